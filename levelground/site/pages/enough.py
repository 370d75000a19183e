"""The sheet "Is this level enough?": situations, and what each speaks for. No score."""

from __future__ import annotations

from levelground.language.messages import _
from levelground.site import addresses
from levelground.site.arrange.directory import Directory
from levelground.site.pages import reading_contexts
from levelground.site.parts import cards, situations
from levelground.site.pieces import Link

GUIDE = "is-iop-enough"


def page(directory: Directory) -> reading_contexts.Enough:
    """Return the sheet, emergencies first."""
    return reading_contexts.Enough(
        path=addresses.ENOUGH,
        template="enough",
        kind="enough",
        title=_("Is this level enough?"),
        description=_("A sheet to mark, print and take along to someone who can say."),
        crumbs=(Link(_("Levels of care"), addresses.LEVELS),),
        section=addresses.LEVELS,
        emergencies=situations.listed(directory, "emergencies"),
        situations=situations.listed(directory),
        links=(
            Link(_("Levels of care, side by side"), addresses.LEVELS),
            *(cards.guide_link(directory, guide) for guide in [directory.guide(GUIDE)] if guide),
        ),
    )
