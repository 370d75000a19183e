"""Which of many phrases a text may hold, before a pattern is made of any: by the words it has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, pairwise
from typing import Generic, TypeVar

from levelground.language import phrase_patterns
from levelground.language.phrase_patterns import PhrasePatterns

Entry = TypeVar("Entry")

# The letters that a pattern takes for another.
_ALIKE = {"\u0130": "i", "\u0131": "i", "\u017f": "s", "\u212a": "k"}
_NUMBER = "0"  # what all numbers are looked up by
_DIGIT = re.compile("[0-9]")
_TO_ALIKE = str.maketrans(_ALIKE)


@dataclass(frozen=True)
class Needed:
    """One phrase of an entry, and what a text has if it is in it: one of each of `words`."""

    entry: object
    phrase: str
    words: tuple[frozenset[str], ...]
    speller: PhrasePatterns

    @cached_property
    def pairs(self) -> tuple[frozenset[str], ...]:
        """Words side by side, of each of which a text has two as well."""
        return tuple(self.speller.pairs(self.phrase))

    @cached_property
    def most(self) -> int | None:
        """How many words a match has at most, None where that is not known."""
        return self.speller.most_words(self.phrase)

    @cached_property
    def firsts(self) -> tuple[str, ...]:
        """The keys of the words that it may start with."""
        return tuple(sorted({word_key(said) for said in self.speller.firsts(self.phrase)}))

    def may_be_in(self, told: _Told) -> bool:
        """Whether what is *told* of a text leaves the phrase possible."""
        if any(map(told.words.isdisjoint, self.words)):
            return False
        return not (self.pairs and any(map(told.pairs.isdisjoint, self.pairs)))


@dataclass
class _Told:
    """The words of a text in order, in small letters."""

    run: Sequence[str]

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(self.run)

    @cached_property
    def pairs(self) -> frozenset[str]:
        return frozenset(map(" ".join, pairwise(self.run)))


@dataclass(frozen=True)
class PhraseIndex(Generic[Entry]):
    """Phrases by the rarest word that each needs.

    Those that need none but a number are `with_number`, any others are `anywhere`.
    """

    by_word: Mapping[str, Sequence[int]]
    with_number: Sequence[int]
    anywhere: Sequence[int]
    phrases: Sequence[Needed]
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(
        cls, written: Iterable[tuple[Entry, str]], speller: PhrasePatterns
    ) -> PhraseIndex[Entry]:
        """Return the index of (entry, phrase) in their order, spelled by *speller*."""
        phrases: list[Needed] = []
        by_word: dict[str, list[int]] = {}
        with_number: list[int] = []
        anywhere: list[int] = []
        for at, (entry, phrase) in enumerate(written):
            made = Needed(entry, phrase, tuple(speller.words(phrase)), speller)
            phrases.append(made)
            for word in max(made.words, key=_rareness, default=()):
                by_word.setdefault(word, []).append(at)
            if not made.words:
                (with_number if made.firsts == (_NUMBER,) else anywhere).append(at)
        return cls(by_word, with_number, anywhere, phrases)

    def among(self, said: str) -> Candidates[Entry]:
        """Return the phrases that may be in *said*."""
        folded = _folded(said)
        possible = self._possible(said, folded)
        return Candidates(said, folded, self._starting(said, possible) if possible else {})

    def may_have(self, said: str) -> bool:
        """Whether any of the phrases may be in *said*."""
        return bool(self._possible(said, _folded(said)))

    def _possible(self, said: str, folded: str) -> AbstractSet[int]:
        """Return the phrases of which a text has each word and each pair of words."""
        told = _Told(phrase_patterns.RUN_OF_LETTERS.findall(folded))
        places = {*self.anywhere, *(self.with_number if _DIGIT.search(said) else ())}
        for word in self.by_word.keys() & told.words:
            places.update(self.by_word[word])
        return {place for place in places if self.phrases[place].may_be_in(told)}

    def _starting(self, said: str, possible: AbstractSet[int]) -> dict[str, Sequence[Needed]]:
        """Return the *possible* phrases by the words of *said* that they may start with."""
        starting: dict[str, list[int]] = {}
        for place in sorted(possible):
            for first in self.phrases[place].firsts:
                starting.setdefault(first, []).append(place)
        found: dict[str, Sequence[Needed]] = {}
        for word in {*phrase_patterns.WORD.findall(said)}:
            if word not in self.keys:
                self.keys[word] = _keys(word)
            places = [place for key in self.keys[word] for place in starting.get(key, ())]
            if places:
                found[word] = [self.phrases[place] for place in places]
        return found


@dataclass(frozen=True)
class Candidates(Generic[Entry]):
    """What one text may hold: phrases by the words of the text that they may start with."""

    said: str
    folded: str
    starting: Mapping[str, Sequence[Needed]]

    def __iter__(self) -> Iterator[tuple[int, Iterator[tuple[Entry, str]]]]:
        """Yield where each word starts that may start a phrase, and what it may start."""
        if self.starting:
            for word in phrase_patterns.WORD.finditer(self.said):
                found = self.starting.get(word[0])
                if found:
                    yield word.start(), self._at(word.start(), found)

    def _at(self, start: int, found: Sequence[Needed]) -> Iterator[tuple[Entry, str]]:
        """Yield (entry, phrase) of those whose words follow *start* closely enough."""
        for phrase in found:
            if phrase.most is None or phrase.may_be_in(self._told(start, phrase.most)):
                yield phrase.entry, phrase.phrase  # type: ignore[misc]

    def _told(self, start: int, most: int) -> _Told:
        runs = phrase_patterns.RUN_OF_LETTERS.finditer(self.folded, start)
        return _Told([run[0] for run in islice(runs, most)])


def _folded(said: str) -> str:
    """Return a text in small letters, with those alike that a pattern takes for another."""
    alike = any(letter in said for letter in _ALIKE)
    return (said.translate(_TO_ALIKE) if alike else said).lower()


def word_key(word: str) -> str:
    """Return what a word is looked up by: all numbers are one."""
    return _NUMBER if word[:1].isdigit() else word.lower().replace("\u2019", "'")


def _keys(word: str) -> tuple[str, ...]:
    """Return what phrases that start with *word* start with: it, or it before its apostrophe."""
    key = word_key(word)
    return (key, key.split("'")[0]) if "'" in key else (key,)


def _rareness(words: AbstractSet[str]) -> int:
    """Return how seldom a text has one of *words*, by how long the shortest is."""
    return min(map(len, words), default=0)
