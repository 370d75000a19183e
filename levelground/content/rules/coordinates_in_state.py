"""The degrees of a place lie in its state, and not far from its ZIP code.

A minus that is forgotten puts a place in China, and a swapped pair at the
South Pole: near search then says that it is thousands of miles away.
"""

from __future__ import annotations

from collections.abc import Iterator

from levelground.base.problems import Severity
from levelground.content.rules.finding import Finding, Setting
from levelground.geography import zip_codes
from levelground.geography.zip_codes import Point
from levelground.model import Record

NAME = "coordinates-in-state"
_NEAR = 40.0  # miles; the ZIP codes of a desert are as wide


def check(record: Record, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for a point outside the state, or far from the middle of the ZIP code."""
    place = record.place
    if place.latitude is None or place.longitude is None:
        return
    point = place.latitude, place.longitude
    state = place.state.term.upper()
    there = zip_codes.lookup(place.zip)
    middle = there.point if there else None
    if middle and zip_codes.miles(point, middle) <= _NEAR:
        return
    if not zip_codes.is_near_state(point, state):
        what = f"the point {_pair(point)} is not in {state}"
        yield Finding(("place", "latitude"), what, _remedy(point, middle, state), Severity.ERROR)
    elif middle and there and there.state == state:
        away = round(zip_codes.miles(point, middle))
        what = f"the point {_pair(point)} is {away} miles from the ZIP code {place.zip}"
        yield Finding(("place", "latitude"), what, "correct the degrees or the ZIP code")


def _remedy(point: Point, middle: Point | None, state: str) -> str:
    """Return the pair that was likely meant, or what to do without one."""
    first, second = point
    for latitude, longitude in ((first, -second), (second, first), (second, -first)):
        if abs(latitude) <= 90 and _fits((latitude, longitude), middle, state):  # noqa: PLR2004
            return f"write latitude: {latitude:g} and longitude: {longitude:g}"
    return "correct the two, or remove them: the middle of the ZIP code is then taken"


def _fits(point: Point, middle: Point | None, state: str) -> bool:
    if middle and zip_codes.miles(point, middle) <= _NEAR:
        return True
    return zip_codes.is_near_state(point, state)


def _pair(point: Point) -> str:
    return f"{point[0]:g}, {point[1]:g}"
