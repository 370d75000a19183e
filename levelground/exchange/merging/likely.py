"""A record that left the edition and a new one that may be the same place, moved or renamed.

Nothing is merged on such a likeness: the two are named, for a person to look at. A record that
left is likely the same as a new one of its name, of its phone or at its street, in its town.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from levelground.base import strings
from levelground.exchange.samhsa.workbook import Row
from levelground.facts import phones
from levelground.geography import streets

_Likeness = tuple[str, ...]
_MOST = 3  # new records that one record that left is named beside


@dataclass(frozen=True, slots=True)
class LikelySame:
    """Two files that may be one place: the one that left, the new one, and both sides in words."""

    gone: str
    new: str
    gone_words: str
    new_words: str


@dataclass(frozen=True, slots=True)
class ByHand:
    """A record that a person wrote and a new one that may be of the same place, with its words."""

    own: str
    new: str
    new_words: str


def by_hand(own: Mapping[str, Row], new: Mapping[str, Row]) -> tuple[ByHand, ...]:
    """Return the records of people beside which an import puts one of the same place.

    That is one at the same street in the same ZIP code, or one of the same phone and name.
    """
    there: dict[_Likeness, list[str]] = defaultdict(list)
    for file, row in sorted(own.items()):
        for likeness in _one_place(row):
            there[likeness].append(file)
    found = {
        (mine, file): ByHand(mine, file, _words(row))
        for file, row in sorted(new.items())
        for likeness in _one_place(row)
        for mine in there.get(likeness, ())
    }
    return tuple(found[key] for key in sorted(found))


def _one_place(row: Row) -> Iterator[_Likeness]:
    if row.zip and (street := streets.street_words(row.street1)):
        yield ("street", *street, row.zip)
    digits = phones.called_digits(row.phone)
    if digits and row.name1:
        yield ("phone", digits, strings.slugify(row.name1))


def unlisted(own: Mapping[str, Row], new: Iterable[Row]) -> dict[int, str]:
    """Return the file of the record that is not to be listed, by the number of each row of it.

    A row is taken for that place where its name is the same, and its street or its town, and
    where its phone is the same, and its name or its town. Who asked to be left out is rather
    missed than printed: the account names the row, and a person may write a record of it.
    """
    there = {likeness: file for file, row in sorted(own.items()) for likeness in _left_out(row)}
    found = ((row.number, there.get(likeness)) for row in new for likeness in _left_out(row))
    return {number: file for number, file in found if file}


def _left_out(row: Row) -> Iterator[_Likeness]:
    name, digits = strings.slugify(row.name1), phones.called_digits(row.phone)
    town = ("town", strings.slugify(row.city), row.state.lower()) if row.city else ()
    places = [*([town] if town else []), *([("zip", row.zip)] if row.zip else [])]
    if name:
        yield from (("name", name, *place) for place in places)
        yield from ((*likeness, name) for likeness in _one_place(row))
    if digits:
        yield from (("phone", digits, *place) for place in places)


def likely_pairs(gone: Mapping[str, Row], new: Mapping[str, Row]) -> tuple[LikelySame, ...]:
    """Return the doubtful pairs among *gone* and *new*, each the row of a file, by file."""
    there: dict[_Likeness, list[str]] = defaultdict(list)
    for file, row in sorted(new.items()):
        for likeness in _likenesses(row):
            there[likeness].append(file)
    return tuple(
        LikelySame(file, other, _words(row), _words(new[other]))
        for file, row in sorted(gone.items())
        for other in _beside(row, there)
    )


def _beside(row: Row, there: Mapping[_Likeness, list[str]]) -> list[str]:
    """Return the new files that a row may be, those that share most of it first."""
    shared = [file for likeness in _likenesses(row) for file in there.get(likeness, ())]
    found = dict.fromkeys(sorted(shared, key=lambda file: (-shared.count(file), file)))
    return list(found)[:_MOST]


def _likenesses(row: Row) -> Iterator[_Likeness]:
    town = (strings.slugify(row.city), row.state)
    yield ("name", strings.slugify(row.name1), *town)
    if row.phone:
        yield ("phone", strings.slugify(row.phone), *town)
    if street := streets.street_words(row.street1):
        yield ("street", *street, *town)


def _words(row: Row) -> str:
    """Return what a person needs to tell two places apart: name, street, town and phone."""
    name = f"{row.name1} ({row.name2})" if row.name2 else row.name1
    return ", ".join(part for part in (name, row.street1, row.city, row.phone) if part)
