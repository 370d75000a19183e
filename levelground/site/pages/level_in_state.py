"""The page of one level in one state: where it is, by county and town."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from levelground.language.messages import _, filled
from levelground.site import addresses
from levelground.site.arrange.directory import Directory, Listing, level_of
from levelground.site.kind import Key, Kind, Site
from levelground.site.parts import cards, levels_table, maps, regions, tallies
from levelground.site.pieces import Link, PlaceRow, PlaceTable
from levelground.site.place import place_page, place_sections
from levelground.site.place.place_page import PlaceFrame, PlacePage


def page(site: Site, level: str, code: str) -> PlacePage:
    """Return the page of one level in one state: where it is, by county and town."""
    directory = site.directory
    label = directory.comparer.label("levels", level)
    title = filled(_("{level} in {state}"), level=label, state=directory.state_name(code))
    crumbs = (Link(_("Levels of care"), addresses.LEVELS), Link(label, addresses.level(level)))
    frame = PlaceFrame(addresses.level_in_state(level, code), "level", title, crumbs)
    listings = tuple(entry for entry in directory.by_state[code] if level_of(entry[1]) == level)
    shown = place_page.if_few(listings)
    groups = tuple(place_sections.level_by_place(directory, shown, code))
    made = frame.page(directory, listings, tuple(_tables(directory, level, code, shown)))
    term = directory.catalog.vocabularies.levels.by_id[level]
    return replace(
        made,
        template="level-in-state",
        map=maps.state_map(directory, code, listings),
        groups=groups,
        ways=place_sections.ways_to(groups, frame.address),
        plain=term.level.plain.in_(directory.language) if term.level else "",
        of_level=level,
        short=tuple(levels_table.stated_rows(directory, term, levels_table.FIRST)),
        level=Link(label, addresses.level(level)),
        levels=tallies.by_level(
            directory, directory.by_state[code], tallies.in_state(directory, code)
        ),
        note=cards.import_note(shown),
    )


def _tables(
    directory: Directory, level: str, code: str, shown: Sequence[Listing]
) -> Iterator[PlaceTable]:
    """Yield its counties, unless the page has its programs by them, and its towns."""
    at = [term.id for term in directory.levels].index(level)
    if not shown:
        counties = regions.county_table(directory, code)
        yield _only_level(counties, at, level, most=cards.PLACE_SHOWS)
    yield _only_level(regions.city_table(directory, directory.cities_of_state[code]), at, level)


def _only_level(table: PlaceTable, at: int, level: str, most: int | None = None) -> PlaceTable:
    """Return a table of places with the number of one level, where there is any.

    A place leads to its part for the level; one with more programs than *most*
    has no such part, and leads to its towns.
    """

    def only(rows: Sequence[PlaceRow]) -> Iterator[PlaceRow]:
        for row in rows:
            part = "" if most is not None and row.total > most else f"#{level}"
            if row.counts[at]:
                link = Link(row.link.text, f"{row.link.href}{part}")
                yield PlaceRow(link, row.counts[at], ())

    without = tuple(only(table.without))
    return PlaceTable(table.caption, table.first, (), tuple(only(table.rows)), without)


def _keys(site: Site) -> Iterator[Key]:
    """Yield each level in each state, where a level has too many programs for one page."""
    directory = site.directory
    rows = regions.state_table(directory).rows
    for at, term in enumerate(directory.levels):
        if directory.level_counts[term.id] <= cards.LEVEL_SHOWS:
            continue
        for code, row in zip(directory.by_state, rows, strict=True):
            if row.counts[at]:
                yield term.id, code


KIND = Kind("level_in_state", page, _keys, addresses.level_in_state)
