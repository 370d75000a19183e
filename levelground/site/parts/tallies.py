"""Numbers of programs by level and by place, each to be drawn beside its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from levelground.language.messages import _
from levelground.site import addresses
from levelground.site.arrange.directory import Directory, Listing, level_of, still_listed
from levelground.site.parts import cards
from levelground.site.pictures import Tally
from levelground.site.pieces import Link, PlaceTable


def by_level(
    directory: Directory, listings: Sequence[Listing], where: Callable[[str], str]
) -> tuple[Tally, ...]:
    """Return the levels that *listings* have; *where* is the address of a level's programs."""
    counts = Counter(level_of(program) for _record, program in still_listed(listings))
    labels = {term.id: cards.short_label(directory, term) for term in directory.levels}
    named = (
        (Link(labels.get(level) or cards.no_level(), where(level)), counts[level])
        for level in cards.level_ids(directory)
        if counts[level]
    )
    return tuple(_tallies(named))


def by_place(table: PlaceTable) -> tuple[Tally, ...]:
    """Return the places of a table, and what is in none of them."""
    counted = [(row.link, row.total) for row in table.rows]
    if table.without:
        without = sum(row.total for row in table.without)
        counted.append((Link(_("County not stated"), ""), without))
    return tuple(_tallies(counted))


def in_state(directory: Directory, code: str) -> Callable[[str], str]:
    """Return what tells where a level's programs in a state are: on a page, or on the level's."""

    def where(level: str) -> str:
        if level not in {term.id for term in directory.levels}:
            return ""
        if directory.level_counts[level] > cards.LEVEL_SHOWS:
            return addresses.level_in_state(level, code)
        return addresses.level(level)

    return where


def _tallies(counted: Iterable[tuple[Link, int]]) -> Iterator[Tally]:
    found = list(counted)
    most = max((count for _link, count in found), default=0)
    for link, count in found:
        yield Tally(link, count, round(100 * count / most, 1))
