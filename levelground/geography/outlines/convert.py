"""Makes `us.json` from us-atlas, once, by whoever brings in a new edition of it.

Fetch it with `npm pack us-atlas@3`, unpack what comes, and run
`python -m levelground.geography.outlines.convert package/counties-10m.json FILE`.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from levelground.geography.outlines import COUNTRY, shapes
from levelground.geography.outlines.projection import Albers
from levelground.geography.outlines.shapes import Line, Ring

# Numbers of the Census Bureau (FIPS 5-2) and letters of the post, of what a program can lie in.
CODES = dict(
    re.findall(
        r"(\d\d):([a-z]{2})",
        """
        01:al 02:ak 04:az 05:ar 06:ca 08:co 09:ct 10:de 11:dc 12:fl 13:ga 15:hi 16:id 17:il 18:in
        19:ia 20:ks 21:ky 22:la 23:me 24:md 25:ma 26:mi 27:mn 28:ms 29:mo 30:mt 31:ne 32:nv 33:nh
        34:nj 35:nm 36:ny 37:nc 38:nd 39:oh 40:ok 41:or 42:pa 44:ri 45:sc 46:sd 47:tn 48:tx 49:ut
        50:vt 51:va 53:wa 54:wv 55:wi 56:wy 60:as 66:gu 69:mp 72:pr 78:vi
        """,
    )
)
SIZE = 500  # the longer side of a state's drawing
COUNTRY_SIZE = 800
COUNTRY_HEIGHT = 560
MARGIN = 10
LEAST = 4.0  # square units: what spans less is thinned out, and an island of less is left out
LEAST_ISLAND = 8.0
# The country's own projection, and where the three that lie apart stand below it: how large they
# are drawn next to the rest, and their upper left corner.
MAIN = Albers(29.5, 45.5, -96)
APART = {"ak": (0.35, 10, 405), "hi": (1.0, 190, 455), "pr": (1.0, 690, 480)}
NO_PLACE = ("as", "gu", "mp", "vi")
# Small islands that nobody lives on, over a thousand miles from the rest, would shrink Hawaii.
WEST_END = {"hi": -161.0}

Box = tuple[float, float, float, float]


def write_atlas(source: Path, target: Path) -> None:
    """Write the atlas."""
    topology = json.loads(source.read_text("utf-8"))
    maker = Maker(topology)
    sheets = {code: maker.state(fips) for fips, code in sorted(CODES.items(), key=lambda c: c[1])}
    made = json.dumps({COUNTRY: maker.country(), **sheets}, separators=(",", ":"))
    target.write_text(f"{made}\n", "utf-8", newline="\n")


class Maker:
    """Makes sheets of one topology."""

    def __init__(self, topology: Mapping[str, Any]) -> None:
        self.arcs = shapes.decoded(topology)
        objects = topology["objects"]
        self.states = {shape["id"]: shape for shape in objects["states"]["geometries"]}
        self.counties = objects["counties"]["geometries"]

    def state(self, fips: str) -> dict[str, Any]:
        """Return a state's sheet, with the lines of its counties."""
        outer = self._outer(fips)
        frame, box = self._fitted(outer, _projection(self._line(outer)), SIZE)
        inner = [
            ring
            for county in self.counties
            if county["id"].startswith(fips)
            for ring in shapes.rings(county)
        ]
        outline, borders = self._paths(outer, inner, frame)
        return _sheet(box, outline, borders, {"": frame})

    def country(self) -> dict[str, Any]:
        """Return the country's sheet: the states that lie together, and three set below them."""
        apart = [fips for fips, code in CODES.items() if code in APART]
        away = [fips for fips, code in CODES.items() if code in NO_PLACE]
        together = [fips for fips in CODES if fips not in {*apart, *away}]
        rings = [ring for fips in together for ring in self._outer(fips)]
        frame, box = self._fitted(rings, MAIN, COUNTRY_SIZE)
        drawn = {fips: self._paths(self._outer(fips), [], frame)[0] for fips in together}
        frames: dict[str, Albers | None] = {"": frame, **dict.fromkeys(NO_PLACE)}
        for fips in apart:
            own = self._apart(fips, frame.scale)
            frames[CODES[fips]] = own
            drawn[fips] = self._paths(self._outer(fips), [], own)[0]
        outline = "".join(drawn[fips] for fips in sorted(drawn))
        return _sheet((box[0], COUNTRY_HEIGHT), outline, "", frames)

    def _apart(self, fips: str, scale: float) -> Albers:
        """Return the projection of a state that is drawn in a corner of the country."""
        size, left, top = APART[CODES[fips]]
        rings = self._outer(fips)
        plain = replace(_projection(self._line(rings)), scale=scale * size)
        west, north, _east, _south = _box(shapes.projected(self._line(rings), plain.project))
        return _rounded(replace(plain, x=left - west, y=top - north))

    def _outer(self, fips: str) -> list[Ring]:
        """Return the rings of a state's outline, without islands far out."""
        end = WEST_END.get(CODES[fips], -1000.0)
        return [
            ring
            for ring in shapes.rings(self.states[fips])
            if all(lon > end for arc in ring for lon, _lat in self.arcs[shapes.arc_number(arc)])
        ]

    def _line(self, rings: Iterable[Ring]) -> Line:
        """Return all points of some rings."""
        return [p for ring in rings for arc in ring for p in self.arcs[shapes.arc_number(arc)]]

    def _fitted(
        self, rings: Sequence[Ring], plain: Albers, size: int
    ) -> tuple[Albers, tuple[int, int]]:
        """Return the projection that fits *rings* into a drawing, and its width and height."""
        west, north, east, south = _box(shapes.projected(self._line(rings), plain.project))
        scale = (size - 2 * MARGIN) / max(east - west, south - north)
        x, y = MARGIN - scale * west, MARGIN - scale * north
        width, height = (round(scale * side) + 2 * MARGIN for side in (east - west, south - north))
        return _rounded(replace(plain, scale=scale, x=x, y=y)), (width, height)

    def _paths(
        self, outer: Iterable[Ring], inner: Iterable[Ring], frame: Albers
    ) -> tuple[str, str]:
        """Return the outline of a state and the lines within it."""
        thin = self._thin(frame)
        rings = [_joined(ring, thin) for ring in outer]
        largest = max(map(shapes.area, rings))
        kept = [ring for ring in rings if shapes.area(ring) >= min(LEAST_ISLAND, largest)]
        lines = [thin(arc) for arc in shapes.shared_arcs(inner)]
        return shapes.svg_path(kept, closed=True), shapes.svg_path(lines, closed=False)

    def _thin(self, frame: Albers) -> Callable[[int], Line]:
        """Return what gives an arc as it is drawn."""
        return lambda arc: shapes.thinned(shapes.projected(self.arcs[arc], frame.project), LEAST)


def _joined(ring: Ring, thin: Callable[[int], Line]) -> Line:
    return shapes.ring_points(
        ring, {shapes.arc_number(arc): thin(shapes.arc_number(arc)) for arc in ring}
    )


def _projection(line: Line) -> Albers:
    """Return the usual choice for an area: parallels at one and five sixths of its height."""
    turned = [longitude % 360 if longitude > 0 else longitude + 360 for longitude, _lat in line]
    south, north = (bound(latitude for _lon, latitude in line) for bound in (min, max))
    sixth = (north - south) / 6
    middle = (min(turned) + max(turned)) / 2 - 360
    return Albers(round(south + sixth, 3), round(north - sixth, 3), round(middle, 3))


def _box(line: Line) -> Box:
    xs, ys = [x for x, _y in line], [y for _x, y in line]
    return min(xs), min(ys), max(xs), max(ys)


def _rounded(frame: Albers) -> Albers:
    return replace(frame, scale=round(frame.scale, 2), x=round(frame.x, 2), y=round(frame.y, 2))


def _sheet(
    size: tuple[int, int], outline: str, borders: str, frames: Mapping[str, Albers | None]
) -> dict[str, Any]:
    numbers = {
        state: [frame.south, frame.north, frame.middle, frame.scale, frame.x, frame.y]
        if frame
        else None
        for state, frame in frames.items()
    }
    return {"size": size, "outline": outline, "borders": borders, "frames": numbers}


if __name__ == "__main__":
    write_atlas(Path(sys.argv[1]), Path(sys.argv[2]))
