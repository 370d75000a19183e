"""Comparisons made before: two to eight programs of one level in one place, four on a page."""

from __future__ import annotations

import pytest

from levelground.model import Record
from levelground.site.arrange import prebuilt
from levelground.site.arrange.prebuilt import COUNTY, TOWN
from levelground.site.kind import Site
from levelground.site.pages import together
from levelground.site.pieces import Link
from tests.unit.making import directory, record

ELSEWHERE = 'place: {street: 1 Elm Road, city: Millbrook, county: Example, state: EX, zip: "00002"}'


def many(count: int, level: str = "iop", **more: str) -> list[Record]:
    """Return records with one program of *level* each."""
    return [
        record(f"level: {level}", name=f"name: {level} {at}", slug=f"{level}-{at}", **more)
        for at in range(count)
    ]


def sizes(*records: Record, scale: str = TOWN) -> dict[str, list[int]]:
    """Return how many programs stand on each page, by level."""
    found = prebuilt.groups(directory(*records))
    return {g.level: [len(page) for page in g.pages] for g in found if g.scale == scale}


@pytest.mark.parametrize(
    ("count", "pages"),
    [
        (1, None),
        (2, [2]),
        (4, [4]),
        (5, [3, 2]),
        (6, [3, 3]),
        (7, [4, 3]),
        (8, [4, 4]),
        (9, None),
    ],
)
def test_two_to_eight_programs_stand_on_pages_as_even_as_they_come(
    count: int, pages: list[int] | None
):
    assert sizes(*many(count)).get("iop") == pages


def test_each_level_has_a_comparison_of_its_own_and_no_level_has_none():
    records = [*many(2), *many(3, "php"), *many(3, "unknown")]

    assert sizes(*records) == {"iop": [2], "php": [3]}


def test_a_county_that_is_one_town_is_not_compared_twice():
    assert sizes(*many(3), scale=COUNTY) == {}


def test_a_county_of_several_towns_has_a_comparison_of_its_own():
    records = [*many(2), record("level: iop", place=ELSEWHERE, slug="z")]

    assert sizes(*records) == {"iop": [2]}
    assert sizes(*records, scale=COUNTY) == {"iop": [3]}


def test_a_place_that_has_closed_is_not_compared():
    closed = record("level: iop\nlisting: closed", slug="closed")

    assert sizes(*many(2), closed) == {"iop": [2]}


def test_every_program_is_on_one_page_of_its_group():
    found = directory(*many(7))
    (group,) = prebuilt.groups(found)

    ids = [one.id_of(program) for page in group.pages for one, program in page]

    assert sorted(ids) == sorted(one.id_of(program) for one, program in found.listings)


def test_a_page_has_the_table_of_its_programs_and_leads_to_the_other_page():
    found = directory(*many(5))
    (group,) = prebuilt.groups(found)

    page = together.page(Site(found), TOWN, *group.place, "iop", "2")

    assert page.path == group.address(2)
    assert page.title == "Intensive outpatient (IOP) in Fairhaven, EX: iop 3, iop 4"
    assert page.called == "Intensive outpatient in Fairhaven, EX: 2 of 5 side by side"
    assert page.other == Link("iop 0, iop 1, iop 2", group.address(1))
    assert page.others == 3
    assert page.ids == ("iop-3/iop", "iop-4/iop")
    assert [column.id for column in page.table.columns] == list(page.ids)
    assert page.table.differences.shared


def test_a_county_is_cut_between_towns_and_its_pages_say_which_they_have():
    towns = ["Millbrook", "Ashton", "Millbrook", "Ashton", "Millbrook", "Millbrook"]
    records = [
        record(
            "level: iop",
            name=f"name: A{at}",
            slug=f"a-{at}",
            place=f"{ELSEWHERE}".replace("Millbrook", town),
        )
        for at, town in enumerate(towns)
    ]
    found = directory(*records)
    (group,) = (one for one in prebuilt.groups(found) if one.scale == COUNTY)

    page = together.page(Site(found), COUNTY, *group.place, "iop", "1")

    assert [len(each) for each in group.pages] == [2, 4]
    assert page.called == "Intensive outpatient in Ashton, EX: 2 side by side"
    assert page.other == Link("Millbrook", group.address(2))
    links = prebuilt.prebuilt_links(found, COUNTY, group.place)["iop"]
    assert [link.text for link in links] == ["Ashton", "Millbrook"]


def test_only_detox_carries_its_warning():
    found = directory(*many(2), *many(2, "detox"))
    pages = {
        group.level: together.page(Site(found), TOWN, *group.place, group.level, "1")
        for group in prebuilt.groups(found)
    }

    assert pages["detox"].danger
    assert not pages["iop"].danger


def test_a_place_links_to_its_comparisons_by_the_names_of_their_programs():
    found = directory(*many(2))
    (group,) = prebuilt.groups(found)

    links = prebuilt.prebuilt_links(found, TOWN, group.place)

    assert [link.text for link in links["iop"]] == ["iop 0, iop 1"]
    assert links["iop"][0].href == group.address(1)


def test_a_county_that_is_one_town_links_to_the_towns_comparison():
    found = directory(*many(2))

    (county,) = found.by_county
    links = prebuilt.prebuilt_links(found, COUNTY, county)

    assert links["iop"][0].href == next(iter(prebuilt.groups(found))).address(1)
