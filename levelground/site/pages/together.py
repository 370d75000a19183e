"""Prebuilt comparisons: the programs of one level in a town or a county, side by side.

They need no script. A place has one for each level of which it has two to
eight programs, in pages of at most four, as even as they come.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from levelground.language.messages import _, filled
from levelground.model import NO_LEVEL
from levelground.site import addresses
from levelground.site.arrange import helplines
from levelground.site.arrange.directory import Directory, Listing, PlaceKey, level_of
from levelground.site.pages.contexts import Together
from levelground.site.parts import cards, comparison_tables
from levelground.site.pieces import Link

FEWEST, MOST = 2, 8
COLUMNS = 4
TOWN, COUNTY = "town", "county"


@dataclass(frozen=True, slots=True)
class Group:
    """The programs of one level in one place: `scale` is TOWN or COUNTY."""

    scale: str
    place: PlaceKey
    level: str
    pages: tuple[tuple[Listing, ...], ...]

    def address(self, page: int) -> str:
        """Return where a page of the group is; pages count from 1."""
        return addresses.together(self.scale == COUNTY, *self.place, self.level, page)


def groups(directory: Directory) -> Iterator[Group]:
    """Yield every group that has a comparison of its own, in a fixed order."""
    for key, listings in directory.by_city.items():
        yield from _groups_of(TOWN, key, listings)
    for key, listings in directory.by_county.items():
        if not _is_one_town(directory, key):
            yield from _groups_of(COUNTY, key, listings)


def _groups_of(scale: str, place: PlaceKey, listings: Sequence[Listing]) -> Iterator[Group]:
    """Yield the groups of one place, in the order in which its levels come up."""
    by_level: dict[str, list[Listing]] = {}
    for entry in listings:
        by_level.setdefault(level_of(entry[1]), []).append(entry)
    for level, entries in by_level.items():
        if level != NO_LEVEL and FEWEST <= len(entries) <= MOST:
            yield Group(scale, place, level, tuple(_pages(entries)))


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


def page(directory: Directory, scale: str, state: str, slug: str, level: str, at: str) -> Together:
    """Return page number *at*, counted from 1, of the programs of *level* in one place."""
    group = _find(directory, scale, (state, slug), level)
    number = int(at)
    listings = group.pages[number - 1]
    label = directory.comparer.label("levels", level)
    place = _place_link(directory, group)
    title = filled(_("{level} in {place}, side by side"), level=label, place=place.text)
    return Together(
        path=group.address(number),
        template="together",
        kind="together",
        title=title,
        description=_("What each program states, in the same rows, and what to ask."),
        crumbs=(Link(_("Programs"), addresses.PROGRAMS), place),
        section=addresses.PROGRAMS,
        help=helplines.among(directory, listings),
        table=comparison_tables.table(directory, title, listings, directory.comparer.rows_in_order),
        number=number,
        pages=tuple(Link(str(n), group.address(n)) for n in range(1, len(group.pages) + 1)),
        ids=tuple(record.id_of(program) for record, program in listings),
        danger=cards.danger() if level == cards.DANGER else "",
    )


def links(directory: Directory, scale: str, place: PlaceKey) -> Mapping[str, tuple[Link, ...]]:
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


def _listings(directory: Directory, scale: str, place: PlaceKey) -> tuple[Listing, ...]:
    return (directory.by_county if scale == COUNTY else directory.by_city)[place]


def _find(directory: Directory, scale: str, place: PlaceKey, level: str) -> Group:
    found = _groups_of(scale, place, _listings(directory, scale, place))
    return next(group for group in found if group.level == level)


def _place_link(directory: Directory, group: Group) -> Link:
    """Return the place, as a title and in the crumbs."""
    state, slug = group.place
    if group.scale == TOWN:
        town = directory.city_name(group.place)
        return Link(f"{town}, {state.upper()}", addresses.city(state, town))
    stated = directory.by_county[state, slug][0][0].place.county or ""
    name = directory.county_name(state, stated)
    return Link(f"{name}, {state.upper()}", addresses.county(state, stated))
