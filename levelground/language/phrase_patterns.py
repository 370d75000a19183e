"""How a phrase to avoid is written, and the pattern that finds it: `addict(s)`, `stays/stay clean`.

The form is told in `words_to_avoid`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import product

_GAP = r"(?:[\s*_]+|[-\u2010\u2011])"
_STEP = rf"(?:[\w'\u2019%-]+,?{_GAP}){{0,3}}?"
_BUILT_IN = {
    "NUMBER": r"[0-9]+(?:[.,][0-9]+)*",
    "PERCENT": rf"[0-9]+(?:[.,][0-9]+)*(?:\s*%|{_GAP}(?:percent|per{_GAP}cent|por{_GAP}ciento))",
}
_TOKEN = re.compile(r"(?:\([^)]*\)|\S)+")
_STEPS = ("...", "(...)")
_OPTIONAL = re.compile(r"\(([^)]*)\)")
_SLASH = re.compile(r"/(?![^(]*\))")
WORD = re.compile(r"#?\w+(?:['\u2019]\w+)?")
RUN_OF_LETTERS = re.compile(r"[^\W_]+")


def needs_nothing(phrase: str) -> bool:
    """Whether *phrase* has no word that it needs, and so would be found anywhere."""
    tokens = (token for token in _TOKEN.findall(phrase) if token not in _STEPS)
    forms = (_OPTIONAL.sub("", form) for token in tokens for form in _SLASH.split(token))
    return not any(forms)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@dataclass(frozen=True)
class PhrasePatterns:
    """Turns phrases into patterns, with the words of the *sets*."""

    sets: Mapping[str, tuple[str, ...]]
    made: dict[tuple[str, ...], re.Pattern[str]] = field(default_factory=dict)
    longest: dict[str, int | None] = field(default_factory=dict)
    starts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    owns: dict[str, frozenset[str] | None] = field(default_factory=dict)
    spelled: dict[str, str] = field(default_factory=dict)

    def whole(self, phrases: tuple[str, ...]) -> re.Pattern[str]:
        """Return what finds any of *phrases* as whole words."""
        if phrases not in self.made:
            pattern = rf"(?:(?<![\w@-])|(?<=\bex-))(?:{self._either(phrases)})(?!\w)"
            self.made[phrases] = _compiled(pattern)
        return self.made[phrases]

    def words(self, phrase: str) -> Iterator[frozenset[str]]:
        """Yield words of each of which a text has one if *phrase* is in it."""
        for token in _TOKEN.findall(phrase):
            own = self._own(token)
            if own is not None:
                yield own

    def pairs(self, phrase: str) -> Iterator[frozenset[str]]:
        """Yield the same of two words side by side."""
        before: frozenset[str] = frozenset()
        for token in _TOKEN.findall(phrase):
            own = self._own(token) or frozenset()
            if before and own:
                yield frozenset(" ".join(pair) for pair in product(before, own))
            before = own if RUN_OF_LETTERS.fullmatch(token) and token.islower() else frozenset()

    def _own(self, token: str) -> frozenset[str] | None:
        """Return the words that *token* may start with, None where it is not needed or a number."""
        if token not in self.owns:
            may_lack = token in _STEPS or _OPTIONAL.fullmatch(token)
            said = () if may_lack else {word.lower() for word in self.firsts(token)}
            own = frozenset(run[0] for run in map(RUN_OF_LETTERS.search, said) if run)
            self.owns[token] = None if may_lack or "0" in own else own
        return self.owns[token]

    def most_words(self, phrase: str) -> int | None:
        """Return how many runs of letters a text that is *phrase* has at most, None for any."""
        most = 0
        for token in _TOKEN.findall(phrase):
            optional = _OPTIONAL.fullmatch(token)
            own = None if token in _STEPS else self._most_of(optional[1] if optional else token)
            if own is None:
                return None
            most += own
        return most

    def _most_of(self, token: str) -> int | None:
        """Return the same of one word with its other forms."""
        most = 0
        for form in _SLASH.split(token):
            pieces = [
                self._most_of(piece) if odd % 2 else self._most_of_piece(piece)
                for odd, piece in enumerate(_OPTIONAL.split(form))
            ]
            if None in pieces:
                return None
            most = max(most, sum(filter(None, pieces)))
        return most

    def _most_of_piece(self, piece: str) -> int | None:
        if piece in _BUILT_IN:
            return None
        if piece not in self.sets:
            return len(RUN_OF_LETTERS.findall(piece))
        if piece not in self.longest:
            of_set = [self.most_words(phrase) for phrase in self.sets[piece]]
            self.longest[piece] = None if None in of_set else max(filter(None, of_set), default=0)
        return self.longest[piece]

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
            if form not in self.starts:
                said = (word for phrase in self.sets[form] for word in self.firsts(phrase))
                self.starts[form] = tuple(dict.fromkeys(said))
            yield from self.starts[form]
        else:
            spelled = [""]
            for odd, piece in enumerate(_OPTIONAL.split(form)):
                ends = ["", *piece.split("/")] if odd % 2 else [piece]
                spelled = [start + end for start in spelled for end in ends]
            yield from (word[0] for said in spelled if (word := WORD.match(said)))

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
                word = self._word(token)
                made, gap = f"{made}{gap}(?:{word})" if "|" in word else made + gap + word, _GAP
        return f"(?-i:{made})" if self._is_cased(phrase) else made

    def _is_cased(self, phrase: str) -> bool:
        known = {*self.sets, *_BUILT_IN}
        return any(word != word.lower() and word not in known for word in WORD.findall(phrase))

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
            if piece not in self.spelled:
                self.spelled[piece] = f"(?:{self._either(self.sets[piece])})"
            return self.spelled[piece]
        return _GAP.join(re.escape(word).replace("'", "['\u2019]") for word in piece.split())
