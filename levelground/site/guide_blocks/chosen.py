"""The programs that a guide asks for: those that state it, and those that do not say."""

from __future__ import annotations

from dataclasses import dataclass

from levelground.base import strings
from levelground.facts.answers import Answer
from levelground.model import Program, Record, filters
from levelground.model.directive import ProgramList, Wanted
from levelground.site import addresses
from levelground.site.arrange.directory import Directory, Listing, level_of, still_listed
from levelground.site.parts import cards


@dataclass(frozen=True, slots=True)
class Chosen:
    """Programs that state all that is asked, those that do not say, and where to see them."""

    stated: tuple[Listing, ...]
    silent: tuple[Listing, ...]
    href: str


def choose(directory: Directory, asked: ProgramList) -> Chosen:
    """Return the programs that *asked* means, by name. Only a stated No drops one out."""
    stated: list[Listing] = []
    silent: list[Listing] = []
    for entry in _there(directory, asked):
        answers = [_answer(entry[1], wanted) for wanted in asked.stating]
        if Answer.NO in answers:
            continue
        (silent if None in answers else stated).append(entry)
    return Chosen(_by_name(stated), _by_name(silent), _where(directory, asked))


def is_shown(record: Record, asked: ProgramList) -> bool:
    """Whether *asked* may show a program of a record: one that states all of it."""
    return is_in(record, asked) and any(
        asked.level in {None, level_of(program)} and set(own) <= {Answer.YES}
        for program, own in zip(record.programs, answered(record, asked), strict=True)
    )


def answered(record: Record, asked: ProgramList) -> list[list[Answer | None]]:
    """Return what each program of a record answers to all that *asked* wants stated."""
    return [[_answer(program, wanted) for wanted in asked.stating] for program in record.programs]


def _answer(program: Program, wanted: Wanted) -> Answer | None:
    return filters.answer(wanted.field, program, wanted.term or filters.ANY)


def _there(directory: Directory, asked: ProgramList) -> list[Listing]:
    """Return the programs of the place and level that are asked for."""
    return [
        entry
        for entry in directory.current
        if asked.level in {None, level_of(entry[1])} and is_in(entry[0], asked)
    ]


def is_in(record: Record, asked: ProgramList) -> bool:
    """Whether a record is in the place that *asked* names."""
    place = record.place
    return (
        asked.state in {None, place.state.term}
        and (asked.county is None or is_same_name(asked.county, place.county))
        and (asked.city is None or is_same_name(asked.city, place.city))
    )


def is_same_name(wanted: str, name: str | None) -> bool:
    """Whether a place is the one that is *wanted*; one without a name is not."""
    return name is not None and strings.slug_of_name(wanted) == strings.slug_of_name(name)


def _by_name(listings: list[Listing]) -> tuple[Listing, ...]:
    return tuple(sorted(listings, key=lambda entry: (entry[0].name.lower(), entry[0].slug)))


def _where(directory: Directory, asked: ProgramList) -> str:
    """Return the page that has them all: of the smallest place, else of the level."""
    level = asked.level
    for name, groups, address in (
        (asked.city, directory.by_city, addresses.city),
        (asked.county, directory.by_county, addresses.county),
    ):
        keys = [key for key in groups if name and key[1] == strings.slug_of_name(name)]
        keys = [key for key in keys if asked.state in {None, key[0]}]
        if name and keys:
            return address(keys[0][0], name)
    if asked.state and asked.state in directory.by_state:
        return _in_state(directory, asked.state, level)
    return addresses.level(level) if level else addresses.PROGRAMS


def _in_state(directory: Directory, state: str, level: str | None) -> str:
    """Return the page of a level in a state where there is one, else of the state."""
    many = level is not None and directory.level_counts[level] > cards.LEVEL_SHOWS
    if (
        level
        and many
        and any(level_of(entry[1]) == level for entry in still_listed(directory.by_state[state]))
    ):
        return addresses.level_in_state(level, state)
    return addresses.state(state)
