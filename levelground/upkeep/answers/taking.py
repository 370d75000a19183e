"""Answers taken into a record: what changes, what stays and why, in the words of the site.

A newer and stronger check is never replaced: what speaks against it is printed as a conflict. An
answer of somebody whom nobody here knows only fills what no person of the directory checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from levelground.base.errors import LevelGroundError
from levelground.base.problems import Problem
from levelground.compare import Comparer
from levelground.content.yaml_tree import Tree
from levelground.exchange.samhsa.provenance import entries_of
from levelground.exchange.writing.edit_steps import Edit
from levelground.facts.answers import UNKNOWN
from levelground.facts.field_table import Field, Group
from levelground.language.messages import _
from levelground.model import Program, Record
from levelground.model.freshness import EVERYTHING, READER
from levelground.upkeep import entries, told_changes
from levelground.upkeep.answers import answer_values, fact_places, left_lines, refusals, standing
from levelground.upkeep.answers.answer_text import AnsweredLine, ProgramAnswers
from levelground.upkeep.answers.answer_words import STILL_SO
from levelground.upkeep.answers.refusals import RefusedLine
from levelground.upkeep.entries import Checker
from levelground.upkeep.fact_names import all_fact_names
from levelground.upkeep.record_files import RecordFile, Shelf

_SOURCE = re.compile(r"(.*?)[\s:,]*(https?://\S+)", re.IGNORECASE)
_LEVEL = "level"
_NOTE = 300  # letters of a conflict
_SAID = {
    "would-not-say": "they would not say",
    "did-not-answer": "nobody answered",
    "wrong-number": "a wrong number",
    "no-longer-there": "no longer there",
}


@dataclass(slots=True)
class Taken:
    """What became of the answers about one program.

    `changed`, `same`, `asked` and `conflicts` are lines for a person; `kept` what only she can
    use; `unwritten` answers that no fact takes in. `disputed` is whether a conflict is written.
    `file` is the record as it would be.
    """

    title: str
    file: RecordFile
    changed: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    unwritten: list[str] = field(default_factory=list)
    disputed: bool = False

    @property
    def writes(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.changed or self.same or self.asked or self.disputed)


@dataclass(slots=True)
class Taker:
    """Takes the answers about one program into its record."""

    shelf: Shelf
    today: date
    shown: str
    answers: ProgramAnswers
    there: RecordFile
    as_conflicts: bool = False
    problems: list[Problem] = field(default_factory=list)
    disputes: list[Tree] = field(default_factory=list)
    edits: list[Edit] = field(default_factory=list)
    covers: dict[str, list[str]] = field(default_factory=dict)
    key: str = ""  # of the program once its level is another

    def take(self) -> Taken | None:
        """Return what becomes of the answers, None with `problems` where something is wrong."""
        record = self.there.record
        if record is None:
            self._wrong(self.answers.where, "program", "its record has an error", "mend it first")
            return None
        programs = [one for one in record.programs if self.answers.key in {"", one.key}]
        if not programs:
            levels = self.shelf.vocabularies.levels
            self._refuse(refusals.of_no_program(self.answers, self.there, record, levels))
            return None
        taken = Taken(f"{record.name} ({self.answers.id})", self.there)
        outcomes: dict[str, list[str]] = {}
        for told in self.answers.told:
            if told.outcome and told.field:
                outcomes.setdefault(told.outcome, []).append(told.field.name)
            elif told.field:
                self._fact(told, told.field, record, programs, taken)
        self._call(outcomes, taken)
        if self.problems:
            return None
        return self._finished(taken, outcomes)

    def _refuse(self, *found: RefusedLine) -> None:
        for one in found:
            self._wrong(one.where, one.name, one.what, one.write)

    def _wrong(self, where: tuple[int, int], name: str, what: str, write: str) -> None:
        self.problems.append(Problem(self.shown, *where, name, what, write))

    def _fact(
        self,
        told: AnsweredLine,
        fact: Field,
        record: Record,
        programs: Sequence[Program],
        taken: Taken,
    ) -> None:
        """Take one answer in: as a change, as a check that it is still so, or as a conflict."""
        path = fact_places.fact_path(self.there, fact, self.answers.key)
        if path is None:
            what = "the programs of this record state it each for themselves"
            self._wrong(
                told.where, fact.name, what, f"name one of them, like {record.id_of(programs[0])}"
            )
            return
        if told.written.strip().lower() in {UNKNOWN, ""}:
            return
        there = fact_places.effective(self.there.tree, fact, path)
        if told.written.strip().lower().rstrip(".") in STILL_SO:
            self._still_so(told, fact, path, programs, taken)
            return
        terms, written = self.shelf.vocabularies, told.written
        value = answer_values.answered_value(fact, written, there, terms)
        if fault := answer_values.answer_fault(fact, written, value, terms):
            self._wrong(told.where, fact.name, *fault)
            return
        words = told_changes.before_and_after(fact, programs[0], value, self.shelf.vocabularies)
        label = _(fact.fact.label)
        if value == there or told_changes.says_same(fact, programs[0], value, terms):
            taken.same.append(f"{label}: {words[1]}, still so")
            self._cover(fact, path)
            return
        lines = told_changes.fact_changes(fact, programs[0], value, self.shelf.vocabularies)
        reason = standing.why_it_stands(self.answers, fact, record, programs, self.today)
        if there is not None and reason:
            self._leave(fact, lines, words, reason, taken)
            return
        self._change(told, fact, path, value)
        taken.changed += lines

    def _change(self, told: AnsweredLine, fact: Field, path: fact_places.Path, value: Tree) -> None:
        """Write a fact anew; a level is what a program is named by, too."""
        if fact.name == _LEVEL:
            self.key = refusals.key_with(self.answers, self.there, value)
            self._refuse(*refusals.of_key(told.where, self.answers, self.there, self.key))
        self.edits.append(fact_places.edit(self.there.tree, path, value))
        self._cover(fact, path)

    def _leave(
        self, fact: Field, lines: Sequence[str], words: Sequence[str], reason: str, taken: Taken
    ) -> None:
        """Note an answer that is not taken, since something better speaks against it."""
        label = _(fact.fact.label)
        said = "; ".join(lines).removeprefix(f"{label}: ")
        single = len(lines) == 1 and said != lines[0]
        answer = f"{words[0]}, {reason}; the answer says {words[1]}"
        taken.conflicts.append(f"{label}: {answer}" if single else f"{said}; {reason}")
        now = words[1] if single else told_changes.as_said_now(lines)
        self.disputes.append(self._dispute(fact, now))

    def _dispute(self, fact: Field, said: str) -> Tree:
        """Return what a record says of an answer that was not taken, and that speaks against it."""
        who = "a reader" if self.answers.sender else "somebody"
        told = f"Asked by {self.answers.how} on {self.answers.on}, {who} was told: {said}."
        entry = {"about": fact.name, "program": self._own_key, "note": told[:_NOTE]}
        return {name: value for name, value in entry.items() if value}

    def _still_so(
        self,
        told: AnsweredLine,
        fact: Field,
        path: fact_places.Path,
        programs: Sequence[Program],
        taken: Taken,
    ) -> None:
        """Take in that a fact is as it stands in the record."""
        said = Comparer(self.shelf.vocabularies).words(fact, programs[0])
        if not said:
            what = "nothing is stated that could be still so"
            self._wrong(told.where, fact.name, what, "write what they said")
            return
        taken.same.append(f"{_(fact.fact.label)}: {said}, still so")
        self._cover(fact, path)

    def _cover(self, fact: Field, path: tuple[Any, ...]) -> None:
        several = len(self.there.record.programs) > 1 if self.there.record else False
        own = self.answers.key if several and path[0] == "programs" else ""
        own = "" if fact.fact.group is Group.CONTACT else own
        self.covers.setdefault(own, []).append(fact.name)

    def _call(self, outcomes: dict[str, list[str]], taken: Taken) -> None:
        """Take in the lines about the call itself."""
        for one in self.answers.about:
            if one.name == "outcome" and one.outcome:
                outcomes.setdefault(one.outcome, []).append(EVERYTHING)
            elif one.name == "outcome":
                what, write = (
                    f'"{one.written}" is no outcome',
                    "write would not say, did not answer",
                )
                self._wrong(one.where, "outcome", what, f"{write}, wrong number or no longer there")
            elif one.name == "note":
                taken.kept += [f"{one.name}: {one.written}"] if one.written else []
        self._refuse(*refusals.of_no_call(self.answers))
        for line, is_answer in left_lines.lines_left(
            self.answers, self.there, self.shelf.vocabularies
        ):
            (taken.unwritten if is_answer else taken.kept).append(line)

    def _finished(self, taken: Taken, outcomes: dict[str, list[str]]) -> Taken:
        """Return what was taken, with the checks and questions that go with it."""
        for outcome, about in outcomes.items():
            labels = ", ".join(map(_label, about))
            taken.asked.append(f"{labels}: {_SAID[outcome]}")
        taken.disputed = self.as_conflicts and bool(self.disputes)
        if not taken.writes:
            return taken
        one = self.answers
        # Whom nobody here knows may have called; nobody here has.
        checker = Checker(one.on, READER if one.sender else one.how, one.by)
        try:
            file = self.shelf.edited(self.there, self.edits) if self.edits else self.there
            for source in self._sources():
                file = self.shelf.edited(file, [entries.added(file.tree, "sources", source)])
            file = self._with_disputes(file)
            for program, covers in self.covers.items():
                file = self._with(file, checker, covers, program)
            for outcome, about in outcomes.items():
                file = self._with(file, checker, about, self._own_key, outcome)
        except LevelGroundError as error:
            self._wrong(one.where, "", refusals.in_answers(error.what), error.write)
            return taken
        return replace(taken, file=file)

    def _with_disputes(self, file: RecordFile) -> RecordFile:
        own = {"program": self.key} if self.key else {}
        for entry in self.disputes if self.as_conflicts else ():
            dispute = {**entry, **own} if "program" in entry else entry
            if dispute not in entries_of(file.tree, "conflicts"):
                file = self.shelf.edited(file, [entries.added(file.tree, "conflicts", dispute)])
        return file

    def _sources(self) -> Iterator[Tree]:
        """Yield the sources that the answers name and the record does not have."""
        known = [one.get("url") for one in entries_of(self.there.tree, "sources")]
        for one in self.answers.about:
            match = _SOURCE.fullmatch(one.written) if one.name == "source" else None
            if match and match[2] not in known:
                title = match[1] or "Provider's website"
                yield {"title": title, "url": match[2], "on": self.answers.on}

    @property
    def _own_key(self) -> str:
        several = self.there.record and len(self.there.record.programs) > 1
        return self.answers.key if several else ""

    def _with(
        self,
        file: RecordFile,
        checker: Checker,
        facts: Sequence[str],
        program: str,
        outcome: str = "",
    ) -> RecordFile:
        terms, program = self.shelf.vocabularies, (program and self.key) or program
        if outcome:
            name = "asked"
            made = entries.asked(checker, facts, outcome, program, terms, self.today)
        else:
            name = "checked"
            made = entries.check_entry(checker, facts, program, terms, self.today)
        if made in entries_of(file.tree, name):
            return file
        return self.shelf.edited(file, [entries.added(file.tree, name, made)])


def _label(name: str) -> str:
    found = all_fact_names().fact(name)
    return _(found.fact.label) if found else "All of it"
