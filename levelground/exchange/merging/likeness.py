"""How alike two texts are, and the parts of an address in one line.

The only door to rapidfuzz and usaddress. They measure and take apart; what follows from it is
decided by fixed rules elsewhere, in words that a person can check.
"""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz

_STREET = ("AddressNumberPrefix", "AddressNumber", "AddressNumberSuffix", "StreetNamePreModifier",
           "StreetNamePreDirectional", "StreetNamePreType", "StreetName", "StreetNamePostType",
           "StreetNamePostDirectional", "USPSBoxType", "USPSBoxID")  # fmt: skip
_INSIDE = ("BuildingName", "SubaddressType", "SubaddressIdentifier", "OccupancyType",
           "OccupancyIdentifier", "LandmarkName")  # fmt: skip


def ratio(one: str, other: str) -> float:
    """Return how alike two texts are letter by letter, from 0 to 1."""
    return fuzz.ratio(one, other) / 100


def words_ratio(one: str, other: str) -> float:
    """Return how alike two texts are in whatever order their words stand, from 0 to 1."""
    return fuzz.token_sort_ratio(one, other) / 100


@dataclass(frozen=True, slots=True)
class AddressLine:
    """The parts of an address that stood in one line; each may be ""."""

    street: str
    inside: str
    city: str
    state: str
    zip: str


def address_line(written: str) -> AddressLine | None:
    """Return the parts of an American address, None where it cannot be told apart."""
    import usaddress

    try:
        parts, kind = usaddress.tag(written)
    except usaddress.RepeatedLabelError:
        return None
    if kind == "Ambiguous":
        return None

    def said(*names: str) -> str:
        return " ".join(parts[name].strip(" ,") for name in names if parts.get(name))

    found = AddressLine(
        said(*_STREET), said(*_INSIDE), said("PlaceName"), said("StateName"), said("ZipCode")
    )
    return found if found.street and found.city and found.state and found.zip else None
