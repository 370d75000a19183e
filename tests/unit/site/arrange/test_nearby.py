"""What is near: the right order, honest words, and no made-up distance."""

from __future__ import annotations

import random

import pytest

from levelground.geography import zip_codes
from levelground.model import Record
from levelground.site.arrange.nearby import SHOWN, Neighbours, point_of
from tests.unit.making import directory, record

# No ZIP code of the table, whose middle would be taken.
UNKNOWN = "01600"


def at(
    slug: str,
    latitude: float | None,
    longitude: float = -71.8,
    *,
    zip_code: str = "01608",
    precision: str = "address",
    level: str = "iop",
) -> Record:
    """Return a record at a point, or nowhere in particular."""
    where = ""
    if latitude is not None:
        where = f", latitude: {latitude:.4f}, longitude: {longitude:.4f}, precision: {precision}"
    place = f'place: {{city: Worcester, county: Worcester, state: MA, zip: "{zip_code}"{where}}}'
    return record(f"level: {level}", place=place, slug=slug)


def near(here: Record, *others: Record, level: str = "iop") -> list[tuple[str, str]]:
    """Return (slug, distance in words) of what is near *here*."""
    found = Neighbours(directory(here, *others)).near(here, level)
    return [(other.slug, words) for other, words in found]


def test_the_nearest_come_first():
    here = at("here", 42.26)

    assert near(here, at("far", 42.60), at("close", 42.30), at("middle", 42.40)) == [
        ("close", "3 miles away"),
        ("middle", "10 miles away"),
        ("far", "23 miles away"),
    ]


def test_no_more_are_named_than_fit():
    here = at("here", 42.26)
    others = [at(f"other-{number}", 42.3 + number / 100) for number in range(9)]

    assert len(near(here, *others)) == SHOWN


def test_a_place_is_not_near_itself_even_among_many_at_one_point():
    records = [at(f"twin-{number}", 42.26) for number in range(9)]

    for made in records:
        found = near(made, *(other for other in records if other is not made))
        assert made.slug not in {slug for slug, _words in found}
        assert len(found) == SHOWN


def test_among_equals_the_first_name_comes_first():
    here = at("here", 42.26)

    assert [slug for slug, _words in near(here, at("c", 42.3), at("a", 42.3), at("b", 42.3))] == [
        "a",
        "b",
        "c",
    ]


def test_only_places_with_the_same_level_are_named():
    here = at("here", 42.26)

    assert near(here, at("other", 42.27, level="php")) == []
    assert [slug for slug, _words in near(here, at("other", 42.27, level="php"), level="php")] == [
        "other"
    ]


def test_a_place_that_has_closed_is_not_named():
    here = at("here", 42.26)
    closed = record(
        "level: iop\nlisting: closed",
        slug="closed",
        place='place: {city: W, state: MA, zip: "01608", latitude: 42.27, longitude: -71.8}',
    )

    assert near(here, closed) == []


def test_less_than_a_mile_is_said_to_be_one():
    assert near(at("here", 42.26), at("door", 42.2601)) == [("door", "1 mile away")]


@pytest.mark.parametrize("precision", ["zip", "city"])
def test_a_distance_between_centres_is_only_about_right_and_says_so(precision: str):
    here = at("here", 42.26, precision=precision)

    assert near(here, at("other", 42.40, zip_code="01609")) == [
        ("other", "about 10 miles away, by ZIP code")
    ]


def test_two_places_of_one_zip_code_have_no_distance_unless_both_are_exact():
    here = at("here", 42.26, precision="zip")

    assert near(here, at("other", 42.26, precision="zip")) == [("other", "same ZIP code")]
    assert near(here, at("other", 42.27)) == [("other", "same ZIP code")]


def test_without_coordinates_the_same_town_is_near_then_the_same_county():
    here = at("here", None, zip_code=UNKNOWN)
    town = at("town", None, zip_code="01700")
    county = record(
        "level: iop",
        slug="county",
        place='place: {city: Auburn, county: Worcester, state: MA, zip: "01599"}',
    )
    away = record(
        "level: iop",
        slug="away",
        place='place: {city: Lynn, county: Essex, state: MA, zip: "01999"}',
    )

    assert near(here, away, county, town) == [("town", "same town"), ("county", "same county")]


def test_the_same_name_in_another_state_is_not_the_same_town():
    other = record(
        "level: iop",
        slug="other",
        place='place: {city: Worcester, county: Worcester, state: NY, zip: "12199"}',
    )

    assert near(at("here", None, zip_code=UNKNOWN), other) == []


def test_nothing_farther_than_the_grid_reaches_is_called_near():
    assert near(at("here", 42.26), at("far", 48.0)) == []


def test_one_coordinate_alone_is_no_point():
    made = record("level: iop", place='place: {city: W, state: MA, zip: "01600", latitude: 42.26}')

    assert point_of(made) is None


def miles_between(one: Record, other: Record) -> float:
    """Return the miles between two records that have coordinates."""
    here, there = point_of(one), point_of(other)
    assert here is not None
    assert there is not None
    return zip_codes.miles(here, there)


@pytest.mark.parametrize("seed", range(5))
def test_in_a_crowd_the_nearest_are_the_nearest_give_or_take_a_tenth_of_a_mile(seed: int):
    chance = random.Random(seed)  # noqa: S311 - the same points every time
    crowd = [
        at(f"p{number}", chance.uniform(42.0, 42.5), chance.uniform(-72.0, -71.5))
        for number in range(150)
    ]
    neighbours = Neighbours(directory(*crowd))
    for here in crowd[:20]:
        found = [miles_between(here, other) for other, _words in neighbours.near(here, "iop")]
        nearest = sorted(miles_between(here, other) for other in crowd if other is not here)

        assert found == pytest.approx(nearest[:SHOWN], abs=0.1)


@pytest.mark.parametrize("latitude", [42.0, 61.0])
def test_the_nearest_is_found_even_if_it_lies_two_cells_to_the_side(latitude: float):
    """Cells are narrower than high: four places far north could hide one near in the east."""
    here = at("here", latitude + 0.01, -71.76)
    north = [at(f"north-{n}", latitude + 0.49, -71.99 + n / 1000) for n in range(4)]
    east = at("east", latitude + 0.01, -71.76 + 0.28 + 0.25)

    assert miles_between(here, east) < min(miles_between(here, other) for other in north)
    assert near(here, east, *north)[0][0] == "east"


@pytest.mark.parametrize("seed", range(8))
def test_the_nearest_are_the_nearest_anywhere_in_the_country(seed: int):
    chance = random.Random(seed)  # noqa: S311 - the same points every time
    latitude = chance.choice([25, 35, 42, 48, 61])
    crowd = [
        at(f"p{number}", chance.uniform(latitude, latitude + 3), chance.uniform(-74.0, -69.0))
        for number in range(120)
    ]
    neighbours = Neighbours(directory(*crowd))
    for here in crowd:
        found = [miles_between(here, other) for other, _words in neighbours.near(here, "iop")]
        nearest = sorted(miles_between(here, other) for other in crowd if other is not here)

        assert found == pytest.approx(nearest[:SHOWN], abs=0.1)
