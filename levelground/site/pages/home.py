"""The front page."""

from __future__ import annotations

from dataclasses import dataclass

from levelground.language.messages import _
from levelground.site import addresses
from levelground.site.kind import Kind, Site
from levelground.site.page import Page
from levelground.site.parts import cards, guide_links, level_pairs, regions
from levelground.site.pieces import Link, PlaceTable, Rung


@dataclass(frozen=True, slots=True)
class HomePage(Page):
    """The front page.

    `rungs`: the ladder of levels.
    `places`: the widest places that lead apart: states, counties or towns.
    `pairs`: the comparisons of levels that are asked for most.
    `guides`: all guides, in reading order.
    """

    rungs: tuple[Rung, ...] = ()
    places: PlaceTable | None = None
    pairs: tuple[Link, ...] = ()
    guides: tuple[Link, ...] = ()


def page(site: Site) -> HomePage:
    """Return the front page."""
    directory = site.directory
    return HomePage(
        path=addresses.HOME,
        template="home",
        kind="home",
        title=_("Find treatment, and see programs side by side"),
        description=_(
            "Every program is described in the same words, and no program pays to be listed."
        ),
        section=addresses.HOME,
        rungs=cards.rungs(directory, directory.level_counts),
        places=regions.widest(directory),
        pairs=tuple(level_pairs.links(directory))[:4],
        guides=guide_links.in_order(directory),
    )


KIND = Kind("home", page, address=addresses.HOME)
