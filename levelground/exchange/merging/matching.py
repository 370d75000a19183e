"""Which row of a new edition is which record of an earlier one.

There is no number to go by, so rows are matched by what stays the same, from
the surest likeness to the least. Each pass goes once over what is still open
and matches only what is unique on both sides: where two could be meant, neither
is taken, and a later pass that looks at something else may tell them apart. The
street decides: a row at another street is another facility, whatever its name
and phone. Only where a street is blank do name, phone and ZIP stand in for it.
Rows that share name, address and phone are told apart by their codes, and what an
edition words another way at the same street is weighed at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import astuple
from functools import partial
from operator import attrgetter
from typing import TypeVar

from levelground.base import strings
from levelground.exchange.merging import persisting
from levelground.exchange.merging.name_words import name_words
from levelground.exchange.samhsa.workbook import Row
from levelground.geography import streets

Key = TypeVar("Key", str, int)

Likeness = tuple[str, ...]

# What two rows have to share, in order. A facility changes its number or its
# name; it seldom does both between one edition and the next.
PASSES: tuple[tuple[str, ...], ...] = (
    ("frid", "name1", "street1"),
    ("name1", "name2", "street1", "street2", "zip", "phone", "intake1", "codes"),
    ("name1", "name2", "street1", "street2", "zip", "phone"),
    ("name1", "name2", "street1", "zip"),
    ("name1", "street1", "street2", "zip"),
    ("name1", "street1", "zip"),
    ("name1", "name2", "street1", "city", "state"),
    ("name1", "name2", "city", "state", "phone"),
    ("name1", "name2", "city", "state"),
    ("name1", "street1", "city", "state"),
    ("name1", "city", "state", "phone"),
    ("street1", "street2", "zip", "phone"),
    ("street1", "zip", "phone"),
)
_NEEDED = frozenset({"phone", "street1", "frid"})
_NAMES = frozenset({"name1", "name2"})
_TWINS = ("name1", "name2", "street1", "zip", "phone")
_MOST_TWINS = 8  # no directory lists more of a kind; it bounds what is compared


def match(old: Mapping[str, Row], new: Iterable[Row]) -> dict[int, str]:
    """Return the key in *old* of each row of *new* that is found there, by its number."""
    open_old = dict(old)
    open_new = {row.number: row for row in new}
    found: dict[int, str] = {}
    for read in (*map(_reader, PASSES), *map(partial(_reader, spell=_in_one_spelling), PASSES)):
        if not open_old:
            break
        there = _unique(open_old, read)
        here = _unique(open_new, read)
        pairs = {
            here[likeness]: there[likeness]
            for likeness in here.keys() & there.keys()
            if _one_place(open_old[there[likeness]], open_new[here[likeness]])
        }
        found |= pairs
        for number, key in pairs.items():
            del open_new[number], open_old[key]
    for look in (_twins, persisting.persisting_keys):
        more = look(open_old, open_new)
        found |= more
        for number, key in more.items():
            del open_new[number], open_old[key]
    return found


def _one_place(old: Row, new: Row) -> bool:
    """Whether nothing says that two rows of one name and town are two places."""
    if old.frid and old.frid == new.frid:
        return streets.alike(old.street1, new.street1)
    if persisting.differ_by_name(old, new):
        return False
    if persisting.differ_in_all_but_the_first_name(old, new):
        return False
    if strings.slugify(old.street1) and strings.slugify(new.street1):
        return streets.alike(old.street1, new.street1)
    shared = attrgetter("zip", "phone")
    return all(shared(new)) and shared(old) == shared(new)


def _twins(old: Mapping[str, Row], new: Mapping[int, Row]) -> dict[int, str]:
    """Match the rows that share name, address and phone: those most alike in codes first."""
    read = _reader(_TWINS)
    there, here = _groups(old, read), _groups(new, read)
    found: dict[int, str] = {}
    for likeness in sorted(there.keys() & here.keys()):
        pairs = sorted(
            (-persisting.overlap(old[key], new[number]), key, astuple(new[number])[1:], number)
            for key in there[likeness][:_MOST_TWINS]
            for number in here[likeness][:_MOST_TWINS]
        )
        for _, key, _, number in pairs:
            if number not in found and key not in found.values():
                found[number] = key
    return found


def _groups(
    rows: Mapping[Key, Row], read: Callable[[Row], Likeness | None]
) -> dict[Likeness, list[Key]]:
    """Return the keys of the rows of each likeness."""
    found: dict[Likeness, list[Key]] = {}
    for key, row in rows.items():
        likeness = read(row)
        if likeness is not None:
            found.setdefault(likeness, []).append(key)
    return found


def _in_one_spelling(field: str, value: str) -> str:
    """Return a name by its words, as whole words in order; other fields as they are."""
    if field not in _NAMES:
        return strings.slugify(value)
    return " ".join(sorted(name_words(value)))


def _as_written(_field: str, value: str) -> str:
    return strings.slugify(value)


def _reader(
    names: tuple[str, ...], spell: Callable[[str, str], str] = _as_written
) -> Callable[[Row], Likeness | None]:
    """Return a reader of a likeness: the named fields, letters and digits only.

    None where the row lacks too much of it: an empty phone is like any other. *spell* writes the
    value of a field in the form that counts.
    """
    read = attrgetter(*names)
    needed = [place for place, name in enumerate(names) if name in _NEEDED]

    def likeness(row: Row) -> Likeness | None:
        values = tuple(map(spell, names, read(row)))
        return values if all(values[place] for place in needed) else None

    return likeness


def _unique(rows: Mapping[Key, Row], read: Callable[[Row], Likeness | None]) -> dict[Likeness, Key]:
    """Return the key of every row whose likeness no other row shares."""
    groups = _groups(rows, read)
    return {likeness: keys[0] for likeness, keys in groups.items() if len(keys) == 1}
