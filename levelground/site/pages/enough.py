"""The sheet "Is this level enough?": situations, and what each speaks for. No score."""

from __future__ import annotations

from dataclasses import dataclass

from levelground.language.messages import _
from levelground.site import addresses
from levelground.site.guide_blocks.blocks import Situation
from levelground.site.kind import Kind, Shows, Site
from levelground.site.page import Page
from levelground.site.parts import guide_links, situations
from levelground.site.pieces import Link

GUIDE = "is-iop-enough"


@dataclass(frozen=True, slots=True)
class EnoughPage(Page):
    """The sheet "Is this level enough?".

    `emergencies`: what cannot wait.
    `situations`: what to mark.
    `links`: where to read on.
    """

    emergencies: tuple[Situation, ...] = ()
    situations: tuple[Situation, ...] = ()
    links: tuple[Link, ...] = ()


def page(site: Site) -> EnoughPage:
    """Return the sheet, emergencies first."""
    directory = site.directory
    return EnoughPage(
        path=addresses.ENOUGH,
        template="enough",
        kind="enough",
        title=_("Is this level enough?"),
        description=_("A sheet to mark, print and take along to someone who can say."),
        crumbs=(Link(_("Levels of care"), addresses.LEVELS),),
        section=addresses.LEVELS,
        emergencies=situations.situation_list(directory, "emergencies"),
        situations=situations.situation_list(directory),
        links=(
            Link(_("Find detox near you"), addresses.search("level", "detox")),
            Link(_("Levels of care, side by side"), addresses.LEVELS),
            *(
                guide_links.guide_link(directory, guide)
                for guide in [directory.guide(GUIDE)]
                if guide
            ),
        ),
    )


KIND = Kind("enough", page, address=addresses.ENOUGH, shows=Shows.NOTHING)
