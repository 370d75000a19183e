"""Two levels, or two forms of care, side by side."""

from __future__ import annotations

import pytest

from levelground.site.kind import Site
from levelground.site.pages import pair
from levelground.site.parts import level_pairs
from levelground.site.parts.level_pairs import ASKED, FORMS
from levelground.site.pieces import Table
from tests.unit.making import directory, record

EMPTY = Site(directory())
PAIRS = level_pairs.pairs_with_pages(EMPTY.directory)


def test_the_four_pairs_that_families_ask_about_come_first():
    assert PAIRS[:4] == (*ASKED, FORMS)


def test_every_pair_is_there_once():
    assert len(PAIRS) == len(set(PAIRS))


@pytest.mark.parametrize("names", PAIRS, ids="-and-".join)
def test_a_pair_has_two_columns_and_the_same_rows(names: tuple[str, str]):
    page = pair.page(EMPTY, *names)

    assert page.table is not None
    assert len(page.table.columns) == 2
    assert all(len(row.cells) == 2 for group in page.table.groups for row in group.rows)
    assert page.path == f"levels/{names[0]}-and-{names[1]}.html"


def rows_that_kill(table: Table | None) -> list[str]:
    """Return the rows of a table with a cell that says that something can kill."""
    assert table is not None
    rows = [row for group in table.groups for row in group.rows]
    return [row.key for row in rows if any("can kill" in cell.words for cell in row.cells)]


def test_the_danger_of_detox_stands_on_its_pairs_once_above_the_table():
    with_detox = [pair.page(EMPTY, *names) for names in PAIRS if "detox" in names]

    assert with_detox
    assert all(page.danger for page in with_detox)
    assert [rows_that_kill(page.table) for page in with_detox] == [[] for _page in with_detox]


def test_a_pair_leads_to_the_programs_there_are_and_to_other_pairs():
    whole = directory(record("level: iop"))

    links = pair.page(Site(whole), "iop", "php").links

    assert [link.href for link in links] == ["levels/iop.html", "levels.html#pairs"]


@pytest.mark.parametrize("names", PAIRS, ids="-and-".join)
def test_a_pair_is_called_by_both_without_what_explains_them(names: tuple[str, str]):
    page = pair.page(EMPTY, *names)

    assert page.table is not None
    assert all(column.name in page.title and not column.level for column in page.table.columns)
    short = [column.name.partition(" (")[0].lower() for column in page.table.columns]
    assert page.called.lower() == " and ".join(short)
    assert page.table.groups[0].rows[0].key == "plain"
