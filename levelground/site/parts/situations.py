"""Situations in which one wonders whether a level is enough, and the way to the sheet of them."""

from __future__ import annotations

from levelground.language.messages import _
from levelground.site import addresses
from levelground.site.arrange.directory import Directory
from levelground.site.guide_blocks.blocks import Situation
from levelground.site.pieces import Link


def link(directory: Directory) -> Link | None:
    """Return the way to the sheet, None where it would be empty."""
    if not situation_list(directory):
        return None
    return Link(
        _("Is this level enough?"),
        addresses.ENOUGH,
        _("Situations to mark, what they point to, and what to ask. There is no score."),
    )


def situation_list(directory: Directory, name: str = "situations") -> tuple[Situation, ...]:
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
