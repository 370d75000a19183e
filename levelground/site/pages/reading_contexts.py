"""The frozen contexts of the pages for reading: guides, the glossary, the sheet on levels."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from levelground.site.guide_blocks.blocks import Block, Meaning, Situation
from levelground.site.pages.contexts import Page
from levelground.site.pieces import Link, Reference


@dataclass(frozen=True, slots=True)
class Guides(Page):
    """The guides: as a path in reading order, and by the question that each answers."""

    guides: tuple[Link, ...] = ()
    questions: tuple[Link, ...] = ()
    untranslated: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Guide(Page):
    """A guide: what stands around its text and in it.

    `html` is its text, empty where that is the host's own.
    """

    html: str = ""
    question: str = ""
    reviewed: date | None = None
    summary: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    notes: tuple[Meaning, ...] = ()
    questions: tuple[str, ...] = ()
    sources: tuple[Reference, ...] = ()
    related: tuple[Link, ...] = ()
    before: Link | None = None
    after: Link | None = None


@dataclass(frozen=True, slots=True)
class Enough(Page):
    """The sheet "Is this level enough?"."""

    emergencies: tuple[Situation, ...] = ()
    situations: tuple[Situation, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Glossary(Page):
    """All words and what they mean, by their first letter."""

    letters: tuple[tuple[str, tuple[Meaning, ...]], ...] = ()
