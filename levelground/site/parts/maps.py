"""The map of a region: its outline where there is one, and its programs as dots.

Dots that would overlap are one, the larger the more programs. A region with no
outline, as the example's county that does not exist, has its dots alone, with
the names of its towns and a line of ten miles, so that they mean something.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from levelground.geography import outlines, zip_codes
from levelground.geography.outlines import Sheet
from levelground.geography.outlines.projection import Albers
from levelground.language.messages import _, filled, ngettext
from levelground.site.arrange.directory import Directory, Listing, city_key, still_listed
from levelground.site.arrange.nearby import point_of
from levelground.site.pictures import Dots, Map, MapLabel

# From how many programs on a dot has its width, in units of the drawing.
WIDTHS = ((51, 24), (16, 17), (6, 12), (2, 8), (1, 5))
WIDTHS_IN_COUNTRY = ((201, 20), (61, 14), (21, 10), (6, 7), (1, 4))
TOGETHER = 9  # units: the width of a square whose programs are one dot
PLAIN_SIZE, PLAIN_MARGIN = 500, 50  # of a drawing without an outline
SCALE_MILES = 10
_LETTERS = 9  # units that a letter of a town's name takes, at most

_Widths = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Spot:
    """A program on a drawing."""

    x: float
    y: float
    listing: Listing


def state_map(directory: Directory, code: str, some: Sequence[Listing] | None = None) -> Map | None:
    """Return the map of a state, with *some* of its programs or all; None where none has a spot."""
    listings = still_listed(directory.by_state[code] if some is None else some)
    title = filled(_("Map of {place}"), place=directory.state_name(code))
    sheet = outlines.sheet(code)
    return _drawn(title, sheet, listings) if sheet else _plain(directory, title, listings)


def of_whole(directory: Directory) -> Map | None:
    """Return the map of the whole directory: of its state where it has one, else of the country."""
    if len(directory.by_state) == 1:
        (code,) = directory.by_state
        return state_map(directory, code)
    sheet = outlines.sheet(outlines.COUNTRY)
    title = _("Map of the United States")
    return _drawn(title, sheet, directory.current, WIDTHS_IN_COUNTRY) if sheet else None


def _drawn(
    title: str, sheet: Sheet, listings: Sequence[Listing], widths: _Widths = WIDTHS
) -> Map | None:
    """Return the map on an outline."""
    spots = []
    for listing in listings:
        point, state = point_of(listing[0]), listing[0].place.state.term
        found = sheet.spot(*point, state) if point else None
        if found:
            spots.append(_Spot(*found, listing))
    if not spots:
        return None
    size = (sheet.width, sheet.height)
    made = _map(title, size, _dots(spots, widths), _notes(spots, len(listings), made_up=False))
    return replace(made, outline=sheet.outline, borders=sheet.borders)


def _plain(directory: Directory, title: str, listings: Sequence[Listing]) -> Map | None:
    """Return a map of nothing but dots, towns and a line for the distance."""
    placed = [(point, entry) for entry in listings if (point := point_of(entry[0]))]
    if len({point for point, _entry in placed}) < 2:  # noqa: PLR2004 - one dot is no map
        return None
    frame, size = _fitted([point for point, _entry in placed])
    spots = [_Spot(*frame.project(*point), entry) for point, entry in placed]
    length = round(SCALE_MILES / zip_codes.EARTH_RADIUS_MILES * frame.scale)
    labels = tuple(_labels(directory, spots))
    made = _map(title, size, _dots(spots, WIDTHS), _notes(spots, len(listings), made_up=True))
    return replace(made, labels=labels, ten_miles=length)


def _fitted(points: Sequence[zip_codes.Point]) -> tuple[Albers, tuple[int, int]]:
    """Return a projection that fits *points* into a drawing, and its width and height."""
    south, north = min(lat for lat, _lon in points), max(lat for lat, _lon in points)
    west, east = min(lon for _lat, lon in points), max(lon for _lat, lon in points)
    flat = Albers(south, north + 0.01, (west + east) / 2)  # two parallels that are never one
    drawn = [flat.project(*point) for point in points]
    left, top = min(x for x, _y in drawn), min(y for _x, y in drawn)
    width, height = max(x for x, _y in drawn) - left, max(y for _x, y in drawn) - top
    scale = (PLAIN_SIZE - 2 * PLAIN_MARGIN) / max(width, height)
    x, y = PLAIN_MARGIN - scale * left, PLAIN_MARGIN - scale * top
    size = tuple(round(scale * side) + 2 * PLAIN_MARGIN for side in (width, height))
    return Albers(flat.south, flat.north, flat.middle, scale, x, y), (size[0], size[1])


def _labels(directory: Directory, spots: Sequence[_Spot]) -> Iterator[MapLabel]:
    """Yield the names of the towns, each above the middle of its dots, or below at the top edge."""
    towns: dict[tuple[str, str], list[_Spot]] = defaultdict(list)
    for spot in spots:
        towns[city_key(spot.listing[0])].append(spot)
    for key in sorted(towns):
        name, own = directory.city_name(key), towns[key]
        room = min(len(name) * _LETTERS // 2, PLAIN_SIZE // 2)
        x = min(max(round(_mean(spot.x for spot in own)), room), PLAIN_SIZE - room)
        yield MapLabel(x, round(min(spot.y for spot in own)) - 12, name)


def _map(title: str, size: tuple[int, int], dots: tuple[Dots, ...], notes: Iterator[str]) -> Map:
    """Return a map that has nothing yet but dots."""
    return Map(title, _described(dots), size[0], size[1], "", "", dots, notes=tuple(notes))


def _dots(spots: Sequence[_Spot], widths: _Widths) -> tuple[Dots, ...]:
    """Return the dots by size, the largest first so that no small one is hidden."""
    cells: dict[tuple[int, int], list[_Spot]] = defaultdict(list)
    for spot in spots:
        cells[math.floor(spot.x / TOGETHER), math.floor(spot.y / TOGETHER)].append(spot)
    by_width: dict[int, list[str]] = {width: [] for _least, width in widths}
    for cell in sorted(cells):
        own = cells[cell]
        x, y = round(_mean(spot.x for spot in own)), round(_mean(spot.y for spot in own))
        width = next(width for least, width in widths if len(own) >= least)
        # A line of almost no length with round ends: old WebKit draws none of no length at all.
        by_width[width].append(f"M{x} {y}h.1")
    return tuple(
        Dots(width, len(parts), "".join(parts)) for width, parts in by_width.items() if parts
    )


def _mean(numbers: Iterator[float]) -> float:
    found = list(numbers)
    return sum(found) / len(found)


def _described(dots: Sequence[Dots]) -> str:
    count = sum(entry.count for entry in dots)
    words = ngettext(
        "{n} dot shows where programs are. The list on this page says the same.",
        "{n} dots show where programs are. The list on this page says the same.",
        count,
    )
    return words.format(n=f"{count:,}")


def _notes(spots: Sequence[_Spot], programs: int, *, made_up: bool) -> Iterator[str]:
    """Yield what must be known to read the map: sizes, precision, and what is not on it."""
    yield _("A larger dot stands for more programs close together.")
    yield _precision(Counter(_precision_of(spot.listing) for spot in spots))
    if made_up:
        yield _("There is no outline, since the atlas has none of this place.")
    missing = programs - len(spots)
    if missing:
        words = ngettext(
            "{n} program has no place on the map; the list has it.",
            "{n} programs have no place on the map; the list has them.",
            missing,
        )
        yield words.format(n=f"{missing:,}")


def _precision(found: Mapping[str, int]) -> str:
    """Say how exact the dots are."""
    if set(found) == {"address"}:
        return _("Dots are at the addresses.")
    if "address" in found:
        return _(
            "A dot is at the address where that is known, "
            "else in the middle of the ZIP code or town."
        )
    if set(found) == {"city"}:
        return _("Dots are in the middle of towns, not at addresses.")
    return _("Dots are in the middle of ZIP codes, not at addresses.")


def _precision_of(listing: Listing) -> str:
    place = listing[0].place
    return place.precision.term if place.precision else ""
