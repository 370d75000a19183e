"""The page of a state: its map, its counties, then its towns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from levelground.site import addresses
from levelground.site.kind import Key, Kind, Site
from levelground.site.parts import maps, regions, tallies
from levelground.site.pieces import PlaceRow, PlaceTable
from levelground.site.place import place_page
from levelground.site.place.place_page import PlaceFrame, PlacePage

# A state has a map and many places beside its programs.
STATE_SHOWS = 100


def page(site: Site, code: str) -> PlacePage:
    """Return the page of a state: its map, its counties, then its towns."""
    directory = site.directory
    name, listings = directory.state_name(code), directory.by_state[code]
    frame = PlaceFrame(addresses.state(code), "state", place_page.title_in(name))
    tables = (
        regions.county_table(directory, code),
        _totals(regions.city_table(directory, directory.cities_of_state[code])),
    )
    made = frame.page(directory, listings, tables, place_page.if_few(listings, STATE_SHOWS))
    return replace(
        made,
        map=maps.state_map(directory, code),
        levels=made.levels
        or tallies.by_level(directory, listings, tallies.in_state(directory, code)),
        lists=site.lists.links(code),
        changed=addresses.changes(code) if (code,) in site.changed.by_place else "",
        kept=code,
        asks=f"{name} ",
    )


def _totals(table: PlaceTable) -> PlaceTable:
    """Return a long table of places without its columns of levels."""
    rows = tuple(PlaceRow(row.link, row.total, ()) for row in table.rows)
    return PlaceTable(table.caption, table.first, (), rows)


def _keys(site: Site) -> Iterator[Key]:
    return ((code,) for code in site.directory.by_state)


KIND = Kind("state", page, _keys, addresses.state)
