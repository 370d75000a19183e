"""Whether a mapping fits a table: it names each column, and the order of dates that need one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from levelground.base import strings
from levelground.base.errors import LevelGroundError
from levelground.exchange.tables import cell_dates
from levelground.exchange.tables.mapping_file import FACTS, TableMapping
from levelground.exchange.tables.table_file import TableFile

_SHOWN = 30  # letters of a cell


def refuse_other_columns(name: str, table: TableFile, mapping: TableMapping) -> None:
    """Raise LevelGroundError that names every column that is missing or new."""
    new = [column for column in table.columns if column not in mapping.columns]
    missing = [column for column in mapping.columns if column not in table.columns]
    told = [f'there is no column "{c}" ({strings.did_you_mean(c, new)})' for c in missing if new]
    told += [f'there is no column "{column}"' for column in missing if not new]
    told += [f'the mapping has no column "{column}"' for column in new]
    if told:
        write = "mend the mapping; write leave out at a column that is not wanted"
        raise LevelGroundError(f'"{name}" has other columns: {"; ".join(told)}', write)


def refuse_dates_of_no_order(name: str, table: TableFile, mapping: TableMapping) -> None:
    """Raise LevelGroundError for each column with dates that may be several days.

    "3/4/27" is in March, in April or in 2003, and only the mapping can say which.
    """
    told = list(_of_no_order(table, mapping))
    if told:
        write = f"say at such a column of the mapping dates: {' or '.join(cell_dates.DATES)}"
        raise LevelGroundError(f'"{name}" does not show the order of its dates: {"; ".join(told)}',
                               f"{write}; nothing is written")  # fmt: skip


def _of_no_order(table: TableFile, mapping: TableMapping) -> Iterator[str]:
    """Yield a column whose dates need an order that the mapping does not have, with its first."""
    for column, targets in mapping.columns.items():
        dated = (t for t in targets if t.to in FACTS and FACTS[t.to].kind is date)
        if not any(target.words is None and not target.dates for target in dated):
            continue
        for row in table.rows:
            if cell_dates.needs_an_order(cell := row.cells.get(column, "")):
                yield f'column "{column}" has "{cell[:_SHOWN]}" in row {row.number}'
                break
