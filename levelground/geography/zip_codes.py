"""Where a ZIP code is, and how far two points are apart; offline, from a packaged table.

The table is that of the `zipcodes` package (MIT), compiled into its extension:
the first look-up unpacks it, which takes about 0.2 s and 55 MB. Each look-up
there walks the whole table, so a region (the ZIPs with the same first two
digits) is looked up at once, and remembered: that happens once on a machine.
"""

from __future__ import annotations

import json
import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

import zipcodes

from levelground.base import memory, strings
from levelground.geography.zip_regions import REGIONS

Point = tuple[float, float]

_starting_with: Callable[[str], list[dict[str, Any]]] = zipcodes.similar_to
_all: Callable[[], list[dict[str, Any]]] = zipcodes.list_all

_KEPT = "zips"
EARTH_RADIUS_MILES = 3958.8
_ZIP = re.compile(r"[0-9]{5}")
_TURNED = re.compile(r"(Municipality|City and Borough) of (.+)")
_SAINT = re.compile(r"\bSt (?=[A-Z])")
_MAC = re.compile(r"\bMc([a-z])")

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

# The table spells some counties in two ways; one county must not become two pages.
_SPELLED = {"Dekalb": "DeKalb", "Desoto": "DeSoto", "Dupage": "DuPage"}
_SPELLED_IN = {
    ("IN", "La Porte"): "LaPorte",
    ("IN", "Lagrange"): "LaGrange",
    ("TX", "De Witt"): "DeWitt",
}


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

    A region alone is asked for, since the whole table takes 115 MB.
    """
    place = lookup(zip_code)
    if place is None:
        return None
    same = [
        found.point
        for found in _region(zip_code[:2]).values()
        if (found.city, found.state) == (place.city, place.state) and found.point
    ]
    if not same:
        return None
    return sum(north for north, _ in same) / len(same), sum(east for _, east in same) / len(same)


def state_of_zip(zip_code: str) -> str | None:
    """Return the two capital letters of the state of a ZIP, None if there is no such ZIP."""
    found = lookup(zip_code)
    return found.state if found else None


@cache
def everywhere() -> Mapping[str, ZipPlace]:
    """Return the places of all ZIPs of the country, by ZIP; military post is left out."""
    return _places(row for row in _all() if row["zip_code_type"] != "MILITARY")


@cache
def _region(digits: str) -> dict[str, ZipPlace]:
    """Return the places of all ZIPs that start with *digits*, by ZIP."""
    kept = _recalled(digits)
    if kept is None:
        kept = _places(_starting_with(digits))
        memory.engine_memory().keep(_KEPT, digits, _as_text(kept))
    return kept


def _as_text(places: Mapping[str, ZipPlace]) -> str:
    return json.dumps({zip_code: _row(place) for zip_code, place in places.items()})


def _row(place: ZipPlace) -> tuple[Any, ...]:
    return place.latitude, place.longitude, place.city, place.state, place.county, place.also


def _recalled(digits: str) -> dict[str, ZipPlace] | None:
    """Return places as they were kept, None where none were, or what was kept is no such thing."""
    try:
        kept = json.loads(memory.engine_memory().recall(_KEPT, digits) or "")
        return {
            zip_code: ZipPlace(north, east, city, state, county, tuple(also))
            for zip_code, (north, east, city, state, county, also) in kept.items()
        }
    except (ValueError, TypeError, AttributeError):
        return None


def _places(rows: Iterable[Mapping[str, Any]]) -> dict[str, ZipPlace]:
    """Return the places of *rows* by ZIP; one without a county has its town's, if that has one.

    The town's other ZIPs are looked for in the same region.
    """
    found = {row["zip_code"]: _place(row) for row in rows}
    towns: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for zip_code, place in found.items():
        if place.county:
            towns[zip_code[:2], place.state, place.city].add(place.county)
    for zip_code, place in [entry for entry in found.items() if not entry[1].county]:
        counties_of_town = towns.get((zip_code[:2], place.state, place.city), set())
        if len(counties_of_town) == 1:
            found[zip_code] = replace(place, county=next(iter(counties_of_town)))
    return found


def _place(row: Mapping[str, Any]) -> ZipPlace:
    latitude, longitude = float(row["lat"] or 0), float(row["long"] or 0)
    known = bool(latitude or longitude)
    return ZipPlace(
        latitude if known else None,
        longitude if known else None,
        row["city"],
        row["state"],
        county_name(str(row["county"]), str(row["state"])),
        (*row["acceptable_cities"], *row["unacceptable_cities"]),
    )


@lru_cache(maxsize=8192)  # a county has many ZIPs
def county_name(written: str, state: str) -> str:
    """Return the table's name of a county in one spelling, without the word County.

    Other kinds keep their word, and independent cities theirs, since Baltimore
    City is not in Baltimore County: "Orleans Parish", "Baltimore City".
    """
    name = _SAINT.sub("St. ", _TURNED.sub(r"\2 \1", written))
    name = _MAC.sub(lambda found: f"Mc{found[1].upper()}", name)
    if name.endswith(" city"):
        name = f"{name.removesuffix('city')}City"
    if state == "PR" and name and not name.endswith(" Municipio"):
        name = f"{name} Municipio"
    name = name.removesuffix(" County")
    return _SPELLED_IN.get((state, name), _SPELLED.get(name, name))


@cache
def counties(state: str) -> tuple[str, ...]:
    """Return the names of all counties of a state (two capital letters), sorted."""
    names = {place.county for place in _in_state(state) if place.county}
    return tuple(sorted(names))


@cache
def _in_state(state: str) -> tuple[ZipPlace, ...]:
    regions = map(_region, REGIONS.get(state, ()))
    return tuple(place for own in regions for place in own.values() if place.state == state)


@cache
def towns(state: str) -> frozenset[str]:
    """Return the `town_key` of every name of a town in a state."""
    return frozenset(town_key(name) for place in _in_state(state) for name in place.names)


@lru_cache(maxsize=65536)
def town_key(name: str) -> str:
    """Return what is the same in all spellings of a town's name: Saint Louis, St. Louis."""
    return "-".join(_SHORT.get(word, word) for word in strings.slugify(name).split("-"))


def is_near_state(point: Point, state: str) -> bool:
    """Whether *point* is so near to a ZIP code of a state that it may lie in it.

    Also true of what has no ZIP codes on the map: of it nothing can be said.
    """
    points = [place.point for place in _in_state(state) if place.point]
    reach = _REACH.get(state, _USUAL_REACH)
    return not points or any(miles(point, other) <= reach for other in points)


@lru_cache(maxsize=8192)
def known_county(written: str, state: str) -> str | None:
    """Return the table's name of the county that *written* means in a state, None if there is none.

    The word for its kind may be there or not, and St. may be spelled out. Where
    a county and a city share a name, the bare name is the county's.
    """
    known = counties(state)
    plain = county_name(strings.squeeze(written), state)
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
    for row in _all():
        yield row["state"], tuple(row["area_codes"] or ())
