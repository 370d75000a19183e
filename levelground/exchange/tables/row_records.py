"""Rows to records: what each row states, and the rows of one provider as one record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from levelground.base import strings
from levelground.base.problems import Severity
from levelground.content.parse.records import read_record
from levelground.content.yaml_tree import Document, Tree
from levelground.exchange.merging import streets
from levelground.exchange.tables import cell_values
from levelground.exchange.tables.cell_values import RowRemarks
from levelground.exchange.tables.mapping_file import (
    ADDRESS,
    FACTS,
    TARGETS,
    TableMapping,
    folded_word,
    put,
    wrong,
)
from levelground.exchange.tables.table_file import ListRow
from levelground.facts.answers import UNKNOWN
from levelground.facts.in_words import day_words
from levelground.facts.vocabulary import Vocabularies

LISTED = "listed"
_LEVEL, _WORD = "level", "word"
_OWN = frozenset({_LEVEL, _WORD})  # what each program has for itself
_LONGEST = 40  # letters of a word
_BETWEEN = ": "
_SEVERAL = " / "  # between the parts of a key


@dataclass(frozen=True)
class RowFacts:
    """What one row states: its key, the fields of the provider's head, and facts by their names.

    `left_out` says in words what of it is in no record, and why.
    """

    row: ListRow
    key: str
    head: Mapping[str, Tree]
    facts: Mapping[str, Tree]
    left_out: tuple[str, ...] = ()
    unknown: tuple[tuple[str, str], ...] = ()

    @property
    def level(self) -> str:
        """The level that it states, "unknown" where it states none."""
        return str(self.facts.get(_LEVEL, UNKNOWN))


@dataclass(frozen=True)
class Unusable:
    """A row that becomes no record, and why."""

    row: ListRow
    why: str


def key_of(cells: Mapping[str, str], mapping: TableMapping) -> str:
    """Return what names a row in its list."""
    return _SEVERAL.join(cells.get(column, "") for column in mapping.key)


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
        if not key.replace(_SEVERAL.strip(), "").strip():
            return Unusable(row, f"it has nothing in {' and '.join(self.mapping.key)}")
        remarks = RowRemarks()
        found = self._fields(row, remarks)
        self._mend(row, found, remarks)
        made = RowFacts(
            row,
            key,
            {name: value for name, value in found.items() if name not in FACTS},
            {name: value for name, value in found.items() if name in FACTS},
            tuple(remarks.left_out),
            tuple(remarks.unknown),
        )
        return self._sound(made)

    def _fields(self, row: ListRow, remarks: RowRemarks) -> dict[str, Tree]:
        """Return what the cells of a row state, by field."""
        found: dict[str, Tree] = dict(self.mapping.always)
        for column, targets in self.mapping.columns.items():
            for target in targets:
                cell = self._codes.written(target.to, row.cells.get(column, ""))
                for name, value in cell_values.values(column, target, cell, remarks):
                    before = found.get(name)
                    joint = value if before is None else cell_values.combined_value(before, value)
                    if joint is None:
                        joint = before
                        remarks.left_out.append(
                            f'column "{column}" says otherwise of {name}: "{cell}"'
                        )
                    found[name] = joint
        return found

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
            return Unusable(made.row, f"it has no {' and no '.join(map(_named, missing))}")
        if not self._errors(rows_tree([made], self.mapping)):
            return made
        head, facts, left = dict(made.head), dict(made.facts), [*made.left_out]
        for fields in (head, facts):
            for name, value in [*fields.items()]:
                if why := self._wrong(name, _frozen(value)):
                    left.append(f"{name} is left out: {why}")
                    del fields[name]
        if missing := [name for name in _NEEDED if name not in head]:
            return Unusable(made.row, "; ".join(left[-len(missing) :]))
        sound = RowFacts(made.row, made.key, head, facts, tuple(left), made.unknown)
        if errors := self._errors(rows_tree([sound], self.mapping)):
            return Unusable(made.row, "; ".join(errors))
        return sound

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


def rows_by_provider(
    rows: Iterable[RowFacts], mapping: TableMapping
) -> tuple[tuple[RowFacts, ...], ...]:
    """Return the rows of each provider, as the mapping says which ones are of one."""
    groups: dict[object, list[RowFacts]] = {}
    for made in rows:
        name: object = made.key
        if mapping.one_provider:
            name = tuple(_same(made, column, mapping) for column in mapping.one_provider)
        groups.setdefault(name, []).append(made)
    return tuple(tuple(group) for group in groups.values())


def _same(made: RowFacts, column: str, mapping: TableMapping) -> object:
    """Return a cell as those of one provider share it, however they are spelled."""
    cell = made.row.cells.get(column, "")
    goes = {target.to for target in mapping.columns[column]}
    if "place.street" in goes:
        return tuple(streets.street_words(cell))
    return cell[:5] if "place.zip" in goes else strings.slugify(cell)


def rows_tree(rows: Sequence[RowFacts], mapping: TableMapping) -> dict[str, Tree]:
    """Return the record of the rows of one provider, as its file holds it.

    What all of them state stands at the top; a program has what is its own.
    """
    first, *_others = rows
    shared = {
        name: value
        for name, value in first.facts.items()
        if name not in _OWN and all(made.facts.get(name) == value for made in rows)
    }
    tree: dict[str, Tree] = {}
    stated = {**first.head, **shared}
    for name in sorted(stated, key=TARGETS.index):
        put(tree, name, stated[name])
    tree["programs"] = list(_programs(rows, shared))
    tree["checked"] = [
        {"on": mapping.list.on.isoformat(), "how": "import", "covers": ["everything"]}
    ]
    tree["sources"] = [source(mapping)]
    tree[LISTED] = [entry(made, mapping) for made in rows]
    return tree


def _programs(rows: Sequence[RowFacts], shared: Mapping[str, Tree]) -> Iterator[Tree]:
    """Yield the program of each row; a key tells those at one level apart."""
    levels = [made.level for made in rows]
    for made in rows:
        program: dict[str, Tree] = {_LEVEL: made.level}
        if levels.count(made.level) > 1:
            program[_WORD] = _word(made, rows)
        if made.head["name"] != rows[0].head["name"] and "called" not in made.facts:
            program["called"] = made.head["name"]
        for name, value in made.facts.items():
            if name != _LEVEL and name not in shared:
                put(program, name, value)
        yield program


def _word(made: RowFacts, rows: Sequence[RowFacts]) -> str:
    """Return what tells a program from others at its level: its word, its own name or its key."""
    for name in (_WORD, "called"):
        own = [strings.slugify(str(other.facts.get(name, "")))[:_LONGEST] for other in rows]
        mine = strings.slugify(str(made.facts.get(name, "")))[:_LONGEST]
        if mine and own.count(mine) == 1:
            return mine.strip("-")
    return strings.slugify(made.key)


def source(mapping: TableMapping) -> dict[str, Tree]:
    """Return the list as a source of a record."""
    listed = mapping.list
    title = f"{listed.title}, {listed.publisher}" if listed.publisher else listed.title
    source = {"title": title[:200], "url": listed.url or "", "on": listed.on.isoformat()}
    return {name: value for name, value in source.items() if value}


def entry(made: RowFacts, mapping: TableMapping) -> dict[str, Tree]:
    """Return what a record keeps of a row: the next edition is held against it."""
    used = [column for column, targets in mapping.columns.items() if targets]
    said = [
        f"{column}{_BETWEEN}{made.row.cells[column]}"
        for column in dict.fromkeys([*mapping.key, *mapping.one_provider, *used])
        if made.row.cells.get(column)
    ]
    return {
        "directory": mapping.list.id,
        "id": made.key,
        "on": mapping.list.on.isoformat(),
        "said": said,
    }


def kept_row(kept: Mapping[str, Tree], columns: Iterable[str]) -> ListRow:
    """Return the row that an entry of a record keeps, by the *columns* of its list."""
    by_length = sorted(columns, key=len, reverse=True)
    cells: dict[str, str] = {}
    for line in map(str, kept.get("said", [])):
        own = (column for column in by_length if line.startswith(column + _BETWEEN))
        column = next(own, line.partition(_BETWEEN)[0])
        cells[column] = line[len(column + _BETWEEN) :]
    return ListRow(0, cells)


def list_in_words(mapping: TableMapping) -> str:
    """Return the list and its day, as a contradiction names it."""
    return f"{mapping.list.title} of {day_words(mapping.list.on)}"
