"""A fact that a person checked has been checked again before its time is up.

Each kind of fact has a time of its own (`fresh_days` in the field table). One
finding a record, for the fact that is the longest overdue: a call to the
program usually renews them all. Imported facts are left out, since their pages
say that nobody has called yet, and so are examples, which nobody can call.
"""

from __future__ import annotations

from collections.abc import Iterator

from levelground.content.rules.finding import Finding, Setting
from levelground.facts import field_table
from levelground.model import Program, Record, freshness

NAME = "check-still-fresh"


def check(record: Record, setting: Setting) -> Iterator[Finding]:
    """Yield at most one finding: the most overdue of the record's stated facts."""
    if record.is_fictional:
        return
    if not any(freshness.is_ours(check) for check in record.checked):
        return
    overdue: list[tuple[int, str, int]] = []
    checked = [(program, freshness.checks_of(record, program)) for program in record.programs]
    for field in field_table.fields_of(Program):
        checks = [
            last
            for program, own in checked
            if field.of(program) is not None
            and (last := freshness.latest_check(own, field))
            and freshness.is_ours(last)
        ]
        if not checks:
            continue
        oldest = min(checks, key=lambda found: found.on)
        late = freshness.days_late(oldest, field.fact, setting.today)
        if late > 0:
            overdue.append((late, field.name, record.checked.index(oldest)))
    if overdue:
        _late, name, place = max(overdue)
        on = record.checked[place].on
        what = (
            f"{name} was last checked on {on}, which is too long ago ({len(overdue)} facts in all)"
        )
        yield Finding(("checked", place, "on"), what, "call the program and write a new check")
