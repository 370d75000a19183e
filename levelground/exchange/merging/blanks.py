"""What a new edition leaves blank, and an earlier one stated: a blank never erases it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from levelground.base import strings
from levelground.base.names import empty_words
from levelground.exchange.samhsa.workbook import Row
from levelground.facts.written.withheld_streets import is_withheld

# Cells that are carried together, under what has to be the same for them to hold still.
_CARRIED: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("street1",), ("zip",)),
    (("street2",), ("street1", "zip")),
    (("name2",), ("name1",)),
    (("phone",), ()),
    (("intake1", "intake1a"), ()),
    (("intake2", "intake2a"), ()),
)


@dataclass(frozen=True, slots=True)
class Filled:
    """A row with the cells that it leaves blank as an earlier edition has them.

    `told` says in words which ones.
    """

    row: Row
    told: tuple[str, ...] = ()


def with_blanks_filled(old: Row, new: Row) -> Filled:
    """Return *new* with what only *old* tells; no cell that *new* fills is changed."""
    told: list[str] = []
    row = new
    for names, same in _CARRIED:
        known = {name: getattr(old, name) for name in names if _tells(getattr(old, name))}
        if not known or any(_tells(getattr(row, name)) for name in names):
            continue
        if names[0].startswith("street") and is_withheld(new.street1):
            continue
        if any(getattr(old, name) != getattr(row, name) for name in same):
            continue
        numbers = {row.phone, row.intake1, row.intake2, row.intake1a, row.intake2a}
        if numbers & {*known.values()}:
            continue
        row = replace(row, **known)
        told.extend(
            f"{name}: the new edition leaves it blank; kept {value}"
            for name, value in known.items()
        )
    return Filled(row, tuple(told))


def _tells(cell: str) -> bool:
    """Whether a cell tells anything: N/A and TBD do not."""
    return bool(strings.slugify(cell)) and not empty_words.says_nothing(cell)


def filled_from(known: Mapping[int, Row], rows: Iterable[Row]) -> dict[int, Filled]:
    """Return each of *rows* by its number, filled from the *known* row of that number, if any."""
    return {row.number: with_blanks_filled(known.get(row.number, row), row) for row in rows}


def cells_filled(
    old: Mapping[str, str],
    new: Mapping[str, str],
    is_blank: Callable[[str], bool],
    of_place: Collection[str],
) -> dict[str, str]:
    """Return the cells of *old* that a row of a list leaves blank now, by their columns.

    The columns *of_place* say where it is: after a move none of them holds any more.
    """
    moved = any(
        old.get(column, "") != new[column]
        for column in of_place
        if not is_blank(new.get(column, "")) and not is_blank(old.get(column, ""))
    )
    return {
        column: cell
        for column, cell in old.items()
        if is_blank(new.get(column, "")) and not is_blank(cell)
        if not (moved and column in of_place)
    }
