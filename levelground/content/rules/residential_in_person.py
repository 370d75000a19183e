"""A program where people sleep is not fully virtual."""

from __future__ import annotations

from collections.abc import Iterator

from levelground.content.rules.finding import Finding, Setting
from levelground.model import Record

NAME = "residential-in-person"
_SLEEP_THERE = frozenset({"residential", "inpatient", "sober-living"})


def check(record: Record, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each program that says both."""
    for place, program in enumerate(record.programs):
        if program.level_id in _SLEEP_THERE and program.virtual and program.virtual.term == "fully":
            yield Finding(
                ("programs", place, "virtual"),
                f"a {program.level_id} program cannot be fully virtual",
                "write virtual: hybrid or virtual: no, or correct the level",
            )
