"""The slug of a facility: a name for its file and its page that stays.

The directory has no number for a facility, so the slug is made of what the row
says, with no more in it than it takes to tell the rows of the workbook apart.
It depends neither on the order of rows nor on which states are imported: a slug
ends in its state, and the rows of a state are always looked at together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import astuple
from itertools import chain, count

from levelground import text
from levelground.interchange.workbook import Row

LONGEST = 110  # characters; `inert.read_slug` allows 120, and a number may follow

_Steps = dict[int, list[str]]


def mint(
    rows: Iterable[Row], kept: Mapping[int, str], taken: Container[str] = ()
) -> dict[int, str]:
    """Return a slug by the number of each of *rows*, no two the same.

    Rows in *kept* keep theirs; new ones stay clear of those and of *taken*.
    Rows that would share a slug all move on to a longer one, so that none of
    them depends on which comes first.
    """
    found = dict(kept)
    used = set(kept.values())
    new = {row.number: row for row in rows if row.number not in kept}
    waiting = {number: _steps(row) for number, row in new.items()}
    for step in range(max(map(len, waiting.values()), default=0)):
        settled = _settled(waiting, step, used, taken)
        found |= settled
        used.update(settled.values())
        waiting = {number: steps for number, steps in waiting.items() if number not in settled}
    for number in sorted(waiting, key=lambda number: astuple(new[number])[1:]):
        found[number] = _numbered(waiting[number][-1], used, taken)
        used.add(found[number])
    return found


def _settled(
    waiting: _Steps, step: int, used: Container[str], taken: Container[str]
) -> dict[int, str]:
    """Return the slugs of this *step* that only one row wants and that are free."""
    wanted = {number: steps[min(step, len(steps) - 1)] for number, steps in waiting.items()}
    wishes = Counter(wanted.values())
    return {
        number: slug
        for number, slug in wanted.items()
        if wishes[slug] == 1 and slug not in used and slug not in taken
    }


def _steps(row: Row) -> list[str]:
    """Return ever longer slugs for *row*, each different from the one before."""
    parts = (row.name1, row.name2, row.street1, row.street2, row.phone[-4:])
    slugs = [_slug(parts[:length], row) for length in range(1, len(parts) + 1)]
    return list(dict.fromkeys(slugs))


def _slug(parts: Iterable[str], row: Row) -> str:
    """Return the parts, the city and the state as one slug, cut before the city if too long."""
    end = text.slugify(f"{row.city} {row.state}")
    start = text.slugify(" ".join(parts))
    return f"{start[: LONGEST - len(end) - 1].strip('-')}-{end}".strip("-")


def _numbered(slug: str, used: Container[str], taken: Container[str]) -> str:
    """Return *slug* if it is free, else with the first number from 2 that is."""
    names = chain([slug], (f"{slug}-{number}" for number in count(2)))
    return next(found for found in names if found not in used and found not in taken)
