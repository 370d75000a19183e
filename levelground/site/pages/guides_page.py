"""The list of guides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from levelground.language.messages import _
from levelground.site import addresses
from levelground.site.arrange.directory import Directory
from levelground.site.kind import Kind, Site
from levelground.site.page import Page
from levelground.site.parts import guide_links
from levelground.site.pieces import Link


@dataclass(frozen=True, slots=True)
class GuidesPage(Page):
    """The guides, as a path in reading order and by question.

    `guides`: all of them in reading order.
    `questions`: the question that each answers, where it has one.
    `untranslated`: those that are there in another language only.
    """

    guides: tuple[Link, ...] = ()
    questions: tuple[Link, ...] = ()
    untranslated: tuple[Link, ...] = ()


def page(site: Site) -> GuidesPage:
    """Return the list of guides."""
    directory = site.directory
    return GuidesPage(
        path=addresses.GUIDES,
        template="guides",
        kind="guides",
        title=_("Guides"),
        description=_("Plain guides to levels of care, detox, paying and choosing."),
        section=addresses.GUIDES,
        guides=guide_links.in_order(directory),
        questions=guide_links.by_question(directory, directory.guides.values()),
        untranslated=tuple(_untranslated(directory)),
    )


def _untranslated(directory: Directory) -> Iterator[Link]:
    """Yield links to the guides that are there in another language only."""
    for original in directory.catalog.guides:
        guide = directory.guide(original.slug)
        if guide and guide.language != directory.language:
            yield guide_links.guide_link(directory, guide)


KIND = Kind("guides", page, address=addresses.GUIDES)
