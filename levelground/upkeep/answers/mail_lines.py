"""Lines of a text as they were before a mail program parted them, or put > before each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from levelground.upkeep.answers.answer_words import ABOUT, END
from levelground.upkeep.fact_names import all_fact_names

QUOTED = re.compile(r"^[>\s]*")
_NAMED = re.compile(r"([^:]{1,80}?)\s*:")
# What says something only of what stands before it.
_LONE_ANSWER = re.compile(r"(?:yes|no|n/a|s\u00ed|si)\s*(?:[,.;]|$)", re.IGNORECASE)
_WIDE = 60  # letters from which mail programs part a line


def unwrapped(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield (number, line), with what was parted from a long line, or behind a comma, put back.

    So is an answer that stands alone in a line. A part alone would say something else: "Medicaid"
    is a yes, where the next line says "no".
    """
    kept: tuple[int, str] | None = None
    for number, line in lines:
        words = QUOTED.sub("", line).rstrip()
        if kept and _goes_on(QUOTED.sub("", kept[1]).rstrip(), words):
            kept = kept[0], f"{kept[1].rstrip()} {words}"
            continue
        if kept:
            yield kept
        kept = number, line
    if kept:
        yield kept


def _goes_on(before: str, words: str) -> bool:
    """Whether *words* belong to the end of the line *before* them."""
    if not words or words.startswith("#") or words.lower().rstrip(".") in END:
        return False
    if _is_named(words) or not _is_named(before):
        return False
    return len(before) >= _WIDE or before.endswith(",") or bool(_LONE_ANSWER.match(words))


def _is_named(words: str) -> bool:
    """Whether a line begins with the name of a fact, or of something about the call."""
    named = _NAMED.match(words)
    name = named[1].strip() if named else ""
    return bool(name) and (name.lower() in ABOUT or all_fact_names().fact(name) is not None)
