"""The page of one level in one state counts that level alone."""

from __future__ import annotations

from levelground.site.kind import Site
from levelground.site.pages import city, level_in_state, state
from tests.unit.making import directory
from tests.unit.site.pages.places import made


def test_a_level_in_a_state_counts_only_its_own():
    whole = directory(made("a"), made("b", level="php"), made("c", "Tollgate"))
    page = level_in_state.page(Site(whole), "iop", "ex")

    assert page.total == 2
    assert {section.id for section in page.sections} == {"iop"}
    assert all(row.link.href.endswith("#iop") for table in page.places for row in table.rows)


def test_the_counties_of_one_level_and_its_programs_without_one_add_up():
    whole = directory(
        made("a"), made("b", "Ash", county=""), made("c", "Ash", county="", level="php")
    )
    page = level_in_state.page(Site(whole), "iop", "ex")

    assert [(row.link.href, row.total) for row in page.places[0].without] == [
        ("places/ex/ash.html#iop", 1)
    ]
    assert page.total == 2


def test_the_danger_of_detox_stands_once_and_on_top_where_detox_is_listed():
    whole = directory(made("alder", level="detox"), made("birch"))
    town, apart = (
        city.page(Site(whole), "ex", "fairhaven"),
        state.page(Site(directory(made("birch"))), "ex"),
    )
    level = level_in_state.page(Site(whole), "detox", "ex")

    assert "can kill" in town.danger
    assert not apart.danger
    assert "can kill" in level.danger
    assert not level_in_state.page(Site(whole), "iop", "ex").danger
