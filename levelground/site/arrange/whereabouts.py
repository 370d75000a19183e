"""Where a provider is, and when: its town, its street, its whole address, its opening hours."""

from __future__ import annotations

from urllib.parse import quote

from levelground.facts.answers import Hours
from levelground.facts.in_words import hours_words
from levelground.facts.opening_hours import DAYS
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


def directions_of(record: Record) -> str:
    """Return what a device's own map opens at the provider: a `geo:` address, which asks nobody.

    "" where the address is withheld. See https://www.rfc-editor.org/rfc/rfc5870; `q` is
    what maps on phones read besides it.
    """
    place = record.place
    if place.is_withheld or not place.street:
        return ""
    exact = place.precision is not None and place.precision.term == "address"
    at = f"{place.latitude:.5f},{place.longitude:.5f}" if exact else "0,0"
    return f"geo:{at}?q={quote(', '.join(address_of(record)))}"


def open_hours_of(record: Record) -> tuple[str, str]:
    """Return when a place is open, in words and in minutes of a week, where all programs agree."""
    stated = {program.open_hours for program in record.programs}
    hours = stated.pop()
    if hours is None or stated:
        return "", ""
    return hours_words(hours), "" if hours.always else week_of(hours)


def week_of(hours: Hours | None) -> str:
    """Return the spans in which a place is open, in minutes of a week: "480-1020 1920-2460".

    "" where that is not known, or where it is by appointment.
    """
    if hours is None or hours.by_appointment:
        return ""
    spans = ((0, 0, hours.DAY * len(DAYS)),) if hours.always else hours.spans
    week = (f"{day * hours.DAY + start}-{day * hours.DAY + end}" for day, start, end in spans)
    return " ".join(week)


def digits_of(record: Record) -> list[str]:
    """Return the ten digits of each phone of a record: a number is a word of its name too."""
    contacts = [program.contact for program in record.programs]
    told = [phone for c in contacts for phone in (c.phone, *c.for_admissions)]
    return list(dict.fromkeys(phone.digits for phone in told if phone))
