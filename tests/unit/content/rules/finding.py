"""What one rule finds in a record made of a few lines."""

from __future__ import annotations

from levelground.base.problems import Severity
from levelground.content import rules
from levelground.content.rules import Setting
from tests.unit.making import NAME, PLACE, TODAY, document, record, terms


def found(rule: str, facts: str, *, name: str = NAME, place: str = PLACE) -> list[tuple[str, str]]:
    """Return (field, what) of each thing that the rule named *rule* finds."""
    made = record(facts, name=name, place=place)
    written = document(facts, name=name, place=place)
    problems = rules.one(made, written, Setting(terms(), TODAY))
    return [(problem.field, problem.what) for problem in problems if problem.rule == rule]


def severity(rule: str, facts: str) -> set[Severity]:
    """Return how grave what the rule finds is."""
    problems = rules.one(record(facts), document(facts), Setting(terms(), TODAY))
    return {problem.severity for problem in problems if problem.rule == rule}


def remedies(rule: str, facts: str) -> list[str]:
    """Return what the rule tells to write instead of each thing that it finds."""
    problems = rules.one(record(facts), document(facts), Setting(terms(), TODAY))
    return [problem.write for problem in problems if problem.rule == rule]
