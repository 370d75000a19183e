"""Which record a row of a list is of, by fixed rules: the street decides, a phone never alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from levelground.base import strings
from levelground.exchange.merging import likeness, persisting, street_parts
from levelground.exchange.merging.name_words import name_words, telling_words, with_initials, within
from levelground.exchange.merging.suites import suites_of
from levelground.exchange.samhsa.workbook import Row
from levelground.facts.phones import called_digits

_ALIKE = 0.5  # of the words of two names
_CLOSE = 0.75  # where the street or the ZIP code has a slip
_SLIPS = 0.85  # of the letters of two names: some slips
_OWNED = 0.8  # of the words of whoever runs it and of the record's name
_SHORTEST = 8  # letters of two names in which there may be a slip
_COUNTY = "county"
_MORE = 0.15  # a phone, a suite or the operator's name adds so much
_CLEAR = 0.12  # by so much the best has to be better than the next
_MOST = 200  # records at one house number in a ZIP code; it bounds what is compared


class Verdict(Enum):
    """What the rules say of two sides."""

    SAME = "same"
    DOUBTFUL = "doubtful"
    OTHER = "other"


class Operator(Enum):
    """Whether a record names whoever runs the place of a row, and nothing else."""

    ALONE = "alone"
    NAMED = "named"
    NOBODY = "nobody"


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

    def judged(self, here: Row, owner: str = "", but: frozenset[str] = frozenset()) -> Pair | None:
        """Return the record that a row is of, or may be of; None where it is of none.

        *owner* is who runs it, as the row says; *but* are the files that it is surely not.
        """
        pairs = self._judged_each(here, owner, but)
        same = _ranked(pairs, Verdict.SAME)
        if len(same) > 1 and same[0].weight < same[1].weight + _CLEAR:
            first = same[0]
            why = f"two records are alike: {first.file} and {same[1].file}"
            return Pair(first.file, Verdict.DOUBTFUL, why, first.weight)
        return next(iter([*same, *_ranked(pairs, Verdict.DOUBTFUL)]), None)

    def same(self, here: Row, owner: str = "", but: Collection[str] = ()) -> list[Pair]:
        """Return all records that a row is of by the rules, the most alike first."""
        return _ranked(self._judged_each(here, owner, but), Verdict.SAME)

    def _judged_each(self, here: Row, owner: str, but: Collection[str]) -> list[Pair]:
        near = (self._by_house.get(house, ())[:_MOST] for house in _houses(here))
        files = dict.fromkeys(file for files in near for file in files if file not in but)
        return [judge(file, self._places[file], here, owner) for file in files]


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
    if persisting.differ_by_name(there, here):
        return Pair(file, Verdict.OTHER, "the names tell them apart")
    short = _in_one_form(there, here), _in_one_form(here, there)
    both = max((_both(there, here, owner), _both(*short, owner)), key=_likeness)
    verdict, why = _weighed(both)
    if street_parts.another_kind(one, other):
        if both.close < _CLOSE and not (both.phones and both.names >= _ALIKE):
            return Pair(file, Verdict.OTHER, "a street and an avenue, or the like")
        why = f"{why}, at another kind of street"
    if there.zip[:5] != here.zip[:5]:
        verdict, why = _in_another_zip(verdict, why, both)
    return Pair(file, verdict, why, both.weight)


@dataclass(frozen=True, slots=True)
class _Both:
    """What a record and a row at one street have in common.

    `names` says how alike they are, from 0 to 1, one may be part of the other; `close` the same
    of whole names. `suites` are those of either, `phones` and `words` what both have.
    """

    names: float
    close: float
    exact: float
    suites: tuple[frozenset[str], frozenset[str]]
    phones: frozenset[str]
    words: frozenset[str]
    operator: Operator

    @property
    def is_one_suite(self) -> bool:
        """Whether both are in one suite, by its number."""
        return bool(self.suites[0] & self.suites[1])

    @property
    def weight(self) -> float:
        """How much speaks for it, to be held against another record at the same street."""
        more = (self.phones, self.is_one_suite, self.operator is Operator.ALONE)
        return self.names + _MORE * sum(map(bool, more))


def _likeness(both: _Both) -> tuple[float, float, int]:
    """Return by what the likelier of two forms of the same names is chosen."""
    return both.names, both.exact, len(both.words)


def _both(there: Row, here: Row, owner: str) -> _Both:
    exact, letters = persisting.names_alike(there, here), _letters(there, here)
    words = _told(there) & _told(here)
    names = max(exact, within(_told(there), _told(here)), letters)
    return _Both(
        # "Recovery" and the like are in every name
        names if words or exact >= _CLOSE else 0.0,
        max(exact, letters),
        exact,
        (suites_of(there), suites_of(here)),
        _digits(there) & _digits(here),
        words,
        _operator(there, here, owner),
    )


def _in_one_form(row: Row, other: Row) -> Row:
    """Return a row whose names write initials as the other's names do."""
    beside = f"{other.name1} {other.name2}"
    first, second = (with_initials(name, beside) for name in (row.name1, row.name2))
    return replace(row, name1=first, name2=second)


def _operator(there: Row, here: Row, owner: str) -> Operator:
    """Return how the record's name speaks of whoever runs the place of a row."""
    if not owner:
        return Operator.NOBODY
    run, name = telling_words(owner), _told(there)
    if _COUNTY in name_words(owner) and _COUNTY not in name_words(f"{there.name1} {there.name2}"):
        return Operator.NOBODY  # a house in Quay, and Quay County
    exact = persisting.names_alike(there, replace(here, name1=owner, name2="")) >= _OWNED
    town = frozenset() if _COUNTY in name_words(owner) else telling_words(here.city)
    if not (exact or within(run - town, name - town)):
        return Operator.NOBODY
    return Operator.ALONE if name and name <= run else Operator.NAMED


def _letters(there: Row, here: Row) -> float:
    """Return how alike the telling words are letter by letter, 0 where only somewhat."""
    ours, theirs = (" ".join(sorted(_told(row))) for row in (here, there))
    if min(len(ours), len(theirs)) < _SHORTEST:
        return 0.0
    alike = likeness.words_ratio(ours, theirs)
    return alike if alike >= _SLIPS else 0.0


def _in_another_zip(verdict: Verdict, why: str, both: _Both) -> tuple[Verdict, str]:
    """Return what two at one street of one town are whose ZIP codes differ by a slip."""
    if verdict is Verdict.SAME and (both.names >= _CLOSE or both.phones):
        return verdict, f"{why}, in another ZIP code of the town"
    if verdict is Verdict.SAME:
        return Verdict.DOUBTFUL, f"{why}, and another ZIP code"
    return Verdict.OTHER, "another ZIP code, and another name"


def _weighed(both: _Both) -> tuple[Verdict, str]:
    """Return what two at one street are, by their names, suites and operator."""
    if all(both.suites) and not both.is_one_suite and both.exact < 1:
        if both.phones and both.words:
            return Verdict.DOUBTFUL, "the same street and phone, names alike, and another suite"
        return Verdict.OTHER, "another suite, and another name"
    if both.names >= _ALIKE:
        return Verdict.SAME, "the same street, and names alike"
    if both.operator is not Operator.NOBODY and (
        both.phones or both.words or both.is_one_suite or both.operator is Operator.ALONE
    ):
        return Verdict.SAME, "the same street, and run by whom the record names"
    return _doubtful(both)


def _doubtful(both: _Both) -> tuple[Verdict, str]:
    """Return what two at one street are whose names differ."""
    if both.phones:
        verdict = Verdict.SAME if both.words else Verdict.DOUBTFUL
        return verdict, "the same street and phone, and names that differ"
    if both.operator is Operator.NAMED:
        return Verdict.DOUBTFUL, "the same street, run by whom the record names, and another name"
    if all(both.suites):
        return Verdict.DOUBTFUL, "the same street and suite, and another name and phone"
    if any(both.suites):
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


def _digits(row: Row) -> frozenset[str]:
    """Return the numbers to call, ten digits each."""
    numbers = (row.phone, row.intake1, row.intake2)
    return frozenset(filter(None, map(called_digits, numbers)))


def _told(row: Row) -> frozenset[str]:
    """Return the words of a row's names that not every house has."""
    return telling_words(f"{row.name1} {row.name2}")


def place_in_words(row: Row) -> str:
    """Return what a person needs to tell two places apart."""
    name = f"{row.name1} ({row.name2})" if row.name2 else row.name1
    parts = (name, row.street1, row.street2, row.city, row.phone)
    return ", ".join(part for part in parts if part)
