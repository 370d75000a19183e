"""Words to avoid, and what to write instead: labels, advertising, and slips of translation.

The phrases of `content/words.yaml` are written so that people can read them:
`addict(s)` may end in s, `(the) addict` may have the article, `stay/stays clean`
has either word, `...` stands for up to three words, and a word in capitals that
is the name of a set, such as DRUG, for anything in it. NUMBER and PERCENT need
no set. Other capitals have to be met as they are: MAT is no mat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import pairwise, product

from levelground.base import strings

PERSON_FIRST = "person-first"
CLAIMS = "no-claims"
TRANSLATION = "translation"
SOURCED = "claim-has-source"
RULES = (PERSON_FIRST, CLAIMS, TRANSLATION, SOURCED)

_GAP = r"(?:[\s*_]+|[-\u2010\u2011])"
_STEP = rf"(?:[\w'\u2019%-]+,?{_GAP}){{0,3}}?"
_BUILT_IN = {
    "NUMBER": r"[0-9]+(?:[.,][0-9]+)*",
    "PERCENT": rf"[0-9]+(?:[.,][0-9]+)*(?:\s*%|{_GAP}(?:percent|per{_GAP}cent|por{_GAP}ciento))",
}
_WORD = re.compile(r"#?\w+(?:['\u2019]\w+)?")
# What gaps and signs leave of words, and the letters that a pattern takes for another.
_RUN_OF_LETTERS = re.compile(r"[^\W_]+")
_ALIKE = str.maketrans({"\u0130": "i", "\u0131": "i", "\u017f": "s", "\u212a": "k"})
_TOKEN = re.compile(r"(?:\([^)]*\)|\S)+")
_STEPS = ("...", "(...)")
_OPTIONAL = re.compile(r"\(([^)]*)\)")
_SLASH = re.compile(r"/(?![^(]*\))")
_SENTENCE = re.compile(r"(?<=[.!?;])['\"\u201d)]*\s|\n\s*\n|\n\s*[-*|]")
_ADDRESS = re.compile(
    r"https?://\S+|[\w.+-]+@[\w.-]+|(?<![\w.-])[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|us)\b\S*",
    re.IGNORECASE,
)
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
        starting = _Starting(self._by_first, sentence)
        for word in _WORD.finditer(sentence):
            for entry, phrase in starting[word[0]]:
                match = self._speller.whole(phrase).match(sentence, word.start())
                if match and not self._harmless(entry, sentence, *match.span()):
                    return Slip(match.start(), strings.squeeze(match[0]), entry.write, SOURCED)
        return None

    def slips(self, text: str, language: str = "") -> Iterator[Slip]:
        """Yield every word to avoid in *text*, a text in *language*, that stands in no name."""
        found = [*self._found(text, language)]
        if not found:
            return
        own, titles = [*self._own_names(text)], [*self._titles(text)]
        for start, end, entry in found:
            kept = [*own, *titles] if entry.rule == PERSON_FIRST else own
            inside = any(first <= start and end <= last for first, last in kept)
            if not inside and not self._harmless(entry, text, start, end):
                yield Slip(start, strings.squeeze(text[start:end]), entry.write, entry.rule)

    def _found(self, said: str, language: str) -> Iterator[tuple[int, int, Avoided]]:
        """Yield where phrases stand: of each rule the longest that starts at a word."""
        ends, starting = dict.fromkeys(RULES, 0), _Starting(self._by_first, said)
        for word in _WORD.finditer(said):
            start, longest = word.start(), dict[str, tuple[int, Avoided]]()
            for entry, phrase in starting[word[0]]:
                if start < ends[entry.rule] or (entry.language and entry.language != language):
                    continue
                match = self._speller.whole(phrase).match(said, start)
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

    def _own_names(self, said: str) -> Iterator[tuple[int, int]]:
        """Yield where names of the list and addresses of the web stand."""
        yield from (match.span() for match in _ADDRESS.finditer(said))
        if self.names:
            yield from (match.span() for match in self._speller.whole(self.names).finditer(said))

    def _titles(self, said: str) -> Iterator[tuple[int, int]]:
        """Yield where names stand that show themselves: by capitals and a mark, or in quotes."""
        for match in _RUN.finditer(said):
            if self.marks and self._marked.search(match[0]):
                yield match.span()
        for match in _QUOTED.finditer(said):
            if _TITLE.fullmatch(match[1]) or _WORK.search(said, 0, match.start()):
                yield match.span(1)

    @cached_property
    def _marked(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, self.marks))})\b")

    @cached_property
    def _speller(self) -> _Speller:
        return _Speller(self.sets)

    @cached_property
    def _by_first(self) -> _ByFirst:
        """The phrases by the words that they may start with, each with the words it needs."""
        made: dict[str, list[tuple[Avoided, tuple[str, ...], tuple[frozenset[str], ...]]]] = {}
        for entry in self.avoided:
            for phrase in entry.phrases:
                needs = tuple(self._speller.needs(phrase))
                for first in sorted({_key(said) for said in self._speller.firsts(phrase)}):
                    made.setdefault(first, []).append((entry, (phrase,), needs))
        return made


_ByFirst = Mapping[str, Sequence[tuple[Avoided, tuple[str, ...], tuple[frozenset[str], ...]]]]


class _Starting(dict[str, list[tuple[Avoided, tuple[str, ...]]]]):
    """The phrases that may start with a word of one text: those whose words it has side by side.

    Most phrases are ruled out by that, before a pattern is made of them.
    """

    def __init__(self, by_first: _ByFirst, said: str) -> None:
        super().__init__()
        self.by_first = by_first
        self.there = {*_with_pairs(_RUN_OF_LETTERS.findall(said.translate(_ALIKE).lower()))}

    def __missing__(self, word: str) -> list[tuple[Avoided, tuple[str, ...]]]:
        """Find the phrases that start with *word*, or with it but for its apostrophe."""
        key = _key(word)
        found = [*self.by_first.get(key, ())]
        if "'" in key:
            found += self.by_first.get(key.split("'")[0], ())
        self[word] = [
            (entry, phrase)
            for entry, phrase, needs in found
            if not any(map(self.there.isdisjoint, needs))
        ]
        return self[word]


def needs_nothing(phrase: str) -> bool:
    """Whether *phrase* has no word that it needs, and so would be found anywhere."""
    tokens = (token for token in _TOKEN.findall(phrase) if token not in _STEPS)
    forms = (_OPTIONAL.sub("", form) for token in tokens for form in _SLASH.split(token))
    return not any(forms)


def _with_pairs(words: Sequence[str]) -> Iterator[str]:
    """Yield *words*, and each with the one after it."""
    yield from words
    yield from map(" ".join, pairwise(words))


def _key(word: str) -> str:
    """Return what a word is looked up by: all numbers are one."""
    return "0" if word[:1].isdigit() else word.lower().replace("\u2019", "'")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@dataclass(frozen=True)
class _Speller:
    """Turns phrases into patterns, with the words of the *sets*."""

    sets: Mapping[str, tuple[str, ...]]
    made: dict[tuple[str, ...], re.Pattern[str]] = field(default_factory=dict)

    def whole(self, phrases: tuple[str, ...]) -> re.Pattern[str]:
        """Return what finds any of *phrases* as whole words."""
        if phrases not in self.made:
            pattern = rf"(?:(?<![\w@-])|(?<=\bex-))(?:{self._either(phrases)})(?!\w)"
            self.made[phrases] = _compiled(pattern)
        return self.made[phrases]

    def needs(self, phrase: str) -> Iterator[frozenset[str]]:
        """Yield words, and pairs of words, of each of which a text has one if *phrase* is in it."""
        before: frozenset[str] = frozenset()
        for token in _TOKEN.findall(phrase):
            if token in _STEPS or _OPTIONAL.fullmatch(token):
                before = frozenset()
                continue
            starts = {_RUN_OF_LETTERS.search(said.lower()) for said in self.firsts(token)}
            own = frozenset(run[0] for run in starts if run)
            if "0" in own:  # any number
                before = frozenset()
                continue
            yield own
            if before:
                yield frozenset(" ".join(pair) for pair in product(before, own))
            before = own if _RUN_OF_LETTERS.fullmatch(token) and token.islower() else frozenset()

    def firsts(self, phrase: str) -> Iterator[str]:
        """Yield every word that *phrase* may start with."""
        for token in _TOKEN.findall(phrase):
            optional = _OPTIONAL.fullmatch(token)
            for form in _SLASH.split(optional[1] if optional else token):
                yield from self._firsts_of(form)
            if not optional:
                return

    def _firsts_of(self, form: str) -> Iterator[str]:
        if form in _BUILT_IN:
            yield "0"
        elif form in self.sets:
            for phrase in self.sets[form]:
                yield from self.firsts(phrase)
        else:
            spelled = [""]
            for odd, piece in enumerate(_OPTIONAL.split(form)):
                ends = ["", *piece.split("/")] if odd % 2 else [piece]
                spelled = [start + end for start in spelled for end in ends]
            yield from (word[0] for said in spelled if (word := _WORD.match(said)))

    def _either(self, phrases: Sequence[str]) -> str:
        """Return the pattern of any of *phrases*, the longest first."""
        ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
        return "|".join(self._spelled(phrase) for phrase in ordered)

    def _spelled(self, phrase: str) -> str:
        """Return the pattern of one phrase: its words, with gaps between them."""
        made, gap = "", ""
        for token in _TOKEN.findall(phrase):
            optional = _OPTIONAL.fullmatch(token)
            if token in _STEPS:
                made, gap = f"{made},?{gap}{_STEP}" if gap else made + _STEP, ""
            elif optional:
                word = f"(?:{self._word(optional[1])})"
                made += f"(?:{gap}{word})?" if gap else f"(?:{word}{_GAP})?"
            else:
                made, gap = f"{made}{gap}(?:{self._word(token)})", _GAP
        return f"(?-i:{made})" if self._is_cased(phrase) else made

    def _is_cased(self, phrase: str) -> bool:
        known = {*self.sets, *_BUILT_IN}
        return any(word != word.lower() and word not in known for word in _WORD.findall(phrase))

    def _word(self, token: str) -> str:
        """Return the pattern of one word, with its other forms, its endings and its sets."""
        return "|".join(self._form(form) for form in _SLASH.split(token))

    def _form(self, form: str) -> str:
        return "".join(
            f"(?:{self._word(piece)})?" if odd % 2 else self._piece(piece)
            for odd, piece in enumerate(_OPTIONAL.split(form))
        )

    def _piece(self, piece: str) -> str:
        if piece in _BUILT_IN:
            return _BUILT_IN[piece]
        if piece in self.sets:
            return f"(?:{self._either(self.sets[piece])})"
        return _GAP.join(re.escape(word).replace("'", "['\u2019]") for word in piece.split())
