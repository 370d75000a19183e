"""Rows at one street that stay the same place though an edition words them another way.

What no plain likeness matched is weighed here: at the same street, the names, the numbers to
call and the codes. A pair is taken where two of the three speak for it and nothing against it,
and where neither side has another that speaks nearly as well.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from levelground.base import strings
from levelground.exchange.merging import streets
from levelground.exchange.samhsa.workbook import Row

Key = TypeVar("Key", str, int)

_ENOUGH = 1.55  # of three: names, numbers and codes, each from 0 to 1
_MOST_PAIRS = 400  # at one address; it bounds what is compared
_CLEAR = 0.12  # by so much a pair has to be better than the next
_ALIKE_NAME = 0.5
_ALIKE_NAME_ALONE = 0.75  # where no number to call is shared
_OTHER_NAME = 0.2  # below it another house may have moved in, whatever number it has
_ALIKE_CODES = 0.6
_LONG = 3  # letters above which an s at the end is that of the plural
_SETTINGS = frozenset({"HI", "OP", "RES", "HH"})
_NUMBERS = re.compile(r"\d{3}-\d{3}-\d{4}")
_IDLE = frozenset({"a", "and", "at", "dba", "for", "inc", "llc", "llp", "of", "pc", "the"})
# Words of which a name has one where the house beside it has another.
_TELLING = tuple(
    frozenset(words.split())
    for words in (
        "men women", "boy girl", "adult youth", "north south east west", "inpatient outpatient",
        "residential outpatient", "morning evening",
    )
)  # fmt: skip
# What the directory cuts words down to.
_WHOLE = {
    "addict": "addiction", "adolescent": "youth", "adolescents": "youth", "teen": "youth",
    "male": "men", "female": "women", "assoc": "association", "behav": "behavioral",
    "bh": "behavioral health",
    "cnty": "county", "comm": "community", "comp": "comprehensive", "counsel": "counseling",
    "ctr": "center", "ctrs": "center", "dept": "department", "detox": "detoxification",
    "hosp": "hospital", "inp": "inpatient", "ip": "inpatient", "med": "medical",
    "mh": "mental health", "mhc": "mental health center", "mmtp": "methadone treatment program",
    "msw": "medical supervised withdrawal", "op": "outpatient",
    "otp": "opioid treatment program", "prog": "program", "rec": "recovery",
    "rehab": "rehabilitation", "resid": "residential", "rr": "rehabilitation reintegration",
    "rri": "rehabilitation reintegration", "sa": "substance abuse", "serv": "services",
    "servs": "services", "sl": "supportive living", "srr": "stabil rehabilitation reintegration",
    "ste": "saint", "st": "saint", "sup": "supervised", "tc": "treatment center",
    "trt": "treatment", "tx": "treatment",
}  # fmt: skip


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
    for house in there.keys() & here.keys():
        keys = there[house]
        rows = here[house]
        if len(keys) * len(rows) > _MOST_PAIRS:
            continue
        pairs = (
            _Pair(_weight(old[key], new[number]), key, number) for key in keys for number in rows
        )
        taken |= _taken([pair for pair in pairs if pair.weight])
    return taken


def house_of(row: Row) -> tuple[str, ...]:
    """Return the state and the numbers in a street, () where it has none."""
    numbers = tuple(word for word in streets.street_words(row.street1) if word[0].isdigit())
    return (row.state, *numbers) if numbers else ()


def _by_house(rows: Mapping[Key, Row]) -> dict[tuple[str, ...], list[Key]]:
    """Return the keys of the rows by what two rows of one address always share."""
    houses: dict[tuple[str, ...], list[Key]] = defaultdict(list)
    for key, row in rows.items():
        if house := house_of(row):
            houses[house].append(key)
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


def _weight(old: Row, new: Row) -> float:
    """Return how much speaks for two rows being one place, 0 where it is not enough."""
    town = (old.zip == new.zip) or strings.slugify(old.city) == strings.slugify(new.city)
    if not (town and streets.alike(old.street1, new.street1) and _one_setting(old, new)):
        return 0
    if differ_by_name(old, new):
        return 0
    names, codes = names_alike(old, new), overlap(old, new)
    numbers = 1.0 if _numbers(old) & _numbers(new) else 0.0
    if names < (_OTHER_NAME if numbers else _ALIKE_NAME_ALONE):
        return 0
    speaks = (names >= _ALIKE_NAME, codes >= _ALIKE_CODES, numbers > 0)
    weight = names + codes + numbers
    return weight if sum(speaks) > 1 and weight >= _ENOUGH else 0


def differ_by_name(old: Row, new: Row) -> bool:
    """Whether the names of two rows show two facilities: Men and Women, Clinic 1 and Clinic 2.

    So do two second names without a word in common, at settings that have nothing in common.
    """
    if (old.name1, old.name2) == (new.name1, new.name2):
        return False
    if old.name2 and new.name2 and not _one_setting(old, new) and not _shared(old.name2, new.name2):
        return True
    here, there = (_name_words(f"{row.name1} {row.name2}") for row in (old, new))
    return any(
        group & here and group & there and not group & here & there
        for group in (*_TELLING, frozenset(word for word in here | there if word.isdigit()))
    )


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


def names_alike(old: Row, new: Row) -> float:
    """Return the share of words that the names have in common, from 0 to 1.

    Both names together, since editions swap them; where the first ones are the
    same, the second ones tell.
    """
    if strings.slugify(old.name1) == strings.slugify(new.name1) and old.name2 and new.name2:
        return _shared(old.name2, new.name2)
    return max(_shared(*both) for both in (
        (f"{old.name1} {old.name2}", f"{new.name1} {new.name2}"), (old.name1, new.name1),
        (old.name1, new.name2), (old.name2, new.name1),
    ))  # fmt: skip


def _shared(one: str, other: str) -> float:
    here, there = _name_words(one), _name_words(other)
    return 2 * len(here & there) / max(1, len(here) + len(there))


def _name_words(name: str) -> frozenset[str]:
    whole = " ".join(_WHOLE.get(word, word) for word in strings.slugify(name).split("-"))
    words = (word.removesuffix("s") if len(word) > _LONG else word for word in whole.split())
    return frozenset(word for word in words if word not in _IDLE)
