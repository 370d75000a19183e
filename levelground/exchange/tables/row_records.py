"""Rows to records: what each row states, and the rows of one provider as one record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from levelground.base import strings
from levelground.content.yaml_tree import Tree
from levelground.exchange.merging.merge import value_in_words
from levelground.exchange.tables.field_values import LEVEL, put
from levelground.exchange.tables.mapping_file import TARGETS, TableMapping
from levelground.exchange.tables.row_facts import RowFacts
from levelground.exchange.tables.table_file import ListRow
from levelground.facts.in_words import day_words
from levelground.geography import streets

LISTED = "listed"
_WORD = "word"
_OWN = frozenset({LEVEL, _WORD})  # what each program has for itself
_LONGEST = 40  # letters of a word
_BETWEEN = ": "


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


def not_in_head(rows: Sequence[RowFacts]) -> Iterator[tuple[RowFacts, str]]:
    """Yield (row, what of it is in no record) for the rows of one provider: its head has one."""
    first, *others = rows
    for made in others:
        for name, value in made.head.items():
            mine = first.head.get(name)
            if name != "name" and value != mine and not _is_same_street(name, value, mine):
                other = f"row {first.row.number} says {value_in_words(mine)}"
                yield made, f"{name} is left out: it says {value_in_words(value)}, and {other}"


def _is_same_street(name: str, value: Tree, other: Tree) -> bool:
    """Whether two streets are one, in other words: "13585 San Pablo Ave" and "… Avenue"."""
    words = (streets.street_words(str(one)) for one in (value, other))
    return name == "place.street" and next(words) == next(words)


def _programs(rows: Sequence[RowFacts], shared: Mapping[str, Tree]) -> Iterator[Tree]:
    """Yield the program of each row; a key tells those at one level apart."""
    levels = [level for made in rows for level in made.levels]
    for made, level in [(row, level) for row in rows for level in row.levels]:
        program: dict[str, Tree] = {LEVEL: level}
        if levels.count(level) > 1:
            program[_WORD] = _word(made, rows)
        if made.head["name"] != rows[0].head["name"] and "called" not in made.facts:
            program["called"] = made.head["name"]
        for name, value in made.facts.items():
            if name != LEVEL and name not in shared:
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
    said = [line for column, line in said_lines(made, mapping) if column not in made.unkept]
    return {
        "directory": mapping.list.id,
        "id": made.key,
        "on": mapping.list.on.isoformat(),
        "said": said,
    }


def said_lines(made: RowFacts, mapping: TableMapping) -> Iterator[tuple[str, str]]:
    """Yield (column, line) for each cell of a row as its record keeps it."""
    used = [column for column, targets in mapping.columns.items() if targets]
    for column in dict.fromkeys([*mapping.key, *mapping.one_provider, *used]):
        if cell := made.row.cells.get(column):
            yield column, f"{column}{_BETWEEN}{cell}"


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
