"""How loud a change of a fact is, by what it can do to who reads it."""

from __future__ import annotations

from levelground.facts.answers import Answer
from levelground.facts.field_table import Field
from levelground.facts.in_words import answer_words
from levelground.model import Program, deciding
from levelground.upkeep import told_changes
from levelground.upkeep.reviews.review_lines import DECIDES, FACT, REACH, Line
from levelground.upkeep.told_changes import ToldChange

# Among lines of how a place is reached: what all readers see, then numbers, then addresses, then
# those of a place that is new.
SEEN_BY_ALL, NUMBER, ADDRESS, NEWCOMER = range(4)
_OTHERS = 100  # more than there are facts that decide
_FIRST = frozenset({*deciding.WITHDRAWAL, *deciding.LIMITS})


def fact_line(about: str, fact: Field, change: ToldChange) -> Line:
    """Return what is told of a change of a fact, as loud as it is."""
    if told_changes.is_reach(fact):
        weight = ADDRESS if fact.name in told_changes.REACHED_BY else NUMBER
        return Line(REACH, about, change.as_line(), weight)
    order = deciding.looked_at_first()
    if fact.name not in order:
        return Line(FACT, about, change.as_line(), 1)
    no = answer_words(Answer.NO)
    first = fact.name in _FIRST or no in {change.before, change.after}
    weight = order.index(fact.name) + (0 if first else _OTHERS)
    return Line(DECIDES, about, change.as_line(), weight)


def contacts_of(program: Program) -> dict[str, None]:
    """Return in words each number and address by which a program is reached, in order."""
    found = ((fact, fact.of(program)) for fact in told_changes.reached_by())
    return {getattr(value, "shown", str(value)): None for _fact, value in found if value}
