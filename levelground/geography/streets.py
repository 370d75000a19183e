"""The words of a street in one spelling, by which two lists or records name the same street."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from levelground.base import strings

# What a word of a street is written as, whole or cut.
_SHORT = {
    "avenue": "ave", "boulevard": "blvd", "circle": "cir", "court": "ct", "drive": "dr",
    "east": "e", "highway": "hwy", "lane": "ln", "north": "n", "parkway": "pkwy",
    "place": "pl", "road": "rd", "south": "s", "square": "sq", "street": "st", "west": "w",
    "northeast": "ne", "northwest": "nw", "southeast": "se", "southwest": "sw",
    "saint": "st", "mount": "mt", "fort": "ft", "av": "ave", "bl": "blvd", "pky": "pkwy",
    "avenida": "ave", "carretera": "carr",
    "terrace": "ter", "trail": "trl", "turnpike": "tpke", "expressway": "expy", "freeway": "fwy",
    "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th",
    "sixth": "6th", "seventh": "7th", "eighth": "8th", "ninth": "9th", "tenth": "10th",
}  # fmt: skip
# The kinds of street that a name may leave out.
KINDS = frozenset({"ave", "blvd", "cir", "ct", "dr", "ln", "pkwy", "pl", "rd", "sq", "st", "ter",
                   "tpke", "trl"})  # fmt: skip
# What says which part of a house it is.
_UNITS = {"suite": "ste", "apartment": "apt", "floor": "fl", "room": "rm", "building": "bldg"}
_WRITTEN = {**_SHORT, **_UNITS}
_UNIT = re.compile(rf"-(?:unit|{'|'.join([*_UNITS, *_UNITS.values()])})(?:-|$).*")
# "U.S. Highway 301", "US-301", "State Route 301" and "Hwy 301" are one road.
_NUMBERED_ROAD = re.compile(
    r"\b(?:(?:u-?s|state|st)-(?:highway|hwy|route|rte|rt)|u-?s|s-?r|highway|hwy|route|rte|rt)"
    r"-(?=\d+\w?\b)"
)
_KING = re.compile(r"\b(?:dr-)?(?:martin-luther-king|m-l-king|ml-king|mlk)(?:-jr|-junior)?\b")
_POST_BOX = re.compile(r"\b(?:p-o|post-office)-box-")
_ALIKE = 0.9  # one letter of five or more may be missing; another word is not alike


def alike(one: str, other: str) -> bool:
    """Whether two streets are one: the same numbers, and each word the same but for a slip.

    A suite may be named or not, and so may what kind of street it is. False
    where either is blank.
    """
    here, there = street_words(one), street_words(other)
    if not here or not there:
        return False
    if not (here[-1] in KINDS and there[-1] in KINDS):
        here, there = _without_kind(here), _without_kind(there)
    return len(here) == len(there) and all(map(_same_word, here, there))


def street_words(street: str) -> list[str]:
    """Return the words of a street in one spelling, without the suite; none where it is blank."""
    return _in_one_spelling(_UNIT.sub("", _slug(street)))


def door_words(street: str) -> list[str]:
    """Return the words of a street in one spelling, with those of the suite."""
    return _in_one_spelling(_slug(street))


def _slug(street: str) -> str:
    return strings.slugify(street.replace("#", " unit "))


def _in_one_spelling(slug: str) -> list[str]:
    slug = _POST_BOX.sub("po-box-", slug)
    slug = _KING.sub("mlk", _NUMBERED_ROAD.sub("hwy-", slug))
    return [_WRITTEN.get(word, word) for word in slug.split("-") if word]


def _without_kind(named: list[str]) -> list[str]:
    return named[:-1] if named[-1] in KINDS else named


def _same_word(one: str, other: str) -> bool:
    if one == other:
        return True
    if any(letter.isdigit() for letter in one + other):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE
