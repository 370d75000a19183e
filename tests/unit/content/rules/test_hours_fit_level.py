"""Hours a week that a program states lie within what its level usually means."""

from __future__ import annotations

import pytest

from tests.unit.content.rules.finding import found

RULE = "hours-fit-level"


def hours(level: str, written: str) -> list[str]:
    """Return what is found in a program of this level with these hours."""
    return [what for _field, what in found(RULE, f"level: {level}\nhours_per_week: {written}")]


@pytest.mark.parametrize(
    ("level", "written"),
    [
        ("iop", "9-19"),
        ("iop", "9-20"),
        ("iop", "8"),
        ("outpatient", "9"),
        ("outpatient", "0-9"),
        ("php", "20+"),
        ("php", "20-35"),
        ("php", "19"),
        ("iop", "n/a"),
        ("residential", "30"),
        ("sober-living", "2"),
        ("unknown", "99"),
    ],
)
def test_hours_within_the_level_or_an_hour_beyond_pass(level: str, written: str):
    assert hours(level, written) == []


@pytest.mark.parametrize(
    ("level", "written"),
    [
        ("iop", "4"),
        ("iop", "7.5-12"),
        ("iop", "9-21"),
        ("outpatient", "10"),
        ("outpatient", "25"),
        ("php", "18"),
    ],
)
def test_hours_that_are_another_levels_are_found(level: str, written: str):
    assert len(hours(level, written)) == 1


def test_what_is_found_says_both_hours():
    assert hours("iop", "4") == [
        "4 hours a week is not what Intensive outpatient (IOP) usually means (9 to 19 hours a week)"
    ]


def test_hours_that_nobody_stated_are_no_fault():
    assert found(RULE, "level: iop") == []
