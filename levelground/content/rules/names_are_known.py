"""A conflict names a fact that there is, and a program of its own record."""

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
    known = [field.name for field in field_table.facts(Program)]
    for place, conflict in enumerate(record.conflicts):
        if conflict.about not in known:
            what = f'there is no fact "{conflict.about}"'
            write = strings.did_you_mean(conflict.about, known)
            yield Finding(("conflicts", place, "about"), what, write, Severity.ERROR)
        programs = [program.key for program in record.programs]
        if conflict.program and conflict.program not in programs:
            what = f'there is no program "{conflict.program}" in this record'
            write = strings.did_you_mean(conflict.program, programs)
            yield Finding(("conflicts", place, "program"), what, write, Severity.ERROR)
