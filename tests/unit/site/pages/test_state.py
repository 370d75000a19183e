"""The page of a state: its programs where they are few, and every one counted in a town."""

from __future__ import annotations

from levelground.site.arrange.directory import Directory
from levelground.site.kind import Site
from levelground.site.pages import state
from levelground.site.pages.state import STATE_SHOWS
from levelground.site.place.place_page import PlacePage
from tests.unit.making import directory
from tests.unit.site.pages.places import made, many


def page_of(whole: Directory, code: str) -> PlacePage:
    """Return a state's page."""
    return state.page(Site(whole), code)


def test_every_program_of_a_state_is_counted_in_one_of_its_towns():
    whole = directory(made("a"), made("b", "Tollgate"), made("c", "Tollgate", county=""))
    page = page_of(whole, "ex")
    _counties, towns = page.places

    assert sum(row.total for row in towns.rows) == page.total == 3


def test_a_state_shows_its_programs_where_they_are_few():
    assert page_of(many(STATE_SHOWS), "ex").sections
    assert page_of(many(STATE_SHOWS + 1), "ex").sections == ()


def test_the_levels_of_a_large_state_lead_to_the_pages_of_the_levels():
    whole = directory(
        *(made(f"p-{number:03}") for number in range(STATE_SHOWS)),
        made("q", level="php"),
        made("r", level="unknown"),
    )

    assert [(t.link.text[:9], t.link.href, t.count) for t in page_of(whole, "ex").levels] == [
        ("Intensive", "levels/iop/ex.html", 100),
        ("Partial h", "levels/php.html", 1),
        ("Level not", "", 1),
    ]
