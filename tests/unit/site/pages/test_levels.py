"""The pages about levels of care, and the prebuilt pairs."""

from __future__ import annotations

import pytest

from levelground.compare import State
from levelground.facts.answers import Answer
from levelground.site.pages import levels
from levelground.site.pages.levels import ASKED, FORMS
from levelground.site.parts import cards
from tests.unit.making import directory, record, terms

EMPTY = directory()


def test_all_levels_stand_side_by_side_from_least_to_most_support():
    page = levels.levels(EMPTY)

    assert page.table is not None
    assert [column.name for column in page.table.columns] == [
        str(term.label) for term in terms().levels
    ]


def test_no_cell_of_the_levels_table_is_blank():
    table = levels.levels(EMPTY).table

    assert table is not None
    assert all(c.words.strip() for g in table.groups for row in g.rows for c in row.cells)


def test_a_level_without_a_number_in_the_national_standard_has_none_made_up():
    table = levels.levels(EMPTY).table
    assert table is not None
    row = next(row for group in table.groups for row in group.rows if row.key == "asam")
    unnumbered = [not term.level.asam for term in terms().levels if term.level]

    assert [cell.state is State.NOT_APPLICABLE for cell in row.cells] == unnumbered


def test_the_four_pairs_that_families_ask_about_come_first():
    assert levels.pairs(EMPTY)[:4] == (*ASKED, FORMS)


def test_every_pair_is_there_once():
    pairs = levels.pairs(EMPTY)

    assert len(pairs) == len(set(pairs))


@pytest.mark.parametrize("pair", levels.pairs(EMPTY), ids="-and-".join)
def test_a_pair_has_two_columns_and_the_same_rows(pair: tuple[str, str]):
    page = levels.pair(EMPTY, *pair)

    assert page.table is not None
    assert len(page.table.columns) == 2
    assert all(len(row.cells) == 2 for group in page.table.groups for row in group.rows)
    assert page.path == f"levels/{pair[0]}-and-{pair[1]}.html"


@pytest.mark.parametrize("level", [term.id for term in terms().levels])
def test_only_where_detox_comes_up_its_danger_does_too(level: str):
    assert bool(levels.level(EMPTY, level).danger) == (level == "detox")


def test_the_danger_of_detox_stands_on_its_pairs():
    with_detox = [pair for pair in levels.pairs(EMPTY) if "detox" in pair]

    assert with_detox
    assert all(levels.pair(EMPTY, *pair).danger for pair in with_detox)


def test_a_level_lists_its_own_programs():
    page = levels.level(directory(record("programs: [{level: iop}, {level: php}]")), "iop")

    assert (page.count, [card.level for card in page.cards]) == (1, ["Intensive outpatient (IOP)"])


def test_a_level_with_too_many_programs_leads_to_its_states():
    crowd = [record("level: iop", slug=f"p-{n:03}") for n in range(cards.LEVEL_SHOWS + 1)]
    page = levels.level(directory(*crowd), "iop")

    assert page.cards == ()
    assert [row.link.href for table in page.places for row in table.rows] == ["levels/iop/ex.html"]


def test_a_level_that_is_no_treatment_says_so():
    facts = dict(levels.level(EMPTY, "sober-living").facts)

    assert facts["Is it treatment?"].startswith("No.")


def test_a_level_that_is_treatment_need_not_say_so():
    treatment = [t.id for t in terms().levels if t.level and t.level.treatment is Answer.YES]

    assert all("Is it treatment?" not in dict(levels.level(EMPTY, t).facts) for t in treatment)


def test_steps_lead_one_down_and_one_up():
    assert [(step.note, step.href) for step in levels.level(EMPTY, "iop").steps] == [
        ("One step down", "levels/outpatient.html"),
        ("One step up", "levels/php.html"),
    ]


def test_a_pair_leads_to_the_programs_there_are():
    whole = directory(record("level: iop"))

    assert [link.href for link in levels.pair(whole, "iop", "php").links] == ["levels/iop.html"]
