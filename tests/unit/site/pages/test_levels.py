"""All levels of care side by side."""

from __future__ import annotations

from levelground.compare import State
from levelground.site.kind import Site
from levelground.site.pages import levels
from tests.unit.making import directory, terms

EMPTY = Site(directory())


def test_all_levels_stand_side_by_side_from_least_to_most_support():
    page = levels.page(EMPTY)

    assert page.table is not None
    assert [column.name for column in page.table.columns] == [
        str(term.label) for term in terms().levels
    ]


def test_no_cell_of_the_levels_table_is_blank():
    table = levels.page(EMPTY).table

    assert table is not None
    assert all(c.words.strip() for g in table.groups for row in g.rows for c in row.cells)


def test_a_level_without_a_number_in_the_national_standard_has_none_made_up():
    table = levels.page(EMPTY).table
    assert table is not None
    row = next(row for group in table.groups for row in group.rows if row.key == "asam")
    unnumbered = [not term.level.asam for term in terms().levels if term.level]

    assert [cell.state is State.NOT_APPLICABLE for cell in row.cells] == unnumbered


def test_the_danger_of_detox_stands_once_above_the_table_and_not_in_its_rows():
    page = levels.page(EMPTY)

    assert "can kill" in page.danger
    assert page.table is not None
    cells = [cell for group in page.table.groups for row in group.rows for cell in row.cells]
    assert not any("can kill" in cell.words for cell in cells)
