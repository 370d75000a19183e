"""The page of one level: what it means, and where it is."""

from __future__ import annotations

import pytest

from levelground.facts.answers import Answer
from levelground.model import Record
from levelground.site.kind import Site
from levelground.site.pages import level
from levelground.site.parts import cards
from tests.unit.making import directory, record, terms
from tests.unit.site.pages.places import made

EMPTY = Site(directory())


@pytest.mark.parametrize("name", [term.id for term in terms().levels])
def test_only_where_detox_comes_up_its_danger_does_too(name: str):
    assert bool(level.page(EMPTY, name).danger) == (name == "detox")


def test_a_level_lists_its_own_programs():
    page = level.page(Site(directory(record("programs: [{level: iop}, {level: php}]"))), "iop")

    shown = [card.level for group in page.groups for card in group.cards]
    assert (page.count, shown) == (1, ["Intensive outpatient (IOP)"])


def test_the_programs_of_a_level_stand_by_county():
    whole = directory(made("a"), made("b", "Tollgate", county="Marl"), made("c"))
    page = level.page(Site(whole), "iop")

    assert [(group.title, group.count) for group in page.groups] == [
        ("Example County", 2),
        ("Marl County", 1),
    ]


def test_a_level_with_too_many_programs_leads_to_the_places_of_its_only_state():
    page = level.page(Site(directory(*crowd())), "iop")

    assert hrefs(page) == ["levels/iop/ex.html#fairhaven"]


def test_of_too_many_programs_in_one_state_those_of_the_largest_place_are_seen():
    page = level.page(Site(directory(*crowd(), made("far", "Tollgate"))), "iop")

    (group,) = page.groups
    assert (group.id, group.count) == ("fairhaven", len(crowd()))
    assert hrefs(page) == ["levels/iop/ex.html#fairhaven", "levels/iop/ex.html#tollgate"]


def test_a_level_with_too_many_programs_leads_to_its_states():
    far = made("far", state="MA")
    page = level.page(Site(directory(*crowd(), far)), "iop")

    assert hrefs(page) == ["levels/iop/ex.html", "levels/iop/ma.html"]
    assert page.groups == ()


def crowd() -> list[Record]:
    """Return more programs of one level than its page shows."""
    return [made(f"p-{n:03}") for n in range(cards.LEVEL_SHOWS + 1)]


def hrefs(page: level.LevelPage) -> list[str]:
    """Return where the places of a level's page lead."""
    return [row.link.href for table in page.places for row in table.rows]


def test_a_level_that_is_no_treatment_says_so():
    facts = dict(level.page(EMPTY, "sober-living").facts)

    assert facts["Is it treatment?"].startswith("No.")


def test_a_level_that_is_treatment_need_not_say_so():
    treatment = [t.id for t in terms().levels if t.level and t.level.treatment is Answer.YES]

    assert all("Is it treatment?" not in dict(level.page(EMPTY, t).facts) for t in treatment)


def test_steps_lead_one_down_and_one_up():
    assert [(step.note, step.href) for step in level.page(EMPTY, "iop").steps] == [
        ("One step down", "levels/outpatient.html"),
        ("One step up", "levels/php.html"),
    ]
