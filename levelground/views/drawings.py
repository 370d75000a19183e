"""The frozen pieces of what is drawn: a map with its dots, and numbers with a bar each."""

from __future__ import annotations

from dataclasses import dataclass

from levelground.views.pieces import Link


@dataclass(frozen=True, slots=True)
class Tally:
    """A number of programs that leads to them, with its percent of the largest beside it."""

    link: Link
    count: int
    percent: float


@dataclass(frozen=True, slots=True)
class Dots:
    """The dots of one size on a map: their width in its units, how many, and their path."""

    width: int
    count: int
    path: str


@dataclass(frozen=True, slots=True)
class MapLabel:
    """The name of a town on a map, centered at a point of it."""

    x: int
    y: int
    text: str


@dataclass(frozen=True, slots=True)
class Map:
    """A region as a drawing: paths in its own units, and in words what it shows.

    `ten_miles` is the length of a line for the distance, 0 where an outline tells it.
    """

    title: str
    description: str
    width: int
    height: int
    outline: str
    borders: str
    dots: tuple[Dots, ...]
    labels: tuple[MapLabel, ...] = ()
    ten_miles: int = 0
    notes: tuple[str, ...] = ()
