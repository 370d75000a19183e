"""The page on which people search and filter."""

from __future__ import annotations

from dataclasses import dataclass

from levelground.language.messages import _
from levelground.site import addresses
from levelground.site.data import shards
from levelground.site.guide_blocks.blocks import Situation
from levelground.site.kind import Kind, Shows, Site
from levelground.site.page import Page
from levelground.site.parts import cards, regions, situations
from levelground.site.pieces import PlaceTable, Rung


@dataclass(frozen=True, slots=True)
class FindPage(Page):
    """The search; what it finds comes by script, but for what cannot wait and the ways to begin.

    `emergencies`: what cannot wait. `rungs`: the levels. `places`: the widest places that lead
    apart. `examples`: what may be typed. `shard`: the part of the directory that every
    question needs, since there is no other; "" where there are several.
    """

    emergencies: tuple[Situation, ...] = ()
    rungs: tuple[Rung, ...] = ()
    places: PlaceTable | None = None
    shard: str = ""
    examples: tuple[str, ...] = ()


def page(site: Site) -> FindPage:
    """Return the page; what it finds, its scripts put there."""
    parts = shards.shards(site.directory)
    return FindPage(
        path=addresses.FIND,
        template="find",
        kind="find",
        title=_("Find a program"),
        description=_("Search by place, name or plain words, and choose what matters to you."),
        section=addresses.PROGRAMS,
        emergencies=situations.situation_list(site.directory, "emergencies"),
        rungs=cards.rungs(site.directory, site.directory.level_counts),
        places=regions.widest(site.directory),
        shard=parts[0] if len(parts) == 1 else "",
        examples=site.examples,
    )


KIND = Kind("find", page, address=addresses.FIND, shows=Shows.COUNTS)
