"""Tables of places: states, counties and towns, with their numbers of programs at each level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from levelground.language.messages import _
from levelground.model import NO_LEVEL
from levelground.site import addresses
from levelground.site.arrange.directory import Directory, Listing, PlaceKey, level_of, still_listed
from levelground.site.parts import cards
from levelground.site.pieces import Link, PlaceRow, PlaceTable


def place_row(
    directory: Directory, link: Link, listings: Sequence[Listing], where: Callable[[str], str]
) -> PlaceRow:
    """Return a place's row: its programs in all, and at each level, the level not stated too.

    *where* returns the address of a level's programs there, "" where they have none.
    """
    counted = still_listed(listings)
    counts = Counter(level_of(program) for _record, program in counted)
    ids = _columns(directory)
    hrefs = tuple(where(level) if counts[level] else "" for level in ids)
    return PlaceRow(link, len(counted), tuple(counts[level] for level in ids), hrefs)


def _part_of(href: str) -> Callable[[str], str]:
    """Return what leads to a level's part of a page."""
    return lambda level: f"{href}#{level}"


def _nowhere(_level: str) -> str:
    return ""


def _columns(directory: Directory) -> tuple[str, ...]:
    return (*(term.id for term in directory.levels), NO_LEVEL)


def _table(
    directory: Directory,
    caption: str,
    first: str,
    rows: Iterable[PlaceRow],
    without: tuple[PlaceRow, ...] = (),
) -> PlaceTable:
    """Return a table; a level that is not stated has a column only where a row counts any."""
    heads = [
        Link(cards.short_label(directory, term), addresses.level(term.id))
        for term in directory.levels
    ]
    rows = tuple(rows)
    if any(row.counts[-1] for row in rows):
        return PlaceTable(caption, first, (*heads, Link(cards.no_level(), "")), rows, without)
    rows = tuple(replace(row, counts=row.counts[:-1], hrefs=row.hrefs[:-1]) for row in rows)
    return PlaceTable(caption, first, tuple(heads), rows, without)


def state_table(directory: Directory) -> PlaceTable:
    """Return the states with their numbers of programs."""
    rows = []
    for code, listings in directory.by_state.items():

        def where(level: str, code: str = code) -> str:
            many = directory.level_counts[level] > cards.LEVEL_SHOWS and level != NO_LEVEL
            return addresses.level_in_state(level, code) if many else ""

        link = Link(directory.state_name(code), addresses.state(code))
        rows.append(place_row(directory, link, listings, where))
    return _table(directory, _("Programs by state"), _("State"), rows)


def county_table(directory: Directory, code: str) -> PlaceTable:
    """Return the counties of a state, and the towns of its programs without a county."""
    rows = []
    for key in directory.counties_of_state.get(code, ()):
        listings = directory.by_county[key]
        county = listings[0][0].place.county or ""
        link = Link(directory.county_name(code, county), addresses.county(code, county))
        where = _part_of(link.href) if len(listings) <= cards.PLACE_SHOWS else _nowhere
        rows.append(place_row(directory, link, listings, where))
    rows = [row for row in rows if row.total]
    without = _town_rows(directory, directory.cities_of_state.get(code, ()), _has_no_county)
    return _table(directory, _("Programs by county"), _("County"), rows, without)


def _has_no_county(listing: Listing) -> bool:
    return not listing[0].place.county


def city_table(
    directory: Directory, keys: Iterable[PlaceKey], counted: Callable[[Listing], bool] = bool
) -> PlaceTable:
    """Return towns with their numbers of programs, of those that are *counted*."""
    rows = _town_rows(directory, keys, counted)
    return _table(directory, _("Programs by city or town"), _("City or town"), rows)


def _town_rows(
    directory: Directory, keys: Iterable[PlaceKey], counted: Callable[[Listing], bool]
) -> tuple[PlaceRow, ...]:
    """Return the towns that have any of the listings to be *counted*, by name."""
    rows = []
    for key in keys:
        name = directory.city_name(key)
        link = Link(name, addresses.city(key[0], name))
        if listings := tuple(filter(counted, still_listed(directory.by_city[key]))):
            rows.append(place_row(directory, link, listings, _part_of(link.href)))
    return tuple(sorted(rows, key=lambda row: row.link.text))


def widest(directory: Directory) -> PlaceTable:
    """Return the states, or the counties where there is one state, or the towns of one county."""
    if len(directory.by_state) != 1:
        return state_table(directory)
    (code,) = directory.by_state
    if len(directory.counties_of_state.get(code, ())) > 1:
        return county_table(directory, code)
    return city_table(directory, directory.by_city)
