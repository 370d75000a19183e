"""Detox on site says in which setting: how closely someone is watched decides the danger."""

from __future__ import annotations

from collections.abc import Iterator

from levelground.content.rules.finding import Finding, Setting
from levelground.model import Record

NAME = "detox-has-setting"


def check(record: Record, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each program with detox on site and no setting."""
    for place, program in enumerate(record.programs):
        if program.detox and program.detox.term == "on-site" and program.detox_setting is None:
            yield Finding(
                ("programs", place, "detox"),
                "detox on site does not say in which setting",
                "add detox_setting: [hospital], [residential] or [outpatient]",
            )
