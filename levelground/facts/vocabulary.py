"""The terms that records are written in: what each is called and means, and what to ask.

One Vocabulary is one file of `content/vocabulary/`. Terms are content: adding
one needs a pull request and no Python.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property

from levelground.base import strings
from levelground.facts.answers import Answer, Range
from levelground.language.messages import DEFAULT_LANGUAGE, written_in

RESERVED = frozenset({"yes", "no", "n-a", "na", "unknown", "true", "false", "others", "on", "off"})

# Words that people search with and that state less than the term: "telehealth" is not "fully".
_WORDS_SAY_MORE = frozenset({"virtual"})
# Words that people search with and that state less than any term.
_VAGUE = frozenset({"mat", "moud", "rehab", "rehab-center", "drug-rehab", "alcohol-rehab"}) | {
    "centro-de-rehabilitacion",
    "rehabilitacion",
}
_WORD = 3  # letters of a name that is no word of a sentence, as "de" and "so" are
_LONG = 5  # letters from which a slip of one is clear
# What may stand beside the name of a term, and the term is meant all the same.
_BESIDE = frozenset(
    re.findall(
        "[a-z]+",
        "a an and b c care certified con daily de del e el en group groups grupo grupos health la "
        "level managed nasal of oral part pastilla pastillas pill pills plan plans "
        "program programa programas programs seguro service services servicios spray tablet "
        "tableta tabletas tablets terapia the therapy tratamiento treatment treatments y",
    )
)
_SIGN = re.compile(r"[+<>]")
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

    `codes` state a yes and `no_codes` a no in the national directory. `years` are those of an age
    group. `denied` is what a no says, where the label is one already. `forms` are how the term is
    written in running text; guides explain it where they first use one of them. `read_on` is the
    day on which someone read the source.
    `claim` is clinical or legal where the term says something that its source has to bear out.
    `state` is the id of a region's state, with its `counties`.
    """

    id: str
    label: Localized
    definition: Localized | None = None
    forms: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    ask: Localized | None = None
    why: Localized | None = None
    listen: Localized | None = None
    denied: Localized | None = None
    codes: tuple[str, ...] = ()
    no_codes: tuple[str, ...] = ()
    source: str = ""
    read_on: date | None = None
    claim: str = ""
    years: Range | None = None
    state: str = ""
    counties: tuple[str, ...] = ()
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


REGIONS = "regions"  # of states


@dataclass(frozen=True)
class Vocabulary:
    """The terms of one file, in the order written.

    `instead` has words with the ids of the terms that a record may mean by them, none where it can
    mean no term: people search with words that say less than a term, or another thing.
    """

    name: str
    title: Localized
    terms: tuple[Term, ...]
    instead: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @cached_property
    def by_unsure_word(self) -> Mapping[str, tuple[str, ...]]:
        """What a record may mean by words that are not sure, by their slugs."""
        return {strings.slugify(word): ids for word, ids in self.instead}

    @cached_property
    def by_id(self) -> Mapping[str, Term]:
        """The terms by id."""
        return {term.id: term for term in self.terms}

    def find(self, written: str) -> str | None:
        """Return the id that *written* is, in any case, with dots or hyphens: the term's own."""
        term = self.by_id.get(written.strip().lower().replace(".", "-"))
        return term.id if term else None

    def named(self, written: str) -> str | None:
        """Return the id of the term with this id or label, in any language, whole or in part."""
        wanted = strings.slugify(written)
        joined = wanted.replace("-", "")  # i.o.p.
        found = next((id_ for id_ in (wanted, joined) if id_ in self.by_id), None)
        return found or next((term.id for term in self.terms if wanted in _names(term)), None)

    def meant(self, written: str) -> tuple[str, ...]:
        """Return the ids of the terms that *written* names, or else is another word for.

        There are several where one word stands for each, as Vivitrol does, or where what is in
        brackets names another term. There are none where more is said: "Suboxone (ended)".
        """
        whole = self.whole(written)
        if whole or not _BRACKET.search(written):
            return whole
        parts = [self.whole(part) for part in map(str.strip, _BRACKET.split(written)) if part]
        return tuple(dict.fromkeys(id_ for ids in parts for id_ in ids)) if all(parts) else ()

    def whole(self, written: str) -> tuple[str, ...]:
        """Return the ids of the terms that the whole of *written* names, or is another word for."""
        named = self.named(written)
        return (named,) if named else self.by_word(written)

    def means_none(self, written: str) -> bool:
        """Whether *written* is known to be no term here, though it looks like one."""
        return self.by_unsure_word.get(strings.slugify(written)) == ()

    def by_word(self, written: str) -> tuple[str, ...]:
        """Return the ids of the terms that *written* is another word for."""
        wanted = strings.slugify(written)
        if wanted in self.by_unsure_word:
            return self.by_unsure_word[wanted]
        if not wanted or wanted in _VAGUE or self.name in _WORDS_SAY_MORE:
            return ()
        if _SIGN.search(written):  # 18+ is not 18
            return tuple(term.id for term in self.terms if written.lower() in term.synonyms)
        return tuple(term.id for term in self.terms if wanted in _words(term))

    def near(self, written: str) -> tuple[str, ...]:
        """Return the ids of the terms of whose names *written* is a slip of one letter.

        No name that is only alike: naloxone is no naltrexone, and outpatient no inpatient.
        """
        wanted = strings.slugify(written)
        slips = (
            term.id
            for term in self.terms
            for name in (term.id, *_names(term), *self._sure_words(term))
            if _is_slip(wanted, name)
        )
        return tuple(dict.fromkeys(slips))

    def within(self, written: str) -> tuple[str, ...]:
        """Return the ids of the terms whose id or label is among the words of *written*.

        None where it says more than that, as CBT-I does: the rest may make it another thing.
        """
        words = f"-{strings.slugify(written)}-"
        found = {
            term.id: name
            for term in self.terms
            for name in sorted((term.id, *_names(term)), key=len)
            if len(name) >= _WORD and f"-{name}-" in words
        }
        rest = words
        for name in found.values():
            rest = rest.replace(f"-{name}-", "-")
        is_all = set(filter(None, rest.split("-"))) <= _BESIDE
        return tuple(found) if is_all else ()

    def _sure_words(self, term: Term) -> frozenset[str]:
        return frozenset() if self.name in _WORDS_SAY_MORE else _words(term)

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms)


@cache
def _names(term: Term) -> frozenset[str]:
    """Return the slugs of a term's labels: whole, before the bracket, and in it."""
    parts = (
        part
        for _language, label in term.label.by_language
        for part in (label, *_BRACKET.split(label))
    )
    return frozenset(filter(None, map(strings.slugify, parts)))


@cache
def _words(term: Term) -> frozenset[str]:
    """Return the slugs of the other words for a term, with the ASAM names of a level."""
    asam = term.level.asam.split(" to ") if term.level and term.level.asam else []
    said = [f"{kind}{number}" for number in asam for kind in ("", "level ", "asam ", "asam level ")]
    return frozenset(filter(None, map(strings.slugify, (*term.synonyms, *said))))


def _is_slip(written: str, name: str) -> bool:
    plural = f"{written}s" == name
    return plural or (len(written) >= _LONG and strings.one_letter_off(written, name))


@dataclass(frozen=True)
class Vocabularies:
    """All vocabularies of a content directory, by name."""

    by_name: Mapping[str, Vocabulary] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Vocabulary:
        return self.by_name[name]

    def label(self, vocabulary: str, term: str, language: str = DEFAULT_LANGUAGE) -> str:
        """Return the label of a term; a free name (an insurer's, say) is its own label."""
        found = self.by_name[vocabulary].by_id.get(term) if vocabulary else None
        return found.label.in_(language) if found else term

    @cached_property
    def forms(self) -> Mapping[str, str]:
        """The forms of terms in running text, each with its term: `payments--sliding-fee`."""
        return {
            form: term_anchor(vocabulary.name, term.id)
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


def term_anchor(vocabulary: str, term: str) -> str:
    """Return the one name that a term has among all, fit to be an anchor in a page."""
    return f"{vocabulary}{_BETWEEN}{term}"
