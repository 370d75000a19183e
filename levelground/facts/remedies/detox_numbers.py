"""What to write for a level that is detox, with the ASAM number or the setting that it names.

The numbers of detox have WM behind them: 3.7 alone is a residence, and 3.7-WM detox in one.
"""

from __future__ import annotations

import re

from levelground.base import strings
from levelground.facts.vocabulary import Vocabularies, Vocabulary

_DETOX = "detox"
_NUMBER = re.compile(
    r"(?:\b(?:asam|level|nivel|de)\s+)*\b(?P<number>[0-4](?:\.[0-9])?)(?P<wm>\s*-?\s*WM)?\b",
    re.IGNORECASE,
)
# What WM stands for, where it is written out behind a number.
_WM = re.compile(r"\b(?:withdrawal management|manejo de la abstinencia)\b", re.IGNORECASE)


def detox_remedy(vocabularies: Vocabularies, levels: Vocabulary, written: str) -> str:
    """Return what to write for "3.7-WM", "detox 3.7" or "medical detox", '' for other words."""
    numbers = list(_NUMBER.finditer(written))
    if len(numbers) == 1:
        return _of_number(vocabularies, levels, written, numbers[0])
    settings = vocabularies.by_name.get("detox-settings")
    found = settings.whole(written) if settings and levels.whole(written) == (_DETOX,) else ()
    if len(found) <= 1:
        return ""
    fields = " or ".join(f"detox_setting: [{id_}]" for id_ in found)
    return f'write "{_DETOX}", and {fields}, whichever it is'


def _of_number(
    vocabularies: Vocabularies, levels: Vocabulary, written: str, number: re.Match[str]
) -> str:
    rest = strings.slugify(written.replace(number[0], " "))
    level = levels.whole(rest)
    is_detox = level == (_DETOX,) or bool(_WM.fullmatch(rest.replace("-", " ")))
    if number["wm"]:
        is_detox = is_detox or not rest or len(level) == 1  # "3.7-WM inpatient" says it twice
    asam = vocabularies.by_name.get("asam")
    if not (is_detox and asam):
        return ""
    own = asam.find(f"{number['number']}-wm")
    number_in = f"asam_level: {own}" if own else f'"{number[0].strip()}" in description:'
    return f'write "{_DETOX}", and {number_in}'
