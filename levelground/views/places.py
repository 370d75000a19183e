"""The pages of states, counties and towns, and of one level within a state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from levelground.model import NO_LEVEL
from levelground.views import addresses, parts
from levelground.views.directory import Directory, Listing, level_of, providers
from levelground.views.pages import LevelSection, Link, Place, PlaceRow, PlaceTable
from levelground.words import _, ngettext

# Up to this many programs a county's page shows them; above, it leads to its towns.
SHOW_PROGRAMS = 40
# Above this many programs on one page, cards are brief.
BRIEF = 60
# As many programs as stand side by side on a screen.
SIDE_BY_SIDE = 4


def state(directory: Directory, code: str) -> Place:
    """Return the page of a state: its counties, then its towns."""
    listings = directory.by_state[code]
    name = directory.state_name(code)
    tables = [
        parts.county_table(directory, code),
        _totals(parts.city_table(directory, directory.cities_of_state[code])),
    ]
    return _place(
        directory, addresses.state(code), name, "state", listings, (), _with_rows(tables)
    )


def county(directory: Directory, code: str, slug: str) -> Place:
    """Return the page of a county: its towns, and its programs where they are few."""
    listings = directory.by_county[code, slug]
    stated = listings[0][0].place.county or ""
    name = f"{directory.county_name(code, stated)}, {directory.state_name(code)}"
    towns = parts.city_table(directory, directory.cities_of_county[code, slug])
    crumbs = (Link(directory.state_name(code), addresses.state(code)),)
    shown = listings if len(listings) <= SHOW_PROGRAMS else ()
    address = addresses.county(code, stated)
    return _place(directory, address, name, "county", listings, crumbs, (towns,), shown)


def city(directory: Directory, code: str, slug: str) -> Place:
    """Return the page of a town: its programs by level."""
    listings = directory.by_city[code, slug]
    town = directory.city_name((code, slug))
    record = listings[0][0]
    crumbs = [Link(directory.state_name(code), addresses.state(code))]
    if record.place.county:
        name = directory.county_name(code, record.place.county)
        crumbs.append(Link(name, addresses.county(code, record.place.county)))
    title = f"{town}, {directory.state_name(code)}"
    address = addresses.city(code, town)
    return _place(directory, address, title, "city", listings, tuple(crumbs), (), listings)


def level_in_state(directory: Directory, level: str, code: str) -> Place:
    """Return the page of one level in one state: where it is, by county and town."""
    term = directory.catalog.vocabularies.levels.by_id[level]
    listings = tuple(entry for entry in directory.by_state[code] if level_of(entry[1]) == level)
    label = term.label.in_(directory.language)
    title = _("{level} in {state}").format(level=label, state=directory.state_name(code))
    at = [place.id for place in directory.levels].index(level)
    tables = [
        _only_level(parts.county_table(directory, code), at, level),
        _only_level(parts.city_table(directory, directory.cities_of_state[code]), at, level),
    ]
    crumbs = (Link(_("Levels of care"), addresses.LEVELS), Link(label, addresses.level(level)))
    shown = listings if len(listings) <= SHOW_PROGRAMS else ()
    address = addresses.level_in_state(level, code)
    return Place(
        path=address,
        template="place",
        kind="place",
        title=title,
        description=_counted(title, listings),
        crumbs=crumbs,
        section=addresses.LEVELS,
        scale="level",
        total=len(listings),
        providers=providers(listings),
        places=_with_rows(tables),
        sections=tuple(_sections(directory, shown)),
    )


def _place(
    directory: Directory,
    address: str,
    title: str,
    scale: str,
    listings: Sequence[Listing],
    crumbs: tuple[Link, ...],
    places: tuple[PlaceTable, ...],
    shown: Sequence[Listing] = (),
) -> Place:
    """Return a place's page; *shown* are the programs that stand on it."""
    return Place(
        path=address,
        template="place",
        kind="place",
        title=_("Treatment programs in {place}").format(place=title),
        description=_counted(title, listings),
        crumbs=(Link(_("Programs"), addresses.PROGRAMS), *crumbs),
        section=addresses.PROGRAMS,
        scale=scale,
        total=len(listings),
        providers=providers(listings),
        places=places,
        sections=tuple(_sections(directory, shown)),
    )


def _counted(title: str, listings: Sequence[Listing]) -> str:
    count = len(listings)
    words = ngettext(
        "{place}: {n} treatment program, described in the same words as every other.",
        "{place}: {n} treatment programs, all described in the same words.",
        count,
    )
    return words.format(place=title, n=f"{count:,}")


def _sections(directory: Directory, shown: Sequence[Listing]) -> Iterator[LevelSection]:
    """Yield the programs by level: side by side where they are few, else as cards."""
    brief = len(shown) > BRIEF
    for level in parts.level_ids(directory):
        listings = [entry for entry in shown if level_of(entry[1]) == level]
        if not listings:
            continue
        term = directory.catalog.vocabularies.levels.by_id.get(level)
        label = term.label.in_(directory.language) if term else _("Level not stated")
        plain = term.level.plain.in_(directory.language) if term and term.level else ""
        if level == NO_LEVEL:
            plain = _("Call and ask which level of care it is.")
        if 1 < len(listings) <= SIDE_BY_SIDE:
            table = parts.table(directory, label, listings, parts.CORE_FIELDS)
            yield LevelSection(level, label, plain, len(listings), table=table)
        else:
            cards = tuple(parts.card(directory, *entry, brief=brief) for entry in listings)
            yield LevelSection(level, label, plain, len(listings), cards=cards)


def _with_rows(tables: Sequence[PlaceTable]) -> tuple[PlaceTable, ...]:
    return tuple(table for table in tables if table.rows)


def _totals(table: PlaceTable) -> PlaceTable:
    """Return a long table of places without its columns of levels."""
    rows = tuple(PlaceRow(row.link, row.total, ()) for row in table.rows)
    return PlaceTable(table.caption, table.first, (), rows)


def _only_level(table: PlaceTable, at: int, level: str) -> PlaceTable:
    """Return a table of places with the number of one level, where there is any."""
    rows = tuple(
        PlaceRow(Link(row.link.text, f"{row.link.href}#{level}"), row.counts[at], ())
        for row in table.rows
        if row.counts[at]
    )
    return PlaceTable(table.caption, table.first, (), rows)
