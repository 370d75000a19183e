"""How hard a text is to read, as a school grade. The only room that knows textstat.

Flesch-Kincaid counts words in a sentence and syllables in a word: a text of
grade 6 is read with ease by most who left school after it. It cannot tell
whether a text is clear, only whether it is long-winded.
"""

from __future__ import annotations

import re

import textstat

_ENDS = re.compile(r"[.?!:]['\")\u201d]*$")


def grade(texts: list[str]) -> float:
    """Return the grade of *texts* read one after another; each ends its own sentence."""
    told = [text if _ENDS.search(text) else f"{text}." for text in texts]
    found: float = textstat.flesch_kincaid_grade(" ".join(told))
    return round(found, 1)


def words(text: str) -> int:
    """Return how many words *text* has."""
    return len(text.split())
