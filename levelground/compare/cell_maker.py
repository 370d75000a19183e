"""One fact of one program as a cell: each is made once, and most are the very ones of others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from levelground.compare.applying import NOTES
from levelground.compare.scale import DRAWN, Bar, bar, usual_bar, usual_words
from levelground.compare.speaker import STATES, Speaker, in_turn
from levelground.compare.stated import stated_facts
from levelground.compare.table import Cell, State
from levelground.facts import field_table
from levelground.facts.answers import Answer, Range
from levelground.facts.field_table import Field
from levelground.facts.in_words import answer_words, day_words
from levelground.facts.vocabulary import Term
from levelground.language.messages import DEFAULT_LANGUAGE, _, written_in
from levelground.model import Asked, Check, Program, Record, deciding, freshness

_COLUMNS = 2_000  # programs whose cells are kept at once


@dataclass(slots=True, eq=False)
class ProgramColumn:
    """One program: its level, what it states by the names of facts, and its cells so far.

    `plain` is one of which nothing is told besides what it states: no conflict, no refusal.
    """

    record: Record
    program: Program
    level: str | None
    stated: Mapping[str, Any]
    plain: bool
    checks: Sequence[Check]
    cells: dict[str, Cell] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class CellMaker:
    """Makes the cells of programs in the language of its *speaker*."""

    speaker: Speaker
    _columns: dict[tuple[int, int], ProgramColumn] = field(default_factory=dict)
    _checked: dict[tuple[int, int], tuple[Cell, Check, Cell]] = field(default_factory=dict)

    @cached_property
    def _of_terms(self) -> dict[tuple[Answer, int], tuple[Check | None, Cell]]:
        """The cells of single terms of lists, by the answer and the check that is kept here."""
        return {}

    @cached_property
    def _unstated(self) -> dict[tuple[str, str | None], Cell]:
        """The cell of a fact that nobody stated, by the fact and the program's level."""
        return {}

    def cell(self, of: Field, record: Record, program: Program) -> Cell:
        """Return what *program* states of a fact, with what goes with it."""
        return self.cell_in(self.column(record, program), of)

    def cell_in(self, column: ProgramColumn, of: Field) -> Cell:
        """Return the cell of a fact in a program's column."""
        cell = column.cells.get(of.name)
        if cell is None:
            cell = column.cells[of.name] = self._made(of, column)
        return cell

    def column(self, record: Record, program: Program) -> ProgramColumn:
        """Return a program's column.

        A program is known by where it and its record are in memory, where both stay while they
        are kept here.
        """
        known = self._columns.get((id(record), id(program)))
        if known is None:
            if len(self._columns) >= _COLUMNS:
                self._columns.clear()
            plain = not (record.asked or record.conflicts)
            checks = freshness.checks_of(record, program)
            known = ProgramColumn(
                record, program, program.level_id, stated_facts(program), plain, checks
            )
            self._columns[id(record), id(program)] = known
        return known

    def _made(self, of: Field, column: ProgramColumn) -> Cell:
        cell = self._plain_cell(of, column)
        if of.name not in NOTES and not column.record.conflicts:
            return cell
        conflict = self.conflict(column.record, column.program, of)
        note = in_turn([*self.companions(of, column.program), cell.note])
        if not (note or conflict):
            return cell
        return replace(cell, note=note, conflict=conflict, idle=False)

    def companions(self, of: Field, program: Program) -> list[str]:
        """Return what stands below this fact: terms in words, texts marked with their language."""
        stated = [(note, note.of(program)) for note in NOTES.get(of.name, ())]
        return [
            written_in(DEFAULT_LANGUAGE, self.speaker.language, value)
            if isinstance(value, str)
            else self.speaker.say(note, value)[1]
            for note, value in stated
            if value
        ]

    def conflict(self, record: Record, program: Program, of: Field) -> str:
        """Return what sources disagree on here, nothing where they do not."""
        if not record.conflicts:
            return ""
        about = (c for c in record.conflicts if c.about == of.name)
        note = next((c.note for c in about if c.program in {None, program.key}), "")
        return written_in(DEFAULT_LANGUAGE, self.speaker.language, note)

    def _plain_cell(self, of: Field, column: ProgramColumn) -> Cell:
        """Return the cell without the notes and conflicts that may go with it."""
        value = column.stated.get(of.name)
        if there := deciding.elsewhere(of.name, column.record, column.program):
            return self._elsewhere(of, column, there)
        if value is None:
            if of.fact.part_of and deciding.without(of, column.program):
                return Cell(State.NOT_APPLICABLE, answer_words(Answer.NOT_APPLICABLE), moot=True)
            return self._unasked(of, column)
        cell = self.speaker.cell(of, value)
        check = freshness.latest_check(column.checks, of)
        if isinstance(value, Range) and of.name == DRAWN:
            drawn = bar(value) if value.answer is Answer.YES else None
            usual = self._usual(column.program)
            return Cell(cell.state, cell.words, cell.note, "", drawn, usual, check)
        return cell if check is None else self._checked_cell(cell, check)

    def _elsewhere(self, of: Field, column: ProgramColumn, there: Sequence[Program]) -> Cell:
        """Return the cell of a fact that another program of the place is, or has a part of."""
        whole = field_table.fields_by_name(Program)[of.fact.part_of or of.name]
        here = _(whole.fact.there)
        if whole is of:
            state = State.YES if of.name in column.stated else State.SAID
            return Cell(
                state, here, check=freshness.latest_check(column.checks, of), elsewhere=True
            )
        told = [self.cell(of, column.record, one) for one in there]
        words = dict.fromkeys(cell.words for cell in told if cell.state is not State.ASK)
        if not words:
            return Cell(State.NOT_APPLICABLE, here, elsewhere=True)
        return Cell(State.SAID, in_turn([*words]), here, elsewhere=True)

    def _checked_cell(self, cell: Cell, check: Check) -> Cell:
        """Return a cell with the check that made sure of it, the same for all whom it covers."""
        key = id(cell), id(check)
        known = self._checked.get(key)
        if known is None:
            if len(self._checked) > _COLUMNS:
                self._checked.clear()
            made = Cell(cell.state, cell.words, cell.note, check=check)
            known = self._checked[key] = (cell, check, made)
        return known[2]

    def _unasked(self, of: Field, column: ProgramColumn) -> Cell:
        """Return the cell of what nobody stated, with the day on which they would not say."""
        key = of.name, column.level
        if key not in self._unstated:
            self._unstated[key] = self._ask(of, column.program)
        cell = self._unstated[key]
        record = column.record
        asked = freshness.refused(record, of, column.program) if record.asked else None
        return cell if cell.moot or not asked else refused_cell(cell, asked)

    def term_cell(self, of: Field, term: str, column: ProgramColumn) -> Cell:
        """Return what a program states of one term of a list."""
        value = column.stated.get(of.name)
        answer = value.of(term) if value is not None else None
        if answer is None:
            asked = freshness.refused(column.record, of, column.program)
            cell = Cell(State.ASK, _("Not stated. Ask."))
            return refused_cell(cell, asked) if asked else cell
        check = freshness.latest_check(column.checks, of)
        key = answer, id(check)
        known = self._of_terms.get(key)
        if known is None:
            if len(self._of_terms) >= _COLUMNS:
                self._of_terms.clear()
            made = Cell(STATES[answer], answer_words(answer), check=check)
            known = self._of_terms[key] = (check, made)
        return known[1]

    def level(self, program: Program) -> Term | None:
        """Return the term of a program's level, None where it is not stated."""
        return self.speaker.vocabularies.levels.by_id.get(program.level_id or "")

    def _ask(self, of: Field, program: Program) -> Cell:
        """Return the cell of a fact that nobody stated, with what the level usually means."""
        if deciding.moot(of, program):
            return Cell(State.NOT_APPLICABLE, answer_words(Answer.NOT_APPLICABLE), moot=True)
        level = self.level(program)
        usual = usual_words(level, self.speaker.language).get(of.name, "") if level else ""
        drawn = self._usual(program) if of.name == DRAWN else None
        idle = deciding.is_idle(of.name, level.id if level else None)
        return Cell(State.ASK, _("Not stated. Ask."), usual=usual, usual_bar=drawn, idle=idle)

    def _usual(self, program: Program) -> Bar | None:
        level = self.level(program)
        return usual_bar(level) if level else None


def refused_cell(cell: Cell, asked: Asked) -> Cell:
    """Return the cell of what they would not say on a day."""
    words = _("Not stated. We asked on {day}.").format(day=day_words(asked.on))
    return replace(cell, words=words, idle=False, asked=asked.on)
