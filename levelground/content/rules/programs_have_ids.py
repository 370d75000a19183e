"""No two programs of a record have the same id: each is told apart by level and word."""

from __future__ import annotations

from collections.abc import Iterator

from levelground.base.problems import Severity
from levelground.content.rules.finding import Finding, Setting
from levelground.model import Record

NAME = "programs-have-ids"


def check(record: Record, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each program whose id another one before it has."""
    seen: set[str] = set()
    for place, program in enumerate(record.programs):
        if program.key in seen:
            what = f'there are two programs with the id "{program.key}"'
            write = "add word: and what tells them apart, like word: evening"
            yield Finding(("programs", place), what, write, Severity.ERROR)
        seen.add(program.key)
