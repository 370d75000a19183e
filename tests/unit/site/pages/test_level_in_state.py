"""The page of one level in one state counts that level alone."""

from __future__ import annotations

from levelground.site.kind import Site
from levelground.site.pages import city, level_in_state, state
from levelground.site.parts.cards import PLACE_SHOWS
from tests.unit.making import directory
from tests.unit.site.pages.places import made


def test_a_level_in_a_state_counts_only_its_own():
    whole = directory(made("a"), made("b", level="php"), made("c", "Tollgate"))
    page = level_in_state.page(Site(whole), "iop", "ex")

    assert page.total == 2
    assert [(group.id, group.count) for group in page.groups] == [
        ("fairhaven", 1),
        ("tollgate", 1),
    ]
    assert page.of_level == "iop"
    assert all(row.link.href.endswith("#iop") for table in page.places for row in table.rows)


def test_a_level_in_a_state_says_what_it_is_and_which_other_levels_are_there():
    whole = directory(made("a"), made("b", level="php"), made("c", "Tollgate"))
    page = level_in_state.page(Site(whole), "iop", "ex")

    assert [label for label, _words in page.short] == [
        "Hours a week",
        "Where you sleep",
        "How long it lasts",
        "Who it may suit",
    ]
    assert page.level is not None
    assert page.level.href == "levels/iop.html"
    assert [(one.link.href, one.count) for one in page.levels] == [
        ("levels/iop.html", 2),
        ("levels/php.html", 1),
    ]


def test_the_counties_of_one_level_and_its_programs_without_one_add_up():
    apart = (made("b", "Ash", county=""), made("c", "Ash", county="", level="php"))
    crowd = (made(f"p-{number:03}") for number in range(PLACE_SHOWS))
    page = level_in_state.page(Site(directory(*crowd, *apart)), "iop", "ex")

    assert page.groups == ()
    assert [(row.link.href, row.total) for row in page.places[0].without] == [
        ("places/ex/ash.html#iop", 1)
    ]
    assert page.total == PLACE_SHOWS + 1


def test_those_without_a_county_are_a_group_of_their_own():
    whole = directory(made("a"), made("b", "Ash", county=""), made("c", "Tollgate", county="Marl"))
    page = level_in_state.page(Site(whole), "iop", "ex")

    assert [group.title for group in page.groups] == [
        "Example County",
        "Marl County",
        "County not stated",
    ]


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
