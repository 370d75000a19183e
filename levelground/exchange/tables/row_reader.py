"""What each row of a list states, and what of it is left out, with the reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from levelground.base.problems import Severity
from levelground.content.parse.records import read_record
from levelground.content.yaml_tree import Document, Tree
from levelground.exchange.merging.merge import value_in_words
from levelground.exchange.tables import cell_values, row_records
from levelground.exchange.tables.cell_values import RowRemarks
from levelground.exchange.tables.field_values import (
    LEVEL,
    combined_value,
    joint_value,
    levels_in,
    wrong,
)
from levelground.exchange.tables.mapping_file import ADDRESS, FACTS, TableMapping, folded_word
from levelground.exchange.tables.row_facts import SEVERAL_KEYS, RowFacts, Unusable, key_of
from levelground.exchange.tables.row_records import rows_tree
from levelground.exchange.tables.table_file import ListRow
from levelground.facts.answers import UNKNOWN
from levelground.facts.vocabulary import Vocabularies
from levelground.facts.written.closed_words import closed_mark, says_closed, says_moved

_CLOSED = "it becomes no open place; inv close is for a record of it that is there"
_SHOWN = 60  # letters of a cell
_HOURS = frozenset({"open_hours", "walk_in_hours", "contact.hours"})
# What a place says of one level, as hours a week: of a row with several nobody knows of which.
_OF_ONE_LEVEL = frozenset(
    ("hours_per_week", "days_per_week", "session_hours", "session_times", "session_times_note",
     "length_weeks", "stay", "asam_level", "payment.price")
)  # fmt: skip


class RowReader:
    """Reads rows by one mapping with one set of vocabularies."""

    def __init__(self, mapping: TableMapping, vocabularies: Vocabularies) -> None:
        self.mapping, self.vocabularies = mapping, vocabularies
        self._wrong = cache(self._why_wrong)
        states = {
            str(term.label).casefold(): term.id.upper() for term in vocabularies["states"].terms
        }
        self._codes = cell_values.StateCodes(states)

    def read(self, row: ListRow) -> RowFacts | Unusable:
        """Return what a row states, or why it becomes no record."""
        for column, words in self.mapping.skip.items():
            if folded_word(row.cells.get(column, "")) in words:
                return Unusable(row, f'it is no program: {column} is "{row.cells[column]}"')
        key = key_of(row.cells, self.mapping)
        if not key.replace(SEVERAL_KEYS.strip(), "").strip():
            return Unusable(row, f"it has nothing in {' and '.join(self.mapping.key)}")
        remarks = RowRemarks()
        found = self._fields(row, remarks)
        if mark := closed_mark(str(found.get("name", ""))):
            return Unusable(row, f'its name says "{mark}": {_CLOSED}')
        self._mend(row, found, remarks)
        _keep_what_all_levels_share(found, remarks)
        made = RowFacts(
            row,
            key,
            {name: value for name, value in found.items() if name not in FACTS},
            {name: value for name, value in found.items() if name in FACTS},
            tuple(remarks.left_out),
            tuple(remarks.unknown),
            tuple(self._worth_a_look(row)),
            empty=tuple(remarks.empty),
        )
        return self._sound(made)

    def _worth_a_look(self, row: ListRow) -> Iterator[str]:
        """Yield the cells that say of a place that it closed or moved, in whatever column."""
        for column, targets in self.mapping.columns.items():
            cell = row.cells.get(column, "")
            is_hours = any(target.to in _HOURS for target in targets)
            if not is_hours and (says_closed(cell) or says_moved(cell)):
                yield f'column "{column}" says "{cell[:_SHOWN]}"; is it open, and still there?'

    def _fields(self, row: ListRow, remarks: RowRemarks) -> dict[str, Tree]:
        """Return what the cells of a row state, by field."""
        found: dict[str, Tree] = dict(self.mapping.always)
        for column, targets in self.mapping.columns.items():
            for target in targets:
                cell = self._codes.written(target.to, row.cells.get(column, ""))
                for name, value in cell_values.values(column, target, cell, remarks):
                    before = found.get(name)
                    found[name] = self._with(name, before, value, remarks, (column, cell))
        return found

    def _with(
        self, name: str, before: Tree | None, value: Tree, remarks: RowRemarks, at: tuple[str, str]
    ) -> Tree:
        """Return what two columns say of a field; where they contradict each other, the first."""
        if before is None:
            return value
        is_fixed = name == LEVEL and name in self.mapping.always
        joint = combined_value(before, value) if is_fixed else joint_value(name, before, value)
        if joint is None:
            column, cell = at
            remarks.left_out.append(f'column "{column}" says otherwise of {name}: "{cell}"')
            return before
        return joint

    def _mend(self, row: ListRow, found: dict[str, Tree], remarks: RowRemarks) -> None:
        """Tell of a ZIP code that lost its zero."""
        columns = self.mapping.columns.items()
        zips = (c for c, targets in columns for t in targets if t.to in ("place.zip", ADDRESS))
        state, city = (str(found.get(f"place.{name}", "")) for name in ("state", "city"))
        ends = (row.cells.get(column, "").rpartition(" ")[2] for column in zips)
        lost = (cell_values.lost_zero(end, state, city) for end in ends)
        remarks.left_out.extend(filter(None, lost))

    def _sound(self, made: RowFacts) -> RowFacts | Unusable:
        """Return a row's facts without those that no record can hold, or why there are none."""
        if missing := [name for name in _NEEDED if name not in made.head]:
            why = f"it has no {' and no '.join(map(_named, missing))}"
            return Unusable(made.row, "; ".join((why, *made.left_out)))
        if not self._errors(rows_tree([made], self.mapping)):
            return made
        head, facts = dict(made.head), dict(made.facts)
        wrongs = {
            name: f"{name} is left out: {why}"
            for name, value in {**head, **facts}.items()
            if (why := self._wrong(name, _frozen(value)))
        }
        for name in wrongs:
            head.pop(name, None)
            facts.pop(name, None)
        left = [*made.left_out, *wrongs.values()]
        if missing := [name for name in _NEEDED if name not in head]:
            # What keeps the row from being a record comes first, then all else.
            first = [wrongs[name] for name in missing]
            return Unusable(made.row, "; ".join(dict.fromkeys([*first, *left])))
        sound = replace(made, head=head, facts=facts)
        unkept = dict(self._unkept(sound))
        here = {*head, *facts}
        left += [
            f'column "{column}" is not kept as it was: {why}'
            for column, why in unkept.items()
            if any(target.to in here for target in self.mapping.columns[column])
        ]
        sound = replace(sound, left_out=tuple(left), unkept=frozenset(unkept))
        if errors := self._errors(rows_tree([sound], self.mapping)):
            return Unusable(made.row, "; ".join(errors))
        return sound

    def _unkept(self, made: RowFacts) -> Iterator[tuple[str, str]]:
        """Yield (column, why) for each cell that a record cannot keep as it was in the list."""
        kept = row_records.entry(made, self.mapping)
        for column, line in row_records.said_lines(made, self.mapping):
            if problems := wrong(row_records.LISTED, [{**kept, "said": [line]}], self.vocabularies):
                yield column, problems[0].what

    def _errors(self, tree: Tree) -> list[str]:
        _record, problems = read_record(Document("", tree), "a-name", self.vocabularies)
        return [
            f"{problem.field}: {problem.what}"
            for problem in problems
            if problem.severity is Severity.ERROR
        ]

    def _why_wrong(self, name: str, value: object) -> str:
        problems = wrong(name, _thawed(value), self.vocabularies)
        return problems[0].what if problems else ""


def _keep_what_all_levels_share(found: dict[str, Tree], remarks: RowRemarks) -> None:
    """Take out what a row of several levels says of one of them: nobody knows of which."""
    levels = levels_in(found.get(LEVEL, UNKNOWN))
    for name in _OF_ONE_LEVEL & {*found} if len(levels) > 1 else ():
        told = f"it says {value_in_words(found.pop(name))}, and not at which level"
        remarks.left_out.append(f"{name} is left out: {told}: {' or '.join(levels)}")


_NEEDED = ("name", "place.city", "place.state", "place.zip")


def _named(field: str) -> str:
    return field.rpartition(".")[2]


def _frozen(value: Tree) -> object:
    """Return a value in a form that can be looked up."""
    if isinstance(value, dict):
        return ("group", *value.items())
    return ("list", *value) if isinstance(value, list) else value


def _thawed(value: object) -> Tree:
    if not isinstance(value, tuple):
        return value
    kind, *parts = value
    return dict(parts) if kind == "group" else list(parts)
