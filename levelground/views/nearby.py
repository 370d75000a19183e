"""The nearest other places with the same level of care, found on a grid of degrees."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from levelground import geo
from levelground.model import Record
from levelground.views.directory import Directory, city_key, county_key, level_of
from levelground.words import _, ngettext

SHOWN = 3
_CELL = 0.25  # degrees; about 17 miles from north to south
_RINGS = 10  # so nothing farther than about 170 miles is called near

_Cell = tuple[int, int]
_Pin = tuple[geo.Point, Record]


@dataclass(frozen=True, eq=False)
class Neighbours:
    """Answers what is near; built once, so that no look-up walks the whole directory."""

    directory: Directory

    @cached_property
    def _grid(self) -> Mapping[str, Mapping[_Cell, tuple[_Pin, ...]]]:
        """The records with coordinates by level and cell."""
        found: dict[str, dict[_Cell, dict[str, _Pin]]] = defaultdict(lambda: defaultdict(dict))
        for record, program in self.directory.listings:
            point = point_of(record)
            if point:
                found[level_of(program)][_cell(point)][record.slug] = (point, record)
        return {
            level: {cell: tuple(pins.values()) for cell, pins in cells.items()}
            for level, cells in found.items()
        }

    def near(self, record: Record, level: str) -> list[tuple[Record, str]]:
        """Return up to SHOWN (record, distance in words) of other providers, nearest first."""
        point = point_of(record)
        if point is None:
            return self._same_place(record, level)
        others = [entry for entry in self._nearest(point, level) if entry[1].slug != record.slug]
        return [(other, _distance(miles, record, other)) for miles, other in others[:SHOWN]]

    @lru_cache(maxsize=4096)  # noqa: B019 - lives as long as the build; ZIP centers repeat
    def _nearest(self, point: geo.Point, level: str) -> list[tuple[float, Record]]:
        """Return (miles, record) of one more than SHOWN, nearest first, by slug among equals."""
        flat = math.cos(math.radians(point[0]))

        def rough(entry: tuple[geo.Point, Record]) -> tuple[float, str]:
            """Order without a sine for each: near enough over the width of a few cells."""
            north, east = entry[0][0] - point[0], (entry[0][1] - point[1]) * flat
            return round(north * north + east * east, 6), entry[1].slug

        near = heapq.nsmallest(SHOWN + 1, self._around(point, level), key=rough)
        return [(geo.miles(point, there), record) for there, record in near]

    def _around(self, point: geo.Point, level: str) -> Iterator[_Pin]:
        """Yield the records in rings of cells around *point*, one ring past the first enough."""
        cells, (row, column) = self._grid.get(level, {}), _cell(point)
        seen, last = 0, _RINGS
        for ring in range(_RINGS + 1):
            if ring > last:
                return
            for cell in _ring(row, column, ring):
                pins = cells.get(cell, ())
                seen += len(pins)
                yield from pins
            if seen > SHOWN and last == _RINGS:
                last = ring + 1

    def _same_place(self, record: Record, level: str) -> list[tuple[Record, str]]:
        """Return others in the same town, then county, for records without coordinates."""
        found: dict[str, tuple[Record, str]] = {}
        groups = (
            (self.directory.by_city.get(city_key(record), ()), _("same town")),
            (self.directory.by_county.get(county_key(record), ()), _("same county")),
        )
        for listings, words in groups:
            for other, program in listings:
                if level_of(program) == level and other.slug != record.slug:
                    found.setdefault(other.slug, (other, words))
        return list(found.values())[:SHOWN]


def point_of(record: Record) -> geo.Point | None:
    """Return a record's coordinates, None where it has none."""
    place = record.place
    if place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude


def _cell(point: geo.Point) -> _Cell:
    return math.floor(point[0] / _CELL), math.floor(point[1] / _CELL)


def _ring(row: int, column: int, ring: int) -> Iterator[_Cell]:
    """Yield the cells at a distance of *ring* steps, in a fixed order."""
    for dy in range(-ring, ring + 1):
        step = 1 if abs(dy) == ring else max(2 * ring, 1)
        for dx in range(-ring, ring + 1, step):
            yield row + dy, column + dx


def _distance(miles: float, record: Record, other: Record) -> str:
    """Say a distance with its precision: between ZIP centers it is only about right."""
    exact = all(
        place.precision and place.precision.term == "address"
        for place in (record.place, other.place)
    )
    if not exact and record.place.zip[:5] == other.place.zip[:5]:
        return _("same ZIP code")
    whole = max(1, round(miles))
    if exact:
        return ngettext("{n} mile away", "{n} miles away", whole).format(n=whole)
    words = ngettext("about {n} mile away, by ZIP code", "about {n} miles away, by ZIP code", whole)
    return words.format(n=whole)
