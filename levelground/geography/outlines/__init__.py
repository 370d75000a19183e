"""Outlines of states and of the country, ready to be drawn, and where a point falls on them.

The shapes are in `us.json` beside this file, made by `convert.py` from
us-atlas 3 (ISC, see LICENSE.us-atlas), which is made from the US Census
Bureau's own boundaries. Nothing is fetched, and nothing is computed but points.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from levelground.geography.outlines.projection import Albers

COUNTRY = "us"
Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One map: its size in units of its drawing, its shapes as SVG paths, and its projections.

    `borders` are the lines within the outline: of counties in a state, of states
    in the country. `frames` are the projections by state, "" for those not
    named; None is for a state that has no place on the map.
    """

    width: int
    height: int
    outline: str
    borders: str
    frames: Mapping[str, Albers | None]

    def spot(self, latitude: float, longitude: float, state: str) -> Spot | None:
        """Return where a point of *state* (two small letters) falls, None where it is off the map.

        Degrees north and east are positive; x grows to the right, y downwards.
        """
        frame = self.frames.get(state, self.frames[""])
        if frame is None:
            return None
        x, y = frame.project(latitude, longitude)
        on_it = 0 <= x <= self.width and 0 <= y <= self.height
        return (x, y) if on_it else None


def sheet(code: str) -> Sheet | None:
    """Return the map of a state (two small letters) or of COUNTRY, None where there is none."""
    found = _atlas().get(code)
    if found is None:
        return None
    frames = {
        state: Albers(*numbers) if numbers else None for state, numbers in found["frames"].items()
    }
    width, height = found["size"]
    return Sheet(width, height, found["outline"], found["borders"], frames)


@cache
def _atlas() -> dict[str, Any]:
    """Return the packaged atlas; read only in a run that draws."""
    made: dict[str, Any] = json.loads(files(__package__).joinpath("us.json").read_text("utf-8"))
    return made
