"""A street has one spelling, however a list or a person writes it."""

from __future__ import annotations

import pytest

from levelground.geography import streets


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12 North Quay Street", "12 N. Quay St"),
        ("40 Southeast Fifth Avenue", "40 SE 5th Ave."),
        ("7 Mill Terrace, Suite 4", "7 Mill Ter Ste 4"),
        ("500 U.S. Highway 301", "500 US-301"),
        ("9 Dr. Martin Luther King Jr. Blvd", "9 MLK Boulevard"),
        ("P.O. Box 12", "Post Office Box 12"),
    ],
)
def test_two_spellings_of_a_door_have_the_same_words(one: str, other: str) -> None:
    assert streets.door_words(one) == streets.door_words(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12 North Quay Street", "12 South Quay Street"),
        ("7 Mill Terrace, Suite 4", "7 Mill Terrace, Suite 5"),
        ("7 Mill Terrace", "7 Mill Trail"),
    ],
)
def test_two_doors_do_not(one: str, other: str) -> None:
    assert streets.door_words(one) != streets.door_words(other)


@pytest.mark.parametrize("unit", ["Suite 4", "ste. 4", "#4", "Unit 4", "Apt 4", "2nd", "Floor 2"])
def test_of_a_street_alone_no_suite_is_told(unit: str) -> None:
    words = streets.street_words(f"7 Mill Road {unit}")

    assert words[:3] == ["7", "mill", "rd"]
    assert words[3:] == (["2nd"] if unit == "2nd" else [])
