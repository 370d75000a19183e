"""The page of what words mean, all of them from A to Z."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from levelground.base import strings
from levelground.facts.vocabulary import term_anchor
from levelground.language.messages import _
from levelground.site import addresses
from levelground.site.arrange.directory import Directory
from levelground.site.guide_blocks.blocks import Meaning
from levelground.site.kind import Kind, Shows, Site
from levelground.site.page import Page
from levelground.site.parts import meanings
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


@dataclass(frozen=True, slots=True)
class GlossaryPage(Page):
    """All words and what they mean.

    `letters`: each first letter with its words.
    """

    letters: tuple[tuple[str, tuple[Meaning, ...]], ...] = ()

    @property
    def jumps(self) -> tuple[tuple[str, str], ...]:
        """The id of each letter's part, with the letter."""
        return tuple((f"letter-{letter}", letter) for letter, _entries in self.letters)


def page(site: Site) -> GlossaryPage:
    """Return the page of all words, from A to Z."""
    by_letter: dict[str, list[Meaning]] = {}
    for entry in sorted(_entries(site.directory), key=lambda entry: strings.fold(entry.term)):
        first = strings.fold(entry.term)[:1].upper()
        by_letter.setdefault(first if first.isalpha() else "0-9", []).append(entry)
    return GlossaryPage(
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
                yield meanings.of_term(directory, term_anchor(vocabulary.name, term.id), term)


KIND = Kind("glossary", page, address=addresses.GLOSSARY, shows=Shows.NOTHING)
