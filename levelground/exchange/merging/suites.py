"""The suites of a house: "Suites A-C" are three, and "240-A" is "240A"."""

from __future__ import annotations

import re

from levelground.base import strings
from levelground.exchange.samhsa.workbook import Row

# "E-500" is "E500", "240-A" is "240A".
_LETTER_AND_NUMBER = re.compile(r"\b([a-z])-(?=\d)|(?<=\d)-(?=[a-z](?:-(?!\d)|$))")


def suites_of(row: Row) -> frozenset[str]:
    """Return what tells a suite in a house from others, nothing where none is named."""
    unit = _UNIT.search(row.street1)
    inside = f"{unit[0] if unit else ''} {row.street2}"
    for several in (_LETTERS, _NUMBERS):
        inside = several.sub(_each, inside)
    parts = _LETTER_AND_NUMBER.sub(r"\1", strings.slugify(inside)).split("-")
    return frozenset(parts) - _UNITS


# "12 Quay Street, Suite 4" has its suite in the street.
_UNIT = re.compile(
    r"(?:#|\b(?:suites?|ste|units?|apt|rooms?|rm|floors?|fl|buildings?|bldg)\b).*", re.IGNORECASE
)
_LETTERS = re.compile(r"\b([A-Z])-([A-Z])\b", re.IGNORECASE)  # "Suites A-E"
_NUMBERS = re.compile(r"\b(\d{1,4})-(\d{1,4})\b")  # "Suites 111-113"
_FAR = 30  # suites in one range


def _each(several: re.Match[str]) -> str:
    """Return every suite of a range."""
    first, last = several[1], several[2]
    low, high = (int(one) if one.isdigit() else ord(one.lower()) for one in (first, last))
    if not low < high <= low + _FAR:
        return several[0]
    return " ".join(str(one) if first.isdigit() else chr(one) for one in range(low, high + 1))


# Words beside the number or letter of a suite.
_UNITS = frozenset(
    ("", "and", "suite", "suites", "ste", "unit", "units", "apt", "floor", "floors", "fl", "room",
     "rooms", "rm", "building", "buildings", "bldg")
)  # fmt: skip
