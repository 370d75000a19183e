"""A whole text of answers taken in, program by program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from levelground.base.errors import LevelGroundError
from levelground.base.problems import Problem
from levelground.upkeep.answers.answer_text import ProgramAnswers
from levelground.upkeep.answers.taking import Taken, Taker
from levelground.upkeep.record_files import RecordFile, Shelf

_SOMEHOW = "phone"


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a whole text of answers, program by program, and the files that change."""

    programs: tuple[Taken, ...]
    changed: tuple[RecordFile, ...]
    problems: tuple[Problem, ...]


def take_all(
    shelf: Shelf,
    today: date,
    shown: str,
    answers: Sequence[ProgramAnswers],
    *,
    as_conflicts: bool = False,
) -> TakenIn:
    """Take in all answers, one program after another; problems name the text as *shown*.

    With *as_conflicts* what is not taken becomes an entry under `conflicts`.
    """
    files: dict[str, RecordFile] = {}
    programs: list[Taken] = []
    problems: list[Problem] = []
    changed: dict[str, RecordFile] = {}
    for one in answers:
        try:
            there = files.get(one.slug) or shelf.find(one.slug)
            there = files.get(there.slug, there)  # named by an older name
        except LevelGroundError as error:
            problems.append(Problem(shown, *one.where, "program", error.what, error.write))
            continue
        # A day or way that could not be read has been told: the rest is looked at all the same.
        whole = replace(one, on=one.on or today.isoformat(), how=one.how or _SOMEHOW)
        taker = Taker(shelf, today, shown, whole, there, as_conflicts)
        taken = taker.take()
        problems += taker.problems
        if taken:
            programs.append(taken)
            files[there.slug] = taken.file
            if taken.file.text != there.text:
                changed[there.slug] = taken.file
    return TakenIn(tuple(programs), tuple(changed.values()), tuple(problems))
