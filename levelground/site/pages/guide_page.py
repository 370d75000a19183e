"""A guide's page. Pelican's own generator writes those in the language of the originals."""

from __future__ import annotations

import re
from dataclasses import replace

from levelground.language.messages import _
from levelground.model.guide import Guide
from levelground.site import addresses
from levelground.site.arrange.directory import Directory
from levelground.site.guide_blocks import shown
from levelground.site.pages import glossary, reading_contexts
from levelground.site.parts import cards
from levelground.site.pieces import Link, Reference

_TO_GUIDE = re.compile(r'href="\{filename\}([a-z0-9-]+)\.md')


def page(directory: Directory, guide: Guide) -> reading_contexts.Guide:
    """Return what stands around a guide's text, and what its directives show."""
    path = list(directory.guides.values())
    at = path.index(guide)
    related = [directory.guide(slug) for slug in guide.related]
    return reading_contexts.Guide(
        path=addresses.guide(guide.slug),
        template="page",
        kind="guide",
        title=guide.title,
        description=" ".join(guide.summary),
        crumbs=(Link(_("Home"), addresses.HOME), Link(_("Guides"), addresses.GUIDES)),
        section=addresses.GUIDES,
        languages=directory.catalog.languages_of(guide.slug),
        question=guide.question or "",
        reviewed=guide.reviewed,
        summary=guide.summary,
        blocks=shown.of(directory, guide),
        notes=glossary.notes(directory, guide.html),
        questions=guide.questions,
        sources=tuple(
            Reference(directory.own(s.title), s.url or "", on=s.on) for s in guide.sources
        ),
        related=tuple(cards.guide_link(directory, other) for other in related if other),
        before=_title(path[at - 1]) if at else None,
        after=_title(path[at + 1]) if at + 1 < len(path) else None,
    )


def whole_page(directory: Directory, slug: str) -> reading_contexts.Guide:
    """Return a guide's page with its text, for where the host does not write it."""
    guide = directory.guides[slug]
    return replace(page(directory, guide), html=with_links(directory, guide.html, "../"))


def with_links(directory: Directory, html: str, root: str = "") -> str:
    """Return *html* with its links to guides made out; *root* leads to the language's own root."""
    return _TO_GUIDE.sub(
        lambda match: f'href="{root}{cards.guide_address(directory, match[1])}', html
    )


def _title(guide: Guide) -> Link:
    return Link(guide.title, addresses.guide(guide.slug))
