"""Which counties a ZIP code may lie in: its own, and those that it may reach into.

A ZIP code is a way of the post and no area, and its table names one county. Many
reach over a line, so the counties round about are none of its slips.
"""

from __future__ import annotations

from levelground.geography import zip_codes

_NEIGHBORS = 12  # ZIP codes round about, whose counties one may reach into
_NEXT_DOOR = 5.0  # miles


def may_be_in(zip_code: str, county: str) -> bool:
    """Whether a ZIP may lie in a county of its state, named as the table names it.

    True of what the table has no point for: of it nothing can be said.
    """
    there = zip_codes.lookup(zip_code)
    if there is None or not there.county or not there.point or county == there.county:
        return True
    middle = there.point
    away = sorted(
        (zip_codes.miles(middle, place.point), place.county, place.city == there.city)
        for place in zip_codes.places_in(there.state)
        if place.point
    )
    points = sorted({distance for distance, _county, _town in away})
    reach = max(points[: _NEIGHBORS + 1][-1], _NEXT_DOOR)
    return any(
        name == county and (same_town or distance <= reach) for distance, name, same_town in away
    )
