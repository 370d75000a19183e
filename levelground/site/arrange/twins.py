"""What tells providers apart that share their name and town."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from levelground.language.messages import joined
from levelground.model import Record
from levelground.site.arrange import whereabouts
from levelground.site.arrange.directory import Directory

_Told = Callable[[Record], str]


def distinguishing_mark(directory: Directory, record: Record) -> str:
    """Return what no other of its name and town has: a street, a unit, a ZIP code or a number.

    That is all that any of them differ in where nothing is its own, and "" without a twin.
    """
    twins = directory.twins.get(record.slug, ())
    if not twins:
        return ""
    telling = [told for told in _told(directory) if len({told(twin) for twin in twins}) > 1]
    for told in telling:
        own = told(record)
        if own and sum(told(twin) == own for twin in twins) == 1:
            return own
    return joined(", ", [words for told in telling if (words := told(record))])


def beside(directory: Directory, record: Record, place: str) -> str:
    """Return *place* with what tells the record from its twins, unless that stands in it."""
    words = distinguishing_mark(directory, record)
    return place if words in place else joined(", ", [words for words in (words, place) if words])


def _open(record: Record, told: str | None) -> str:
    """Return a part of the address, "" where the address is withheld."""
    return "" if record.place.is_withheld else told or ""


def _told(directory: Directory) -> Iterator[_Told]:
    """Yield what may tell, in the order in which it helps a person to find the door."""
    yield whereabouts.street_of
    yield lambda record: _open(record, record.place.street2)
    yield lambda record: _open(record, record.place.zip)
    yield lambda record: phone.shown if (phone := record.programs[0].contact.phone) else ""
    yield lambda record: joined(
        ", ", list(dict.fromkeys(map(directory.level_label, record.programs)))
    )
