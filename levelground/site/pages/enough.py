"""The sheet "Is this level enough?": situations, and what each speaks for. No score."""

from __future__ import annotations

from levelground.language.messages import _
from levelground.site import addresses
from levelground.site.arrange.directory import Directory
from levelground.site.guide_blocks.blocks import Situation
from levelground.site.pages import reading_contexts
from levelground.site.parts import cards
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
        emergencies=situations(directory, "emergencies"),
        situations=situations(directory),
        links=(
            Link(_("Levels of care, side by side"), addresses.LEVELS),
            *(cards.guide_link(directory, guide) for guide in [directory.guide(GUIDE)] if guide),
        ),
    )


def link(directory: Directory) -> Link | None:
    """Return the way to the sheet, None where it would be empty."""
    if not situations(directory):
        return None
    return Link(
        _("Is this level enough?"),
        addresses.ENOUGH,
        _("Situations to mark, what they speak for, and what to ask. There is no score."),
    )


def situations(directory: Directory, name: str = "situations") -> tuple[Situation, ...]:
    """Return the situations in the list of this name, in the order written."""
    vocabulary = directory.catalog.vocabularies.by_name.get(name, ())
    language = directory.language
    return tuple(
        Situation(
            term.id,
            term.label.in_(language),
            term.definition.in_(language) if term.definition else "",
            term.ask.in_(language) if term.ask else "",
        )
        for term in vocabulary
    )
