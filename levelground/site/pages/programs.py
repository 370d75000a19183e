"""The directory: by place and by level, and every program where they are few."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from levelground.language.messages import _, filled, joined, ngettext
from levelground.model import Program, Record
from levelground.site import addresses
from levelground.site.arrange.directory import Directory, level_of
from levelground.site.kind import Kind, Site
from levelground.site.page import Page
from levelground.site.parts import cards, regions
from levelground.site.pieces import Card, Link, LinkGroup, PlaceTable

# Up to this many programs, the directory page shows every one as a card.
SHOW_PROGRAMS = 150


@dataclass(frozen=True, slots=True)
class ProgramsPage(Page):
    """The directory.

    `places`: tables of states, counties or towns.
    `whole`: the page of the one state, which has the numbers of its levels, None where there are
    several, or where the programs themselves stand here.
    `levels`: the levels of care, each with what it is and how many programs it has.
    `cards`: every program, where they are few.
    `lists`: the lists by payment, care by video, time and language, by their kind.
    `danger`: what goes with any program of detox, "" where there is none.
    """

    places: tuple[PlaceTable, ...] = ()
    whole: Link | None = None
    levels: tuple[Link, ...] = ()
    cards: tuple[Card, ...] = ()
    lists: tuple[LinkGroup, ...] = ()
    danger: str = ""


def page(site: Site) -> ProgramsPage:
    """Return the directory: by place and by level, and every program where they are few."""
    directory = site.directory
    few = len(directory.current) <= SHOW_PROGRAMS
    tables = [regions.widest(directory)]
    if len(directory.by_state) == 1:
        tables.append(regions.city_table(directory, directory.by_city))
    return ProgramsPage(
        path=addresses.PROGRAMS,
        template="programs",
        kind="programs",
        title=_("Treatment programs"),
        description=_("Every program, by place and by level of care."),
        section=addresses.PROGRAMS,
        places=tuple(dict.fromkeys(tables)),
        whole=None if few else _whole(directory),
        levels=tuple(_levels(directory)),
        cards=tuple(cards.brief_card(directory, *entry) for entry in _by_name(directory))
        if few
        else (),
        lists=site.lists.links(),
        danger=cards.danger_among(directory.listings),
    )


def _whole(directory: Directory) -> Link | None:
    if len(directory.by_state) != 1:
        return None
    (code,) = directory.by_state
    return Link(directory.state_name(code), addresses.state(code))


def _levels(directory: Directory) -> Iterator[Link]:
    for rung in cards.rungs(directory, directory.level_counts):
        words = ngettext("{n} program", "{n} programs", rung.count)
        counted = filled(words, n=f"{rung.count:,}").replace(" ", "\u00a0")
        yield Link(rung.label, rung.href, joined(". ", [rung.plain, counted]))


def _by_name(directory: Directory) -> list[tuple[Record, Program]]:
    """Return the listings as people look for them: by name, then from least to most support."""
    order = {level: at for at, level in enumerate(cards.level_ids(directory))}
    return sorted(
        directory.current,
        key=lambda entry: (entry[0].name.lower(), order[level_of(entry[1])], entry[1].key),
    )


KIND = Kind("programs", page, address=addresses.PROGRAMS)
