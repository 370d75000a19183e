"""The directory: every program where they are few."""

from __future__ import annotations

from levelground.site.kind import Site
from levelground.site.pages import programs
from levelground.site.pages.programs import SHOW_PROGRAMS
from tests.unit.making import directory, record


def test_few_programs_are_all_on_one_page_by_name_then_level():
    whole = directory(
        record("programs: [{level: php}, {level: iop}]", slug="z", name="name: Alder"),
        record("level: iop", slug="a", name="name: birch"),
    )

    assert [(card.name, card.level[:9]) for card in programs.page(Site(whole)).cards] == [
        ("Alder", "Intensive"),
        ("Alder", "Partial h"),
        ("birch", "Intensive"),
    ]


def test_many_programs_are_reached_by_place_and_level():
    crowd = [record("level: iop", slug=f"p-{n:03}") for n in range(SHOW_PROGRAMS + 1)]

    assert programs.page(Site(directory(*crowd))).cards == ()


def test_an_empty_directory_still_has_its_page():
    assert programs.page(Site(directory())).cards == ()
