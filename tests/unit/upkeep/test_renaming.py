"""A record under another name: its file moves, its old address leads on, old links work."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from levelground.base.errors import LevelGroundError
from levelground.content import catalog
from levelground.site import all_pages
from levelground.site.data import comparison_facts
from levelground.site.kind import Site
from levelground.site.pages import moved, provider
from levelground.upkeep import renaming
from levelground.upkeep.states import Keeper
from tests.unit.making import directory, record
from tests.unit.upkeep.conftest import HARBOR

Desk = Callable[[], Keeper]


def test_the_file_moves_and_knows_the_name_that_it_had(desk: Desk):
    shelf = desk().shelf
    made = renaming.renamed(shelf, "harbor-point", "harbor-point-recovery")
    made.write(shelf)

    folder = shelf.folder / "ex"
    assert sorted(path.name for path in folder.iterdir()) == [
        "elm-house.yaml", "harbor-point-recovery.yaml",
    ]  # fmt: skip
    assert (folder / "harbor-point-recovery.yaml").read_text("utf-8") == HARBOR.replace(
        "Recovery\n", "Recovery\nformerly: [harbor-point]\n", 1
    )


@pytest.mark.parametrize(
    ("new", "why"),
    [
        ("elm-house", 'the name "elm-house" is taken by '),
        ("Harbor Point", "Harbor Point"),
        ("../harbor", "harbor"),
    ],
)
def test_a_name_that_is_taken_or_no_name_is_refused(desk: Desk, new: str, why: str):
    with pytest.raises(LevelGroundError, match=why):
        renaming.renamed(desk().shelf, "harbor-point", new)


def test_a_name_that_another_record_had_is_refused(desk: Desk):
    shelf = desk().shelf
    renaming.renamed(shelf, "elm-house", "oak-house").write(shelf)

    with pytest.raises(LevelGroundError, match='had the name "elm-house" before'):
        renaming.renamed(desk().shelf, "harbor-point", "elm-house")


def test_a_record_may_have_its_first_name_again(desk: Desk):
    shelf = desk().shelf
    renaming.renamed(shelf, "elm-house", "oak-house").write(shelf)

    made = renaming.renamed(desk().shelf, "oak-house", "elm-house")

    assert made.file.tree["formerly"] == ["oak-house"]


def test_the_old_address_leads_on_and_has_the_facts_for_old_comparisons():
    whole = directory(record("level: iop\nformerly: [harbor-old]", slug="harbor-new"))
    site = Site(whole)

    page = moved.page(site, "harbor-old")

    assert (page.path, page.to.href) == ("programs/harbor-old.html", "programs/harbor-new.html")
    assert ("moved", "harbor-old") in [*all_pages.keys(site)]
    old, new = (
        comparison_facts.provider_facts_file(whole, slug) for slug in ("harbor-old", "harbor-new")
    )
    assert (old.name, old.json) == ("facts/harbor-old", new.json)


def test_a_name_is_of_one_record_only(desk: Desk):
    path = desk().shelf.paths["elm-house"][0]
    path.write_text(path.read_text("utf-8") + "formerly: [harbor-point]\n", encoding="utf-8")
    shelf = desk().shelf
    records = {slug: shelf.find(slug).record for slug in shelf.paths}

    (found,) = catalog.names_taken({slug: made for slug, made in records.items() if made})

    assert str(found).endswith(
        f"elm-house.yaml:17:12: formerly[1]: "
        f'the name "harbor-point" is taken by {shelf.paths["harbor-point"][2]}; '
        "remove it from one of them"
    )


def test_who_asked_to_be_left_out_is_on_no_page():
    open_one = record("level: iop", slug="harbor-point")
    left_out = record("level: iop\nlisting: do-not-list", slug="elm-house")

    assert catalog.to_be_listed([open_one, left_out]) == (open_one,)


def test_who_is_not_open_now_has_a_page_that_says_so_and_is_in_no_list():
    facts = "level: iop\nlisting: paused\nsince: 2026-11-01\nuntil: 2027-01-15"
    whole = directory(record(facts, slug="harbor-point"), record("level: iop", slug="elm-house"))

    page = provider.page(Site(whole), "harbor-point")

    assert page.status == (
        "The program is not open now and means to open again. Someone made sure of that.",
        "Not open since November 1, 2026.",
        "It said that it opens again on January 15, 2027. Call first.",
    )
    assert [one.slug for one, _program in whole.listings] == ["elm-house"]
    assert not page.sheet
