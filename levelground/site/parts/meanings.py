"""What words mean: one of them, or those that a text explains."""

from __future__ import annotations

from levelground.content import markdown
from levelground.facts.vocabulary import Term
from levelground.site.arrange.directory import Directory
from levelground.site.guide_blocks.blocks import Meaning


def meaning(directory: Directory, name: str) -> Meaning:
    """Return what the term with this name means."""
    return of_term(directory, name, directory.catalog.vocabularies.named(name))


def notes(directory: Directory, html: str) -> tuple[Meaning, ...]:
    """Return the words that are explained in *html*, in the order of their use."""
    return tuple(meaning(directory, name) for name in markdown.explained(html))


def of_term(directory: Directory, name: str, term: Term) -> Meaning:
    """Return what *term* means, which is called *name* within the vocabularies."""
    words = (term.definition or term.label).in_(directory.language)
    return Meaning(name, term.label.in_(directory.language), words, term.source)
