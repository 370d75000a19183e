"""The script of an audit: answers to fill in while one calls, and only what the page states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from levelground.compare import Comparer
from levelground.facts import field_table
from levelground.facts.field_table import Field
from levelground.facts.vocabulary import Vocabularies
from levelground.model import Program, Record
from levelground.upkeep import due_forms
from levelground.upkeep.answers import answer_text
from levelground.upkeep.audits.drawing import Listing

PHONE = "contact.phone"
# What decides for most families, in the order of harm; each only where the page states it.
_ASKED = (
    "detox",
    "payment.accepts",
    "medication_for_opioids",
    "hours_per_week",
    "ages",
    "virtual",
)
_HOW = (
    "Call each number, say who you are, and read out what stands behind Now. Write the answer",
    "behind the colon: still so, or what they said; would not say; wrong number; no longer there.",
    "Nobody answers? Try on two other days. Then write a line: outcome: did not answer",
)
_TITLE = re.compile(r"^# Audit: (\d+) of [\d,]+ programs, seed (\d+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class DrawnAs:
    """How many programs a script was made for, and with which seed."""

    number: int
    seed: int


def audited_facts() -> tuple[Field, ...]:
    """Return the facts that an audit asks about, the phone first."""
    known = field_table.fields_by_name(Program)
    return tuple(known[name] for name in (PHONE, *_ASKED))


def script_text(
    drawn: Sequence[Listing], total: int, seed: int, today: date, terms: Vocabularies
) -> str:
    """Return the script for the programs *drawn* of *total*."""
    comparer = Comparer(terms)
    lines = [
        f"{answer_text.HEAD} {answer_text.VERSION}",
        f"# Audit: {len(drawn)} of {total:,} programs, seed {seed}, drawn on {today}.",
        *(f"# {line}" for line in _HOW),
        "by:",
    ]
    for number, (record, program) in enumerate(drawn, 1):
        lines += ["", *_block(f"{number} of {len(drawn)}", record, program, today, comparer)]
    return "\n".join(lines) + "\n"


def _block(
    count: str, record: Record, program: Program, today: date, comparer: Comparer
) -> Iterator[str]:
    level = comparer.words(field_table.fields_by_name(Program)["level"], program)
    phone = comparer.words(audited_facts()[0], program)
    yield f"# {count}. {record.name}, {record.place.city}: {phone}"
    yield f"program: {record.id_of(program)}"
    yield f"asked: {today.isoformat()} by phone"
    run = f" Do you run this: {level}?" if level else ""
    yield f"# Is this {record.name} in {record.place.city}?{run} Now: {phone}"
    yield "phone:"
    for fact in audited_facts()[1:]:
        if fact.of(program) is not None:
            yield from due_forms.asked_lines(fact, program, comparer)
    yield "end"


def drawn_as(text: str) -> DrawnAs | None:
    """Return for how many programs a script was made, None where it is no script of an audit."""
    found = _TITLE.search(text)
    return DrawnAs(int(found[1]), int(found[2])) if found else None
