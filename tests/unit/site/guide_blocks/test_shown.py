"""What a guide shows of the directory: right numbers, the right programs, a way to the rest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from levelground.compare import Cell
from levelground.facts.reading_context import Context
from levelground.model import Record
from levelground.model.directive import DIRECTIVES, Directive, ProgramList
from levelground.model.guide import Guide
from levelground.site.guide_blocks.blocks import (
    Block,
    Levels,
    Meaning,
    Programs,
    Questions,
    StateCareBlock,
)
from levelground.site.guide_blocks.chosen import choose
from levelground.site.guide_blocks.shown import blocks_of
from tests.unit.making import directory, record, terms


def asked(name: str, options: Mapping[str, Any]) -> Directive:
    """Return a directive as a guide's would be read."""
    model = DIRECTIVES[name]
    return Directive(1, model.model_validate(options, context=Context(terms())))


def shown(name: str, options: Mapping[str, Any], *records: Record) -> Block:
    """Return the block of the only directive of a guide in a directory of *records*."""
    guide = Guide.model_construct(directives=(asked(name, options),))
    (block,) = blocks_of(directory(*records), guide)
    return block


def programs(options: Mapping[str, Any], *records: Record) -> Programs:
    """Return the programs that a guide asks for."""
    block = shown("programs", options, *records)
    assert isinstance(block, Programs)
    return block


def made(slug: str, facts: str) -> Record:
    """Return a record named by its slug."""
    return record(facts, name=f"name: {slug}", slug=slug)


YES = made("a-yes", "level: iop\nvirtual: fully")
SILENT = made("b-silent", "level: iop")
NO = made("c-no", "level: iop\nvirtual: no")
OTHER = made("d-other", "level: php\nvirtual: fully")
CLOSED = made("e-closed", "level: iop\nvirtual: fully\nlisting: closed")
VIRTUAL_IOP = {"level": "iop", "stating": {"virtual": "fully"}}


def test_programs_that_state_it_are_shown_and_those_that_do_not_say_are_counted():
    block = programs(VIRTUAL_IOP, YES, SILENT, NO, OTHER, CLOSED)

    assert [card.name for card in block.cards] == ["a-yes"]
    assert block.words == (
        "1 program states this.",
        "1 does not say.",
        "Not stated does not mean no: a call may tell.",
    )


def test_where_none_states_it_that_is_said_and_no_one_is_ruled_out():
    block = programs(VIRTUAL_IOP, SILENT, NO)

    assert block.words[:2] == ("No program states this.", "1 does not say.")
    assert (block.cards, block.more.href) == ((), "levels/iop.html")


def test_no_more_programs_are_shown_than_asked_for_and_all_are_counted():
    many = [made(f"p-{n}", "level: iop") for n in range(6)]
    block = programs({"level": "iop", "most": "2"}, *many)

    assert [card.name for card in block.cards] == ["p-0", "p-1"]
    assert block.words == ("6 programs.", "Here are the first 2, by name.")
    assert block.more.href == "levels/iop.html"


def test_a_table_needs_two_programs_and_has_four_at_most():
    many = [made(f"p-{n}", "level: iop") for n in range(6)]
    options = {"level": "iop", "form": "table", "most": "8"}
    one, six = programs(options, many[0]), programs(options, *many)

    assert (one.table, len(one.cards)) == (None, 1)
    assert six.table is not None
    assert len(six.table.columns) == 4


def test_where_nothing_fits_that_is_said():
    block = programs({"city": "Nowhere"}, YES)

    assert block.words == ("No program in this directory fits, as far as is known.",)
    assert (block.cards, block.more.href) == ((), "programs.html")


@pytest.mark.parametrize(
    ("place", "href"),
    [
        ({"city": "fairhaven"}, "places/ex/fairhaven.html"),
        ({"county": "Example"}, "places/ex/counties/example.html"),
        ({"state": "EX"}, "places/ex.html"),
        ({"state": "MA"}, "programs.html"),
    ],
)
def test_the_rest_is_on_the_page_of_the_smallest_place(place: dict[str, str], href: str):
    wanted = asked("programs", place).options
    assert isinstance(wanted, ProgramList)

    assert choose(directory(YES), wanted).href == href


def test_a_table_of_levels_has_the_levels_in_the_order_asked_for_and_only_some_rows():
    block = shown("levels", {"show": ["php", "iop"], "rows": ["sleep", "hours"]})
    assert isinstance(block, Levels)

    assert [column.name.partition(" (")[0] for column in block.table.columns] == [
        "Partial hospitalization",
        "Intensive outpatient",
    ]
    assert [row.key for row in block.table.groups[0].rows] == ["hours_words", "sleep"]


@pytest.mark.parametrize(
    ("show", "rows", "form"),
    [
        (["iop", "php"], ["hours", "sleep", "staff", "cost"], "pair"),
        (["outpatient", "iop", "php"], ["hours"], "columns"),
        (["outpatient", "iop", "php", "residential"], ["hours", "sleep"], "turned"),
        (
            ["outpatient", "iop", "php", "residential"],
            ["hours", "sleep", "staff", "cost"],
            "columns",
        ),
    ],
)
def test_levels_stand_as_columns_or_rows_by_how_many_there_are(
    show: list[str], rows: list[str], form: str
):
    block = shown("levels", {"show": show, "rows": rows})

    assert isinstance(block, Levels)
    assert block.form == form


@pytest.mark.parametrize(
    ("show", "danger"), [(["detox", "residential"], True), (["php", "iop"], False)]
)
def test_a_table_with_detox_has_its_danger_above_it(show: list[str], danger: bool):  # noqa: FBT001
    block = shown("levels", {"show": show})

    assert isinstance(block, Levels)
    assert bool(block.danger) is danger


def test_forms_of_care_can_stand_side_by_side_as_levels_do():
    block = shown("levels", {"show": ["in-person", "virtual"]})
    assert isinstance(block, Levels)

    assert [column.href for column in block.table.columns] == ["", ""]
    assert all(cell.words for cell in cells(block))


def cells(block: Levels) -> list[Cell]:
    """Return every cell of a table of levels."""
    return [cell for group in block.table.groups for row in group.rows for cell in row.cells]


def test_a_definition_is_the_terms_own():
    block = shown("definition", {"term": "payments/sliding-fee"})

    assert isinstance(block, Meaning)
    assert block.term == "Sliding fee"
    assert block.definition == str(terms()["payments"].by_id["sliding-fee"].definition)


def test_a_call_sheet_asks_about_groups_and_single_facts_each_once():
    block = shown("call-sheet", {"about": ["detox", "medical"]})
    assert isinstance(block, Questions)

    keys = [question.key for question in block.questions]
    assert keys[0] == "detox"
    assert len(keys) == len(set(keys)) > 3
    assert all(question.why and question.listen for question in block.questions)


@pytest.mark.parametrize(
    ("name", "options", "kind"),
    [
        ("help-now", {}, "help-now"),
        ("help-now", {"show": "all"}, "help-now"),
        ("figure", {"name": "ladder"}, "ladder"),
        ("figure", {"name": "path-of-care"}, "path"),
        ("situations", {}, "situations"),
        ("state-care", {}, "state-care"),
    ],
)
def test_every_other_directive_has_a_block_of_its_own(
    name: str, options: dict[str, str], kind: str
):
    assert shown(name, options).kind == kind


def test_what_is_known_of_a_state_comes_with_its_source_and_the_day_it_was_read():
    block = shown("state-care", {"show": ["ne"]})
    assert isinstance(block, StateCareBlock)

    term = terms()["state-care"].by_id["ne"]
    assert [(at.text, at.href, at.on) for at in block.items] == [
        ("Nebraska", term.source, term.read_on)
    ]


def test_without_a_choice_every_state_that_is_known_is_shown():
    block = shown("state-care", {})
    assert isinstance(block, StateCareBlock)

    assert [at.text for at in block.items] == [str(term.label) for term in terms()["state-care"]]
    assert all(at.told and at.on for at in block.items)


def test_a_phone_number_of_a_state_stands_apart_so_that_it_can_be_called():
    block = shown("state-care", {"show": ["ny"]})
    assert isinstance(block, StateCareBlock)

    assert block.items[0].told[1::2] == ("1-888-614-5400", "1-877-846-7369")
