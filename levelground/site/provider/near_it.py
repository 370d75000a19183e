"""The nearest other providers of each level of a provider."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from levelground.language.messages import joined
from levelground.model import Program, Record
from levelground.site import addresses
from levelground.site.arrange import whereabouts
from levelground.site.arrange.directory import Directory, level_of
from levelground.site.arrange.nearby import Neighbours
from levelground.site.parts import by_level, cards
from levelground.site.pieces import Nearby, NearbyLevel


def providers_near(
    directory: Directory, neighbours: Neighbours, record: Record, levels: list[str]
) -> Iterator[NearbyLevel]:
    """Yield the nearest other providers for each level of this one."""
    for level in levels:
        entries = tuple(
            _nearby(directory, other, distance, level)
            for other, distance in neighbours.near(record, level)
        )
        term = directory.catalog.vocabularies.levels.by_id.get(level)
        if entries and term:
            yield NearbyLevel(term.label.in_(directory.language), entries)


def _nearby(directory: Directory, record: Record, distance: str, level: str) -> Nearby:
    programs = [program for program in record.programs if level_of(program) == level]
    return Nearby(
        cards.provider_name(record),
        addresses.provider(record.slug),
        whereabouts.town_of(record),
        distance,
        by_level.phone_to_call(programs[0]),
        _care_of(directory, programs),
        _limits_of(directory, record, programs),
    )


def _care_of(directory: Directory, programs: Iterable[Program]) -> str:
    """Return what sets apart places of one level: of detox, from what and where, for it can kill.

    Two detox programs may be as unlike as a hospital bed for alcohol and visits for opioids.
    """
    told = (joined(". ", [*by_level.in_line(directory, one)]) for one in programs)
    return joined("; ", [*dict.fromkeys(filter(None, told))])


def _limits_of(directory: Directory, record: Record, programs: Iterable[Program]) -> str:
    """Return whom and what none of the programs takes, "" where one of them has other limits."""
    told = {by_level.limits_of_program(directory, record, one): None for one in programs}
    return next(iter(told)) if len(told) == 1 else ""
