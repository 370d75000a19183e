"""The front page starts from the widest places that lead apart."""

from __future__ import annotations

from levelground.site.kind import Site
from levelground.site.pages import home
from tests.unit.making import directory, record


def test_an_empty_directory_still_has_its_front_page():
    assert home.page(Site(directory())).places is not None


def test_home_starts_from_the_states_where_there_are_several():
    whole = directory(
        record("level: iop", slug="a"),
        record("level: iop", slug="b", place='place: {city: W, state: MA, zip: "01608"}'),
    )
    places = home.page(Site(whole)).places

    assert places is not None
    assert [row.link.href for row in places.rows] == ["places/ex.html", "places/ma.html"]


def test_home_starts_from_the_towns_where_there_is_one_county():
    places = home.page(Site(directory(record("level: iop")))).places

    assert places is not None
    assert [row.link.href for row in places.rows] == ["places/ex/fairhaven.html"]
