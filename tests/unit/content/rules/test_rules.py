"""What holds for every rule: its name, its excuse in writing, its place in the record."""

from __future__ import annotations

from pathlib import Path

import pytest

from levelground.base.problems import Severity
from levelground.content import rules
from levelground.content.rules import Setting
from tests.unit.content.rules.finding import found
from tests.unit.making import TODAY, document, record, terms

FEW_HOURS = "level: iop\nhours_per_week: 4\n"
EXCUSE = "excused: [{rule: hours-fit-level, because: They start slowly.}]"
TWINS = "programs: [{level: iop}, {level: iop}]\n"


def test_every_rule_is_named_as_its_file():
    files = {path.stem.replace("_", "-") for path in Path(rules.__file__).parent.glob("*.py")}

    assert set(rules.NAMES) == files - {"--init--", "finding"}


@pytest.mark.parametrize("rule", [*rules.ONE, *rules.ACROSS], ids=lambda rule: rule.NAME)
def test_every_rule_says_its_law_in_its_docstring(rule: object):
    assert rule.__doc__


def test_a_warning_can_be_excused_in_writing():
    assert found("hours-fit-level", FEW_HOURS)
    assert found("hours-fit-level", FEW_HOURS + EXCUSE) == []


def test_an_excuse_holds_for_its_own_rule_only():
    assert found("has-source", FEW_HOURS + EXCUSE)


def test_an_error_cannot_be_excused():
    excuse = "excused: [{rule: programs-have-ids, because: We like it so.}]"

    assert found("programs-have-ids", TWINS + excuse)


def test_an_excuse_from_a_rule_that_there_is_not_is_an_error():
    facts = FEW_HOURS + "excused: [{rule: hours-fit-levels, because: They start slowly.}]"
    problems = list(rules.one(record(facts), document(facts), Setting(terms(), TODAY)))
    (wrong,) = [problem for problem in problems if problem.severity is Severity.ERROR]

    assert wrong.what == 'there is no rule "hours-fit-levels"'
    assert wrong.write == 'did you mean "hours-fit-level"?'


def test_what_a_rule_finds_has_its_line_and_column():
    facts = "programs:\n  - level: iop\n    hours_per_week: 4"
    problems = rules.one(record(facts), document(facts), Setting(terms(), TODAY))
    (few,) = [problem for problem in problems if problem.rule == "hours-fit-level"]

    assert (few.line, few.column, few.field) == (5, 21, "programs[1].hours_per_week")


def test_a_fact_from_the_top_is_blamed_where_it_stands():
    facts = "hours_per_week: 4\nprograms:\n  - level: iop"
    problems = rules.one(record(facts), document(facts), Setting(terms(), TODAY))
    (few,) = [problem for problem in problems if problem.rule == "hours-fit-level"]

    assert (few.line, few.field) == (3, "hours_per_week")
