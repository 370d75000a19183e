"""Which record a row of a list is of, by fixed rules: the street decides, a phone never alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from levelground.base import strings
from levelground.exchange.merging import likeness, persisting, street_parts
from levelground.exchange.samhsa.workbook import Row
from levelground.facts.phones import called_digits

_ALIKE = 0.5  # of the words of two names
_CLOSE = 0.75  # where the street or the ZIP code has a slip
_WITHIN = 0.9  # where one name is part of the other
_SLIPS = 0.85  # of the letters of two names: some slips
_OWNED = 0.8  # of the words of whoever runs it and of the record's name
_TELLING = 4  # letters of a word that can tell a place by itself
_CLEAR = 0.12  # by so much the best has to be better than the next
_MOST = 200  # records at one house number in a ZIP code; it bounds what is compared


class Verdict(Enum):
    """What the rules say of two sides."""

    SAME = "same"
    DOUBTFUL = "doubtful"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Pair:
    """A record's file, what the rules say of it and why, and how alike the names are."""

    file: str
    verdict: Verdict
    why: str
    weight: float = 0.0


class Register:
    """The records of a folder by house number, in a ZIP code and in a town: few are compared."""

    def __init__(self, places: Mapping[str, Row]) -> None:
        self._places = places
        self._by_house: dict[tuple[str, str, int], list[str]] = defaultdict(list)
        for file, row in sorted(places.items()):
            for house in _houses(row):
                self._by_house[house].append(file)

    def judged(self, here: Row, owner: str = "") -> Pair | None:
        """Return the record that a row is of, or may be of; None where it is of none.

        *owner* is who runs it, as the row says.
        """
        near = (self._by_house.get(house, ())[:_MOST] for house in _houses(here))
        files = dict.fromkeys(file for files in near for file in files)
        pairs = [judge(file, self._places[file], here, owner) for file in files]
        same = _ranked(pairs, Verdict.SAME)
        if len(same) > 1 and same[0].weight < same[1].weight + _CLEAR:
            first = same[0]
            why = f"two records are alike: {first.file} and {same[1].file}"
            return Pair(first.file, Verdict.DOUBTFUL, why, first.weight)
        return next(iter([*same, *_ranked(pairs, Verdict.DOUBTFUL)]), None)


def _ranked(pairs: Sequence[Pair], verdict: Verdict) -> list[Pair]:
    own = (pair for pair in pairs if pair.verdict is verdict)
    return sorted(own, key=lambda pair: (-pair.weight, pair.file))


def judge(file: str, there: Row, here: Row, owner: str = "") -> Pair:
    """Return what the rules say of the record in *file* and a row, by the first rule that holds.

    *owner* is who runs the place, as the row says.
    """
    one, other = street_parts.street_parts(there.street1), street_parts.street_parts(here.street1)
    if one is None or other is None or not street_parts.one_door(one, other):
        return Pair(file, Verdict.OTHER, "another street")
    there, here = _initials_joined(there), _initials_joined(here)
    if persisting.differ_by_name(there, here):
        return Pair(file, Verdict.OTHER, "the names tell them apart")
    exact = persisting.names_alike(there, here)
    names = max(exact, _one_within(there, here), _letters(there, here))
    suites, shared = (_suites(there), _suites(here)), _digits(there) & _digits(here)
    if all(suites) and not suites[0] & suites[1] and exact < 1:
        return Pair(file, Verdict.OTHER, "another suite, and another name")
    words = _own_words(there) & _own_words(here)
    if not words and exact < _CLOSE:
        names = 0.0  # "Recovery" and the like are in every name
    is_owner = bool(owner) and _owned_alike(there, here, owner)
    verdict, why = _weighed(names, suites, shared, words, is_owner=is_owner)
    if street_parts.another_kind(one, other):
        if max(exact, _letters(there, here)) < _CLOSE and not (shared and names >= _ALIKE):
            return Pair(file, Verdict.OTHER, "a street and an avenue, or the like")
        why = f"{why}, at another kind of street"
    if there.zip[:5] != here.zip[:5]:
        verdict, why = _in_another_zip(verdict, why, names, shared)
    return Pair(file, verdict, why, names)


def _initials_joined(row: Row) -> Row:
    """Return a row whose names write initials as one word: "R.E.A.C.H." is "REACH"."""
    first, second = (_INITIALS.sub(_joined, name) for name in (row.name1, row.name2))
    return replace(row, name1=first, name2=second)


_INITIALS = re.compile(r"\b(?:[A-Za-z][. ]\s*){1,}[A-Za-z]\b\.?")


def _joined(initials: re.Match[str]) -> str:
    return "".join(filter(str.isalpha, initials[0]))


def _owned_alike(there: Row, here: Row, owner: str) -> bool:
    """Whether the record bears the name of whoever runs the place of a row."""
    return persisting.names_alike(there, replace(here, name1=owner, name2="")) >= _OWNED


def _one_within(there: Row, here: Row) -> float:
    """Return 1 or a little less where all telling words of one name are among the other's."""
    ours, theirs = _own_words(here), _own_words(there)
    least = min(ours, theirs, key=len)
    tells = any(len(word) >= _TELLING for word in least)
    return _WITHIN if tells and (ours <= theirs or theirs <= ours) else 0.0


def _letters(there: Row, here: Row) -> float:
    """Return how alike the telling words are letter by letter, 0 where only somewhat."""
    ours, theirs = (" ".join(sorted(_own_words(row))) for row in (here, there))
    if min(len(ours), len(theirs)) < 2 * _TELLING:
        return 0.0
    alike = likeness.words_ratio(ours, theirs)
    return alike if alike >= _SLIPS else 0.0


def _in_another_zip(
    verdict: Verdict, why: str, names: float, shared: frozenset[str]
) -> tuple[Verdict, str]:
    """Return what two at one street of one town are whose ZIP codes differ by a slip."""
    if verdict is Verdict.SAME and (names >= _CLOSE or shared):
        return verdict, f"{why}, in another ZIP code of the town"
    if verdict is Verdict.SAME:
        return Verdict.DOUBTFUL, f"{why}, and another ZIP code"
    return Verdict.OTHER, "another ZIP code, and another name"


def _weighed(
    names: float,
    suites: tuple[frozenset[str], frozenset[str]],
    phones: frozenset[str],
    words: frozenset[str],
    *,
    is_owner: bool,
) -> tuple[Verdict, str]:
    """Return what two at one street are, by their names and suites.

    *phones* and *words* are the numbers to call and the telling words of names that both have;
    *is_owner* says that the record has the name of whoever runs the place of the row.
    """
    if names >= _ALIKE or (is_owner and (phones or words)):
        by = "names alike" if names >= _ALIKE else "run by whom the record names"
        return Verdict.SAME, f"the same street, and {by}"
    if phones:
        verdict = Verdict.SAME if words else Verdict.DOUBTFUL
        return verdict, "the same street and phone, and names that differ"
    if is_owner:
        return Verdict.DOUBTFUL, "the same street, run by whom the record names, and another name"
    if all(suites):
        return Verdict.DOUBTFUL, "the same street and suite, and another name and phone"
    if any(suites):
        return Verdict.OTHER, "the same street, and another name in a suite"
    return Verdict.DOUBTFUL, "the same street, and another name and phone"


def _houses(row: Row) -> Iterator[tuple[str, str, int]]:
    """Yield under what a row is looked up: its house numbers, in its ZIP code and in its town."""
    parts = street_parts.street_parts(row.street1)
    if parts is None:
        return
    town = strings.slugify(row.city)
    for number in street_parts.block_numbers(parts):
        if row.zip:
            yield "zip", row.zip[:5], number
        if town:
            yield row.state, town, number


_LETTER_AND_NUMBER = re.compile(r"\b([a-z])-(\d)")  # "E-500" is "E500"


def _suites(row: Row) -> frozenset[str]:
    """Return what tells a suite in a house from others, nothing where none is named."""
    inside = f"{row.street1.partition('#')[2]} {row.street2}"
    parts = _LETTER_AND_NUMBER.sub(r"\1\2", strings.slugify(inside)).split("-")
    return frozenset(parts) - _UNITS


# Words beside the number or letter of a suite.
_UNITS = frozenset(
    ("", "and", "suite", "suites", "ste", "unit", "units", "apt", "floor", "floors", "fl", "room",
     "rooms", "rm", "building", "buildings", "bldg")
)  # fmt: skip
_DIRECTIONS = frozenset(("n", "s", "e", "w", "ne", "nw", "se", "sw"))


def _own_words(row: Row) -> frozenset[str]:
    """Return the words of a name that not every house has."""
    return frozenset(strings.slugify(f"{row.name1} {row.name2}").split("-")) - _ANY_NAME


_ANY_NAME = frozenset(
    ("", "a", "addiction", "alcohol", "and", "at", "behav", "behavioral", "center", "centers",
     "clinic", "community", "comprehensive", "corp", "counseling", "county", "ctr", "department",
     "dept", "detox", "drug", "family", "for", "health", "hlth", "home", "house", "inc",
     "intensive", "iop", "llc", "men", "mens", "mental", "of", "op", "outpatient", "prog",
     "program", "programs", "recovery", "rehab", "residential", "s", "serv", "services", "servs",
     "sober", "substance", "sud", "svcs", "the", "treatment", "trt", "tx", "use", "wellness",
     "women", "womens")
)  # fmt: skip


def _digits(row: Row) -> frozenset[str]:
    """Return the numbers to call, ten digits each."""
    numbers = (row.phone, row.intake1, row.intake2)
    return frozenset(filter(None, map(called_digits, numbers)))


def place_in_words(row: Row) -> str:
    """Return what a person needs to tell two places apart."""
    name = f"{row.name1} ({row.name2})" if row.name2 else row.name1
    parts = (name, row.street1, row.street2, row.city, row.phone)
    return ", ".join(part for part in parts if part)
