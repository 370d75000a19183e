"""A guide's page, but for its text: Pelican's own generator writes that as one of its pages."""

from __future__ import annotations

from levelground.model.guide import Guide
from levelground.views import addresses, directives, glossary, pages
from levelground.views.directory import Directory
from levelground.views.pieces import Link, Reference
from levelground.words import _


def page(directory: Directory, guide: Guide) -> pages.Guide:
    """Return what stands around a guide's text, and what its directives show."""
    by_slug = {other.slug: other for other in directory.catalog.guides}
    return pages.Guide(
        path=addresses.guide(guide.slug),
        template="page",
        kind="guide",
        title=guide.title,
        description=" ".join(guide.summary),
        crumbs=(Link(_("Home"), addresses.HOME), Link(_("Guides"), addresses.GUIDES)),
        section=addresses.GUIDES,
        reviewed=guide.reviewed,
        summary=guide.summary,
        blocks=directives.of(directory, guide),
        notes=glossary.notes(directory, guide.html),
        questions=guide.questions,
        sources=tuple(Reference(s.title, s.url or "", on=s.on) for s in guide.sources),
        related=tuple(link(by_slug[slug]) for slug in guide.related),
    )


def link(guide: Guide) -> Link:
    """Return a link to a guide, with the first line of its summary."""
    return Link(guide.title, addresses.guide(guide.slug), guide.summary[0] if guide.summary else "")
