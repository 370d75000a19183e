"""One place has one record. Two would be two cards, and the one that is renewed is not the other.

Looks across records. Of two that come from a national directory, which lists
each program by itself, only those with one and the same name are found. A record
that is closed or no longer listed doubles nothing: it says what the place was.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher

from levelground.base import strings
from levelground.content.rules.finding import Finding
from levelground.geography import streets
from levelground.model import OPEN, Record

NAME = "place-is-once"
_ALIKE = 0.8  # of 1: how much two names share that are likely one
# Words that a name may have or not.
_COMMON = frozenset({"and", "center", "centers", "co", "corp", "inc", "llc", "ltd", "of", "the"})


def meets_by(record: Record) -> Iterator[tuple[str, Hashable]]:
    """Yield each street with its ZIP code, and each number, of a record that is listed."""
    if _is_listed(record):
        yield from ((str(field[-1]), key) for field, key in _keys(record))


def check(records: Sequence[Record]) -> Iterator[tuple[Record, Finding]]:
    """Yield (record, finding) for each record that a record before it likely doubles."""
    seen: dict[Hashable, list[Record]] = defaultdict(list)
    for record in filter(_is_listed, records):
        found: Finding | None = None
        for field, key in _keys(record):
            others = seen[field[-1], key]
            twin = next((other for other in others if _one(record, other, field)), None)
            if twin and not found:
                found = _finding(field, twin)
            others.append(record)
        if found:
            yield record, found


def _is_listed(record: Record) -> bool:
    return record.listed_as == OPEN


def _keys(record: Record) -> Iterator[tuple[tuple[str | int, ...], Hashable]]:
    """Yield (field, what it says) of what two records of one place have in common."""
    place = record.place
    if place.street:
        line = " ".join(filter(None, (place.street, place.street2)))
        yield ("place", "street"), (tuple(streets.door_words(line)), place.zip[:5])
    phones = {
        program.contact.phone.digits: at
        for at, program in reversed(list(enumerate(record.programs)))
        if program.contact.phone
    }
    for digits, at in phones.items():
        yield ("programs", at, "contact", "phone"), digits


def _one(record: Record, other: Record, field: tuple[str | int, ...]) -> bool:
    """Whether two records that have this *field* in common are likely of one place.

    One number may be that of all places of an owner; a street is one place.
    """
    if record.imported and other.imported:
        return _whole_name(record) == _whole_name(other)
    alike = _alike(record.name, other.name)
    if field[-1] == "street":
        return alike or not _phones(record).isdisjoint(_phones(other))
    return alike and _same_zip_or_no_street(record, other)


def _phones(record: Record) -> set[str]:
    return {program.contact.phone.digits for program in record.programs if program.contact.phone}


def _whole_name(record: Record) -> str:
    """Return what a directory calls the place: one owner has many, told apart by a second name."""
    return strings.slugify(f"{record.name} {record.also_known_as or ''} {record.place.zip}")


def _same_zip_or_no_street(record: Record, other: Record) -> bool:
    here, there = record.place, other.place
    return here.zip[:5] == there.zip[:5] or not (here.street and there.street)


def _alike(name: str, other: str) -> bool:
    one, two = strings.slugify(name), strings.slugify(other)
    words, others = (set(slug.split("-")) - _COMMON or {slug} for slug in (one, two))
    if words <= others or others <= words:
        return True
    return SequenceMatcher(None, one, two).ratio() >= _ALIKE


def _finding(field: tuple[str | int, ...], twin: Record) -> Finding:
    shared = "phone number" if field[-1] == "phone" else "street and ZIP code"
    what = f"{twin.path} ({twin.name}) has the same {shared}"
    write = "keep one record with all programs of the place, or excuse it"
    return Finding(field, what, write)
