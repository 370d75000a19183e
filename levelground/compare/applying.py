"""Which facts stand below others, and which open a call to a program."""

from __future__ import annotations

from collections.abc import Sequence

from levelground.facts import field_table
from levelground.facts.field_table import Field
from levelground.model import Program, calling

# Free texts that stand below another fact instead of having a row: by that fact's name.
NOTES: dict[str, list[Field]] = {}
for _field in field_table.fields_of(Program):
    if _field.fact.note_of:
        NOTES.setdefault(_field.fact.note_of, []).append(_field)


def unstated_questions(
    opening: Sequence[calling.FirstQuestion], program: Program
) -> list[calling.FirstQuestion]:
    """Return what opens a call without what is stated; what is no fact goes with the rest."""
    by_name = field_table.fields_by_name(Program)
    known = {one: [by_name[name] for name in one.of if name in by_name] for one in opening}
    open_yet = {one for one, own in known.items() if any(f.of(program) is None for f in own)}
    return [one for one in opening if one in open_yet or (open_yet and not known[one])]
