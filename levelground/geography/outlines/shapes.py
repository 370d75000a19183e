"""TopoJSON to simple SVG paths: arcs are decoded, thinned out, joined to rings and written."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

Point = tuple[float, float]
Line = list[Point]
Ring = Sequence[int]  # numbers of arcs; one below zero runs backwards, as TopoJSON has it


def decoded(topology: Mapping[str, Any]) -> list[Line]:
    """Return every arc as points in degrees (longitude, latitude)."""
    scale, move = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        line = []
        for east, north in steps:
            x, y = x + east, y + north
            line.append((x * scale[0] + move[0], y * scale[1] + move[1]))
        arcs.append(line)
    return arcs


def rings(geometry: Mapping[str, Any]) -> Iterator[Ring]:
    """Yield the rings of a Polygon or MultiPolygon."""
    several = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    for polygon in several:
        yield from polygon


def arc_number(arc: int) -> int:
    """Return an arc's number, whichever way it runs."""
    return ~arc if arc < 0 else arc


def shared_arcs(all_rings: Iterable[Ring]) -> list[int]:
    """Return the numbers of the arcs that two of the rings have in common: the lines within."""
    used = Counter(arc_number(arc) for ring in all_rings for arc in ring)
    return sorted(arc for arc, times in used.items() if times > 1)


def ring_points(ring: Ring, arcs: Mapping[int, Line]) -> Line:
    """Return the points of a ring, the first of which is not repeated at its end."""
    points: Line = []
    for arc in ring:
        line = arcs[arc_number(arc)]
        points += (line if arc >= 0 else line[::-1])[:-1]
    return points


def projected(line: Iterable[Point], project: Callable[[float, float], Point]) -> Line:
    """Return points in degrees (longitude, latitude) on a drawing."""
    return [project(latitude, longitude) for longitude, latitude in line]


def area(ring: Sequence[Point]) -> float:
    """Return the area within a ring, whichever way it turns."""
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return abs(sum(x * other_y - other_x * y for (x, y), (other_x, other_y) in pairs)) / 2


def thinned(line: Line, least: float) -> Line:
    """Return a line without the points that matter least; its ends stay.

    Visvalingam's way: the point that spans the smallest triangle with its
    neighbours goes first, until each left spans *least* square units or more.
    """
    before, after = list(range(-1, len(line) - 1)), list(range(1, len(line) + 1))
    gone: set[int] = set()
    queue = [(_triangle(line, at, before, after), at) for at in range(1, len(line) - 1)]
    heapq.heapify(queue)
    while queue:
        size, at = heapq.heappop(queue)
        if size >= least:
            break
        if at in gone or size != _triangle(line, at, before, after):
            continue
        gone.add(at)
        before[after[at]], after[before[at]] = before[at], after[at]
        for near in (before[at], after[at]):
            if 0 < near < len(line) - 1:
                heapq.heappush(queue, (_triangle(line, near, before, after), near))
    return [point for at, point in enumerate(line) if at not in gone]


def _triangle(line: Line, at: int, before: Sequence[int], after: Sequence[int]) -> float:
    (ax, ay), (bx, by), (cx, cy) = line[before[at]], line[at], line[after[at]]
    return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2


def svg_path(lines: Iterable[Sequence[Point]], *, closed: bool) -> str:
    """Return lines as one SVG path of whole units; what shrinks to a point is left out."""
    made = []
    for line in lines:
        whole = [(round(x), round(y)) for x, y in line]
        kept = [point for at, point in enumerate(whole) if at == 0 or point != whole[at - 1]]
        if len(kept) < (3 if closed else 2):
            continue
        steps = [(x - a, y - b) for (x, y), (a, b) in zip(kept[1:], kept, strict=False)]
        numbers = _numbers(part for step in steps for part in step)
        made.append(f"M{kept[0][0]} {kept[0][1]}l{numbers}{'z' if closed else ''}")
    return "".join(made)


def _numbers(parts: Iterable[int]) -> str:
    """Return numbers with as few characters between them as a path needs."""
    return " ".join(map(str, parts)).replace(" -", "-")
