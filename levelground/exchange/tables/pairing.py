"""Which record a row of a list is of, by fixed rules: the street decides, a phone never alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from levelground.base import strings
from levelground.exchange.merging import persisting, streets
from levelground.exchange.samhsa.workbook import Row
from levelground.facts.phones import called_digits

_ALIKE = 0.5  # of the words of two names
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
    """The records of a folder by ZIP code and house number, so that few are compared."""

    def __init__(self, places: Mapping[str, Row]) -> None:
        self._places = places
        self._by_house: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for file, row in sorted(places.items()):
            if house := _house(row):
                self._by_house[house].append(file)

    def judged(self, here: Row) -> Pair | None:
        """Return the record that a row is of, or may be of; None where it is of none."""
        files = self._by_house.get(_house(here), ())[:_MOST]
        pairs = [judge(file, self._places[file], here) for file in files]
        same = _ranked(pairs, Verdict.SAME)
        if len(same) > 1 and same[0].weight < same[1].weight + _CLEAR:
            first = same[0]
            why = f"two records are alike: {first.file} and {same[1].file}"
            return Pair(first.file, Verdict.DOUBTFUL, why, first.weight)
        return next(iter([*same, *_ranked(pairs, Verdict.DOUBTFUL)]), None)


def _ranked(pairs: Sequence[Pair], verdict: Verdict) -> list[Pair]:
    own = (pair for pair in pairs if pair.verdict is verdict)
    return sorted(own, key=lambda pair: (-pair.weight, pair.file))


def judge(file: str, there: Row, here: Row) -> Pair:
    """Return what the rules say of the record in *file* and a row, by the first rule that holds."""
    if not _one_street(there.street1, here.street1):
        return Pair(file, Verdict.OTHER, "another street")
    if persisting.differ_by_name(there, here):
        return Pair(file, Verdict.OTHER, "the names tell them apart")
    names = persisting.names_alike(there, here)
    suites, shared = (_suites(there), _suites(here)), _digits(there) & _digits(here)
    words = _own_words(there) & _own_words(here)
    verdict, why = _weighed(names, suites, shared, words)
    return Pair(file, verdict, why, names)


def _one_street(one: str, other: str) -> bool:
    """Whether two streets are one; one of the two may leave out the direction that it has."""
    if streets.alike(one, other):
        return True
    here, there = _without_direction(one), _without_direction(other)
    left_out = here == " ".join(streets.street_words(one)) or there == " ".join(
        streets.street_words(other)
    )
    return left_out and streets.alike(here, there)


def _without_direction(street: str) -> str:
    return " ".join(word for word in streets.street_words(street) if word not in _DIRECTIONS)


def _weighed(
    names: float,
    suites: tuple[frozenset[str], frozenset[str]],
    phones: frozenset[str],
    words: frozenset[str],
) -> tuple[Verdict, str]:
    """Return what two at one street are, by their names and suites.

    *phones* and *words* are the numbers to call and the telling words of names that both have.
    """
    apart = bool(all(suites) and not suites[0] & suites[1])
    if apart and names < 1:
        return Verdict.OTHER, "another suite, and another name"
    if names >= _ALIKE:
        return Verdict.SAME, "the same street, and names alike"
    if phones:
        verdict = Verdict.SAME if words else Verdict.DOUBTFUL
        return verdict, "the same street and phone, and names that differ"
    if all(suites):
        return Verdict.DOUBTFUL, "the same street and suite, and another name and phone"
    if any(suites):
        return Verdict.OTHER, "the same street, and another name in a suite"
    return Verdict.DOUBTFUL, "the same street, and another name and phone"


def _house(row: Row) -> tuple[str, ...]:
    """Return the ZIP code and the numbers in a street, () where it has none."""
    house = persisting.house_of(row)
    return (row.zip[:5], *house) if house and row.zip else ()


def _suites(row: Row) -> frozenset[str]:
    """Return what tells a suite in a house from others, nothing where none is named."""
    inside = f"{row.street1.partition('#')[2]} {row.street2}"
    return frozenset(strings.slugify(inside).split("-")) - _UNITS


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
    ("", "a", "addiction", "alcohol", "and", "at", "behavioral", "center", "centers", "clinic",
     "community", "corp", "counseling", "county", "detox", "drug", "family", "for", "health",
     "home", "house", "inc", "intensive", "iop", "llc", "men", "mens", "mental", "of", "op",
     "outpatient", "program", "programs", "recovery", "rehab", "residential", "s", "services",
     "sober", "substance", "the", "treatment", "use", "wellness", "women", "womens")
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
