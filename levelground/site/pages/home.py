"""The front page."""

from __future__ import annotations

from dataclasses import dataclass

from levelground.language.messages import _
from levelground.site import addresses
from levelground.site.kind import Kind, Shows, Site
from levelground.site.page import Page
from levelground.site.parts import cards, guide_links, level_pairs, regions
from levelground.site.pieces import Link, PlaceTable, Rung

# The guides that cannot wait: home leads to them before anything else is read.
_URGENT = ("overdose", "detox-safely", "medication-for-opioids", "how-to-choose", "paying")


@dataclass(frozen=True, slots=True)
class HomePage(Page):
    """The front page.

    `urgent`: the guides that cannot wait, by the question that each answers.
    `rungs`: the ladder of levels.
    `places`: the widest places that lead apart: states, counties or towns.
    `pairs`: the comparisons of levels that are asked for most.
    `examples`: what may be typed.
    `guides`: the parts of the list of guides, each with its number of them.
    """

    urgent: tuple[Link, ...] = ()
    rungs: tuple[Rung, ...] = ()
    places: PlaceTable | None = None
    pairs: tuple[Link, ...] = ()
    guides: tuple[Link, ...] = ()
    examples: tuple[str, ...] = ()


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
        urgent=guide_links.by_question(directory, filter(None, map(directory.guides.get, _URGENT))),
        rungs=cards.rungs(directory, directory.level_counts),
        places=regions.widest(directory),
        pairs=tuple(level_pairs.pair_links(directory))[:4],
        guides=guide_links.part_links(directory),
        examples=site.examples,
    )


KIND = Kind("home", page, address=addresses.HOME, shows=Shows.COUNTS)
