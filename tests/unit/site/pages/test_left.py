"""A provider that left the newest list has its page, and is not counted or shown with others."""

from __future__ import annotations

import json

from levelground.model import Record
from levelground.site import all_pages
from levelground.site.arrange import prebuilt
from levelground.site.arrange.directory import Directory
from levelground.site.arrange.nearby import Neighbours
from levelground.site.data import shards
from levelground.site.data.findable import Findable
from levelground.site.kind import Site
from levelground.site.pages import about, home, level, listed, programs
from levelground.site.parts import maps, regions
from levelground.site.site_facts import facts_of
from tests.unit.making import directory, record

ASKED = "payment: {accepts: [medicaid]}"


def made(slug: str, facts: str = "", *, city: str = "Fairhaven", at: float = 0.5) -> Record:
    """Return a record in a town, so many degrees north."""
    place = (
        f"place: {{city: {city}, county: Example, state: EX, zip: '00001', "
        f"latitude: {at}, longitude: -40.5, precision: zip}}"
    )
    return record(f"{facts}\nlevel: iop\n{ASKED}", slug=slug, place=place, name=f"name: {slug}")


def gone(slug: str, **where: object) -> Record:
    """Return one that left the list."""
    return made(slug, "listing: no-longer-listed", **where)


WHOLE = directory(
    made("alder"), made("birch", at=0.6), gone("cedar"), gone("dogwood"),
    gone("elm", city="Oldtown", at=0.7),
)  # fmt: skip
SITE = Site(WHOLE)


def test_the_front_page_and_the_page_about_it_count_those_that_are_listed():
    facts = facts_of(WHOLE, "Level Ground", "")
    numbers = about.page(SITE)
    rungs = home.page(SITE).rungs

    assert (facts.programs, facts.providers) == (2, 2)
    assert {
        share.total for share in (*numbers.completeness, *numbers.freshness, *numbers.ways)
    } == {2}
    assert [tally.count for tally in numbers.levels] == [2]
    assert [(rung.id, rung.count) for rung in rungs if rung.count] == [("iop", 2)]
    assert [card.name for card in programs.page(SITE).cards] == ["alder", "birch"]


def test_a_list_of_who_states_something_has_none_of_them():
    page = listed.page(SITE, "payment", "medicaid")

    assert (page.stated, page.unsaid, page.dropped, page.providers) == (2, 0, 0, 2)
    assert [card.name for group in page.groups for card in group.cards] == ["alder", "birch"]


def test_a_level_and_a_comparison_show_those_that_are_listed():
    page = level.page(SITE, "iop")
    (group, *_county) = prebuilt.groups(WHOLE)

    shown = [card.name for group in page.groups for card in group.cards]
    assert (page.count, page.facilities, shown) == (2, 2, ["alder", "birch"])
    assert [[r.slug for r, _p in entries] for entries in group.pages] == [["alder", "birch"]]


def test_a_place_where_nothing_is_listed_any_more_is_in_no_table_and_near_nothing():
    (row,) = regions.city_table(WHOLE, WHOLE.by_city).rows

    assert (row.link.text, row.total) == ("Fairhaven", 2)
    near = Neighbours(WHOLE)
    assert near.next_towns(("ex", "fairhaven")) == []
    assert [found.slug for found, _far in near.near(WHOLE.catalog.by_slug["alder"], "iop")] == [
        "birch"
    ]
    assert ("city", "ex", "oldtown") in set(all_pages.keys(SITE))


def test_a_map_draws_those_that_are_listed():
    drawn = maps.state_map(
        directory(made("alder"), made("birch", at=0.6), gone("cedar", at=0.9)), "ex"
    )

    assert drawn is not None
    assert sum(dot.count for dot in drawn.dots) == 2


def test_the_search_finds_them_by_name_alone_and_says_it():
    names = json.loads(Findable(WHOLE).names_file("").json)

    assert [r.slug for r in shards.records_in(WHOLE, shards.WHOLE)] == ["alder", "birch"]
    assert [names["slugs"][number] for number in names["left"]] == ["cedar", "dogwood", "elm"]


def test_a_directory_of_which_all_left_is_still_built():
    site = Site(Directory(directory(gone("cedar")).catalog))

    assert [all_pages.make_page(site, key) for key in all_pages.keys(site)]
