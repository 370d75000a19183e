"""Rows at one street that stay the same place though an edition words them another way.

What no plain likeness matched is weighed here: at the same street, the names, the numbers to
call and the codes. A pair is taken where two of the three speak for it and nothing against it,
and where neither side has another that speaks nearly as well.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from levelground.base import strings
from levelground.exchange.merging import likeness, street_parts
from levelground.exchange.merging.name_words import name_words, telling_words, within
from levelground.exchange.samhsa.workbook import Row
from levelground.geography import streets

Key = TypeVar("Key", str, int)

_ENOUGH = 1.55  # of three: names, numbers and codes, each from 0 to 1
_REGION = 3  # digits of a ZIP code
_MOST_PAIRS = 400  # at one address; it bounds what is compared
_CLEAR = 0.12  # by so much a pair has to be better than the next
_ALIKE_NAME = 0.5
_ALIKE_NAME_ALONE = 0.75  # where no number to call is shared
_OTHER_NAME = 0.2  # below it another house may have moved in, whatever number it has
_ONE_NAME = 0.94  # of the letters of two names: a slip
_ALIKE_CODES = 0.6
_OTHER_CODES = 0.5  # below it, with all else other, it is another program
_SETTINGS = frozenset({"HI", "OP", "RES", "HH"})
_NUMBERS = re.compile(r"\d{3}-\d{3}-\d{4}")
# Words of which a name has one where the house beside it has another.
_TELLING = tuple(
    frozenset(words.split())
    for words in (
        "men women", "boy girl", "adult youth", "north south east west", "inpatient outpatient",
        "residential outpatient", "morning evening",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Pair:
    """A record's key, a row's number, and how much speaks for their being one place."""

    weight: float
    key: str
    number: int


def persisting_keys(old: Mapping[str, Row], new: Mapping[int, Row]) -> dict[int, str]:
    """Return the key in *old* of each row of *new* that persists there, by its number."""
    there, here = _by_house(old), _by_house(new)
    taken: dict[int, str] = {}
    gone: set[str] = set()
    for house in sorted(there.keys() & here.keys()):
        at = _House(
            {key: old[key] for key in there[house] if key not in gone},
            {number: new[number] for number in here[house] if number not in taken},
        )
        if len(at.old) * len(at.new) <= _MOST_PAIRS:
            found = at.taken()
            taken |= found
            gone |= {*found.values()}
    return taken


@dataclass
class _House:
    """The rows of both editions at one house number of a state; what is taken leaves it."""

    old: dict[str, Row]
    new: dict[int, Row]

    def taken(self) -> dict[int, str]:
        """Return what persists: first by whole names, then by part of a name, then who is left."""
        found: dict[int, str] = {}
        for look in (self._weighed(names_alike), self._weighed(_names), self._alone):
            more = look()
            found |= more
            for number, key in more.items():
                del self.new[number], self.old[key]
        return found

    def _weighed(self, alike: Callable[[Row, Row], float]) -> Callable[[], dict[int, str]]:
        def look() -> dict[int, str]:
            pairs = (
                _Pair(_weight(row, here, alike), key, number)
                for key, row in self.old.items()
                for number, here in self.new.items()
            )
            return _taken([pair for pair in pairs if pair.weight])

        return look

    def _alone(self) -> dict[int, str]:
        """Return the pair at one street that nothing else there can be, where enough speaks.

        Nobody else is left there that it could be, so that a close name is enough, or a number to
        call and the codes.
        """
        pairs = [
            (number, key)
            for key, row in self.old.items()
            for number, here in self.new.items()
            if _one_door(row, here)
        ]
        if len(pairs) != 1:
            return {}
        ((number, key),) = pairs
        old, new = self.old[key], self.new[number]
        called = bool(_lines(old) & _lines(new)) and overlap(old, new) >= _ALIKE_CODES
        return {number: key} if called or _names(old, new) >= _ALIKE_NAME_ALONE else {}


def _by_house(rows: Mapping[Key, Row]) -> dict[tuple[str, ...], list[Key]]:
    """Return the keys of the rows by what two rows of one address always share."""
    houses: dict[tuple[str, ...], list[Key]] = defaultdict(list)
    for key, row in rows.items():
        parts = street_parts.street_parts(row.street1)
        for number in street_parts.block_numbers(parts) if parts else ():
            houses[row.state, row.zip[:_REGION], str(number)].append(key)
    return houses


def _taken(pairs: list[_Pair]) -> dict[int, str]:
    """Return the pairs that are clear, the surest first; what is taken stands beside no other."""
    taken: dict[int, str] = {}
    while clear := [pair for pair in pairs if _is_clear(pair, pairs)]:
        for pair in clear:
            taken[pair.number] = pair.key
        pairs = [
            pair for pair in pairs if pair.number not in taken and pair.key not in taken.values()
        ]
    return taken


def _is_clear(pair: _Pair, others: list[_Pair]) -> bool:
    return not any(
        other.weight > pair.weight - _CLEAR
        for other in others
        if (other.key == pair.key) != (other.number == pair.number)
    )


def _one_door(old: Row, new: Row) -> bool:
    """Whether two rows are at one street of one town, and nothing shows them to be two."""
    town = (old.zip == new.zip) or strings.slugify(old.city) == strings.slugify(new.city)
    if not (town and (streets.alike(old.street1, new.street1) or _one_block(old, new))):
        return False
    return _one_setting(old, new) and not differ_by_name(old, new)


def _one_block(old: Row, new: Row) -> bool:
    """Whether the house numbers of one street overlap; its kind may be another with one phone."""
    one, other = (street_parts.street_parts(row.street1) for row in (old, new))
    if one is None or other is None or not street_parts.one_door(one, other):
        return False
    return bool(_numbers(old) & _numbers(new)) or not street_parts.another_kind(one, other)


def _weight(old: Row, new: Row, alike: Callable[[Row, Row], float]) -> float:
    """Return how much speaks for two rows being one place, 0 where it is not enough.

    *alike* returns how alike their names are, from 0 to 1.
    """
    if not _one_door(old, new):
        return 0
    codes, numbers = overlap(old, new), 1.0 if _numbers(old) & _numbers(new) else 0.0
    names = alike(old, new)
    if names < (_OTHER_NAME if numbers else _ALIKE_NAME_ALONE):
        return 0
    speaks = (names >= _ALIKE_NAME, codes >= _ALIKE_CODES, numbers > 0)
    weight = names + codes + numbers
    return weight if sum(speaks) > 1 and weight >= _ENOUGH else 0


def _names(old: Row, new: Row) -> float:
    """Return how alike the names are where one may be part of the other.

    With a number in common, a word that tells a place is enough.
    """
    here, there = _told(old, new)
    told = _ALIKE_NAME if here & there and _numbers(old) & _numbers(new) else 0.0
    return max(names_alike(old, new), within(here, there), told)


def _told(old: Row, new: Row) -> tuple[frozenset[str], frozenset[str]]:
    """Return the telling words of both; where the first names are the same, of the second."""
    second = _are_second_names_to_tell(old, new)
    sides = (row.name2 if second else f"{row.name1} {row.name2}" for row in (old, new))
    here, there = map(telling_words, sides)
    return here, there


def _are_second_names_to_tell(old: Row, new: Row) -> bool:
    if not (old.name2 and new.name2):
        return False
    here, there = strings.slugify(old.name1), strings.slugify(new.name1)
    is_one = name_words(old.name1) == name_words(new.name1)
    return is_one or likeness.ratio(here, there) >= _ONE_NAME


def differ_by_name(old: Row, new: Row) -> bool:
    """Whether the names of two rows show two facilities: Men and Women, Clinic 1 and Clinic 2.

    So do two second names without a word in common, at settings that have nothing in common.
    """
    if (old.name1, old.name2) == (new.name1, new.name2):
        return False
    if old.name2 and new.name2 and not _one_setting(old, new) and not _shared(old.name2, new.name2):
        return True
    here, there = (name_words(f"{row.name1} {row.name2}") for row in (old, new))
    return any(
        group & here and group & there and not group & here & there
        for group in (*_TELLING, frozenset(word for word in here | there if word.isdigit()))
    )


def differ_in_all_but_the_first_name(old: Row, new: Row) -> bool:
    """Whether one operator runs two programs at a street.

    Their second names and numbers to call have nothing in common, and their codes little.
    """
    if not (old.name2 and new.name2 and old.codes and new.codes):
        return False
    if _shared(old.name2, new.name2) or _numbers(old) & _numbers(new):
        return False
    return overlap(old, new) < _OTHER_CODES


def overlap(one: Row, other: Row) -> float:
    """Return the share of codes that two rows have in common, from 0 to 1."""
    both, either = one.code_set & other.code_set, one.code_set | other.code_set
    return len(both) / max(1, len(either))


def _one_setting(old: Row, new: Row) -> bool:
    """Whether the rows share a setting of care, or one of them states none."""
    here, there = old.code_set & _SETTINGS, new.code_set & _SETTINGS
    return bool(here & there) or not (here and there)


def _numbers(row: Row) -> frozenset[str]:
    """Return the numbers to call, without their extensions."""
    return frozenset(_NUMBERS.findall(f"{row.phone} {row.intake1} {row.intake2}"))


def _lines(row: Row) -> frozenset[str]:
    """Return the numbers to call with their extensions: behind each there may be another."""
    return frozenset(filter(None, (row.phone, row.intake1, row.intake2)))


def names_alike(old: Row, new: Row) -> float:
    """Return the share of words that the names have in common, from 0 to 1.

    Both names together, since editions swap them; where the first ones are the
    same, the second ones tell.
    """
    if _are_second_names_to_tell(old, new):
        return _shared(old.name2, new.name2)
    return max(_shared(*both) for both in (
        (f"{old.name1} {old.name2}", f"{new.name1} {new.name2}"), (old.name1, new.name1),
        (old.name1, new.name2), (old.name2, new.name1),
    ))  # fmt: skip


def _shared(one: str, other: str) -> float:
    here, there = name_words(one), name_words(other)
    return 2 * len(here & there) / max(1, len(here) + len(there))
