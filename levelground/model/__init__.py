"""The frozen model: the single field table of Level Ground.

`fields.facts(Program)` reads every row of the comparison off these classes.
"""

from levelground.model.base import Frozen
from levelground.model.lists.list_rows import Confirmed, Imported, ListedRow
from levelground.model.record import (
    NO_LEVEL,
    Asked,
    Check,
    Conflict,
    Excuse,
    Head,
    Offering,
    Place,
    Program,
    Record,
    Source,
)
from levelground.model.trust import Contact, License, Owner, Payment

__all__ = [
    "NO_LEVEL",
    "Asked",
    "Check",
    "Confirmed",
    "Conflict",
    "Contact",
    "Excuse",
    "Frozen",
    "Head",
    "Imported",
    "License",
    "ListedRow",
    "Offering",
    "Owner",
    "Payment",
    "Place",
    "Program",
    "Record",
    "Source",
]
