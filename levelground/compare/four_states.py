"""What a program says of each fact as a whole, in the four states that leave the site.

Yes, no, does not apply, not stated: one answer for tables and for what others read.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from levelground.facts import field_table
from levelground.facts.answers import Answer, Choice, Choices, Money, Range
from levelground.facts.field_table import Field
from levelground.model import Program, deciding, filters

NOT_STATED = "not stated"
WORDS: Mapping[Answer | None, str] = {
    Answer.YES: "yes",
    Answer.NO: "no",
    Answer.NOT_APPLICABLE: "does not apply",
    None: NOT_STATED,
}
ANSWERS: Mapping[str, Answer | None] = {words: answer for answer, words in WORDS.items()}


def of_value(field: Field, value: object) -> Answer | None:
    """Return the answer of a stated *value*; None where it says neither yes nor no.

    A referral is such a one: it only says where else to go.
    """
    if isinstance(value, Choice) and value.answer is Answer.YES:
        found = filters.of_choice(value, frozenset({filters.ANY}))
        return Answer.YES if filters.ANY in found.yes or field.fact.term_is_value else None
    if isinstance(value, Choice | Choices | Range | Money):
        return value.answer
    return Answer.YES


def unstated_answer(field: Field, program: Program) -> tuple[Answer | None, str]:
    """Return the answer of a fact that nobody stated, and the fact that it follows from."""
    if field.name not in bound():
        return None, ""
    if source := deciding.moot(field, program):
        return Answer.NOT_APPLICABLE, source
    if source := filters.followed(field.name, program):
        return Answer.YES, source
    return None, ""


@cache
def bound() -> frozenset[str]:
    """Return the names of the facts that others can say something about.

    Of all others that nobody stated, no more can be said: most are, and a country has millions.
    """
    bound = (f.name for f in field_table.fields_of(Program) if f.fact.levels or f.fact.part_of)
    return frozenset({*bound, *filters.FOLLOWS})
