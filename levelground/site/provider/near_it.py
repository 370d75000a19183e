"""The nearest other providers of each level of a provider."""

from __future__ import annotations

from collections.abc import Iterator

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
            Nearby(
                cards.provider_name(other),
                addresses.provider(other.slug),
                whereabouts.town_of(other),
                distance,
                by_level.phone_to_call(_at(other, level)[0]),
                _care_of(directory, other, level),
                by_level.limits_of_program(directory, other, _at(other, level)[0]),
            )
            for other, distance in neighbours.near(record, level)
        )
        term = directory.catalog.vocabularies.levels.by_id.get(level)
        if entries and term:
            yield NearbyLevel(term.label.in_(directory.language), entries)


def _at(record: Record, level: str) -> list[Program]:
    """Return the programs of a record at a level, which has one."""
    return [program for program in record.programs if level_of(program) == level]


def _care_of(directory: Directory, record: Record, level: str) -> str:
    """Return what sets apart places of one level: of detox, from what and where, for it can kill.

    Two detox programs may be as unlike as a hospital bed for alcohol and visits for opioids.
    """
    told = (joined(". ", [*by_level.in_line(directory, one)]) for one in _at(record, level))
    return joined("; ", [*dict.fromkeys(filter(None, told))])
