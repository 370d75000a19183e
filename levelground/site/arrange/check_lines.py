"""Who made sure of what in a record, how and when, in words."""

from __future__ import annotations

from levelground.language.messages import sentence_list
from levelground.model import Check, Record
from levelground.site.arrange.directory import Directory
from levelground.site.pieces import CheckLine


def of(directory: Directory, record: Record) -> tuple[CheckLine, ...]:
    """Return the checks of a record, the latest first."""
    lines = [
        CheckLine(
            check.on,
            directory.comparer.label("check-ways", check.how.term),
            _covered(directory, record, check),
            directory.own(check.by),
        )
        for check in record.checked
    ]
    return tuple(sorted(lines, key=lambda line: line.on, reverse=True))


def _covered(directory: Directory, record: Record, check: Check) -> str:
    """Return what a check covers, and of which program if it is of one alone."""
    covered = sentence_list(directory.comparer.covered(check))
    program = next((own for own in record.programs if own.key == check.program), None)
    return f"{covered} ({directory.level_and_stay(program)})" if program else covered
