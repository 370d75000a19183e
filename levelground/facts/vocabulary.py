"""The terms that records are written in: what each is called and means, and what to ask.

One Vocabulary is one file of `content/vocabulary/`. Terms are content: adding
one needs a pull request and no Python.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from levelground.base import strings
from levelground.facts.answers import Answer, Range
from levelground.language.messages import DEFAULT_LANGUAGE, written_in

RESERVED = frozenset({"yes", "no", "n-a", "na", "unknown", "true", "false", "others", "on", "off"})

# Names of drugs and levels: one that is spelled alike is another, and a wrong one does harm.
_NEAR_IS_OTHER = frozenset(
    {"detox-settings", "detox-substances", "levels", "medications", "virtual"}
)
# Words that people search with and that state less than the term: "telehealth" is not "fully".
_WORDS_SAY_MORE = frozenset({"virtual"})
# The vocabularies that a field of the same name lists.
_FIELDS = frozenset({"medications", "support", "therapies"})
_LONG = 5  # letters from which a slip of one is clear
_BRACKET = re.compile(r"[()]")


@dataclass(frozen=True, slots=True)
class Localized:
    """A text in one or more languages; English is always there."""

    by_language: tuple[tuple[str, str], ...]

    def in_(self, language: str) -> str:
        """Return the text in *language*, or in English, marked, where it has no translation."""
        for code, said in self.by_language:
            if code == language:
                return said
        return written_in(DEFAULT_LANGUAGE, language, dict(self.by_language)[DEFAULT_LANGUAGE])

    def __str__(self) -> str:
        return self.in_(DEFAULT_LANGUAGE)


@dataclass(frozen=True)
class Term:
    """One entry: its id, its words, and the directory codes that state it.

    `codes` state a yes and `no_codes` a no in the national directory. `forms`
    are how the term is written in running text; guides explain it where they
    first use one of them. `claim` is clinical or legal where the term says something
    that its source has to bear out.
    """

    id: str
    label: Localized
    definition: Localized | None = None
    forms: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    ask: Localized | None = None
    why: Localized | None = None
    listen: Localized | None = None
    codes: tuple[str, ...] = ()
    no_codes: tuple[str, ...] = ()
    source: str = ""
    claim: str = ""
    level: LevelFacts | None = None


@dataclass(frozen=True)
class LevelFacts:
    """What a level of care usually means: the rows of the levels table.

    `hours` is hours a week; NOT_APPLICABLE where care is round the clock or
    where the level is a place to live. `next` are the levels that commonly
    follow, and `beside` those that one has while living there. `umbrellas` are directory codes that
    say "some kind of this" and count only where no finer code does.
    """

    plain: Localized
    hours: Range
    hours_words: Localized
    days: Localized
    sleep: Localized
    staff: Localized
    length: Localized
    path: Localized
    suits: Localized
    may_lack: Localized
    cost: Localized
    asam: str = ""
    step_up: str = ""
    step_down: str = ""
    next: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    treatment: Answer = Answer.YES
    umbrellas: tuple[str, ...] = ()


@dataclass(frozen=True)
class Vocabulary:
    """The terms of one file, in the order written."""

    name: str
    title: Localized
    terms: tuple[Term, ...]

    @cached_property
    def by_id(self) -> Mapping[str, Term]:
        """The terms by id."""
        return {term.id: term for term in self.terms}

    def find(self, written: str) -> str | None:
        """Return the id that *written* means: the id itself, in any case, with dots or hyphens."""
        wanted = written.strip().lower().replace(".", "-")
        return wanted if wanted in self.by_id else None

    def named(self, written: str) -> str | None:
        """Return the id of the term with this id or label, in any language, whole or in part."""
        wanted = strings.slugify(written)
        if wanted in self.by_id:
            return wanted
        return next((term.id for term in self.terms if wanted in _names(term)), None)

    def meant(self, written: str) -> str | None:
        """Return the id of the term that *written* names, or is another word for."""
        wanted = written.strip().lower()
        words = () if self.name in _WORDS_SAY_MORE else self.terms
        by_word = next((term.id for term in words if wanted in term.synonyms), None)
        return self.named(written) or by_word

    def remedy(self, written: str) -> str:
        """Return what to write instead of a word that is no id: by meaning, else by likeness."""
        meant = self.meant(written)
        return f'write "{meant}"' if meant else self._likeness(written)

    def _likeness(self, written: str) -> str:
        """Return a remedy by spelling; where a near name is another thing, only for a slip."""
        ids = list(self.by_id)
        if self.name not in _NEAR_IS_OTHER:
            return strings.did_you_mean(written, ids)
        wanted = strings.slugify(written)
        slips = [id_ for id_ in ids if len(wanted) >= _LONG and strings.one_letter_off(wanted, id_)]
        return strings.did_you_mean(wanted, slips) if slips else strings.one_of(ids)

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms)


def _names(term: Term) -> frozenset[str]:
    """Return the slugs of a term's labels: whole, before the bracket, and in it."""
    parts = (
        part
        for _language, label in term.label.by_language
        for part in (label, *_BRACKET.split(label))
    )
    return frozenset(filter(None, map(strings.slugify, parts)))


@dataclass(frozen=True)
class Vocabularies:
    """All vocabularies of a content directory, by name."""

    by_name: Mapping[str, Vocabulary] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Vocabulary:
        return self.by_name[name]

    def remedy(self, name: str, written: str) -> str:
        """Return what to write instead of a word that is no term of the vocabulary *name*."""
        here = self.by_name[name]
        if not here.meant(written):
            for other in self.by_name.values():
                term = other.named(written) if other.name in _FIELDS else None
                if term and other is not here:
                    return f"write it in another field: {other.name}: [{term}]"
        return here.remedy(written)

    def label(self, vocabulary: str, term: str, language: str = DEFAULT_LANGUAGE) -> str:
        """Return the label of a term; a free name (an insurer's, say) is its own label."""
        found = self.by_name[vocabulary].by_id.get(term) if vocabulary else None
        return found.label.in_(language) if found else term

    @cached_property
    def forms(self) -> Mapping[str, str]:
        """The forms of terms in running text, each with its term: `payments--sliding-fee`."""
        return {
            form: name_of(vocabulary.name, term.id)
            for vocabulary in self.by_name.values()
            for term in vocabulary
            for form in term.forms
        }

    def named(self, name: str) -> Term:
        """Return the term with a name like `payments--sliding-fee`."""
        vocabulary, _between, term = name.partition(_BETWEEN)
        return self.by_name[vocabulary].by_id[term]

    @property
    def levels(self) -> Vocabulary:
        """The levels of care, from least to most support."""
        return self.by_name["levels"]


# Two hyphens are in no id, so that a name can be taken apart again.
_BETWEEN = "--"


def name_of(vocabulary: str, term: str) -> str:
    """Return the one name that a term has among all, fit to be an anchor in a page."""
    return f"{vocabulary}{_BETWEEN}{term}"
