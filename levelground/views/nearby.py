"""The nearest other places with the same level of care, found on a grid of degrees."""

from __future__ import annotations

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
REACH = 170.0  # miles; nothing farther is called near
DEGREE = 69.05  # miles from north to south
_CELL = 0.25  # degrees
_MARGIN = 1.02  # by how much a flat map may be wrong within reach

_Cell = tuple[int, int]
_Pin = tuple[geo.Point, Record]
_Candidate = tuple[float, str, geo.Point, Record]


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
        near: list[_Candidate] = []
        width = _narrowest(point)
        for ring in range(int(REACH / width) + 2):
            # Whatever is in this ring or beyond it is at least this far.
            if len(near) > SHOWN and near[SHOWN][0] * _MARGIN < (ring - 1) * width:
                break
            near = _best([*near, *self._in_ring(point, level, ring)])
        exact = [
            (round(geo.miles(point, there), 2), slug, record) for _m, slug, there, record in near
        ]
        exact.sort(key=lambda entry: entry[:2])
        return [(miles, record) for miles, _slug, record in exact if miles <= REACH][: SHOWN + 1]

    def _in_ring(self, point: geo.Point, level: str, ring: int) -> Iterator[_Candidate]:
        """Yield what is in the cells of one ring, with its distance on a flat map."""
        cells, flat = self._grid.get(level, {}), math.cos(math.radians(point[0]))
        for cell in _ring(*_cell(point), ring):
            for there, record in cells.get(cell, ()):
                north, east = there[0] - point[0], (there[1] - point[1]) * flat
                yield DEGREE * math.hypot(north, east), record.slug, there, record

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


def _narrowest(point: geo.Point) -> float:
    """Return in miles how wide a cell is from west to east, at its most northern within reach."""
    north = min(abs(point[0]) + REACH / DEGREE, 85)
    return DEGREE * _CELL * math.cos(math.radians(north))


def _best(candidates: list[_Candidate]) -> list[_Candidate]:
    """Return the candidates that may still be among the nearest, in order."""
    ordered = sorted(candidates, key=lambda entry: entry[:2])
    if len(ordered) <= SHOWN:
        return ordered
    limit = ordered[SHOWN][0] * _MARGIN + 0.1
    return [entry for entry in ordered if entry[0] <= limit]


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
