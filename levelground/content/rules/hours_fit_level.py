"""Hours a week that a program states lie within what its level usually means.

An intensive outpatient program with 4 hours a week, or an outpatient one with
25, is likely a slip or another level. Up to one hour beyond the usual range
passes: some places call 20 hours intensive outpatient.
"""

from __future__ import annotations

from collections.abc import Iterator

from levelground.content.rules.finding import Finding, Setting
from levelground.facts.answers import Answer, Range
from levelground.facts.in_words import range_words
from levelground.model import Record

NAME = "hours-fit-level"
_SLACK = 1.0
_UNIT = "hours a week"


def check(record: Record, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each program whose hours lie outside its level's usual range."""
    for place, program in enumerate(record.programs):
        stated = program.hours_per_week
        level = setting.vocabularies.levels.by_id.get(program.level_id or "")
        if stated is None or stated.answer is not Answer.YES or not level or not level.level:
            continue
        usual = level.level.hours
        if usual.answer is Answer.YES and not _overlaps(stated, usual):
            said = range_words(stated, _UNIT)
            meant = range_words(usual, _UNIT)
            yield Finding(
                ("programs", place, "hours_per_week"),
                f"{said} is not what {level.label} usually means ({meant})",
                "check the hours and the level",
            )


def _overlaps(stated: Range, usual: Range) -> bool:
    """Whether the stated span lies within the usual one, give or take the slack."""
    high = stated.low if stated.high is None else stated.high
    limit = float("inf") if usual.high is None else usual.high + _SLACK
    return stated.low >= usual.low - _SLACK and high <= limit
