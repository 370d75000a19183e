"""What a ZIP code tells of a place that says no more than its address."""

from __future__ import annotations

import pytest

from levelground.model import Place
from tests.unit.making import record


def place(written: str, facts: str = "level: iop") -> Place:
    """Return the place of a record that is here."""
    return record(facts, place=f"place: {{{written}}}").place


def test_a_record_without_degrees_gets_the_middle_of_its_zip_code_and_its_county():
    found = place('city: Auburn, state: MA, zip: "01501"')

    assert (found.latitude, found.longitude) == pytest.approx((42.2055, -71.8391))
    assert found.precision is not None
    assert found.precision.term == "zip"
    assert found.county == "Worcester"


def test_degrees_and_a_county_that_are_stated_stay():
    found = place(
        'city: Auburn, county: Norfolk, state: MA, zip: "01501", latitude: 42.1, longitude: -71.9'
    )

    assert (found.latitude, found.longitude, found.precision) == (42.1, -71.9, None)
    assert found.county == "Norfolk"


def test_a_county_is_put_in_the_one_spelling_that_others_have():
    written = 'city: Worcester, county: Worcester County, state: MA, zip: "01608"'

    assert place(written).county == "Worcester"


def test_half_a_pair_of_degrees_is_no_point():
    found = place('city: Auburn, state: MA, zip: "01501", latitude: 42.1')

    assert found.latitude == pytest.approx(42.2055)


@pytest.mark.parametrize("zip_code", ["00001", "02999"])
def test_a_zip_code_that_no_table_has_tells_nothing(zip_code: str):
    found = place(f'city: Fairhaven, state: MA, zip: "{zip_code}"')

    assert (found.latitude, found.longitude, found.county) == (None, None, None)


def test_a_zip_code_of_another_state_tells_nothing_unless_the_record_explains_it():
    written = 'city: Fort Campbell, state: TN, zip: "42223"'
    excuse = "level: iop\nexcused: [{rule: zip-in-state, because: The base lies in two states.}]"

    assert place(written).latitude is None
    assert place(written, excuse).latitude == pytest.approx(36.6, abs=0.2)
    assert place(written, excuse).county is None
