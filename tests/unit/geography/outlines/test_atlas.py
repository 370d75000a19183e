"""The packaged outlines: every state that can be drawn, small, and points where they belong."""

from __future__ import annotations

import re

import pytest

from levelground.geography import outlines
from levelground.geography.outlines.convert import CODES
from tests.unit.making import terms

STATES = sorted(CODES.values())


def spot(code: str, latitude: float, longitude: float, state: str = "") -> tuple[int, int] | None:
    """Return where a point falls on a sheet, in whole units."""
    sheet = outlines.sheet(code)
    assert sheet is not None
    found = sheet.spot(latitude, longitude, state or code)
    return found and (round(found[0]), round(found[1]))


def first_points(path: str) -> list[tuple[int, int]]:
    """Return where the parts of a path begin."""
    return [(int(x), int(y)) for x, y in re.findall(r"M(-?\d+) (-?\d+)", path)]


def test_a_program_in_any_state_can_be_drawn_but_for_made_up_ones():
    known = {term.id for term in terms().by_name["states"].terms}

    assert known - set(STATES) <= {"ex", "fm", "mh", "pw"}


@pytest.mark.parametrize("code", [*STATES, outlines.COUNTRY])
def test_every_outline_lies_on_its_sheet_and_is_small(code: str):
    sheet = outlines.sheet(code)

    assert sheet is not None
    assert re.fullmatch(r"(M\d+ \d+l[-\d ]+z)+", sheet.outline)
    assert re.fullmatch(r"(M\d+ \d+l[-\d ]+)*", sheet.borders)
    for x, y in first_points(sheet.outline):
        assert 0 <= x <= sheet.width
        assert 0 <= y <= sheet.height
    assert len(sheet.outline) + len(sheet.borders) < (
        15_000 if code == outlines.COUNTRY else 11_000
    )


def test_what_is_no_state_has_no_sheet():
    assert outlines.sheet("ex") is None


def test_north_is_up_and_east_is_right():
    boston, springfield, provincetown = (
        spot("ma", 42.36, -71.06),
        spot("ma", 42.10, -72.59),
        spot("ma", 42.05, -70.19),
    )

    assert boston is not None
    assert springfield is not None
    assert provincetown is not None
    assert springfield[0] < boston[0] < provincetown[0]
    assert boston[1] < springfield[1]


@pytest.mark.parametrize(
    ("latitude", "longitude", "state"),
    [(61.2, -149.9, "ak"), (52.0, 177.5, "ak"), (21.3, -157.9, "hi"), (18.46, -66.1, "pr")],
)
def test_what_lies_apart_stands_below_the_country(latitude: float, longitude: float, state: str):
    found = spot(outlines.COUNTRY, latitude, longitude, state)

    assert found is not None
    assert found[1] > 400


def test_territories_far_away_have_a_sheet_and_no_place_on_the_country():
    assert spot("gu", 13.48, 144.75) is not None
    assert spot("mp", 15.19, 145.75) is not None
    assert spot(outlines.COUNTRY, 13.48, 144.75, "gu") is None


def test_a_point_that_cannot_be_in_the_state_is_off_its_map():
    assert spot("ma", 34.05, -118.24) is None


def test_the_line_of_the_date_does_not_tear_alaska_apart():
    west, east = spot("ak", 52.9, 173.2), spot("ak", 55.3, -131.6)

    assert west is not None
    assert east is not None
    assert west[0] < east[0]
