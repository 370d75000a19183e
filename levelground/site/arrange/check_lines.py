"""Who made sure of what in a record, how and when, in words."""

from __future__ import annotations

from collections.abc import Sequence

from levelground.language.messages import _, joined, sentence_list
from levelground.model import Asked, Check, Record, freshness
from levelground.site.arrange.directory import Directory
from levelground.site.pieces import CheckLine


def check_lines_of(directory: Directory, record: Record) -> tuple[CheckLine, ...]:
    """Return the checks of a record, and what they would not say, the latest first."""
    lines = [
        CheckLine(
            check.on,
            directory.comparer.label("check-ways", check.how.term),
            _covered(directory, record, check),
            directory.own(check.by),
        )
        for check in record.checked
    ]
    lines += [
        CheckLine(
            asked.on,
            directory.comparer.label("check-ways", asked.how.term) if asked.how else _("Asked"),
            _refused(directory, record, asked),
            directory.own(asked.by),
        )
        for asked in record.asked
    ]
    return tuple(sorted(lines, key=lambda line: line.on, reverse=True))


def latest_of(directory: Directory, record: Record) -> CheckLine | None:
    """Return the last check of a record by a person, None where nobody made sure of anything."""
    check = freshness.last_checked(record)
    if check is None:
        return None
    how = directory.comparer.label("check-ways", check.how.term)
    return CheckLine(check.on, how, _covered(directory, record, check), directory.own(check.by))


def _covered(directory: Directory, record: Record, check: Check) -> str:
    """Return what a check covers, and of which program if it is of one alone."""
    return _of_program(directory, record, check.program, directory.comparer.covered(check.covers))


def _refused(directory: Directory, record: Record, asked: Asked) -> str:
    """Return the line of a question without an answer: its facts, and its outcome."""
    about = directory.comparer.covered(asked.about)
    outcome = directory.comparer.label("ask-outcomes", asked.outcome.term)
    return joined(": ", [_of_program(directory, record, asked.program, about), outcome])


def _of_program(
    directory: Directory, record: Record, key: str | None, covered: Sequence[str]
) -> str:
    words = sentence_list(covered)
    program = next((own for own in record.programs if own.key == key), None)
    return f"{words} ({directory.level_and_stay(program)})" if program else words
