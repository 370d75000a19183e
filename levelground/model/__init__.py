"""The frozen model: the single field table of Level Ground.

`field_table.fields_of(Program)` reads every row of the comparison off these classes.
"""

from levelground.model.base import Frozen
from levelground.model.lists.list_rows import Confirmed, Imported, ListedRow
from levelground.model.record import (
    CLOSED,
    LEFT,
    NO_LEVEL,
    OPEN,
    PAUSED,
    UNLISTED,
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
    "CLOSED",
    "LEFT",
    "NO_LEVEL",
    "OPEN",
    "PAUSED",
    "UNLISTED",
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
