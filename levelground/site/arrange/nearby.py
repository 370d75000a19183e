"""What is near: other places with the same level of care, and the next towns with programs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from levelground.geography import zip_codes
from levelground.language.messages import _, ngettext
from levelground.model import Record
from levelground.site.arrange.directory import (
    Directory,
    PlaceKey,
    city_key,
    county_key,
    level_of,
    still_listed,
)
from levelground.site.arrange.grid import Grid, Pin

SHOWN = 3
TOWNS_SHOWN = 6
REACH = 170.0  # miles; nothing farther is called near


@dataclass(frozen=True, eq=False)
class Neighbours:
    """Answers what is near; built once, so that no look-up walks the whole directory."""

    directory: Directory

    @cached_property
    def _by_level(self) -> Mapping[str, Grid[Record]]:
        """The records with coordinates, by level."""
        found: dict[str, dict[str, Pin[Record]]] = defaultdict(dict)
        for record, program in self.directory.current:
            point = point_of(record)
            if point:
                found[level_of(program)][record.slug] = Pin(point, record.slug, record)
        # One more than is shown, since a place is nearest to itself.
        return {level: Grid.of(own.values(), SHOWN + 1, REACH) for level, own in found.items()}

    def near(self, record: Record, level: str) -> list[tuple[Record, str]]:
        """Return up to SHOWN (record, distance in words) of other providers, nearest first."""
        point = point_of(record)
        if point is None:
            return self._same_place(record, level)
        key = record.slug, level
        if key not in self._nearest:
            grid = self._by_level.get(level)
            found = grid.nearest(point) if grid else []
            others = [entry for entry in found if entry[1].slug != record.slug]
            self._nearest[key] = others[:SHOWN]
        return [(other, _distance(miles, record, other)) for miles, other in self._nearest[key]]

    def of_all(self) -> Mapping[str, tuple[str, ...]]:
        """Return the slugs of all that are near, at any level, by that of each with coordinates."""
        found: dict[str, tuple[str, ...]] = {}
        for record in self.directory.catalog.records:
            if point_of(record):
                levels = dict.fromkeys(level_of(program) for program in record.programs)
                others = (other for level in levels for other, _far in self.near(record, level))
                found[record.slug] = tuple(dict.fromkeys(other.slug for other in others))
        return found

    @cached_property
    def _nearest(self) -> dict[tuple[str, str], list[tuple[float, Record]]]:
        """What was found near a record at a level, with the miles: the same in every language."""
        return {}

    @cached_property
    def _town_points(self) -> Mapping[PlaceKey, zip_codes.Point]:
        """The middle of each town's programs that have coordinates."""
        found = {}
        for key, listings in self.directory.by_city.items():
            points = [point for record, _p in still_listed(listings) if (point := point_of(record))]
            if points:
                north, east = (sum(axis) / len(points) for axis in zip(*points, strict=True))
                found[key] = (north, east)
        return found

    @cached_property
    def _towns(self) -> Grid[PlaceKey]:
        pins = (Pin(point, "/".join(key), key) for key, point in self._town_points.items())
        return Grid.of(pins, TOWNS_SHOWN + 1, REACH)

    def next_towns(self, town: PlaceKey) -> list[tuple[int, PlaceKey]]:
        """Return up to TOWNS_SHOWN (whole miles, at least 1; town) nearest to a town.

        Miles are between the middles of their programs, as the crow flies.
        """
        point = self._town_points.get(town)
        found = self._towns.nearest(point) if point else []
        return [(zip_codes.whole_miles(miles), key) for miles, key in found if key != town][
            :TOWNS_SHOWN
        ]

    def _same_place(self, record: Record, level: str) -> list[tuple[Record, str]]:
        """Return others in the same town, then county, for records without coordinates."""
        found: dict[str, tuple[Record, str]] = {}
        groups = (
            (self.directory.by_city.get(city_key(record), ()), _("same town")),
            (self.directory.by_county.get(county_key(record), ()), _("same county")),
        )
        for listings, words in groups:
            for other, program in still_listed(listings):
                if level_of(program) == level and other.slug != record.slug:
                    found.setdefault(other.slug, (other, words))
        return list(found.values())[:SHOWN]


def point_of(record: Record) -> zip_codes.Point | None:
    """Return a record's coordinates, None where it has none."""
    place = record.place
    if place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude


def _distance(miles: float, record: Record, other: Record) -> str:
    """Say a distance with its precision: between ZIP centers it is only about right."""
    exact = all(
        place.precision and place.precision.term == "address"
        for place in (record.place, other.place)
    )
    if not exact and record.place.zip[:5] == other.place.zip[:5]:
        return _("same ZIP code")
    whole = zip_codes.whole_miles(miles)
    if exact:
        return ngettext("{n} mile away", "{n} miles away", whole).format(n=whole)
    words = ngettext("about {n} mile away, by ZIP code", "about {n} miles away, by ZIP code", whole)
    return words.format(n=whole)
