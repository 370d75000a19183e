"""What people choose among: the filters of the field table, and what a program states of each.

A filter keeps what states yes and drops only what states no. What nobody
stated is neither, and is shown apart. `stated_options` is the one answer to what a
program states: search, lists, guides and tables all ask it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, cached_property

from levelground.facts import field_table
from levelground.facts.answers import Answer, Choice, Choices, Range
from levelground.facts.field_table import Field
from levelground.facts.field_types import kind_of
from levelground.facts.vocabulary import Vocabularies
from levelground.model import Program, deciding

ANY = "yes"  # the option of a plain yes, in whatever way
NO_END = 999  # the end of a range like "20 or more"
NONE = (1, 0)  # a span with nothing in it: a stated no
MOOT = (2, 0)  # another one: does not apply


class FilterKind(StrEnum):
    """What a person chooses by."""

    ONE = "one"  # terms of which a program states one: another one is a no
    WAYS = "ways"  # ways in which it is arranged, or any of them
    PLAIN = "plain"  # yes
    TERMS = "terms"  # terms, each stated by itself
    NAMES = "names"  # names that no vocabulary lists
    RANGE = "range"  # a span of numbers


@dataclass(frozen=True)
class Filter:
    """One filter: a field that people choose by."""

    field: Field
    kind: FilterKind

    @property
    def id(self) -> str:
        """The name of the field."""
        return self.field.name

    @cached_property
    def vocabulary(self) -> str:
        """The vocabulary of its options, "" where it has none."""
        return self.field.item.vocabulary


@dataclass(frozen=True, slots=True)
class StatedOptions:
    """What a program states of a filter's options; an option in neither is not stated.

    `moot` marks noes of which a page says "does not apply", `moots` those of them
    that say so by name, and `every` a yes to all that is not named.
    """

    yes: frozenset[str] = frozenset()
    no: frozenset[str] = frozenset()
    moot: bool = False
    moots: frozenset[str] = frozenset()
    every: bool = False


NOTHING = StatedOptions()
# Not an offer: the program says where else to go, or what there is in its place.
_ELSEWHERE = frozenset({"referral", "house-phone"})
# A field that nobody answered may follow from another: what is online in part or whole has visits
# by video.
FOLLOWS: Mapping[str, str] = {"telehealth": "virtual"}
# Terms that state others along with them.
WITH_IT: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "genders": {"all-genders": ("women", "men")},
    "support": {"naloxone-given": ("naloxone",)},
}


def implied(name: str, terms: Iterable[str]) -> tuple[str, ...]:
    """Return the terms of a list that go without saying, where *terms* of it are a yes."""
    own = WITH_IT.get(name, {})
    return tuple(dict.fromkeys(other for term in terms for other in own.get(term, ())))


# Options that a program states too, by another field: who takes women and no men is for women.
_ALONE: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "populations": ("genders", {"women": "men", "men": "women"})
}


@cache
def filters() -> tuple[Filter, ...]:
    """Return every filter, in the order of the field table."""
    marked = (field for field in field_table.fields_of(Program) if field.fact.filters)
    return tuple(Filter(field, _kind(field)) for field in marked)


def _kind(field: Field) -> FilterKind:
    """Return how people choose by this field."""
    kind = kind_of(field.kind)
    if kind is Range:
        return FilterKind.RANGE
    if kind is Choices:
        return FilterKind.TERMS if field.item.vocabulary else FilterKind.NAMES
    if not field.item.vocabulary:
        return FilterKind.PLAIN
    return FilterKind.ONE if field.fact.term_is_value else FilterKind.WAYS


def options(chosen: Filter, vocabularies: Vocabularies) -> tuple[str, ...]:
    """Return the ids of the options that a filter has in every directory, in order."""
    terms = vocabularies[chosen.vocabulary].by_id if chosen.vocabulary else ()
    return (ANY, *terms) if chosen.kind in {FilterKind.WAYS, FilterKind.PLAIN} else tuple(terms)


@cache
def named(name: str) -> Filter:
    """Return the choice by the field of this name, which need not be one of the filters."""
    return next(Filter(f, _kind(f)) for f in field_table.fields_of(Program) if f.name == name)


def answer(name: str, program: Program, option: str = ANY) -> Answer | None:
    """Return what *program* states of one option of a field: YES or NO, None where it does not say.

    What does not apply is a NO here: whoever asks for it does not find it there.
    """
    found = stated_options(named(name), program, (option,))
    if option in found.yes:
        return Answer.YES
    return Answer.NO if option in found.no else None


def stated_options(chosen: Filter, program: Program, every: Iterable[str]) -> StatedOptions:
    """Return what *program* states of the options *every* of a filter that is no range."""
    options = frozenset(every)
    said = _stated(chosen, program, options)
    by, others = _ALONE.get(chosen.id, ("", {}))
    return _with_those_alone(said, by, others, program, options) if by else said


def stated_by_each(
    chosen: Filter, programs: Iterable[Program], every: Iterable[str]
) -> Iterator[StatedOptions]:
    """Yield the same of each program; a value that many of them share is looked at once."""
    options = frozenset(every)
    known: dict[int, tuple[object, StatedOptions]] = {}
    for program in programs:
        value = chosen.field.of(program)
        if value is None or chosen.id in _ALONE:
            yield stated_options(chosen, program, options)
            continue
        if id(value) not in known:
            known[id(value)] = value, stated_options(chosen, program, options)
        yield known[id(value)][1]


def _with_those_alone(
    said: StatedOptions, by: str, others: Mapping[str, str], program: Program, every: frozenset[str]
) -> StatedOptions:
    """Return what is stated, and what follows from who may come: a house for women alone."""
    own = _stated(named(by), program, frozenset(others))
    alone = {one for one, other in others.items() if one in own.yes and other in own.no} & every
    barred = own.no & every
    yes = (said.yes | alone) - barred
    return replace(said, yes=yes, no=(said.no | barred) - yes)


def _stated(chosen: Filter, program: Program, every: frozenset[str]) -> StatedOptions:
    value = chosen.field.of(program)
    if value is None and followed(chosen.id, program):
        return StatedOptions(yes=frozenset({ANY}))
    if value is None:
        said = not deciding.moot(chosen.field, program)
        return NOTHING if said else StatedOptions(no=every, moot=True)
    if isinstance(value, Choices):
        return _of_choices(chosen, value, every)
    if not isinstance(value, Choice):
        raise TypeError(f"{chosen.id} is no choice")
    return of_choice(value, every)


def followed(name: str, program: Program) -> str:
    """Return the field that says yes, from which the field *name* follows; "" where none does."""
    other = FOLLOWS.get(name, "")
    value = named(other).field.of(program) if other else None
    return other if isinstance(value, Choice) and value.answer is Answer.YES else ""


def stated_span(chosen: Filter, program: Program) -> tuple[float, float] | None:
    """Return (low, high) of a range, NO_END for "or more"; NONE or MOOT where it is a no."""
    value = chosen.field.of(program)
    if value is None:
        return MOOT if deciding.moot(chosen.field, program) else None
    if value.answer is not Answer.YES:
        return NONE if value.answer is Answer.NO else MOOT
    return _plain(value.low), NO_END if value.high is None else _plain(value.high)


def _plain(number: float) -> float:
    """Return a number without idle decimals: 2 for 2.0."""
    return int(number) if number == int(number) else number


def ends() -> dict[str, int]:
    """Return what scripts know spans by: the end of an open one, and the start of a stated no."""
    return {"open": NO_END, "no": NONE[0]}


def of_choice(value: Choice, every: frozenset[str]) -> StatedOptions:
    """Return what a single answer states of the options *every*."""
    if value.answer is not Answer.YES:
        return StatedOptions(no=every, moot=value.answer is Answer.NOT_APPLICABLE)
    if not value.term:
        return StatedOptions(yes=frozenset({ANY}))
    elsewhere = {ANY} if value.term in _ELSEWHERE else set()
    yes = frozenset({value.term, ANY} - elsewhere)
    return StatedOptions(yes, every - yes)


def _of_choices(chosen: Filter, value: Choices, every: frozenset[str]) -> StatedOptions:
    stated = value.with_answer(Answer.YES)
    yes = {*stated, *implied(chosen.id, stated)}
    moot = not value.stated and value.others is Answer.NOT_APPLICABLE
    no = {term for term, answer in value.stated if answer is not Answer.YES}
    moots = set(value.with_answer(Answer.NOT_APPLICABLE))
    if value.others is Answer.YES:
        yes |= every - no
    elif value.others is not None:
        no |= every - yes
        moots |= every - yes - set(dict(value.stated)) if value.others is not Answer.NO else set()
    no -= yes
    return StatedOptions(
        frozenset(yes), frozenset(no), moot, frozenset(moots & no), value.others is Answer.YES
    )
