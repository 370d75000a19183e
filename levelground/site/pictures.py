"""The frozen pieces of what is drawn: the path of care, numbers as bars, and maps."""

from __future__ import annotations

from dataclasses import dataclass

from levelground.site.pieces import Link


@dataclass(frozen=True, slots=True)
class Box:
    """A level in a drawing: its name and plain words in lines; `dashed` is no treatment."""

    x: int
    y: int
    width: int
    height: int
    names: tuple[str, ...]
    lines: tuple[str, ...]
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """A level of the drawn path, in words."""

    link: Link
    words: str
    danger: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """The path of care: boxes, and lines as SVG paths; `steps` say the same in words."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    arrows: tuple[str, ...]
    dashes: tuple[str, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """A number out of a total, with its percent for a drawn bar."""

    label: str
    count: int
    total: int

    @property
    def percent(self) -> float:
        """The share in percent, one decimal; 0 of nothing is 0."""
        return round(100 * self.count / self.total, 1) if self.total else 0.0


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
