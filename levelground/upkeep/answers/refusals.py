"""Answers that no record can take: of a program it has not, of two at one level, of no call."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from levelground.base import strings
from levelground.base.files import Where
from levelground.content.yaml_tree import Tree
from levelground.exchange.samhsa.provenance import entries_of
from levelground.facts.answers import UNKNOWN
from levelground.facts.vocabulary import Vocabulary
from levelground.model import Record
from levelground.upkeep.answers.answer_text import ProgramAnswers
from levelground.upkeep.record_files import RecordFile

_NAMING = ("checked", "asked", "conflicts", "excused")  # entries that may be of one program


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """What is wrong in a line, and what to write."""

    where: Where
    name: str
    what: str
    write: str


def of_no_program(
    answers: ProgramAnswers, there: RecordFile, record: Record, levels: Vocabulary
) -> RefusedLine:
    """Refuse answers of a level that the record does not have: they are of no other one."""
    wanted, here = answers.key, [one.key for one in record.programs]
    same = [key for key in here if key and key in levels.whole(wanted)]
    near = [key for key in here if key and strings.one_letter_off(key, wanted)]
    what = f'there is no program "{wanted}" in this record, which has {" and ".join(here)}'
    write = f"if it has it, add it under programs: in {there.shown}; ask which one it was"
    if same or (near and wanted not in levels.by_id):
        write = f"write {answers.slug}/{(same or near)[0]}"
    return RefusedLine(answers.where, "program", what, write)


def of_no_call(answers: ProgramAnswers) -> Iterator[RefusedLine]:
    """Refuse what came of a whole call that has answers too: nobody answered, or somebody did."""
    answered = [
        told.name
        for told in answers.told
        if not told.outcome and told.written.strip().lower() not in {"", UNKNOWN}
    ]
    for one in answers.about:
        if one.name == "outcome" and one.outcome and answered:
            also = strings.plural(len(answered) - 1, "more answer", "more answers")
            told = f'"{answered[0]}"' + (f" and {also}" if answered[1:] else "")
            what = f'"{one.written}" is of the whole call, and {told} was answered in it'
            write = f'take the line out; where one thing was not answered, write "{one.written}"'
            yield RefusedLine(one.where, "outcome", what, f"{write} behind its name")


def key_with(answers: ProgramAnswers, there: RecordFile, level: Tree) -> str:
    """Return the key of the program once its level is *level*, "" where it stays as it is."""
    programs = there.record.programs if there.record else ()
    own = next((one for one in programs if one.key == answers.key), None)
    if own is None or len(programs) == 1:
        return ""
    key = f"{level}-{own.word}" if own.word else str(level)
    return "" if key == own.key else key


def of_key(
    where: Where, answers: ProgramAnswers, there: RecordFile, key: str
) -> Iterator[RefusedLine]:
    """Refuse a level by which two programs would have one *key*, or lines would name none."""
    programs = there.record.programs if there.record else ()
    if key and key in {one.key for one in programs}:
        what = f'this record has a program "{key}" already'
        write = f"write program: {answers.slug}/{key} if the answers are of that one; else give "
        yield RefusedLine(where, "level", what, f"{write}one of the two a word: in {there.shown}")
        return
    lines = [
        entry
        for name in _NAMING
        for entry in entries_of(there.tree, name)
        if isinstance(entry, dict) and entry.get("program") == answers.key
    ]
    if key and lines:
        many = strings.plural(len(lines), "line", "lines")
        what = f'the program would be "{key}", and {many} of the record name it "{answers.key}"'
        yield RefusedLine(
            where, "level", what, f"change its level and these in {there.shown} first"
        )


def in_answers(what: str) -> str:
    """Return what is wrong in a check, named by the lines of answers and not by options."""
    return re.sub(
        r"^--(?:(by)|on|how):", lambda found: f"{found[1] or 'asked'}:", what, flags=re.MULTILINE
    )
