"""The list of guides."""

from __future__ import annotations

from dataclasses import dataclass

from levelground.language.messages import _
from levelground.site import addresses
from levelground.site.kind import Kind, Shows, Site
from levelground.site.page import Page
from levelground.site.parts import guide_links
from levelground.site.pieces import LinkGroup


@dataclass(frozen=True, slots=True)
class GuidesPage(Page):
    """The guides, each once, in the part where someone looks for it.

    `parts`: the guides of each part; what cannot wait is named by the question that it answers.
    """

    parts: tuple[LinkGroup, ...] = ()

    @property
    def jumps(self) -> tuple[tuple[str, str], ...]:
        """The id of each part, with its title."""
        return tuple(
            (guide_links.part_anchor(at), part.title) for at, part in enumerate(self.parts)
        )


def page(site: Site) -> GuidesPage:
    """Return the list of guides."""
    return GuidesPage(
        path=addresses.GUIDES,
        template="guides",
        kind="guides",
        title=_("Guides"),
        description=_("Plain guides to levels of care, detox, paying and choosing."),
        section=addresses.GUIDES,
        parts=guide_links.parts(site.directory),
    )


KIND = Kind("guides", page, address=addresses.GUIDES, shows=Shows.NOTHING)
