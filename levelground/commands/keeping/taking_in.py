"""Take answers into the records: say what would change, and write it where that is wanted."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from levelground.base import files, strings
from levelground.base.problems import Problem
from levelground.commands.console import CONTENT_WRONG, command, patient, say, warn
from levelground.commands.keeping.desk import at_desk
from levelground.upkeep import new_record
from levelground.upkeep.answers import answer_text
from levelground.upkeep.answers.issue_text import read_issue
from levelground.upkeep.answers.taken_in import TakenIn, take_all
from levelground.upkeep.answers.taking import Taken
from levelground.upkeep.states import Keeper

STANDARD_INPUT = "-"
SOME_LEFT = 3


@dataclass(frozen=True, slots=True)
class TakeWish:
    """How answers are taken in.

    Without `write` nothing is written. With `stranger` all are those of somebody whom nobody here
    knows; with `ours`, those of a person of the directory. With `conflicts` what is not taken
    becomes an entry under `conflicts`.
    """

    write: bool = False
    stranger: bool = False
    ours: bool = False
    conflicts: bool = False


@command
def take(content: Path, file: str, wish: TakeWish = TakeWish()) -> int:
    """Take a file of answers (or what comes in, for "-") into the records of *content*.

    Returns 1 where anything in the answers is wrong; then nothing is written. Returns SOME_LEFT
    where an answer of our own could not be written, and the rest was: a reader may say anything.
    """
    shown = "the answers" if file == STANDARD_INPUT else file
    with at_desk(content) as keeper:
        raw = _raw(file, shown)
        if isinstance(raw, Problem):
            warn(str(raw))
            return CONTENT_WRONG
        issue = read_issue(raw.decode("utf-8", "replace"))
        if issue and issue.record:
            return _new_record(keeper, issue.record, write=wish.write)
        wish = replace(wish, stranger=True) if issue else wish
        raw = issue.answers.encode() if issue else raw
        found, problems = answer_text.read_answers(raw, shown, keeper.shelf.vocabularies)
        if wish.stranger or wish.ours:
            known = answer_text.as_stranger if wish.stranger else answer_text.as_ours
            found = tuple(map(known, found))
        with patient("Taking the answers in"):
            taken = take_all(keeper.shelf, keeper.today, shown, found, as_conflicts=wish.conflicts)
        problems = (*problems, *taken.problems)
        if problems:
            for problem in sorted({*problems}):
                warn(str(problem))
            warn("Nothing has been written.")
            return CONTENT_WRONG
        if wish.write:  # before anything is said: whoever reads only the first lines has it all
            keeper.shelf.write(taken.changed)
        _tell(taken, write=wish.write)
        is_ours = not any(one.sender for one in found)
        left = [line for one in taken.programs for line in one.unwritten]
    return SOME_LEFT if left and is_ours else 0


def _tell(taken: TakenIn, *, write: bool) -> None:
    """Say what became of the answers, and how many lines nothing could take in."""
    for line in _told(taken):
        say(line)
    say(_summary(taken, write=write))
    left = sum(len(one.unwritten) for one in taken.programs)
    if left:
        lines = strings.plural(left, "line says", "lines say")
        warn(f"{lines} no fact of a program, and nothing of it is written: see above.")


def _new_record(keeper: Keeper, answers: Mapping[str, str], *, write: bool) -> int:
    """Take in a new record as a form of the code host has it."""
    made = new_record.new_record_file(keeper.shelf, answers, "", keeper.today.isoformat())
    say(f"{made.shown}:")
    for line in made.text.splitlines()[1:]:
        say(f"  {line}")
    for problem in made.problems:
        warn(str(problem))
    for doubt in new_record.doubts(keeper.shelf, made):
        say(f"LOOK before you keep it: {doubt}")
    if write:
        keeper.shelf.write([made])
        say("1 record is new. Nobody here has called it yet.")
    else:
        say("1 record would be new. To write it, add --write.")
    return 0


def _raw(file: str, shown: str) -> bytes | Problem:
    if file == STANDARD_INPUT:
        return sys.stdin.buffer.read(files.MAX_BYTES + 1)
    return files.read_bytes(Path(file), shown)


def _told(taken: TakenIn) -> Iterator[str]:
    """Yield in lines what became of the answers of each program, conflicts last."""
    for one in taken.programs:
        yield f"{one.title}:"
        yield from (f"  {line}" for line in _lines(one))


def _lines(one: Taken) -> Iterator[str]:
    yield from one.changed
    yield from one.same
    yield from one.asked
    yield from (f"for you, {line}" for line in (*one.kept, *one.unwritten))
    yield from (f"NOT TAKEN. {line}" for line in one.conflicts)
    if not one.writes:
        yield "nothing to write"


def _summary(taken: TakenIn, *, write: bool) -> str:
    """Return how many records change, what was not taken, and what comes next."""
    records = strings.plural(len(taken.changed), "record", "records")
    conflicts = sum(len(one.conflicts) for one in taken.programs)
    told = f" {strings.plural(conflicts, 'answer', 'answers')} not taken." if conflicts else ""
    if not taken.changed:
        return f"Nothing would change.{told}"
    if write:
        return f'{records} changed.{told} Look at it with "git diff".'
    return f"{records} would change.{told} To write it, add --write."
