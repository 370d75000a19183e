"""A place's own table: its programs side by side, and what they share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from levelground import compare
from levelground.compare import Cell, State, TableRow
from levelground.facts import field_table
from levelground.facts.field_table import Field
from levelground.language.messages import _
from levelground.model import Program, Record, deciding
from levelground.site.arrange.directory import Directory, level_of
from levelground.site.parts import comparison_tables
from levelground.site.pieces import Table

# How to reach a program: in the table only where its programs differ, else beside the name.
_CALLING = tuple(
    f for f in field_table.fields_of(Program) if f.fact.group is field_table.Group.CONTACT
)
_EACH = tuple(
    f for f in field_table.fields_of(Program) if f.fact.compare is field_table.Compare.EACH
)


def of_provider(directory: Directory, record: Record) -> tuple[Table, tuple[compare.RowGroup, ...]]:
    """Return the table of what decides and what differs, and the facts all programs share.

    Of one program alone, the table has what decides.
    """
    listings = [(record, program) for program in record.programs]
    comparer = directory.comparer
    if len(listings) == 1:
        alone = partial(_in_one_row, directory, *listings[0])
        whole = comparison_tables.comparison_table(
            directory, record.name, listings, comparer.rows_in_order, own=alone
        )
        return replace(whole, groups=whole.groups[:1]), whole.groups[1:]
    in_table: list[Field] = []
    shared: list[Field] = []
    unlike = comparer.unlike(record)
    for field in (*comparer.rows_in_order, *_CALLING):
        group, own = field.fact.group, field.name in unlike
        if own and (of_one := _told_by_one(directory, record, field)):
            if of_one.state is not State.ASK:
                shared.append(field)
            continue
        # Payment is nearly always the same for all programs of a place: said once below the table.
        if own or (field.fact.core and group is not field_table.Group.PAYMENT):
            in_table.append(field)
        elif group is not field_table.Group.CONTACT:
            shared.append(field)
    beside = partial(_in_one_place, [level_of(program) for program in record.programs])
    made = comparison_tables.comparison_table(
        directory, record.name, listings, in_table, own=beside
    )
    in_one = _in_one_row(directory, *listings[0], comparer.groups(listings[:1], shared))
    groups, unstated = comparison_tables.without_unstated_rows(in_one)
    named = (*made.unstated, *unstated)
    left = tuple(_without_level(_differing_first(made.groups)))
    return replace(made, groups=left, unstated=named), groups


def _without_level(groups: Iterable[compare.RowGroup]) -> Iterator[compare.RowGroup]:
    """Yield groups without the level of each program, which the heads say, where that is all."""
    for group in groups:
        rows = tuple(row for row in group.rows if row.key != deciding.LEVEL or _is_noted(row))
        if rows:
            yield replace(group, rows=rows)


def _differing_first(groups: Sequence[compare.RowGroup]) -> tuple[compare.RowGroup, ...]:
    """Return groups that begin with what decides: where that is nothing, with what differs."""
    if groups[:1] and groups[0].key == comparison_tables.DECIDING:
        return tuple(groups)
    unlike = tuple(row for group in groups for row in group.rows if row.differs)
    title = comparison_tables.deciding_title()
    made = compare.RowGroup(comparison_tables.DECIDING, title, unlike)
    rest = (
        replace(group, rows=tuple(row for row in group.rows if not row.differs)) for group in groups
    )
    return tuple(group for group in (made, *rest) if group.rows)


def _told_by_one(directory: Directory, record: Record, field: Field) -> Cell | None:
    """Return what those of its programs state that a fact is of, where they agree and others are.

    From what a place detoxes is told once: at its other levels it is in the detox program.
    """
    if not field.fact.part_of:
        return None
    cells = [directory.comparer.cell(field, record, program) for program in record.programs]
    own = {(cell.state, cell.words, cell.note): cell for cell in cells if not cell.elsewhere}
    is_of_one = len(own) == 1 and any(cell.elsewhere for cell in cells)
    return next(iter(own.values())) if is_of_one else None


def _in_one_place(
    levels: Sequence[str], groups: Iterable[compare.RowGroup]
) -> Iterator[compare.RowGroup]:
    """Yield the groups of a place's own table, in which what is elsewhere has its own column.

    That one of the programs is detox is said by its head, and needs no row.
    """
    fields = field_table.fields_by_name(Program)
    for group in groups:
        rows: list[TableRow] = []
        for row in group.rows:
            fact = fields[row.key].fact if row.key in fields else None
            if fact and fact.own_level in levels and _is_told_by_heads(row, levels, fact.own_level):
                continue
            if fact and fact.part_of:
                rows.append(replace(row, cells=tuple(map(_see_there, row.cells))))
            else:
                rows.append(row)
        yield replace(group, rows=tuple(rows))


def _is_told_by_heads(row: TableRow, levels: Sequence[str], own: str) -> bool:
    """Whether each program is of the level that the row is, or leaves it to one that is."""
    at_home = (c.elsewhere or at == own for c, at in zip(row.cells, levels, strict=True))
    return all(at_home) and not any(cell.note or cell.conflict for cell in row.cells)


def _is_noted(row: TableRow) -> bool:
    """Whether something is said of a row's words beside them, or is to be asked."""
    return any(cell.note or cell.conflict or cell.state is State.ASK for cell in row.cells)


def _see_there(cell: Cell) -> Cell:
    """Return a cell without the words that stand in another column, which it names."""
    return Cell(State.SAID, cell.note or cell.words, elsewhere=True) if cell.elsewhere else cell


def _in_one_row(
    directory: Directory, record: Record, program: Program, groups: Iterable[compare.RowGroup]
) -> Iterator[compare.RowGroup]:
    """Yield groups about one program in which a list has one row, where it had one for each term.

    Beside others a row for each says who takes Medicaid; alone it is one line to read.
    """
    for group in groups:
        rows = {row.key: row for row in group.rows}
        for field in _EACH:
            each = [key for key in rows if key.startswith(f"{field.name}.")]
            if each:
                cell = directory.comparer.cell(field, record, program)
                whole = replace(rows[each[0]], key=field.name, label=_(field.fact.label), term="")
                rows[each[0]] = replace(whole, cells=(cell,))
                for key in each[1:]:
                    del rows[key]
        yield replace(group, rows=tuple(rows.values()))
