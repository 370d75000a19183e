"""The page on which the programs that a reader has chosen stand side by side."""

from __future__ import annotations

from dataclasses import dataclass

from levelground.language.messages import _
from levelground.site import addresses
from levelground.site.kind import Kind, Shows, Site
from levelground.site.page import Page
from levelground.site.parts import level_pairs
from levelground.site.pieces import Link


@dataclass(frozen=True, slots=True)
class ComparePage(Page):
    """The page for what is chosen, side by side; what it shows comes by script.

    `table`: that they stand in a table; the call sheet has the same template and none.
    `pairs`: comparisons that need no script.
    """

    table: bool = True
    pairs: tuple[Link, ...] = ()


def page(site: Site) -> ComparePage:
    """Return the page on which chosen programs stand side by side."""
    return ComparePage(
        path=addresses.COMPARE,
        template="compare",
        kind="compare",
        title=_("Compare programs"),
        description=_("Up to four programs, in the same rows and the same plain words."),
        section=addresses.PROGRAMS,
        pairs=tuple(level_pairs.pair_links(site.directory)),
    )


KIND = Kind("compare", page, address=addresses.COMPARE, shows=Shows.NOTHING)
