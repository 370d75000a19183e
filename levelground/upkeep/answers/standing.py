"""Whether what a record says stands against an answer: by which check, and how strong that is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from levelground.facts.field_table import Field
from levelground.model import Check, Program, Record, freshness
from levelground.upkeep.answers.answer_text import ProgramAnswers

_STRENGTH = {
    "visit": 3,
    "phone": 2,
    "email": 2,
    "website": 1,
    freshness.READER: 0,
    freshness.IMPORT: 0,
}


def why_it_stands(
    answers: ProgramAnswers, fact: Field, record: Record, programs: Sequence[Program], today: date
) -> str:
    """Return why what the record says stands against the answer, "" where it does not."""
    checks = [c for one in programs if (c := freshness.last_check(record, fact, one))]
    last = max(checks, key=lambda check: check.on, default=None)
    if last is None or not freshness.is_ours(last):
        return ""
    made = f"checked by {last.how.term} on {last.on}"
    if last.on.isoformat() > answers.on:
        return f"{made}, after the answer"
    if answers.sender:
        return f"{made}, and nobody here knows who answered"
    if _is_weaker(answers, last, fact, today):
        return f"{made}, which is stronger than {answers.how}"
    return ""


def _is_weaker(answers: ProgramAnswers, last: Check, fact: Field, today: date) -> bool:
    weaker = _STRENGTH[answers.how] < _STRENGTH[last.how.term]
    return weaker and freshness.days_late(last, fact.fact, today) <= 0
