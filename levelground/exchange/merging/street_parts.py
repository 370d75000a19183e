"""A street taken apart by fixed rules, so that two lists may spell it in their own ways.

"3640-3652 El Portal Dr", "3640 El Portal Drive" and "3640-B El Portal" are one door; "12 North
Quay Street" and "12 South Quay Street" are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from levelground.exchange.merging import likeness
from levelground.geography import streets

_DIRECTIONS = frozenset({"n", "s", "e", "w", "ne", "nw", "se", "sw"})
# Of a road with a number, and of a way, the kind is part of the name that nobody leaves out.
_KINDS = streets.KINDS | {"expy", "fwy", "hwy", "way"}
_HOUSE = re.compile(r"(\d+)([a-z]?)")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_SEVERAL = re.compile(r"^\s*(\d+)\s*(?:-|\u2013|to)\s*(\d+)\b", re.IGNORECASE)
# "40-11" in Queens and "75-5722" in Hawaii are one house, and may stand as "4011".
_DASHED = re.compile(r"^\s*(\d+)-(\d+)\b")
_IDLE = frozenset({"and", "the", "at"})
_ALIKE = 0.86  # of the letters of two names of streets: a slip or two
_LONG = 4  # letters of a name in which there may be a slip
_FAR = 200  # house numbers that one range may span


@dataclass(frozen=True, slots=True)
class StreetParts:
    """A street: the house numbers at it, its name in one word, its directions and its kind.

    `span` is of a range of house numbers, None where there is none.
    """

    houses: frozenset[int]
    name: str
    directions: frozenset[str]
    kind: str
    span: tuple[int, int] | None = None


@lru_cache(maxsize=65536)
def street_parts(street: str) -> StreetParts | None:
    """Return the parts of a street, None where it has no house number or no name."""
    words = streets.street_words(street)
    houses, rest = _houses(words)
    span = _span(street)
    if span is None and (dashed := _DASHED.match(street)):
        houses = frozenset({int(dashed[1] + dashed[2])})
    directions = frozenset(word for word in rest if word in _DIRECTIONS)
    named = [word for word in rest if word not in _DIRECTIONS | _IDLE]
    kind = next((word for word in named[:0:-1] if word in _KINDS), "")
    if kind:
        del named[len(named) - 1 - named[::-1].index(kind)]
    name = "".join(_ORDINAL.sub(r"\1", word) for word in named)
    if not houses or not name:
        return None
    return StreetParts(houses, name, directions, kind, span)


def _houses(words: list[str]) -> tuple[frozenset[int], list[str]]:
    """Return the house numbers at the start of a street, and the words after them."""
    houses: list[int] = []
    place = 0
    while place < len(words):
        match = _HOUSE.fullmatch(words[place])
        if match:
            houses.append(int(match[1]))
        elif not (houses and (words[place] == "and" or _is_unit(words, place))):
            break
        place += 1
    if place == len(words) and len(houses) > 1:  # "12 10": the last number is the street
        return frozenset(houses[:-1]), [words[-1]]
    return frozenset(houses), words[place:]


def _is_unit(words: list[str], place: int) -> bool:
    """Whether a word is the letter of a house, as in "2400 A County Center", and no "B Street"."""
    is_letter = len(words[place]) == 1 and words[place] not in _DIRECTIONS and place == 1
    return is_letter and not {*words[place + 1 : place + 2]} & _KINDS


def _span(street: str) -> tuple[int, int] | None:
    match = _SEVERAL.match(street)
    if not match:
        return None
    low, high = int(match[1]), int(match[2])
    is_range = low < high <= low + _FAR and (high - low) % 2 == 0 and match[2][0] != "0"
    return (low, high) if is_range else None


def block_numbers(parts: StreetParts) -> Iterator[int]:
    """Yield the house numbers under which a street is looked up."""
    yield from parts.houses
    if parts.span:
        low, high = parts.span
        yield from (number for number in range(low, high + 1, 2) if number not in parts.houses)


def one_door(one: StreetParts, other: StreetParts) -> bool:
    """Whether two streets are one, at one house number at least.

    One of the two may leave out a direction; neither may say another. `another_kind` tells where
    only the kind of street differs, as lists often have it wrong.
    """
    if not ({*block_numbers(one)} & {*block_numbers(other)}):
        return False
    if not (one.directions <= other.directions or other.directions <= one.directions):
        return False
    return _one_name(one.name, other.name)


def another_kind(one: StreetParts, other: StreetParts) -> bool:
    """Whether two streets of one name are a street and an avenue, or the like."""
    return bool(one.kind and other.kind and one.kind != other.kind)


def _one_name(one: str, other: str) -> bool:
    if one == other:
        return True
    numbers = [re.sub(r"\D", "", name) for name in (one, other)]
    if numbers[0] != numbers[1] or min(len(one), len(other)) < _LONG:
        return False
    return likeness.ratio(one, other) >= _ALIKE
