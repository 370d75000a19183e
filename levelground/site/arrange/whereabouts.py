"""Where a provider is, in the words of a page: its town, its street, its whole address."""

from __future__ import annotations

from levelground.language.messages import _
from levelground.model import Record


def town_of(record: Record) -> str:
    """Return "Fairhaven, EX"."""
    return f"{record.place.city}, {record.place.state.term.upper()}"


def street_of(record: Record) -> str:
    """Return the street, or that the address is withheld; "" where none is stated."""
    return _("Address withheld") if record.place.is_withheld else record.place.street or ""


def address_of(record: Record) -> tuple[str, ...]:
    """Return the lines of a provider's address, at least that of its town."""
    place = record.place
    if place.is_withheld:
        return street_of(record), town_of(record)
    last = f"{place.city}, {place.state.term.upper()} {place.zip}"
    return tuple(line for line in (place.street, place.street2, last) if line)
