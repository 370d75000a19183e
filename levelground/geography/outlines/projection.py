"""Albers' equal-area conic projection, which the country and its states are usually drawn in."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Albers:
    """A projection of the sphere, scaled and moved onto a drawing.

    `south` and `north` are the standard parallels and `middle` the central
    meridian, in degrees; `scale` is units of the drawing for one radius of the
    Earth; `x` and `y` are where the middle at the equator side falls.
    Formulas: Snyder, Map Projections, USGS Professional Paper 1395 (1987), p. 100.
    """

    south: float
    north: float
    middle: float
    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0

    def project(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Return (x, y) on the drawing, y downwards, of a point in degrees."""
        first, second = math.radians(self.south), math.radians(self.north)
        cone = (math.sin(first) + math.sin(second)) / 2
        whole = math.cos(first) ** 2 + 2 * cone * math.sin(first)
        radius = math.sqrt(whole - 2 * cone * math.sin(math.radians(latitude))) / cone
        # The Aleutian Islands go on past the line where the date changes.
        turned = (longitude - self.middle + 180) % 360 - 180
        angle = cone * math.radians(turned)
        east, south = radius * math.sin(angle), radius * math.cos(angle)
        return self.x + self.scale * east, self.y + self.scale * south
