"""Where a ZIP code is, and how far apart two of them are."""

from __future__ import annotations

from importlib.resources import files

import pytest

from levelground.geography import county_names, zip_codes, zips
from levelground.geography.zip_regions import REGIONS
from levelground.geography.zips import convert_zips


def test_a_zip_code_has_a_centre_a_city_a_state_and_a_county():
    place = zip_codes.lookup("01608")

    assert place is not None
    assert (place.city, place.state, place.county) == ("Worcester", "MA", "Worcester")
    assert place.point == pytest.approx((42.26, -71.80), abs=0.01)


def test_a_zip_code_of_nine_digits_is_that_of_its_first_five():
    assert zip_codes.lookup("01608-1234") == zip_codes.lookup("01608")


@pytest.mark.parametrize("written", ["", "1608", "abcde", "00000", "٠١٦٠٨", "0160x"])
def test_what_is_no_zip_code_is_nowhere(written: str):
    assert zip_codes.lookup(written) is None
    assert zip_codes.state_of_zip(written) is None


def test_territories_have_their_state_and_say_nothing_of_a_county_they_lack():
    assert zip_codes.state_of_zip("00601") == "PR"
    assert zip_codes.state_of_zip("96950") == "MP"
    guam = zip_codes.lookup("96910")
    assert guam is not None
    assert (guam.state, guam.county) == ("GU", "")


@pytest.mark.parametrize(
    ("zip_code", "county"),
    [
        ("00928", "San Juan Municipio"),
        ("00605", "Aguadilla Municipio"),
        ("00681", "Mayaguez Municipio"),
        ("46288", ""),
        ("00840", ""),
    ],
)
def test_a_post_office_has_the_county_of_its_town_where_the_town_has_one(
    zip_code: str, county: str
):
    assert zip_codes.lookup(zip_code) == zip_codes.everywhere()[zip_code]
    assert zip_codes.lookup(zip_code).county == county


def test_military_post_is_nowhere_on_the_map():
    place = zip_codes.lookup("09001")

    assert place is not None
    assert place.point is None


@pytest.mark.parametrize(
    ("written", "state", "name"),
    [
        ("Worcester County", "MA", "Worcester"),
        ("Orleans Parish", "LA", "Orleans Parish"),
        ("Adjuntas Municipio", "PR", "Adjuntas Municipio"),
        ("San Juan", "PR", "San Juan Municipio"),
        ("Municipality of Anchorage", "AK", "Anchorage Municipality"),
        ("City and Borough of Juneau", "AK", "Juneau City and Borough"),
        ("Kenai Peninsula Borough", "AK", "Kenai Peninsula Borough"),
        ("Baltimore city", "MD", "Baltimore City"),
        ("Baltimore County", "MD", "Baltimore"),
        ("Charles City County", "VA", "Charles City"),
        ("St Louis County", "MN", "St. Louis"),
        ("Mclean County", "IL", "McLean"),
        ("Dekalb County", "GA", "DeKalb"),
        ("De Witt County", "TX", "DeWitt"),
        ("District of Columbia", "DC", "District of Columbia"),
        ("", "GU", ""),
    ],
)
def test_a_county_has_one_spelling_and_only_the_word_county_goes(
    written: str, state: str, name: str
):
    assert county_names.county_name(written, state) == name


def test_miles_are_great_circle_miles():
    boston, worcester = (42.3601, -71.0589), (42.2626, -71.8023)

    assert zip_codes.miles(boston, worcester) == pytest.approx(38.6, abs=0.3)
    assert zip_codes.miles(boston, boston) == 0
    assert zip_codes.miles((0, 0), (0, 180)) == pytest.approx(
        3.14159 * zip_codes.EARTH_RADIUS_MILES, rel=1e-4
    )


@pytest.mark.parametrize(
    ("written", "state", "name"),
    [
        ("Worcester County", "MA", "Worcester"),
        ("worcester county", "MA", "Worcester"),
        ("County of Worcester", "MA", "Worcester"),
        ("Orleans", "LA", "Orleans Parish"),
        ("Saint Louis County", "MO", "St. Louis"),
        ("St Louis", "MO", "St. Louis"),
        ("St. Louis City", "MO", "St. Louis City"),
        ("Baltimore County", "MD", "Baltimore"),
        ("Baltimore City", "MD", "Baltimore City"),
        ("Juneau", "AK", "Juneau City and Borough"),
        ("San Juan", "PR", "San Juan Municipio"),
        ("Dekalb", "GA", "DeKalb"),
        ("Saint Johns", "FL", "St. Johns"),
        ("Worcestor", "MA", None),
        ("Example", "EX", None),
    ],
)
def test_a_county_is_known_in_any_spelling(written: str, state: str, name: str | None):
    assert zip_codes.known_county(written, state) == name


def test_every_place_of_a_state_is_in_one_of_its_regions():
    found: dict[str, set[str]] = {}
    for zip_code, place in zip_codes.everywhere().items():
        found.setdefault(place.state, set()).add(zip_code[:2])

    assert {state: {*regions} for state, regions in REGIONS.items()} == found


def test_the_packaged_table_is_that_of_the_package():
    made = files("levelground.geography.zips").joinpath("zips.json").read_text("utf-8")

    assert convert_zips.zip_table() == made


def test_a_region_that_is_nowhere_has_no_zip_code():
    assert zips.zip_rows("0x") == []
    assert zip_codes.lookup("00000") is None
