"""Prebuilt comparisons: the programs of one level in a town or a county, side by side.

They need no script. A place has one for each level of which it has two to
eight programs, in pages of at most four: those of a county by town, and else
as even as they come.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from levelground import compare
from levelground.language.messages import sentence_list
from levelground.model import NO_LEVEL
from levelground.site import addresses
from levelground.site.arrange.directory import Directory, Listing, PlaceKey, level_of, still_listed
from levelground.site.pieces import Link

FEWEST, MOST = 2, 8
COLUMNS = 4
TOWN, COUNTY = "town", "county"


@dataclass(frozen=True, slots=True)
class Prebuilt:
    """The programs of one level in one place: `scale` is TOWN or COUNTY."""

    scale: str
    place: PlaceKey
    level: str
    pages: tuple[tuple[Listing, ...], ...]

    def towns(self, page: int) -> str:
        """Return the towns that only this page of a county has, "" where another has one too."""
        towns = [_towns(listings) for listings in self.pages]
        apart = len({town for each in towns for town in each}) == sum(map(len, towns))
        return sentence_list(towns[page - 1]) if self.scale == COUNTY and apart else ""

    def told(self, page: int) -> str:
        """Return what is on a page: its towns, or whose programs, and how many of one."""
        names = [compare.short_name(r.name, r.place.city) for r, _p in self.pages[page - 1]]
        called = (f"{name} ({n})" if n > 1 else name for name, n in Counter(names).items())
        return self.towns(page) or ", ".join(called)

    def address(self, page: int) -> str:
        """Return where a page of the group is; pages count from 1."""
        return addresses.together(self.scale == COUNTY, *self.place, self.level, page)


def groups(directory: Directory) -> Iterator[Prebuilt]:
    """Yield every group that has a comparison of its own, in a fixed order."""
    for key, listings in directory.by_city.items():
        yield from _groups_of(TOWN, key, listings)
    for key, listings in directory.by_county.items():
        if not _is_one_town(directory, key):
            yield from _groups_of(COUNTY, key, listings)


def find_prebuilt(directory: Directory, scale: str, place: PlaceKey, level: str) -> Prebuilt:
    """Return the comparison of *level* in one place, which has one."""
    found = _groups_of(scale, place, _listings(directory, scale, place))
    return next(group for group in found if group.level == level)


def prebuilt_links(
    directory: Directory, scale: str, place: PlaceKey
) -> Mapping[str, tuple[Link, ...]]:
    """Return the pages of a place's comparisons by level, each named by its towns or programs."""
    found: dict[str, tuple[Link, ...]] = {}
    towns = directory.cities_of_county[place] if scale == COUNTY else ()
    if towns and _is_one_town(directory, place):
        scale, place = TOWN, towns[0]
    for group in _groups_of(scale, place, _listings(directory, scale, place)):
        found[group.level] = tuple(
            Link(group.told(at), group.address(at)) for at in range(1, len(group.pages) + 1)
        )
    return found


def _groups_of(scale: str, place: PlaceKey, listings: Sequence[Listing]) -> Iterator[Prebuilt]:
    """Yield the groups of one place, in the order in which its levels come up."""
    by_level: dict[str, list[Listing]] = {}
    for entry in still_listed(listings):
        by_level.setdefault(level_of(entry[1]), []).append(entry)
    for level, entries in by_level.items():
        if level != NO_LEVEL and FEWEST <= len(entries) <= MOST:
            if scale == COUNTY:
                entries.sort(key=_town)
            yield Prebuilt(scale, place, level, tuple(_pages(entries)))


def _pages(listings: Sequence[Listing]) -> Iterator[tuple[Listing, ...]]:
    """Yield the listings in one page, or in two: between two towns if it can be, and even."""
    count = len(listings)
    if count <= COLUMNS:
        yield tuple(listings)
        return
    cuts = range(max(FEWEST, count - COLUMNS), min(COLUMNS, count - FEWEST) + 1)
    cut = min(cuts, key=lambda at: (_cuts_town(listings, at), abs(2 * at - count), -at))
    yield tuple(listings[:cut])
    yield tuple(listings[cut:])


def _cuts_town(listings: Sequence[Listing], at: int) -> bool:
    """Whether programs of one town stand on both sides of a cut."""
    return _town(listings[at - 1]) == _town(listings[at])


def _town(entry: Listing) -> str:
    return entry[0].place.city


def _towns(listings: Sequence[Listing]) -> list[str]:
    return list(dict.fromkeys(map(_town, listings)))


def _is_one_town(directory: Directory, county: PlaceKey) -> bool:
    """Whether all the county's programs are in one town, whose pages then say it all."""
    towns = directory.cities_of_county[county]
    return len(towns) == 1 and directory.by_city[towns[0]] == directory.by_county[county]


def _listings(directory: Directory, scale: str, place: PlaceKey) -> tuple[Listing, ...]:
    return (directory.by_county if scale == COUNTY else directory.by_city)[place]
