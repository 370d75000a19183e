"""Pieces of pages: what of a place's own table stands open, and what is folded."""

from __future__ import annotations

import pytest

from levelground.compare import RowGroup, TableRow
from levelground.site.pieces import Column, Table


def table(*rows: int) -> Table:
    """Return a table of groups with so many *rows* each."""
    groups = tuple(
        RowGroup(f"group-{at}", "", tuple(TableRow(f"{at}-{row}", "", ()) for row in range(count)))
        for at, count in enumerate(rows)
    )
    return Table("", (Column("IOP", "", id="harbor-point/iop"),), groups, of="harbor-point")


@pytest.mark.parametrize(("rows", "opened"), [((5, 3), 1), ((5, 1, 2), 1), ((5, 2), 2), ((5,), 1)])
def test_one_or_two_facts_more_are_not_folded_away(rows: tuple[int, ...], opened: int):
    whole = table(*rows)

    assert len(whole.opening.groups) == opened
    assert [*whole.opening.groups, *whole.further.groups] == [*whole.groups]


def test_what_is_folded_has_no_programs_to_choose_a_second_time():
    further = table(5, 9).further

    assert [column.id for column in further.columns] == [""]
    assert not further.of
