"""The programs of one level in one place, side by side: comparisons that need no script."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from levelground.language.messages import _, before, filled, joined
from levelground.site import addresses
from levelground.site.arrange import helplines, prebuilt
from levelground.site.arrange.directory import Directory
from levelground.site.arrange.prebuilt import Prebuilt
from levelground.site.kind import Key, Kind, Site
from levelground.site.page import Page
from levelground.site.parts import cards, comparison_tables
from levelground.site.pieces import Link, Table


@dataclass(frozen=True, slots=True)
class TogetherPage(Page):
    """Programs of one level in one place, side by side.

    `called`: what it is called on itself, where the table has the names: the level without what
    explains it, the place, and how many there are.
    `table`: the programs in the same rows.
    `others`: how many programs of the comparison stand on its other page.
    `other`: that page, named by what is on it; None where this one has all.
    `ids`: the ids of the programs, for choosing them all.
    `danger`: what goes with any program of detox among them, "" where there is none.
    """

    called: str = ""
    table: Table | None = None
    others: int = 0
    other: Link | None = None
    ids: tuple[str, ...] = ()
    danger: str = ""


def page(site: Site, scale: str, state: str, slug: str, level: str, at: str) -> TogetherPage:
    """Return page number *at*, counted from 1, of the programs of *level* in one place."""
    directory = site.directory
    group = prebuilt.find_prebuilt(directory, scale, (state, slug), level)
    number = int(at)
    listings = group.pages[number - 1]
    label = directory.comparer.label("levels", level)
    place = _place_link(directory, group)
    table = comparison_tables.comparison_table(
        directory, "", listings, directory.comparer.rows_in_order
    )
    names = joined(", ", [column.name for column in table.columns])
    title = filled(_("{level} in {place}: {names}"), level=label, place=place.text, names=names)
    called = _called(group, number, place.text, before(label, " ("))
    return TogetherPage(
        path=group.address(number),
        template="together",
        kind="together",
        title=title,
        description=_("What each program states, in the same rows, and what to ask."),
        crumbs=(Link(_("Programs"), addresses.PROGRAMS), place),
        section=addresses.PROGRAMS,
        help=helplines.helplines_for(directory, listings),
        called=called,
        table=replace(table, caption=called),
        others=sum(map(len, group.pages)) - len(listings),
        other=_other(group, number),
        ids=tuple(record.id_of(program) for record, program in listings),
        danger=cards.danger_among(listings),
    )


def _called(group: Prebuilt, number: int, place: str, level: str) -> str:
    """Return what a page is called: the level, its towns or the place, and how many there are."""
    towns = group.towns(number)
    n = len(group.pages[number - 1])
    total = sum(map(len, group.pages))
    if n == total or towns:
        where = place if n == total else f"{towns}, {group.place[0].upper()}"
        form = _("{level} in {place}: {n} side by side")
        return filled(form, level=level, place=where, n=str(n))
    form = _("{level} in {place}: {n} of {total} side by side")
    return filled(form, level=level, place=place, n=str(n), total=str(total))


def _other(group: Prebuilt, number: int) -> Link | None:
    """Return the other page of a comparison, if it has two."""
    other = len(group.pages) + 1 - number
    return Link(group.told(other), group.address(other)) if len(group.pages) > 1 else None


def _place_link(directory: Directory, group: Prebuilt) -> Link:
    """Return the place, as a title and in the crumbs."""
    state, slug = group.place
    if group.scale == prebuilt.TOWN:
        town = directory.city_name(group.place)
        return Link(f"{town}, {state.upper()}", addresses.city(state, town))
    stated = directory.by_county[state, slug][0][0].place.county or ""
    name = directory.county_name(state, stated)
    return Link(f"{name}, {state.upper()}", addresses.county(state, stated))


def _keys(site: Site) -> Iterator[Key]:
    for group in prebuilt.groups(site.directory):
        for at in range(1, len(group.pages) + 1):
            yield group.scale, *group.place, group.level, str(at)


def _address(scale: str, state: str, place: str, level: str, at: str) -> str:
    return addresses.together(scale == prebuilt.COUNTY, state, place, level, int(at))


KIND = Kind("together", page, _keys, _address)
