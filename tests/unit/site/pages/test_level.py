"""The page of one level: what it means, and where it is."""

from __future__ import annotations

import pytest

from levelground.facts.answers import Answer
from levelground.site.kind import Site
from levelground.site.pages import level
from levelground.site.parts import cards
from tests.unit.making import directory, record, terms

EMPTY = Site(directory())


@pytest.mark.parametrize("name", [term.id for term in terms().levels])
def test_only_where_detox_comes_up_its_danger_does_too(name: str):
    assert bool(level.page(EMPTY, name).danger) == (name == "detox")


def test_a_level_lists_its_own_programs():
    page = level.page(Site(directory(record("programs: [{level: iop}, {level: php}]"))), "iop")

    assert (page.count, [card.level for card in page.cards]) == (1, ["Intensive outpatient (IOP)"])


def test_a_level_with_too_many_programs_leads_to_its_states():
    crowd = [record("level: iop", slug=f"p-{n:03}") for n in range(cards.LEVEL_SHOWS + 1)]
    page = level.page(Site(directory(*crowd)), "iop")

    assert page.cards == ()
    assert [row.link.href for table in page.places for row in table.rows] == ["levels/iop/ex.html"]


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
