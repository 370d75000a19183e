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
from levelground.compare.scale import DRAWN, Bar, bar, usual_bar, usual_words
from levelground.compare.speaker import STATES, Speaker, in_turn
from levelground.compare.table import Cell, Question, RowGroup, State, TableRow
from levelground.facts import field_table
from levelground.facts.answers import Answer, Choices, Range
from levelground.facts.field_table import Compare, Field, Group
from levelground.facts.in_words import answer_words, day_words
from levelground.facts.vocabulary import Term, Vocabularies, term_anchor
from levelground.language.messages import DEFAULT_LANGUAGE, _, written_in
from levelground.model import Asked, Check, Program, Record, calling, deciding, freshness


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
    def _labels(self) -> dict[str, str]:
        """What each row is called, by the name of its fact."""
        return {field.name: _(field.fact.label) for field in field_table.fields_of(Program)}

    @cached_property
    def _unstated(self) -> dict[tuple[str, str | None], Cell]:
        """The cell of a fact that nobody stated, by the fact and the program's level."""
        return {}

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
        found: dict[Group, list[TableRow]] = {}
        for field in chosen:
            found.setdefault(field.fact.group, []).extend(self.rows(field, columns))
        return tuple(
            RowGroup(group.key, _(group.title), tuple(rows))
            for group, rows in found.items()
            if rows
        )

    def rows(self, field: Field, columns: Sequence[tuple[Record, Program]]) -> Iterator[TableRow]:
        """Yield the row of *field*, or a row for each term that a program speaks of."""
        core, fresh = field.fact.core, field.fact.fresh_days
        terms = self._terms_spoken_of(field, columns)
        for place, term in enumerate(terms):
            cells = tuple(self._term_cell(field, term, *column) for column in columns)
            if place == 0:  # what sources disagree on is said once, not at every term
                cells = tuple(
                    replace(cell, conflict=self._conflict(*column, field))
                    for cell, column in zip(cells, columns, strict=True)
                )
            name = self.vocabularies.label(field.fact.vocabulary, term, self.language)
            meant = self._explained(field.fact.vocabulary, term)
            yield TableRow(f"{field.name}.{term}", name, cells, core, fresh, meant)
        if terms:
            return
        cells = tuple(self.cell(field, *column) for column in columns)
        yield TableRow(field.name, self._labels[field.name], cells, core, fresh)

    def _explained(self, vocabulary: str, term: str) -> str:
        """Return the name of a term that has a definition, "" of another."""
        found = self.vocabularies[vocabulary].by_id.get(term)
        return term_anchor(vocabulary, term) if found and found.definition else ""

    def cell(self, field: Field, record: Record, program: Program) -> Cell:
        """Return what *program* states of *field*, with what goes with it."""
        cell = self._plain_cell(field, record, program)
        if field.name not in NOTES and not record.conflicts:
            return cell
        conflict = self._conflict(record, program, field)
        note = in_turn([*self._companions(field, program), cell.note])
        if not (note or conflict):
            return cell
        return replace(cell, note=note, conflict=conflict, idle=False)

    def alike(self, field: Field, record: Record) -> bool:
        """Whether the programs of a record say the same of *field*."""
        first, *others = record.programs
        told = self._told(field, record, first)
        return all(self._told(field, record, other) == told for other in others)

    def _told(self, field: Field, record: Record, program: Program) -> tuple[object, ...]:
        """Return all that a program's cell is made from."""
        if field.name not in NOTES and not record.conflicts:
            return self._value(field, record, program)
        notes = self._companions(field, program)
        conflict = self._conflict(record, program, field)
        return (*self._value(field, record, program), *notes, conflict)

    def _value(self, field: Field, record: Record, program: Program) -> tuple[object, ...]:
        """Return what a program states of a fact, and who made sure or asked."""
        value = field.of(program)
        if value is None:
            return (value, freshness.refused(record, field, program))
        return (value, self._check(field, record, program))

    def _check(self, field: Field, record: Record, program: Program) -> Check | None:
        """Return the latest check of a fact, None where nobody stated it."""
        if field.of(program) is None:
            return None
        return freshness.last_check(record, field, program)

    def _companions(self, field: Field, program: Program) -> list[str]:
        """Return what stands below this fact: terms in words, texts marked with their language."""
        stated = [(note, note.of(program)) for note in NOTES.get(field.name, ())]
        return [
            written_in(DEFAULT_LANGUAGE, self.language, value)
            if isinstance(value, str)
            else self._speaker.say(note, value)[1]
            for note, value in stated
            if value
        ]

    def _conflict(self, record: Record, program: Program, field: Field) -> str:
        """Return what sources disagree on here, nothing where they do not."""
        if not record.conflicts:
            return ""
        about = (c for c in record.conflicts if c.about == field.name)
        note = next((c.note for c in about if c.program in {None, program.key}), "")
        return written_in(DEFAULT_LANGUAGE, self.language, note)

    def _plain_cell(self, field: Field, record: Record, program: Program) -> Cell:
        """Return the cell without the notes and conflicts that may go with it."""
        value = field.of(program)
        if value is None:
            if deciding.without(field, program):
                return Cell(State.NOT_APPLICABLE, answer_words(Answer.NOT_APPLICABLE), moot=True)
            return self._unasked(field, record, program)
        cell = self._speaker.cell(field, value)
        check = freshness.last_check(record, field, program)
        if isinstance(value, Range) and field.name == DRAWN:
            drawn = bar(value) if value.answer is Answer.YES else None
            usual = self._usual(program)
            return Cell(cell.state, cell.words, cell.note, "", drawn, usual, check)
        return cell if check is None else Cell(cell.state, cell.words, cell.note, check=check)

    def _unasked(self, field: Field, record: Record, program: Program) -> Cell:
        """Return the cell of what nobody stated, with the day on which they would not say."""
        key = field.name, program.level.term if program.level else None
        if key not in self._unstated:
            self._unstated[key] = self._ask(field, program)
        cell = self._unstated[key]
        asked = freshness.refused(record, field, program) if record.asked else None
        return cell if cell.moot or not asked else _refused(cell, asked)

    def words(self, field: Field, program: Program) -> str:
        """Return what *program* states of *field* and nothing that goes with it, "" if nothing."""
        value = field.of(program)
        if value is None:
            return ""
        return self._speaker.say(field, value)[1]

    def refusals(self, field: Field, program: Program) -> str:
        """Return the noes that *program* states of a list beside its yeses, "" without any."""
        return self._speaker.refusals(field, field.of(program))

    def questions(self, record: Record, program: Program) -> Iterator[Question]:
        """Yield a question for what *program* does not state: what opens a call there first.

        What they would not say is not asked again until its time is up.
        """
        level = program.level.term if program.level else None
        opening = calling.first(level)
        for one in unstated_questions(opening, program):
            label = self._labels.get(one.key, "")
            yield Question(one.key, label, _(one.ask), _(one.why), _(one.listen), one.core)
        told = {name for one in opening for name in one.of}
        for field, question in self._askable:
            idle = field.name in told or deciding.is_idle(field.name, level)
            idle = idle or self._is_refused(field, record, program)
            if field.of(program) is None and not (idle or deciding.moot(field, program)):
                yield question

    def refused(self, field: Field, record: Record, program: Program) -> list[str]:
        """Return what a page says of the terms that they would not speak of, and the day."""
        asked = freshness.refused(record, field, program)
        if asked is None:
            return []
        return [_refused(Cell(State.ASK, ""), asked).words, asked.on.isoformat()]

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
        if program.level is None:
            return None
        return self.vocabularies.levels.by_id.get(program.level.term)

    def label(self, vocabulary: str, term: str) -> str:
        """Return a term's label in this comparer's language."""
        return self.vocabularies.label(vocabulary, term, self.language)

    def _terms_spoken_of(
        self, field: Field, columns: Sequence[tuple[Record, Program]]
    ) -> list[str]:
        """Return the terms that have a row each, in the order of the vocabulary."""
        if field.fact.compare is not Compare.EACH:
            return []
        spoken = {
            term
            for _record, program in columns
            if (value := field.of(program)) is not None
            for term, _answer in value.stated
        }
        return [t.id for t in self.vocabularies[field.fact.vocabulary] if t.id in spoken]

    def _term_cell(self, field: Field, term: str, record: Record, program: Program) -> Cell:
        """Return what *program* states of one term of a list."""
        value = field.of(program)
        answer = value.of(term) if value is not None else None
        if answer is None:
            asked = freshness.refused(record, field, program)
            cell = Cell(State.ASK, _("Not stated. Ask."))
            return _refused(cell, asked) if asked else cell
        check = self._check(field, record, program)
        return Cell(STATES[answer], answer_words(answer), check=check)

    def _ask(self, field: Field, program: Program) -> Cell:
        """Return the cell of a fact that nobody stated, with what the level usually means."""
        if deciding.moot(field, program):
            return Cell(State.NOT_APPLICABLE, answer_words(Answer.NOT_APPLICABLE), moot=True)
        level = self.level(program)
        usual = usual_words(level, self.language).get(field.name, "") if level else ""
        drawn = self._usual(program) if field.name == DRAWN else None
        idle = deciding.is_idle(field.name, level.id if level else None)
        return Cell(State.ASK, _("Not stated. Ask."), usual=usual, usual_bar=drawn, idle=idle)

    def _usual(self, program: Program) -> Bar | None:
        level = self.level(program)
        return usual_bar(level) if level else None


def _refused(cell: Cell, asked: Asked) -> Cell:
    """Return the cell of what they would not say on a day."""
    words = _("Not stated. We asked on {day}.").format(day=day_words(asked.on))
    return replace(cell, words=words, idle=False, asked=asked.on)
