"""Pages about the same records are made one after another."""

from __future__ import annotations

import pytest

from levelground.site import all_pages, making_order
from levelground.site.kind import Key, Site
from tests.unit.making import directory, record

SITE = Site(
    directory(
        record(
            "level: iop",
            slug="alder",
            place='place: {city: Fairhaven, county: Example, state: EX, zip: "00001"}',
        ),
        record(
            "level: php",
            slug="birch",
            place='place: {city: Tollgate, county: Other, state: EX, zip: "00029"}',
        ),
    )
)


@pytest.mark.parametrize(
    ("key", "where"),
    [
        (("provider", "alder"), ("ex", "example")),
        (("facts", "birch"), ("ex", "other")),
        (("city", "ex", "tollgate"), ("ex", "other")),
        (("county", "ex", "example"), ("ex", "example")),
        (("state", "ex"), ("ex", "~")),
        (("api_place", "ex", "csv"), ("ex", "~")),
        (("home",), ("", "")),
        (("listed", "pays", "medicaid"), ("", "")),
    ],
)
def test_a_page_is_made_with_those_of_its_county(key: Key, where: tuple[str, str]):
    assert making_order.where(SITE, key) == where


def test_every_page_has_its_place_in_the_order():
    for key in all_pages.keys(SITE):
        assert len(making_order.where(SITE, key)) == 2
