"""Programs drawn by chance, the same for the same seed, spread over places and levels.

The programs stand in the order of state, county and level, and by chance within each. Every so
many-th is taken, from a start by chance: each program has the same chance, and each place and
level has its share (systematic sampling from an ordered list).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b

from levelground.content import catalog
from levelground.model import Program, Record

Listing = tuple[Record, Program]
_DIGITS = 2**64


def drawn_from(records: Iterable[Record], number: int, seed: int) -> list[Listing]:
    """Return *number* programs of those that are listed, all of them where they are fewer.

    What is closed, paused, left out, or has no phone number cannot be called.
    """
    there = sorted(_listed(records), key=lambda entry: _stratum(entry, seed))
    if number >= len(there):
        return there
    step = len(there) / number if number else 0
    start = _chance(seed, "start") * step
    return [there[int(start + at * step)] for at in range(number)]


def _listed(records: Iterable[Record]) -> Iterator[Listing]:
    for record in catalog.to_be_listed(records):
        if not catalog.is_closed(record):
            yield from ((record, one) for one in record.programs if one.contact.phone)


def _stratum(entry: Listing, seed: int) -> tuple[str, str, str, float, str]:
    record, program = entry
    level = program.level_id or ""
    name = record.id_of(program)
    place = record.place
    return place.state.term, place.county or "", level, _chance(seed, name), name


def _chance(seed: int, name: str) -> float:
    """Return a number from 0 up to 1 that a seed gives a name."""
    digest = blake2b(f"{seed} {name}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") / _DIGITS
