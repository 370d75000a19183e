"""The slug of a facility: a name for its file and its page that stays.

The directory has no number for a facility, so the slug is made of what the row
says, with no more in it than it takes to tell the rows of the workbook apart.
It depends neither on the order of rows nor on which states are imported: a slug
ends in its state, and the rows of a state are always looked at together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import astuple
from itertools import chain, count

from levelground.base import strings
from levelground.exchange.samhsa import spelling
from levelground.exchange.samhsa.workbook import Row

LONGEST = 110  # characters; `safe_text.read_slug` allows 120, and a number may follow

# What a slug is made of, as far as it takes to tell a row from the others.
_PARTS: tuple[Callable[[Row], str], ...] = (
    lambda row: spelling.both_names(row.name1, row.name2)[0],
    lambda row: spelling.both_names(row.name1, row.name2, row.street1)[1],
    lambda row: row.street1,
    lambda row: row.street2,
    lambda row: row.phone[-4:],
)


def mint(
    rows: Iterable[Row], kept: Mapping[int, str], taken: Container[str] = ()
) -> dict[int, str]:
    """Return a slug by the number of each of *rows*, no two the same.

    Rows in *kept* keep theirs; new ones stay clear of those and of *taken*.
    Rows that would share a slug all go on to their next part, so that none of
    them depends on which comes first.
    """
    found = dict(kept)
    used = set(kept.values())
    waiting = {row.number: row for row in rows if row.number not in kept}
    for length in range(1, len(_PARTS) + 1):
        wanted = {number: _slug(row, length) for number, row in waiting.items()}
        wishes = Counter(wanted.values())
        for number, slug in wanted.items():
            if wishes[slug] == 1 and slug not in used and slug not in taken:
                found[number] = slug
                del waiting[number]
        used.update(found.values())
    for number in sorted(waiting, key=lambda number: astuple(waiting[number])[1:]):
        found[number] = _numbered(wanted[number], used, taken)
        used.add(found[number])
    return found


def _slug(row: Row, length: int) -> str:
    """Return the first *length* parts, the city and the state, cut before the city if too long."""
    parts = [read(row) for read in _PARTS[:length]]
    end = strings.slugify(f"{row.city} {row.state}")
    start = strings.slugify(" ".join(parts))
    return f"{start[: LONGEST - len(end) - 1].strip('-')}-{end}".strip("-")


def _numbered(slug: str, used: Container[str], taken: Container[str]) -> str:
    """Return *slug* if it is free, else with the first number from 2 that is."""
    names = chain([slug], (f"{slug}-{number}" for number in count(2)))
    return next(found for found in names if found not in used and found not in taken)
