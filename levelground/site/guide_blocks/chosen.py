"""The programs that a guide asks for: those that state it, and those that do not say."""

from __future__ import annotations

from dataclasses import dataclass

from levelground.base import strings
from levelground.facts import field_table
from levelground.facts.answers import Answer, Choice
from levelground.facts.field_table import Field
from levelground.model import Program, Record
from levelground.model.directive import ProgramList, Wanted
from levelground.site import addresses
from levelground.site.arrange.directory import Directory, Listing, level_of
from levelground.site.parts import cards

_FIELDS: dict[str, Field] = {entry.name: entry for entry in field_table.facts(Program)}


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
        answers = [answer(entry[1], wanted) for wanted in asked.stating]
        if Answer.NO in answers:
            continue
        (silent if None in answers else stated).append(entry)
    return Chosen(_by_name(stated), _by_name(silent), _where(directory, asked))


def answer(program: Program, wanted: Wanted) -> Answer | None:
    """Return what *program* states of a fact that is wanted, None where it does not say."""
    value = _FIELDS[wanted.field].of(program)
    if value is None:
        return None
    if not isinstance(value, Choice):
        found: Answer | None = value.of(wanted.term)
        return Answer.NO if found is Answer.NOT_APPLICABLE else found
    if value.answer is not Answer.YES:
        return Answer.NO
    if not wanted.term or value.term == wanted.term:
        return Answer.YES
    return Answer.NO if value.term else None  # a plain yes does not say which way


def _there(directory: Directory, asked: ProgramList) -> list[Listing]:
    """Return the programs of the place and level that are asked for."""
    return [
        entry
        for entry in directory.listings
        if asked.level in {None, level_of(entry[1])} and _is_in(entry[0], asked)
    ]


def _is_in(record: Record, asked: ProgramList) -> bool:
    place = record.place
    return (
        asked.state in {None, place.state.term}
        and _same(asked.county, place.county)
        and _same(asked.city, place.city)
    )


def _same(wanted: str | None, name: str | None) -> bool:
    return wanted is None or (
        name is not None and strings.slug_of_name(wanted) == strings.slug_of_name(name)
    )


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
    if level and many and any(level_of(entry[1]) == level for entry in directory.by_state[state]):
        return addresses.level_in_state(level, state)
    return addresses.state(state)
