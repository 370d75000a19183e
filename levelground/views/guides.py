"""A guide's page, but for its text: Pelican's own generator writes that as one of its pages."""

from __future__ import annotations

from levelground.model.guide import Guide
from levelground.views import addresses, directives, glossary, pages, parts
from levelground.views.directory import Directory
from levelground.views.pieces import Link, Reference
from levelground.words import _


def page(directory: Directory, guide: Guide) -> pages.Guide:
    """Return what stands around a guide's text, and what its directives show."""
    path = directory.catalog.guides
    by_slug = {other.slug: other for other in path}
    at = path.index(guide)
    return pages.Guide(
        path=addresses.guide(guide.slug),
        template="page",
        kind="guide",
        title=guide.title,
        description=" ".join(guide.summary),
        crumbs=(Link(_("Home"), addresses.HOME), Link(_("Guides"), addresses.GUIDES)),
        section=addresses.GUIDES,
        question=guide.question or "",
        reviewed=guide.reviewed,
        summary=guide.summary,
        blocks=directives.of(directory, guide),
        notes=glossary.notes(directory, guide.html),
        questions=guide.questions,
        sources=tuple(Reference(s.title, s.url or "", on=s.on) for s in guide.sources),
        related=tuple(parts.guide_link(by_slug[slug]) for slug in guide.related),
        before=_title(path[at - 1]) if at else None,
        after=_title(path[at + 1]) if at + 1 < len(path) else None,
    )


def _title(guide: Guide) -> Link:
    return Link(guide.title, addresses.guide(guide.slug))
