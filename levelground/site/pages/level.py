"""The page of one level of care: what it means, and where it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from levelground.facts.answers import Answer
from levelground.facts.vocabulary import Term
from levelground.language.messages import _
from levelground.site import addresses
from levelground.site.arrange import by_place
from levelground.site.arrange.directory import Directory, Listing
from levelground.site.kind import Key, Kind, Site
from levelground.site.page import Page
from levelground.site.parts import (
    cards,
    level_pairs,
    levels_table,
    regions,
    situations,
)
from levelground.site.pieces import CardGroup, Link, PlaceRow, PlaceTable, Rung
from levelground.site.place import place_page, place_sections

# The levels at which one wonders most whether they are enough.
_OFTEN_ASKED = frozenset({"outpatient", "iop", "php"})


@dataclass(frozen=True, slots=True)
class LevelPage(Page):
    """One level of care.

    `id`: the level's own.
    `definition`: what it means.
    `danger`: what stands above it, "" where it needs nothing.
    `rungs`: the ladder of levels, with this one marked.
    `facts`: what it is like, as rows and their words.
    `steps`: the levels that come before, after or beside it.
    `sheet`: the sheet "Is this level enough?", where one often wonders.
    `pairs`: the comparisons with another level.
    `count`, `facilities`: how many programs have it, and how many facilities.
    `places`: the states that have it, or the parts of the only one, where its programs are many.
    `groups`: its programs by place, where they are few; of many in one state those of the place
    that has the most.
    `choose`, `ways`: what place is to be chosen, and the way to each that has such programs.
    `note`: where the facts of its cards are from.
    """

    id: str = ""
    definition: str = ""
    danger: str = ""
    rungs: tuple[Rung, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    steps: tuple[Link, ...] = ()
    sheet: Link | None = None
    pairs: tuple[Link, ...] = ()
    count: int = 0
    facilities: int = 0
    places: tuple[PlaceTable, ...] = ()
    groups: tuple[CardGroup, ...] = ()
    choose: str = ""
    ways: tuple[Link, ...] = ()
    note: str = ""


def page(site: Site, level_id: str) -> LevelPage:
    """Return the page of one level: what it means, and where it is."""
    directory = site.directory
    term = directory.catalog.vocabularies.levels.by_id[level_id]
    label = term.label.in_(directory.language)
    listings = directory.current_by_level.get(level_id, ())
    few = len(listings) <= cards.LEVEL_SHOWS
    shown = listings if few else tuple(_first(directory, listings))
    places = () if few else (_places(directory, level_id, listings),)
    groups = tuple(place_sections.level_by_place(directory, shown))
    return LevelPage(
        path=addresses.level(level_id),
        template="level",
        kind="level",
        title=label,
        description=term.level.plain.in_(directory.language) if term.level else label,
        crumbs=(Link(_("Levels of care"), addresses.LEVELS),),
        section=addresses.LEVELS,
        id=level_id,
        definition=term.definition.in_(directory.language) if term.definition else "",
        danger=levels_table.levels_warning([level_id]),
        rungs=cards.rungs(directory, directory.level_counts, [level_id]),
        facts=tuple(_facts(directory, term)),
        steps=tuple(_steps(directory, term)),
        sheet=situations.link(directory) if level_id in _OFTEN_ASKED else None,
        pairs=tuple(p for p in level_pairs.pair_links(directory) if _is_about(p, level_id)),
        count=len(listings),
        facilities=directory.level_facilities[level_id],
        places=places,
        groups=groups,
        choose=_("Choose your county or town")
        if len(directory.by_state) == 1
        else _("Choose your state"),
        ways=tuple(_ways(level_id, groups, places)),
        note=cards.import_note(shown),
    )


def _first(directory: Directory, listings: Sequence[Listing]) -> Iterator[Listing]:
    """Yield the programs that are seen of many: those of the place of one state that has the most.

    Of several states none is anybody's: there the page leads to each.
    """
    if len(directory.by_state) == 1:
        groups = list(by_place.in_groups(directory, listings))
        yield from max(groups, key=lambda group: len(group.listings)).listings


def _ways(
    level_id: str, groups: Sequence[CardGroup], places: Sequence[PlaceTable]
) -> Iterator[Link]:
    """Yield the ways to one's own place, where it is not simply the next thing on the page."""
    if not places:
        yield from place_sections.ways_to(groups, addresses.level(level_id))
    elif groups:
        for table in places:
            yield from (Link(r.link.text, r.link.href, f"{r.total:,}") for r in table.rows)


def _is_about(link: Link, level_id: str) -> bool:
    names = link.href.removeprefix("levels/").removesuffix(".html").split("-and-")
    return level_id in names


def _facts(directory: Directory, term: Term) -> Iterator[tuple[str, str]]:
    """Yield (row, words) of one level."""
    if term.level is None:
        return
    yield from levels_table.stated_rows(directory, term)
    if term.level.treatment is Answer.NO:
        yield _("Is it treatment?"), _("No. It is a place to live, often beside treatment.")


def _steps(directory: Directory, term: Term) -> Iterator[Link]:
    """Yield a link to the usual steps down and up, and to what else may come next."""
    if term.level is None:
        return
    for level_id, words in (
        (term.level.step_down, _("One step down")),
        (term.level.step_up, _("One step up")),
    ):
        if level_id:
            yield _to(directory, level_id, words)
    for level_id in term.level.next:
        if level_id != term.level.step_down:
            yield _to(directory, level_id, _("It may come next"))
    for level_id in term.level.beside:
        yield _to(directory, level_id, _("It goes with this level"))


def _to(directory: Directory, level_id: str, note: str) -> Link:
    return Link(directory.comparer.label("levels", level_id), addresses.level(level_id), note)


def _places(directory: Directory, level_id: str, listings: Sequence[Listing]) -> PlaceTable:
    """Return the states, or the parts of one state, each leading to where its programs are."""
    if len(directory.by_state) != 1:
        return _states(directory, level_id)
    (code,) = directory.by_state
    address = addresses.level_in_state(level_id, code)
    is_shown = bool(place_page.if_few(listings))
    rows = tuple(
        PlaceRow(
            Link(group.title, f"{address}#{group.id}" if is_shown else address),
            len(group.listings),
            (),
        )
        for group in by_place.in_groups(directory, listings, code)
    )
    return PlaceTable(_("Programs by place"), _("Place"), (), rows)


def _states(directory: Directory, level_id: str) -> PlaceTable:
    """Return the states that have this level, each with a page of its own."""
    whole = regions.state_table(directory)
    at = [term.id for term in directory.levels].index(level_id)
    codes = list(directory.by_state)
    rows = tuple(
        PlaceRow(Link(row.link.text, addresses.level_in_state(level_id, code)), row.counts[at], ())
        for code, row in zip(codes, whole.rows, strict=True)
        if row.counts[at]
    )
    return PlaceTable(whole.caption, whole.first, (), rows)


def _keys(site: Site) -> Iterator[Key]:
    return ((term.id,) for term in site.directory.levels)


KIND = Kind("level", page, _keys, addresses.level)
