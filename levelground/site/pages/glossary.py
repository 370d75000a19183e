"""What words mean: the page of all of them, and the notes at the end of a guide."""

from __future__ import annotations

from collections.abc import Iterator

from levelground.base import strings
from levelground.content import markdown
from levelground.facts.vocabulary import Term, name_of
from levelground.language.messages import _
from levelground.site import addresses
from levelground.site.arrange.directory import Directory
from levelground.site.guide_blocks.blocks import Meaning
from levelground.site.pages import reading_contexts
from levelground.site.pieces import Link

# The lists whose terms a reader meets and may not know, in the order in which equals are kept.
LISTS = (
    "glossary",
    "levels",
    "forms",
    "therapies",
    "payments",
    "out-of-network",
    "medications",
    "support",
    "mutual-support",
    "licensing",
    "accreditation",
)


def page(directory: Directory) -> reading_contexts.Glossary:
    """Return the page of all words, from A to Z."""
    by_letter: dict[str, list[Meaning]] = {}
    for entry in sorted(_entries(directory), key=lambda entry: strings.fold(entry.term)):
        first = strings.fold(entry.term)[:1].upper()
        by_letter.setdefault(first if first.isalpha() else "0-9", []).append(entry)
    return reading_contexts.Glossary(
        path=addresses.GLOSSARY,
        template="glossary",
        kind="glossary",
        title=_("What the words mean"),
        description=_("The words of treatment, insurance and this directory, in plain language."),
        crumbs=(Link(_("Guides"), addresses.GUIDES),),
        section=addresses.GUIDES,
        letters=tuple((letter, tuple(entries)) for letter, entries in by_letter.items()),
    )


def _entries(directory: Directory) -> Iterator[Meaning]:
    """Yield every term of the lists that has a definition; one label stands once."""
    labels: set[str] = set()
    by_name = directory.catalog.vocabularies.by_name
    for vocabulary in (by_name[name] for name in LISTS if name in by_name):
        for term in vocabulary:
            label = term.label.in_(directory.language)
            if term.definition and label not in labels:
                labels.add(label)
                yield _meaning(directory, name_of(vocabulary.name, term.id), term)


def meaning(directory: Directory, name: str) -> Meaning:
    """Return what the term with this name means."""
    return _meaning(directory, name, directory.catalog.vocabularies.named(name))


def notes(directory: Directory, html: str) -> tuple[Meaning, ...]:
    """Return the words that are explained in *html*, in the order of their use."""
    return tuple(meaning(directory, name) for name in markdown.explained(html))


def _meaning(directory: Directory, name: str, term: Term) -> Meaning:
    words = (term.definition or term.label).in_(directory.language)
    return Meaning(name, term.label.in_(directory.language), words, term.source)
