"""A guide's page. Pelican's own generator writes those in the language of the originals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import quote

from levelground.content import markdown
from levelground.language.messages import _, written_in
from levelground.model.guide import Guide
from levelground.site import addresses
from levelground.site.arrange.directory import Directory
from levelground.site.guide_blocks import shown
from levelground.site.guide_blocks.blocks import Block, Meaning
from levelground.site.kind import Key, Kind, Site
from levelground.site.page import Page
from levelground.site.parts import guide_links, meanings
from levelground.site.pieces import Link, Reference


@dataclass(frozen=True, slots=True)
class GuidePage(Page):
    """A guide: what stands around its text and in it.

    `html`: its text, "" where the host writes that.
    `question`: the question that it answers, "" where it has none.
    `reviewed`: the day when a person last reviewed it.
    `summary`: what it says, in a few lines.
    `find`: the way to programs, None where the guide is of none.
    `contents`: the id and the words of each of its headings.
    `blocks`: what its directives show, in their order.
    `notes`: the meanings of the words that its text explains.
    `questions`: what to ask, for a call.
    `sources`: where its facts are from.
    `related`: guides that go with it.
    `before`, `after`: the guides next to it in reading order.
    """

    html: str = ""
    question: str = ""
    reviewed: date | None = None
    summary: tuple[str, ...] = ()
    find: Link | None = None
    contents: tuple[tuple[str, str], ...] = ()
    blocks: tuple[Block, ...] = ()
    notes: tuple[Meaning, ...] = ()
    questions: tuple[str, ...] = ()
    sources: tuple[Reference, ...] = ()
    related: tuple[Link, ...] = ()
    before: Link | None = None
    after: Link | None = None


def page(site: Site, slug: str) -> GuidePage:
    """Return a guide's page with its text, for where the host does not write it."""
    directory = site.directory
    guide = directory.guides[slug]
    return replace(
        around(directory, guide), html=guide_links.with_links(directory, guide.html, "../")
    )


def around(directory: Directory, guide: Guide) -> GuidePage:
    """Return what stands around a guide's text, and what its directives show."""
    path = list(directory.guides.values())
    at = path.index(guide)
    beside = {path[near].slug for near in (at - 1, at + 1) if 0 <= near < len(path)}
    related = [directory.guide(slug) for slug in guide.related if slug not in beside]
    return GuidePage(
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
        find=_search(guide),
        contents=markdown.headings(guide.html),
        blocks=shown.blocks_of(directory, guide),
        notes=meanings.notes(directory, guide.html),
        questions=guide.questions,
        sources=tuple(
            Reference(written_in(guide.language, directory.language, s.title), s.url or "", on=s.on)
            for s in guide.sources
        ),
        related=tuple(
            replace(guide_links.guide_link(directory, other), note="") for other in related if other
        ),
        before=_title(path[at - 1]) if at else None,
        after=_title(path[at + 1]) if at + 1 < len(path) else None,
    )


def _search(guide: Guide) -> Link | None:
    if guide.find is None:
        return None
    return Link(guide.find.shows, addresses.search("q", quote(guide.find.words)))


def _title(guide: Guide) -> Link:
    return Link(guide.title, addresses.guide(guide.slug))


def _keys(site: Site) -> Iterator[Key]:
    return iter(()) if site.hosted else ((slug,) for slug in site.directory.guides)


KIND = Kind("guide", page, _keys, addresses.guide)
