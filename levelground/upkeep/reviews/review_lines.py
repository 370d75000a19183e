"""One thing that changed, how loud it is, and what is put together of many that say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

ARROW = "\N{RIGHTWARDS ARROW}"
# How loud a line is: what can send a person to the wrong place first.
REACH, HIDDEN, STATE, FACT, TRUST, REACHED, QUIET = range(7)
_MANY = 3  # records of which the same is told together
_NAMED = 5


@dataclass(frozen=True, slots=True, order=True)
class Line:
    """One thing that changed: how loud (0 the loudest), in which record or file, and in words."""

    rank: int
    about: str
    words: str


def how_changed(*, was: bool, now: bool) -> str:
    """Return what became of something by whether it was there, and is."""
    if was and now:
        return "changed"
    return "new" if now else "gone"


def put_together(lines: Iterable[Line]) -> list[Line]:
    """Return the lines in order, those that say the same of many records as one."""
    whole = sorted({*lines})
    about: dict[tuple[int, str], list[str]] = defaultdict(list)
    for line in whole:
        about[line.rank, line.words].append(line.about)
    found = []
    for (rank, words), names in about.items():
        if len(names) <= _MANY:
            found += [Line(rank, name, words) for name in names]
        else:
            more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
            told = f"{', '.join(names[:_NAMED])}{more}"
            found.append(Line(rank, f"{len(names):,} records ({told})", words))
    return sorted(found)
