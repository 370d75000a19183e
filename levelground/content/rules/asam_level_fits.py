"""A number of the ASAM levels fits the level of care, and a certificate is for one that has any.

A certificate exists for the residential Levels 3.1, 3.5 and 3.7 only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from levelground.content.rules.finding import Finding, Setting
from levelground.facts.answers import Answer
from levelground.model import Program, Record

NAME = "asam-level-fits"
_CERTIFIED = ("3-1", "3-5", "3-7")
# How the numbers of a level of care begin; those of detox are of any setting.
_BEGIN = {
    "outpatient": "01",
    "iop": "2",
    "php": "2",
    "residential": "3",
    "inpatient": "34",
    "sober-living": "3",
}
_POINT = re.compile(r"(?<=\d)-(?=\d)")  # 3-2-wm is Level 3.2-WM
_OR_NOT = "correct one of them, or remove the line"


def check(record: Record, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each number that cannot be so, or that nobody gave."""
    for place, program in enumerate(record.programs):
        for field, what, write in _wrong(program):
            yield Finding(("programs", place, field), what, write)


def _wrong(program: Program) -> Iterator[tuple[str, str, str]]:
    """Yield (field, what is wrong, what to write)."""
    number = program.asam_level.term if program.asam_level else ""
    level = program.level_id or ""
    shown = _POINT.sub(".", number).upper()
    if program.asam_level and program.asam_level.answer is Answer.YES and not number:
        yield "asam_level", "it does not say which number", "write the number, like 2-1"
    if number and number[0] not in _BEGIN.get(level, "01234"):
        yield "asam_level", f"Level {shown} is not the ASAM number of {level}", _OR_NOT
    if program.asam_said_by is None:
        return
    if not number:
        yield "asam_said_by", "there is no number for anyone to say", "add asam_level:, like 2-1"
    elif program.asam_said_by.term == "certificate" and number not in _CERTIFIED:
        what = f"there is no ASAM certificate for Level {shown}"
        yield "asam_said_by", what, "write license or program, whichever says so"
