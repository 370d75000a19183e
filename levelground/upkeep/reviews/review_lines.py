"""One thing that changed, how loud it is, and what is put together of many that say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import total_ordering

from levelground.base import strings

ARROW = "\N{RIGHTWARDS ARROW}"
# How loud a line is: what cannot be read at all, then what can send a person to the wrong place.
BROKEN, REACH, DECIDES, HIDDEN, STATE, FACT, TRUST, REACHED, QUIET = range(9)
# Of each of these some are seen first, however much there is of a louder one.
_NEVER_FOLDED = (BROKEN, REACH, DECIDES, HIDDEN, STATE)
_SOME = 2
_MANY = 3  # records of which the same is told together
_NAMED = 5


@total_ordering
@dataclass(frozen=True, slots=True)
class Line:
    """One thing that changed: how loud (0 the loudest), in which record or file, and in words.

    `weight`: among those as loud, the lighter stands first.
    """

    rank: int
    about: str
    words: str
    weight: int = 0

    def __lt__(self, other: Line) -> bool:
        """Whether this line stands before another."""
        return self._place < other._place

    @property
    def _place(self) -> tuple[int, int, str, str]:
        return self.rank, self.weight, self.about, self.words


def how_changed(*, was: bool, now: bool) -> str:
    """Return what became of something by whether it was there, and is."""
    if was and now:
        return "changed"
    return "new" if now else "gone"


def put_together(lines: Iterable[Line]) -> list[Line]:
    """Return the lines in order, those that say the same of many records as one."""
    whole = sorted({*lines})
    about: dict[tuple[int, int, str], list[str]] = defaultdict(list)
    for line in whole:
        about[line.rank, line.weight, line.words].append(line.about)
    found = []
    for (rank, weight, words), names in about.items():
        if len(names) <= _MANY:
            found += [Line(rank, name, words, weight) for name in names]
        else:
            told = strings.first_of(names, _NAMED)
            found.append(Line(rank, f"{len(names):,} records ({told})", words, weight))
    return sorted(found)


def seen_first(lines: Sequence[Line], room: int) -> tuple[list[Line], list[Line]]:
    """Return as many lines as there is *room* for, and the rest, each in order.

    The loudest are seen, but of no kind so many that none is left of another that decides.
    """
    some: list[int] = []
    for rank in _NEVER_FOLDED:
        some += [at for at, line in enumerate(lines) if line.rank == rank][:_SOME]
    loudest = dict.fromkeys([*some[:room], *range(len(lines))])
    seen = {*[*loudest][:room]}
    return (
        [line for at, line in enumerate(lines) if at in seen],
        [line for at, line in enumerate(lines) if at not in seen],
    )
