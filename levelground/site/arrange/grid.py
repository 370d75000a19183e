"""What is nearest to a point, found on a grid of degrees: nothing walks the whole country."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Generic, TypeVar

from levelground.geography import zip_codes

DEGREE = 69.05  # miles from north to south
_CELL = 0.25  # degrees
_MARGIN = 1.02  # by how much a flat map may be wrong within reach

Thing = TypeVar("Thing")
_Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pin(Generic[Thing]):
    """A thing at a point; among equals the first `name` comes first."""

    point: zip_codes.Point
    name: str
    thing: Thing


@dataclass(frozen=True, eq=False)
class Grid(Generic[Thing]):
    """Pins by cell; answers up to *most* of them within *reach* miles of a point."""

    cells: Mapping[_Cell, tuple[Pin[Thing], ...]]
    most: int
    reach: float

    @classmethod
    def of(cls, pins: Iterable[Pin[Thing]], most: int, reach: float) -> Grid[Thing]:
        """Return the grid of these pins."""
        cells: dict[_Cell, list[Pin[Thing]]] = defaultdict(list)
        for pin in pins:
            cells[_cell(pin.point)].append(pin)
        return cls({cell: tuple(found) for cell, found in cells.items()}, most, reach)

    @lru_cache(maxsize=4096)  # noqa: B019 - lives as long as the build; ZIP centers repeat
    def nearest(self, point: zip_codes.Point) -> list[tuple[float, Thing]]:
        """Return (miles, thing), nearest first, by name among equals."""
        near: list[tuple[float, Pin[Thing]]] = []
        width = _narrowest(point, self.reach)
        for ring in range(int(self.reach / width) + 2):
            # Whatever is in this ring or beyond it is at least this far.
            if len(near) >= self.most and near[self.most - 1][0] * _MARGIN < (ring - 1) * width:
                break
            near = self._best([*near, *self._in_ring(point, ring)])
        exact = [(round(zip_codes.miles(point, pin.point), 2), pin) for _miles, pin in near]
        exact.sort(key=lambda entry: (entry[0], entry[1].name))
        return [(miles, pin.thing) for miles, pin in exact if miles <= self.reach][: self.most]

    def _in_ring(self, point: zip_codes.Point, ring: int) -> Iterator[tuple[float, Pin[Thing]]]:
        """Yield what is in the cells of one ring, with its distance on a flat map."""
        flat = math.cos(math.radians(point[0]))
        row, column = _cell(point)
        for north, east in _ring(ring):
            for pin in self.cells.get((row + north, column + east), ()):
                up, along = pin.point[0] - point[0], (pin.point[1] - point[1]) * flat
                yield DEGREE * math.hypot(up, along), pin

    def _best(self, found: list[tuple[float, Pin[Thing]]]) -> list[tuple[float, Pin[Thing]]]:
        """Return those that may still be among the nearest, in order."""
        ordered = sorted(found, key=lambda entry: (entry[0], entry[1].name))
        if len(ordered) < self.most:
            return ordered
        limit = ordered[self.most - 1][0] * _MARGIN + 0.1
        return [entry for entry in ordered if entry[0] <= limit]


def _cell(point: zip_codes.Point) -> _Cell:
    return math.floor(point[0] / _CELL), math.floor(point[1] / _CELL)


def _narrowest(point: zip_codes.Point, reach: float) -> float:
    """Return in miles how wide a cell is from west to east, at its most northern within reach."""
    north = min(abs(point[0]) + reach / DEGREE, 85)
    return DEGREE * _CELL * math.cos(math.radians(north))


@cache
def _ring(ring: int) -> tuple[_Cell, ...]:
    """Return how many cells north and east each at a distance of *ring* steps is, in order."""
    edge = range(-ring, ring + 1)
    sides = (-ring, ring)
    return tuple((dy, dx) for dy in edge for dx in (edge if abs(dy) == ring else sides))
