"""Programs as columns, facts as rows: the one comparison that every table is made from.

Rows stand in the order of the field table. No cell is ever blank: what nobody
stated reads "Not stated. Ask." and has a state of its own, apart from No.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from levelground.compare.applying import NOTES, unstated_questions
from levelground.compare.cell_maker import CellMaker, ProgramColumn, refused_cell
from levelground.compare.limit_teller import Limits
from levelground.compare.speaker import Speaker
from levelground.compare.table import Cell, Question, RowGroup, State, TableRow
from levelground.facts import field_table
from levelground.facts.answers import Answer, Choices
from levelground.facts.field_table import Compare, Field, Group
from levelground.facts.vocabulary import Term, Vocabularies, term_anchor
from levelground.language.messages import DEFAULT_LANGUAGE, _
from levelground.model import Program, Record, calling, deciding, freshness

_SILENT = 20_000  # rows of what nobody states that are kept at once


@dataclass(frozen=True)
class Comparer:
    """Makes cells, rows and questions in one language from one set of vocabularies.

    What a program would not say is asked again once its time is up on *today*.
    """

    vocabularies: Vocabularies
    language: str = DEFAULT_LANGUAGE
    today: date | None = None

    @cached_property
    def _speaker(self) -> Speaker:
        return Speaker(self.vocabularies, self.language)

    @cached_property
    def limits(self) -> Limits:
        """Whom and what programs do not take."""
        return Limits(self.vocabularies, self.language)

    @cached_property
    def _cells(self) -> CellMaker:
        return CellMaker(self._speaker)

    @cached_property
    def _labels(self) -> dict[str, str]:
        """What each row is called, by the name of its fact."""
        return {field.name: _(field.fact.label) for field in field_table.fields_of(Program)}

    @cached_property
    def rows_in_order(self) -> tuple[Field, ...]:
        """The facts that may be rows."""
        return tuple(
            f for f in field_table.fields_of(Program) if f.fact.compare is not Compare.NEVER
        )

    def groups(
        self, columns: Sequence[tuple[Record, Program]], only: Iterable[Field] | None = None
    ) -> tuple[RowGroup, ...]:
        """Return the rows about these programs, group by group, without empty groups."""
        chosen = self.rows_in_order if only is None else tuple(only)
        own = [self._cells.column(*column) for column in columns]
        found: dict[Group, list[TableRow]] = {}
        for field in chosen:
            found.setdefault(field.fact.group, []).extend(self._rows(field, own))
        return tuple(
            RowGroup(group.key, _(group.title), tuple(rows))
            for group, rows in found.items()
            if rows
        )

    def rows(self, field: Field, columns: Sequence[tuple[Record, Program]]) -> Iterable[TableRow]:
        """Return the row of *field*, or a row for each term that a program speaks of."""
        return self._rows(field, [self._cells.column(*column) for column in columns])

    def _rows(self, field: Field, columns: Sequence[ProgramColumn]) -> Iterable[TableRow]:
        if all(field.name not in column.stated for column in columns):
            return (self._silent_row(field, columns),)
        if terms := self._terms_spoken_of(field, columns):
            return self._rows_of_terms(field, terms, columns)
        return (self._row(field, columns),)

    def _row(self, field: Field, columns: Sequence[ProgramColumn]) -> TableRow:
        cells = tuple(self._cells.cell_in(column, field) for column in columns)
        fact = field.fact
        return TableRow(field.name, self._labels[field.name], cells, fact.core, fact.fresh_days)

    def _silent_row(self, field: Field, columns: Sequence[ProgramColumn]) -> TableRow:
        """Return the row of what none of the programs states: the same for all at these levels."""
        apart = field.name in NOTES or field.fact.part_of or field.fact.own_level
        if apart or not all(column.plain for column in columns):
            return self._row(field, columns)
        key = field.name, *(column.level for column in columns)
        row = self._silent.get(key)
        if row is None:
            if len(self._silent) >= _SILENT:
                self._silent.clear()
            row = self._silent[key] = self._row(field, columns)
        return row

    @cached_property
    def _silent(self) -> dict[tuple[str | None, ...], TableRow]:
        """Rows of what nobody states, by the fact and the levels of the programs."""
        return {}

    def _rows_of_terms(
        self, field: Field, terms: Iterable[str], columns: Sequence[ProgramColumn]
    ) -> Iterator[TableRow]:
        core, fresh = field.fact.core, field.fact.fresh_days
        for place, term in enumerate(terms):
            cells = tuple(self._cells.term_cell(field, term, column) for column in columns)
            if place == 0:  # what sources disagree on is said once, not at every term
                cells = tuple(
                    replace(cell, conflict=self._cells.conflict(c.record, c.program, field))
                    if c.record.conflicts
                    else cell
                    for cell, c in zip(cells, columns, strict=True)
                )
            name = self.vocabularies.label(field.fact.vocabulary, term, self.language)
            meant = self._explained(field.fact.vocabulary, term)
            yield TableRow(f"{field.name}.{term}", name, cells, core, fresh, meant)

    def _explained(self, vocabulary: str, term: str) -> str:
        """Return the name of a term that has a definition, "" of another."""
        found = self.vocabularies[vocabulary].by_id.get(term)
        return term_anchor(vocabulary, term) if found and found.definition else ""

    def cell(self, field: Field, record: Record, program: Program) -> Cell:
        """Return what *program* states of *field*, with what goes with it."""
        return self._cells.cell(field, record, program)

    def told(self, record: Record, program: Program) -> Iterator[tuple[Field, Cell]]:
        """Yield each fact that may be a row, with its cell, but for most that nobody states."""
        own = self._cells.column(record, program)
        silent = self._silent_at(own.level) if own.plain else ()
        for field in self.rows_in_order:
            if field.name in own.stated or field.name not in silent:
                yield field, self._cells.cell_in(own, field)

    def _silent_at(self, level: str | None) -> frozenset[str]:
        """Return the names of the facts of which nothing is told where nobody states them."""
        if level not in self._untold:
            self._untold[level] = frozenset(
                field.name
                for field in self.rows_in_order
                if field.name not in NOTES
                and not field.fact.part_of
                and not field.fact.own_level
                and field.fact.applies_at(level)
            )
        return self._untold[level]

    @cached_property
    def _untold(self) -> dict[str | None, frozenset[str]]:
        return {}

    def unlike(self, record: Record) -> frozenset[str]:
        """Return the names of the facts of which the programs of a record say different things."""
        own = [self._cells.column(record, program) for program in record.programs]
        return frozenset(
            field.name
            for field in field_table.fields_of(Program)
            if not (self._are_silent(field, own) or self._are_alike(field, own))
        )

    def _are_alike(self, field: Field, columns: Sequence[ProgramColumn]) -> bool:
        first, *others = (self._told(field, column) for column in columns)
        return all(other == first for other in others)

    def _are_silent(self, field: Field, columns: Sequence[ProgramColumn]) -> bool:
        """Whether nothing at all is told of a fact, as of most."""
        quiet = columns[0].plain and field.name not in NOTES and not field.fact.own_level
        return quiet and all(field.name not in column.stated for column in columns)

    def _told(self, field: Field, column: ProgramColumn) -> tuple[object, ...]:
        """Return all that a program's cell is made from."""
        value, record, program = column.stated.get(field.name), column.record, column.program
        if deciding.elsewhere(field.name, record, program):
            return (self._cells.cell_in(column, field),)
        if value is None:
            sure: object = freshness.refused(record, field, program)
        else:
            sure = freshness.latest_check(column.checks, field)
        if field.name not in NOTES and not record.conflicts:
            return value, sure
        notes = self._cells.companions(field, program)
        return value, sure, *notes, self._cells.conflict(record, program, field)

    def words(self, field: Field, program: Program) -> str:
        """Return what *program* states of *field* and nothing that goes with it, "" if nothing."""
        value = field.of(program)
        return "" if value is None else self._speaker.say(field, value)[1]

    def yeses(self, field: Field, program: Program) -> list[str]:
        """Return what *program* states with a yes in a list, in the order in which it is said."""
        return self._speaker.yeses(field, field.of(program))

    def refusals(self, field: Field, program: Program) -> str:
        """Return the noes that *program* states of a list beside its yeses, "" without any."""
        return self._speaker.refusals(field, field.of(program))

    def questions(self, record: Record, program: Program) -> Iterator[Question]:
        """Yield a question for what *program* does not state: what opens a call there first.

        What they would not say is not asked again until its time is up.
        """
        own = self._cells.column(record, program)
        yield from self._opening(own)
        for field, question in self._asked_at(own.level):
            if field.name in own.stated or deciding.is_answered(field, record, program):
                continue
            if not (record.asked and self._is_refused(field, record, program)):
                yield question

    def _opening(self, own: ProgramColumn) -> Iterator[Question]:
        for one in unstated_questions(calling.first(own.level), own.program):
            label = self._labels.get(one.key, "")
            yield Question(one.key, label, _(one.ask), _(one.why), _(one.listen), one.core)

    def _asked_at(self, level: str | None) -> Sequence[tuple[Field, Question]]:
        """Return what can be asked at a level, besides what opens a call there."""
        if level not in self._asked:
            told = {name for one in calling.first(level) for name in one.of}
            self._asked[level] = [
                (field, question)
                for field, question in self._askable
                if field.name not in told
                and not deciding.is_idle(field.name, level)
                and field.fact.applies_at(level)
            ]
        return self._asked[level]

    @cached_property
    def _asked(self) -> dict[str | None, Sequence[tuple[Field, Question]]]:
        return {}

    def refused(self, field: Field, record: Record, program: Program) -> list[str]:
        """Return what a page says of the terms that they would not speak of, and the day."""
        asked = freshness.refused(record, field, program)
        if asked is None:
            return []
        return [refused_cell(Cell(State.ASK, ""), asked).words, asked.on.isoformat()]

    def _is_refused(self, field: Field, record: Record, program: Program) -> bool:
        asked = freshness.refused(record, field, program)
        days = (self.today - asked.on).days if asked and self.today else 0
        return asked is not None and days <= field.fact.fresh_days

    def question(self, name: str) -> Question:
        """Return the question about the fact with this *name*, which can be asked about."""
        return next(question for field, question in self._askable if field.name == name)

    @cached_property
    def _askable(self) -> tuple[tuple[Field, Question], ...]:
        """The facts that can be asked about, each with the question about it as a whole."""
        return tuple(
            (
                f,
                Question(
                    f.name,
                    _(f.fact.label),
                    _(f.fact.open or f.fact.ask),
                    _(f.fact.why),
                    _(f.fact.listen),
                    f.fact.core,
                ),
            )
            for f in field_table.fields_of(Program)
            if f.fact.ask
        )

    def covered(self, covers: Choices) -> list[str]:
        """Return the labels of the groups and single facts that a check covers."""
        named = covers.with_answer(Answer.YES)
        return [self._labels.get(name) or self.label("check-covers", name) for name in named]

    def level(self, program: Program) -> Term | None:
        """Return the term of the program's level, None where it is not stated."""
        return self._cells.level(program)

    def label(self, vocabulary: str, term: str) -> str:
        """Return a term's label in this comparer's language."""
        return self.vocabularies.label(vocabulary, term, self.language)

    def _terms_spoken_of(self, field: Field, columns: Sequence[ProgramColumn]) -> list[str]:
        """Return the terms that have a row each, in the order of the vocabulary."""
        if field.fact.compare is not Compare.EACH:
            return []
        values = (column.stated.get(field.name) for column in columns)
        spoken = {term for value in values if value for term, _answer in value.stated}
        return [t.id for t in self.vocabularies[field.fact.vocabulary] if t.id in spoken]
