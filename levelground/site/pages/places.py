"""The pages of states, counties and towns, and of one level within a state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from levelground.language.messages import _, filled, joined, ngettext
from levelground.model import NO_LEVEL
from levelground.site import addresses
from levelground.site.arrange import helplines
from levelground.site.arrange.directory import (
    Directory,
    Listing,
    PlaceKey,
    county_key,
    has_left,
    level_of,
    listed,
    providers,
)
from levelground.site.arrange.filtered_lists import Lists
from levelground.site.arrange.nearby import Neighbours
from levelground.site.pages import together
from levelground.site.pages.contexts import Place
from levelground.site.parts import by_level, maps, regions, tallies
from levelground.site.parts import cards as parts
from levelground.site.parts import comparison_tables as tables
from levelground.site.pieces import Card, HelpLine, LevelSection, Link, PlaceRow, PlaceTable

# Above this many programs on one page, cards are brief.
BRIEF = 60
# A state has a map and many places beside its programs.
STATE_SHOWS = 100
# As many programs as stand side by side on a screen.
SIDE_BY_SIDE = 4


def state(directory: Directory, lists: Lists, code: str) -> Place:
    """Return the page of a state: its map, its counties, then its towns."""
    name, listings = directory.state_name(code), directory.by_state[code]
    frame = _Frame(addresses.state(code), "state", _in(name))
    tables = (
        regions.county_table(directory, code),
        _totals(regions.city_table(directory, directory.cities_of_state[code])),
    )
    made = frame.page(directory, listings, tables, _if_few(listings, STATE_SHOWS))
    return replace(
        made,
        map=maps.of_state(directory, code),
        levels=made.levels
        or tallies.by_level(directory, listings, tallies.in_state(directory, code)),
        lists=lists.links(code),
    )


def county(directory: Directory, code: str, slug: str) -> Place:
    """Return the page of a county: its towns, and its programs where they are few."""
    listings = directory.by_county[code, slug]
    stated = listings[0][0].place.county or ""
    state_name = directory.state_name(code)
    title = _in(f"{directory.county_name(code, stated)}, {state_name}")
    crumbs = (Link(state_name, addresses.state(code)),)
    frame = _Frame(addresses.county(code, stated), "county", title, crumbs)
    keys = directory.cities_of_county[code, slug]
    # A town may reach into the next county, which counts its own part.
    towns = regions.city_table(directory, keys, lambda entry: county_key(entry[0]) == (code, slug))
    compared = together.links(directory, together.COUNTY, (code, slug))
    return frame.page(directory, listings, (towns,), _if_few(listings), compared)


def city(directory: Directory, neighbours: Neighbours, code: str, slug: str) -> Place:
    """Return the page of a town: its programs by level, and the next towns."""
    listings = directory.by_city[code, slug]
    town, record = directory.city_name((code, slug)), listings[0][0]
    title = _in(f"{town}, {directory.state_name(code)}")
    crumbs = parts.place_crumbs(directory, record)[1:-1]
    frame = _Frame(addresses.city(code, town), "city", title, crumbs)
    compared = together.links(directory, together.TOWN, (code, slug))
    made = frame.page(directory, listings, (), listings, compared)
    return replace(made, near=tuple(_next_towns(directory, neighbours, (code, slug))))


def level_in_state(directory: Directory, level: str, code: str) -> Place:
    """Return the page of one level in one state: where it is, by county and town."""
    label = directory.comparer.label("levels", level)
    title = filled(_("{level} in {state}"), level=label, state=directory.state_name(code))
    crumbs = (Link(_("Levels of care"), addresses.LEVELS), Link(label, addresses.level(level)))
    frame = _Frame(addresses.level_in_state(level, code), "level", title, crumbs)
    listings = tuple(entry for entry in directory.by_state[code] if level_of(entry[1]) == level)
    at = [term.id for term in directory.levels].index(level)
    tables = (
        _only_level(regions.county_table(directory, code), at, level, most=parts.PLACE_SHOWS),
        _only_level(regions.city_table(directory, directory.cities_of_state[code]), at, level),
    )
    made = frame.page(directory, listings, tables, _if_few(listings))
    told = tuple(replace(section, danger="") for section in made.sections)
    return replace(made, sections=told, danger=parts.danger_at(level))


@dataclass(frozen=True, slots=True)
class _Frame:
    """What a place's page says of itself."""

    address: str
    scale: str
    title: str
    crumbs: tuple[Link, ...] = ()

    def page(
        self,
        directory: Directory,
        listings: Sequence[Listing],
        tables: Sequence[PlaceTable],
        shown: Sequence[Listing] = (),
        compared: Mapping[str, tuple[Link, ...]] = MappingProxyType({}),
    ) -> Place:
        """Return the page; *shown* are those of its programs that stand on it.

        *compared* are the prebuilt comparisons there, by level.
        """
        of_level = self.scale == "level"
        brief = len(shown) > BRIEF
        above = () if of_level else (Link(_("Programs"), addresses.PROGRAMS),)
        return Place(
            path=self.address,
            template="place",
            kind="place",
            title=self.title,
            description=_counted(self.title, listings),
            crumbs=(*above, *self.crumbs),
            section=addresses.LEVELS if of_level else addresses.PROGRAMS,
            help=_help(directory, self.scale, listings),
            scale=self.scale,
            total=len(listed(listings)),
            providers=providers(listed(listings)),
            places=tuple(table for table in tables if table.rows),
            levels=tallies.by_level(directory, shown, lambda level: f"{self.address}#{level}"),
            note=parts.import_note(shown) if brief else "",
            sections=tuple(
                replace(
                    section,
                    together=compared.get(section.id, ()),
                    danger=parts.danger_at(section.id),
                )
                for section in _sections(directory, shown, street=self.scale == "city")
            ),
        )


def _help(directory: Directory, scale: str, listings: Sequence[Listing]) -> tuple[HelpLine, ...]:
    """Return the help lines of the place: for a whole state none of a single county."""
    if scale in {"state", "level"}:
        return helplines.of_state(directory, listings[0][0].place.state.term)
    return helplines.among(directory, listings)


def _in(place: str) -> str:
    return filled(_("Treatment programs in {place}"), place=place)


def _if_few(listings: Sequence[Listing], most: int = parts.PLACE_SHOWS) -> Sequence[Listing]:
    """Return the listings where they are few enough to stand on a page of places."""
    return listings if len(listings) <= most else ()


def _counted(title: str, listings: Sequence[Listing]) -> str:
    count = len(listed(listings))
    words = ngettext(
        "{place}: {n} treatment program, described in the same words as every other.",
        "{place}: {n} treatment programs, all described in the same words.",
        count,
    )
    return words.format(place=title, n=f"{count:,}")


def _sections(
    directory: Directory, shown: Sequence[Listing], *, street: bool
) -> Iterator[LevelSection]:
    """Yield the programs by level: side by side where they are few, else as cards."""
    brief = len(shown) > BRIEF
    for level in parts.level_ids(directory):
        here = [entry for entry in shown if level_of(entry[1]) == level]
        counted = listed(here)
        listings = sorted(here, key=lambda entry: has_left(entry[0]))
        if not listings:
            continue
        term = directory.catalog.vocabularies.levels.by_id.get(level)
        label = term.label.in_(directory.language) if term else parts.no_level()
        plain = term.level.plain.in_(directory.language) if term and term.level else ""
        if level == NO_LEVEL:
            plain = _("Call and ask which level of care it is.")
        if 1 < len(listings) <= SIDE_BY_SIDE:
            table = tables.table(directory, label, listings, by_level.fields_at(level, listings))
            cards = tuple(parts.card(directory, *entry, brief=True) for entry in listings)
            yield LevelSection(level, label, plain, len(counted), table, tuple(_with_stays(cards)))
        else:
            cards = tuple(
                parts.card(directory, *entry, brief=brief, street=street) for entry in listings
            )
            yield LevelSection(level, label, plain, len(counted), cards=tuple(_with_stays(cards)))


def _with_stays(cards: Sequence[Card]) -> Iterator[Card]:
    """Yield the cards of one level; those of one name and place say how long people stay."""
    alike = Counter((card.name, card.place) for card in cards)
    for card in cards:
        several = alike[card.name, card.place] > 1
        yield replace(card, place=joined(", ", [card.level, card.place])) if several else card


def _next_towns(directory: Directory, neighbours: Neighbours, town: PlaceKey) -> Iterator[Link]:
    """Yield the next towns, each with how far it is and how many programs it has."""
    for miles, key in neighbours.next_towns(town):
        name, count = directory.city_name(key), len(directory.by_city[key])
        far = ngettext("about {n} mile", "about {n} miles", miles).format(n=miles)
        many = ngettext("{n} program", "{n} programs", count).format(n=f"{count:,}")
        yield Link(f"{name}, {key[0].upper()}", addresses.city(key[0], name), f"{far}, {many}")


def _totals(table: PlaceTable) -> PlaceTable:
    """Return a long table of places without its columns of levels."""
    rows = tuple(PlaceRow(row.link, row.total, ()) for row in table.rows)
    return PlaceTable(table.caption, table.first, (), rows)


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
