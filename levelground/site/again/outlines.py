"""What a record gives to pages that do not show it: they count it, find it, or lead to it.

An edit that leaves an outline as it was cannot have changed a page that is made of that alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from levelground.content.catalog import Catalog
from levelground.facts.answers import Answer
from levelground.model import Record, freshness
from levelground.model.directive import ProgramList
from levelground.model.guide import Guide
from levelground.site.again.recipe_texts import digest
from levelground.site.arrange import filtered_lists, whereabouts
from levelground.site.arrange.directory import level_of, treats_else, twin_key
from levelground.site.arrange.filtered_lists import Name
from levelground.site.data import find_words
from levelground.site.guide_blocks import chosen
from levelground.site.parts import by_level, cards


class Outline(NamedTuple):  # which comes back many times faster than a dataclass
    """Of one record, what stands for all that these ask.

    `where`: what pages there are and what they count: its place, its levels, its lists.
    `named`: how it is found by name, and told from another of its name and town.
    `twin`: its name and town, which another may have.
    `counted`: the page about the directory, and what is said of detox.
    `asked`: guides that list programs.
    `online`: who looks for care that is nowhere in person.
    """

    where: str
    named: str
    twin: str
    counted: str
    asked: str
    online: str


@dataclass(frozen=True, slots=True)
class Outliner:
    """Makes the outlines of a catalog's records: its lists, and what its guides ask for."""

    terms: Mapping[str, Sequence[str]]
    asked: tuple[ProgramList, ...]

    @classmethod
    def of(cls, catalog: Catalog) -> Outliner:
        """Return what makes the outlines of the records of *catalog*."""
        terms = filtered_lists.listed_terms(catalog.vocabularies)
        asked = (one for guide in _guides(catalog) for one in program_lists(guide))
        return cls(terms, tuple(dict.fromkeys(asked)))

    def outline(self, record: Record) -> Outline:
        """Return the outline of a record."""
        return Outline(
            digest([repr((_place(record), self._levels(record)))]),
            digest([repr(_names(record))]),
            digest([repr(twin_key(record))]),
            digest([repr(_counts(record))]),
            digest([repr([chosen.answered(record, one) for one in self.asked])]),
            _online(record),
        )

    def lists_with(self, record: Record) -> Iterator[Name]:
        """Yield each list in which a program of a record is."""
        for program in record.programs:
            for name, answer in filtered_lists.stated(program, self.terms):
                if answer is Answer.YES:
                    yield name

    def _levels(self, record: Record) -> list[tuple[object, ...]]:
        return [
            (
                program.key,
                level_of(program),
                treats_else(program),
                [
                    (name, answer.name)
                    for name, answer in filtered_lists.stated(program, self.terms)
                ],
            )
            for program in record.programs
        ]


def program_lists(guide: Guide | None) -> Iterator[ProgramList]:
    """Yield what a guide asks for of programs."""
    for directive in guide.directives if guide else ():
        if isinstance(directive.options, ProgramList):
            yield directive.options


def _guides(catalog: Catalog) -> Iterator[Guide]:
    yield from catalog.guides
    yield from filter(None, (catalog.about,))
    for there in catalog.translations.values():
        yield from there.guides
        yield from filter(None, (there.about,))


def _place(record: Record) -> object:
    place = record.place
    point = place.latitude, place.longitude
    own = place.city, place.county, place.state.term, place.zip, *point
    return own, repr(record.listing), record.is_fictional, record.formerly


def _names(record: Record) -> object:
    place, first = record.place, record.programs[0].contact.phone
    door = place.is_withheld, place.street, place.street2
    called = [program.called for program in record.programs]
    phone = first.shown if first else ""
    return record.name, record.also_known_as, called, whereabouts.digits_of(record), phone, door


def _online(record: Record) -> str:
    """Return what is told of the programs that are fully online, "" of none."""
    told = [
        (program.key, repr(program.stay), repr(program.licensed_states))
        for program in record.programs
        if find_words.is_online(program)
    ]
    return digest([record.name, repr(told)]) if told else ""


def _counts(record: Record) -> object:
    last = freshness.last_checked(record)
    stated = [
        [field.of(program) is not None for field in cards.CORE_FIELDS]
        for program in record.programs
    ]
    return stated, any(map(by_level.is_detox, record.programs)), last and (last.on, last.how.term)
