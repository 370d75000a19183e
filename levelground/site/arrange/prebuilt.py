"""Prebuilt comparisons: the programs of one level in a town or a county, side by side.

They need no script. A place has one for each level of which it has two to
eight programs, in pages of at most four, as even as they come.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

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
    """Return the pages of a place's comparisons by level, each named by its programs."""
    found: dict[str, tuple[Link, ...]] = {}
    towns = directory.cities_of_county[place] if scale == COUNTY else ()
    if towns and _is_one_town(directory, place):
        scale, place = TOWN, towns[0]
    for group in _groups_of(scale, place, _listings(directory, scale, place)):
        found[group.level] = tuple(
            Link(", ".join(dict.fromkeys(r.name for r, _p in listings)), group.address(at))
            for at, listings in enumerate(group.pages, start=1)
        )
    return found


def _groups_of(scale: str, place: PlaceKey, listings: Sequence[Listing]) -> Iterator[Prebuilt]:
    """Yield the groups of one place, in the order in which its levels come up."""
    by_level: dict[str, list[Listing]] = {}
    for entry in still_listed(listings):
        by_level.setdefault(level_of(entry[1]), []).append(entry)
    for level, entries in by_level.items():
        if level != NO_LEVEL and FEWEST <= len(entries) <= MOST:
            yield Prebuilt(scale, place, level, tuple(_pages(entries)))


def _pages(listings: Sequence[Listing]) -> Iterator[tuple[Listing, ...]]:
    """Yield the listings in as few pages as it takes, none with one program alone."""
    count = -(-len(listings) // COLUMNS)
    size, more = divmod(len(listings), count)
    at = 0
    for page in range(count):
        end = at + size + (page < more)
        yield tuple(listings[at:end])
        at = end


def _is_one_town(directory: Directory, county: PlaceKey) -> bool:
    """Whether all the county's programs are in one town, whose pages then say it all."""
    towns = directory.cities_of_county[county]
    return len(towns) == 1 and directory.by_city[towns[0]] == directory.by_county[county]


def _listings(directory: Directory, scale: str, place: PlaceKey) -> tuple[Listing, ...]:
    return (directory.by_county if scale == COUNTY else directory.by_city)[place]
