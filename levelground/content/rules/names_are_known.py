"""A conflict names a fact that there is; every entry names a program of its own record."""

from __future__ import annotations

from collections.abc import Iterator

from levelground.base import strings
from levelground.base.problems import Severity
from levelground.content.rules.finding import Finding, Setting
from levelground.facts import field_table
from levelground.model import Program, Record

NAME = "names-are-known"


def check(record: Record, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each name of something that there is not."""
    known = [field.name for field in field_table.fields_of(Program)]
    for place, conflict in enumerate(record.conflicts):
        if conflict.about not in known:
            what = f'there is no fact "{conflict.about}"'
            write = strings.did_you_mean(conflict.about, known)
            yield Finding(("conflicts", place, "about"), what, write, Severity.ERROR)
    programs = [program.key for program in record.programs]
    for name in ("checked", "asked", "conflicts"):
        for place, entry in enumerate(getattr(record, name)):
            if entry.program and entry.program not in programs:
                what = f'there is no program "{entry.program}" in this record'
                write = f"write the one that is meant, of: {', '.join(programs)}"
                yield Finding((name, place, "program"), what, write, Severity.ERROR)
