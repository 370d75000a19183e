"""Words to avoid, and what to write instead: labels, advertising, dangers, slips of translation.

The phrases of `content/words.yaml` are written so that people can read them:
`addict(s)` may end in s, `(the) addict` may have the article, `stay/stays clean`
has either word, `...` stands for up to three words, and a word in capitals that
is the name of a set, such as DRUG, for anything in it. NUMBER and PERCENT need
no set. Other capitals have to be met as they are: MAT is no mat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from levelground.base import strings
from levelground.language.phrase_index import PhraseIndex
from levelground.language.phrase_patterns import PhrasePatterns

PERSON_FIRST = "person-first"
CLAIMS = "no-claims"
TRANSLATION = "translation"
SOURCED = "claim-has-source"
DANGERS = "no-sudden-stop"
RULES = (PERSON_FIRST, CLAIMS, DANGERS, TRANSLATION, SOURCED)

_SENTENCE = re.compile(r"(?<=[.!?;])['\"\u201d)]*\s|\n\s*\n|\n\s*[-*|]")
_ADDRESS = re.compile(
    r"https?://\S+|[\w.+-]+@[\w.-]+|(?<![\w.-])[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|us)\b\S*",
    re.IGNORECASE,
)
_UNSPACED = re.compile(r"\S*")
_CAPITAL = r"(?:[A-Z\u00c0-\u00de][\w'\u2019.&-]*)"
_LINK = r"(?:of|on|and|for|in|the|to|&|de|del|la|las|el|los|y|e|sobre|para|contra|en)"
_RUN = re.compile(rf"{_CAPITAL}(?:,?\s+(?:{_LINK}\s+){{0,3}}{_CAPITAL})+")
_QUOTED = re.compile(r"[\"\u201c\u00ab]([^\"\u201c\u201d\u00ab\u00bb\n]{3,80})[\"\u201d\u00bb]")
# A title has its words in capitals, but for short ones, or follows what it is the title of.
_TITLE = re.compile(r"[A-Z\u00c0-\u00de0-9]\S*(?:\s+(?:[A-Z\u00c0-\u00de0-9]\S*|[a-z]{1,4}))+")
_WORK = re.compile(
    r"\b(?:(?:text)?book|film|movie|song|poem|play|novel|show|podcast|memoir|article|report|titled"
    r"|libro|pel\u00edcula|canci\u00f3n|obra|novela|art\u00edculo|informe|titulad[oa])[\s,:]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Slip:
    """A word to avoid: where in a text it starts, as written, what to write, and which rule."""

    start: int
    found: str
    write: str
    rule: str = PERSON_FIRST

    @property
    def what(self) -> str:
        """What is wrong, for a Problem."""
        return f'"{self.found}" {_WHAT[self.rule]}'


_WHAT = {
    PERSON_FIRST: "is on the list of words to avoid",
    CLAIMS: "is a claim that nobody can check",
    DANGERS: "may tell people to stop suddenly what is dangerous to stop",
    TRANSLATION: "says something else in Spanish, or says it as nobody does",
    SOURCED: "makes a claim, and no source is marked",
}


@dataclass(frozen=True, slots=True)
class Avoided:
    """Phrases that mean one thing, what to write instead, and what shows a harmless use.

    A phrase of `unless` in the same sentence makes it harmless, one of `not_after`
    only where it comes first; without one of `only_with`, where there are any, it is
    harmless, too. `language` is empty for every language.
    """

    phrases: tuple[str, ...]
    write: str
    rule: str = PERSON_FIRST
    unless: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    only_with: tuple[str, ...] = ()
    language: str = ""


@dataclass(frozen=True)
class Wording:
    """The words to avoid, and the names that may hold them.

    `names` are of organizations, laws and methods, which keep their own words, and
    `marks` words that show that a row of words in capitals is a name: Institute, Act.
    What is `sourced` needs the mark of a source.
    """

    avoided: tuple[Avoided, ...] = ()
    names: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    sets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sourced: tuple[Avoided, ...] = ()

    def unsourced(self, sentence: str) -> Slip | None:
        """Return what in *sentence*, a sentence without a mark, has the shape of a claim."""
        return self._shapes.first(sentence)

    @cached_property
    def _shapes(self) -> Wording:
        return Wording(self.sourced, sets=self.sets)

    def first(self, sentence: str) -> Slip | None:
        """Return the first phrase that is not harmless; one that is hides no other."""
        for start, possible in self._index.among(sentence):
            for entry, phrase in possible:
                match = self._speller.whole((phrase,)).match(sentence, start)
                if match and not self._harmless(entry, sentence, *match.span()):
                    return Slip(match.start(), strings.squeeze(match[0]), entry.write, SOURCED)
        return None

    def slips(self, text: str, language: str = "") -> Iterator[Slip]:
        """Yield every word to avoid in *text*, a text in *language*, that stands in no name."""
        names = _Names(self, text)
        for start, end, entry in [*self._found(text, language)]:
            if not self._harmless(entry, text, start, end) and not names.hold(start, end, entry):
                yield Slip(start, strings.squeeze(text[start:end]), entry.write, entry.rule)

    def _found(self, said: str, language: str) -> Iterator[tuple[int, int, Avoided]]:
        """Yield where phrases stand: of each rule the longest that starts at a word."""
        ends = dict.fromkeys(RULES, 0)
        for start, possible in self._index.among(said):
            longest: dict[str, tuple[int, Avoided]] = {}
            for entry, phrase in possible:
                if start < ends[entry.rule] or (entry.language and entry.language != language):
                    continue
                match = self._speller.whole((phrase,)).match(said, start)
                if match and match.end() > longest.get(entry.rule, (0, entry))[0]:
                    longest[entry.rule] = match.end(), entry
            for rule, (end, entry) in longest.items():
                ends[rule] = end
                yield start, end, entry

    def _harmless(self, entry: Avoided, said: str, start: int, end: int) -> bool:
        """Whether the sentence around *start* to *end* shows a use that is no fault."""
        ends = [0, *(match.end() for match in _SENTENCE.finditer(said)), len(said)]
        first = max(at for at in ends if at <= start)
        last = min(at for at in ends if at >= end)
        whole = self._speller.whole
        if entry.not_after and whole(entry.not_after).search(said, first, start):
            return True
        if entry.only_with and not whole(entry.only_with).search(said, first, last):
            return True
        found = whole(entry.unless).finditer(said, first, last) if entry.unless else ()
        return any(match.start() < start or match.end() > end for match in found)

    def own_names(self, said: str) -> Iterator[tuple[int, int]]:
        """Yield where names of the list stand."""
        if self._of_names.may_have(said):
            yield from (match.span() for match in self._speller.whole(self.names).finditer(said))

    def is_title(self, said: str, start: int, end: int) -> bool:
        """Whether a name that shows itself has this: by capitals and a mark, or in quotes."""
        for match in _RUN.finditer(said) if self.marks else ():
            if match.start() <= start and end <= match.end() and self._marked.search(match[0]):
                return True
        quoted = (match for match in _QUOTED.finditer(said) if match.start(1) <= start)
        return any(
            end <= match.end(1)
            and (_TITLE.fullmatch(match[1]) or _WORK.search(said, 0, match.start()))
            for match in quoted
        )

    @cached_property
    def _of_names(self) -> PhraseIndex[None]:
        return PhraseIndex.of(((None, name) for name in self.names), self._speller)

    @cached_property
    def _marked(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, self.marks))})\b")

    @cached_property
    def _speller(self) -> PhrasePatterns:
        return PhrasePatterns(self.sets)

    @cached_property
    def _index(self) -> PhraseIndex[Avoided]:
        written = ((entry, phrase) for entry in self.avoided for phrase in entry.phrases)
        return PhraseIndex.of(written, self._speller)


@dataclass(frozen=True)
class _Names:
    """Where names stand in a text, which keep their words; looked for once they are asked for."""

    wording: Wording
    said: str

    def hold(self, start: int, end: int, entry: Avoided) -> bool:
        """Whether a name holds what was found at *start* to *end*."""
        if any(first <= start and end <= last for first, last in self._own):
            return True
        if _is_in_address(self.said, start, end):
            return True
        return entry.rule == PERSON_FIRST and self.wording.is_title(self.said, start, end)

    @cached_property
    def _own(self) -> tuple[tuple[int, int], ...]:
        return tuple(self.wording.own_names(self.said))


def _is_in_address(said: str, start: int, end: int) -> bool:
    """Whether an address of the web, in which there is no space, holds this."""
    first = start
    while first and not said[first - 1].isspace():
        first -= 1
    unspaced = _UNSPACED.match(said, start)
    around = _ADDRESS.finditer(said, first, unspaced.end() if unspaced else start)
    return any(match.start() <= start and end <= match.end() for match in around)
