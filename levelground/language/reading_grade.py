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
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from levelground.base import memory
from levelground.language.messages import DEFAULT_LANGUAGE
from levelground.language.syllables import Patterns, Sounds, Syllables

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
        _count_quickly()
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
def _count_quickly() -> None:
    """Let textstat's formulas count syllables word by word, each word once."""
    from textstat.backend.metrics import _syllables_per_word, _szigriszt_pazos

    for formula in (_syllables_per_word, _szigriszt_pazos):
        formula.count_syllables = syllables_in


def syllables_in(text: str, language: str) -> int:
    """Return how many syllables the words of *text* have, as textstat counts them."""
    from textstat.backend.selections import list_words

    counted = _syllables(language)
    words = Counter(list_words(text, lowercase=True))
    return sum(counted[word] * times for word, times in words.items())


@cache
def _syllables(language: str) -> Syllables:
    from textstat.backend.utils import _get_cmudict, _get_pyphen

    dictionaries = import_module(_get_pyphen.Pyphen.__module__).LANGUAGES
    patterns = Patterns(dictionaries[language].read_text("utf-8"))
    sounds = Sounds(_get_cmudict.cmudict.dict_string()) if language == DEFAULT_LANGUAGE else None
    return Syllables(sounds, patterns)


def grade(texts: Sequence[str]) -> float:
    """Return the school grade of English *texts*."""
    return SCALES["en"].of(texts)


def word_count(text: str) -> int:
    """Return how many words *text* has."""
    return len(text.split())
