"""The page of a county: its own part of its towns."""

from __future__ import annotations

from levelground.site.kind import Site
from levelground.site.pages import city, county
from levelground.site.parts.cards import PLACE_SHOWS
from tests.unit.making import directory
from tests.unit.site.pages.places import made, many


def test_a_county_with_many_programs_leads_to_its_towns():
    assert county.page(Site(many(PLACE_SHOWS)), "ex", "example").sections
    assert county.page(Site(many(PLACE_SHOWS + 1)), "ex", "example").sections == ()


def test_a_town_and_a_county_of_one_name_have_pages_of_their_own():
    whole = directory(made("a", "Worcester", "Worcester"))

    assert (
        city.page(Site(whole), "ex", "worcester").path
        != county.page(Site(whole), "ex", "worcester").path
    )


def test_a_county_counts_only_its_own_part_of_a_town():
    whole = directory(made("a"), made("b", county="Other"), made("c", county="Other"))
    page = county.page(Site(whole), "ex", "example")

    assert sum(row.total for row in page.places[0].rows) == page.total == 1


def test_the_towns_with_the_most_programs_come_first_at_each_level():
    towns = [made("a", "Ash"), made("b", "Birch"), made("c", "Birch", level="php")]
    page = county.page(
        Site(directory(*towns, made("d", "Ash", level="php"), made("e", "Birch"))), "ex", "example"
    )

    php, iop = page.sections
    assert [card.id for card in iop.cards] == ["b/iop", "e/iop", "a/iop"]
    assert [card.id for card in php.cards] == ["c/php", "d/php"]
    assert page.towns_first
    assert not county.page(Site(directory(made("a"))), "ex", "example").towns_first


def test_a_search_of_the_county_is_begun():
    assert county.page(Site(directory(made("a"))), "ex", "example").asks == "Example County, EX "
