"""Whether two rows name the same street, though they may spell it differently."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from levelground import text

_SHORT = {
    "avenue": "ave", "boulevard": "blvd", "circle": "cir", "court": "ct", "drive": "dr",
    "east": "e", "highway": "hwy", "lane": "ln", "north": "n", "parkway": "pkwy",
    "place": "pl", "road": "rd", "route": "rte", "south": "s", "square": "sq",
    "street": "st", "west": "w", "northeast": "ne", "northwest": "nw", "southeast": "se",
    "southwest": "sw",
}  # fmt: skip
_KINDS = frozenset({"ave", "blvd", "cir", "ct", "dr", "ln", "pkwy", "pl", "rd", "sq", "st"})
_UNIT = re.compile(r"-(?:suite|ste|unit|apt|apartment|floor|fl|room|rm|building|bldg)(?:-|$).*")
_COUNTRY = re.compile(r"\bu-?s-")
_ALIKE = 0.9  # one letter of five or more may be missing; another word is not alike


def alike(one: str, other: str) -> bool:
    """Whether two streets are one: the same numbers, and each word the same but for a slip.

    A suite may be named or not, and so may what kind of street it is. False
    where either is blank.
    """
    here, there = _words(one), _words(other)
    if not here or not there:
        return False
    if not (here[-1] in _KINDS and there[-1] in _KINDS):
        here, there = _without_kind(here), _without_kind(there)
    return len(here) == len(there) and all(map(_same_word, here, there))


def _words(street: str) -> list[str]:
    slug = _COUNTRY.sub("", _UNIT.sub("", text.slugify(street)))
    return [_SHORT.get(word, word) for word in slug.split("-") if word]


def _without_kind(words: list[str]) -> list[str]:
    return words[:-1] if words[-1] in _KINDS else words


def _same_word(one: str, other: str) -> bool:
    if one == other:
        return True
    if any(letter.isdigit() for letter in one + other):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE
