"""Where a ZIP code is, and how far two points are apart; offline, from a packaged table.

A region of it (the ZIPs with the same first two digits) is read at once, when it is asked for.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from sys import intern

from levelground.base import strings
from levelground.geography import county_names, zips
from levelground.geography.zip_regions import REGIONS

Point = tuple[float, float]

_MILITARY = frozenset({"AA", "AE", "AP"})  # in the place of a state
EARTH_RADIUS_MILES = 3958.8
_ZIP = re.compile(r"[0-9]{5}")

_KIND = re.compile(
    r"-(?:county|co|parish|borough|city-and-borough|municipality|municipio|census-area)$"
    r"|^county-of-"
)
# The short word of each pair is what all spellings are made alike by.
_SHORT = {
    "saint": "st",
    "sainte": "ste",
    "fort": "ft",
    "mount": "mt",
    "mountain": "mtn",
    "heights": "hts",
    "north": "n",
    "no": "n",
    "south": "s",
    "so": "s",
    "east": "e",
    "west": "w",
}
# Miles from the nearest middle of a ZIP code that a place may have in its state.
_USUAL_REACH = 40.0
_REACH = {"AK": 250.0, "NV": 80.0}


@dataclass(frozen=True, slots=True)
class ZipPlace:
    """The centre of a ZIP code and what is there.

    `latitude` and `longitude` are degrees (north and east positive), None where
    the table has none, as for military post; `state` is two capital letters;
    `county` is '' where none is known, as for Guam; a post office's ZIP, which the table
    gives none, has that of its town. `also` are other names by which post for it comes in.
    """

    latitude: float | None
    longitude: float | None
    city: str
    state: str
    county: str
    also: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of towns that go with the ZIP code, the first the usual one."""
        return self.city, *self.also

    @property
    def point(self) -> Point | None:
        """The centre as (latitude, longitude), None where it is not known."""
        if self.latitude is None or self.longitude is None:
            return None
        return self.latitude, self.longitude


def lookup(zip_code: str) -> ZipPlace | None:
    """Return the place of a ZIP (five digits, or nine with a hyphen), None if there is none."""
    five = zip_code[:5]
    return _region(five[:2]).get(five) if _ZIP.fullmatch(five) else None


def middle_of_town(zip_code: str) -> Point | None:
    """Return the mean of the centres of all ZIPs of a ZIP's town in its region, None without any.

    A region alone is asked for, since the whole table takes longer.
    """
    place = lookup(zip_code)
    if place is None:
        return None
    same = of_streets(
        found.point
        for found in _region(zip_code[:2]).values()
        if (found.city, found.state) == (place.city, place.state) and found.point
    )
    if not same:
        return None
    return sum(north for north, _ in same) / len(same), sum(east for _, east in same) / len(same)


def of_streets(points: Iterable[Point]) -> tuple[Point, ...]:
    """Return the centres of a town's ZIPs without those that several share, where others are left.

    ZIPs for mail boxes have one centre for a whole region, which may be far from the town.
    """
    times = Counter(points)
    return tuple(point for point, n in times.items() if n == 1) or tuple(times)


def state_of_zip(zip_code: str) -> str | None:
    """Return the two capital letters of the state of a ZIP, None if there is no such ZIP."""
    found = lookup(zip_code)
    return found.state if found else None


@cache
def everywhere() -> Mapping[str, ZipPlace]:
    """Return the places of all ZIPs of the country, by ZIP; military post is left out."""
    return {
        zip_code: place
        for digits in zips.REGIONS
        for zip_code, place in _region(digits).items()
        if place.state not in _MILITARY
    }


@cache
def _region(digits: str) -> Mapping[str, ZipPlace]:
    """Return the places of all ZIPs that start with *digits*, by ZIP."""
    return {
        digits + ending: ZipPlace(
            north, east, intern(city), intern(state), intern(county), tuple(also)
        )
        for ending, north, east, city, state, county, also, _codes in zips.zip_rows(digits)
    }


@cache
def counties(state: str) -> tuple[str, ...]:
    """Return the names of all counties of a state (two capital letters), sorted."""
    names = {place.county for place in places_in(state) if place.county}
    return tuple(sorted(names))


@cache
def places_in(state: str) -> tuple[ZipPlace, ...]:
    """Return the places of all ZIPs of a state (two capital letters)."""
    regions = map(_region, REGIONS.get(state, ()))
    return tuple(place for own in regions for place in own.values() if place.state == state)


@cache
def towns(state: str) -> frozenset[str]:
    """Return the `town_key` of every name of a town in a state."""
    return frozenset(town_key(name) for place in places_in(state) for name in place.names)


@lru_cache(maxsize=65536)
def town_key(name: str) -> str:
    """Return what is the same in all spellings of a town's name: Saint Louis, St. Louis."""
    return "-".join(_SHORT.get(word, word) for word in strings.slugify(name).split("-"))


def is_near_state(point: Point, state: str) -> bool:
    """Whether *point* is so near to a ZIP code of a state that it may lie in it.

    Also true of what has no ZIP codes on the map: of it nothing can be said.
    """
    points = [place.point for place in places_in(state) if place.point]
    reach = _REACH.get(state, _USUAL_REACH)
    return not points or any(miles(point, other) <= reach for other in points)


@lru_cache(maxsize=8192)
def known_county(written: str, state: str) -> str | None:
    """Return the table's name of the county that *written* means in a state, None if there is none.

    The word for its kind may be there or not, and St. may be spelled out. Where
    a county and a city share a name, the bare name is the county's.
    """
    known = counties(state)
    plain = county_names.county_name(strings.squeeze(written), state)
    if plain in known:
        return plain
    meant = [name for name in known if _same_county(name) == _same_county(plain)]
    return meant[0] if len(meant) == 1 else None


def _same_county(name: str) -> str:
    """Return what is the same in all spellings of a county's name."""
    return town_key(_KIND.sub("", strings.slugify(name)))


def miles(here: Point, there: Point) -> float:
    """Return the miles between two points, each (latitude, longitude) in degrees.

    Great-circle distance by the haversine formula on a sphere of the Earth's
    mean radius; roads are longer.
    """
    north, east = math.radians(here[0]), math.radians(here[1])
    other_north, other_east = math.radians(there[0]), math.radians(there[1])
    arc = (
        math.sin((other_north - north) / 2) ** 2
        + math.cos(north) * math.cos(other_north) * math.sin((other_east - east) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_MILES * math.asin(math.sqrt(min(1.0, arc)))


def whole_miles(distance: float) -> int:
    """Return miles rounded for display; nothing that is elsewhere is no mile away."""
    return max(1, round(distance))


def area_codes() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the state of each ZIP code, two capitals, with its area codes."""
    for digits in zips.REGIONS:
        for _zip, _north, _east, _city, state, _county, _also, codes in zips.zip_rows(digits):
            yield state, tuple(codes[at : at + 3] for at in range(0, len(codes), 3))
