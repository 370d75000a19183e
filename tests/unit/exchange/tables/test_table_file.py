"""Tables of any dialect that can be told, and words for those that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from levelground.base.errors import LevelGroundError
from levelground.exchange.tables import table_file
from levelground.exchange.tables.mapping_file import Reading
from levelground.facts.reading_context import Context
from tests.unit.exchange import made_up
from tests.unit.making import terms


def read(tmp_path: Path, raw: bytes) -> table_file.TableFile:
    path = tmp_path / "list.csv"
    path.write_bytes(raw)
    return table_file.read_table(path, Reading(), ("Name", "City"))


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"Name,City\r\nHarbor,Lynn\r\n", "utf-8, columns parted by a comma"),
        (b"Name;City\nHarbor;Lynn\n", "utf-8, columns parted by a semicolon"),
        (b"Name\tCity\nHarbor\tLynn\n", "utf-8, columns parted by a tab"),
        (b"\xef\xbb\xbfName|City\nHarbor|Lynn", "utf-8, columns parted by a bar"),
        ("Name,City\nHarbor,Lynn\n".encode("utf-16"), "utf-16, columns parted by a comma"),
        (b"A list of 2026,\n,\nName,City\nHarbor,Lynn\n", "utf-8, columns parted by a comma"),
        (b'Name,City\n" Harbor\n",Lynn\n,\n', "utf-8, columns parted by a comma"),
    ],
)
def test_a_table_is_read_whatever_parts_its_columns(tmp_path: Path, raw: bytes, told: str):
    table = read(tmp_path, raw)

    assert table.told == told
    assert [row.cells for row in table.rows] == [{"Name": "Harbor", "City": "Lynn"}]


@pytest.mark.parametrize(
    "raw",
    [
        b"Name,Levels\nHarbor,IOP; PHP; detox; sober living\nElm,IOP\n",
        b"Name\tLevels\nHarbor, Lynn, MA\tIOP, PHP\nElm, MA\tIOP, PHP, OP, detox\n",
        b"A list; of 2026; by us; all of it;\nName,Levels\nHarbor,IOP\nElm,PHP\n",
    ],
)
def test_a_sign_within_cells_does_not_part_columns(tmp_path: Path, raw: bytes):
    path = tmp_path / "list.csv"
    path.write_bytes(raw)

    assert table_file.read_table(path, Reading(), ("Name",)).columns == ("Name", "Levels")


def test_bytes_that_are_no_utf_8_are_read_as_windows_writes_them(tmp_path: Path):
    assert read(tmp_path, b"Name,City\nNi\xf1os,Lynn\n").rows[0].cells["Name"] == "Ni\u00f1os"


def test_a_workbook_is_read_as_well(tmp_path: Path):
    path = made_up.workbook(tmp_path / "list.xlsx", [made_up.row(1, name1="Mill House")])
    sheet = Reading.model_validate({"sheet": "Sheet 1"}, context=Context(terms()))
    table = table_file.read_table(path, sheet, ("name1",))

    assert table.rows[0].cells["name1"] == "Mill House"


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"", "is empty"),
        (b"Name\nHarbor\n", "has one column only"),
        (b"Name,City\n", "has no row below its header"),
        (b",,\n,,\n", "has one column only"),
        (b"Name,Name\nHarbor,Lynn\n", 'row 1 of "list.csv" names the column "Name" twice'),
        (b"Name,City\nA,B,C\nD,E\nF,G,H\n", "2 rows have more cells than there are columns: 2, 4"),
        (b"Name,City\n\x00\x01,x\n", "is no text and no .xlsx workbook"),
        (b'Name,City\n"A,B\n', "is not a whole table"),
        (b"PK\x03\x04 no zip", "is not a whole .xlsx workbook"),
    ],
)
def test_what_cannot_be_read_is_said_in_words(tmp_path: Path, raw: bytes, what: str):
    with pytest.raises(LevelGroundError) as error:
        read(tmp_path, raw)

    assert what in error.value.what
    assert error.value.write


def test_the_sheets_that_are_named_are_those_that_can_be_chosen(tmp_path: Path):
    rows = [("Agency", "City"), ("Harbor", "Lynn")]
    path = made_up.write(tmp_path / "list.xlsx", rows, rows, [("Notes",)])

    with pytest.raises(LevelGroundError, match="has 2 sheets with rows") as error:
        table_file.read_table(path, Reading())
    assert error.value.what.count('"') == 2 + 2 * 2


def test_more_columns_than_a_list_has_are_refused_at_once(tmp_path: Path):
    path = tmp_path / "list.csv"
    line = ",".join(f"c{number}" for number in range(20_000))
    path.write_text(f"{line}\n{line}\n", "utf-8")

    with pytest.raises(LevelGroundError, match="has 20,000 columns"):
        table_file.read_table(path, Reading())


@pytest.mark.parametrize("cell", ["x" * 2_000_000, f'"{"x, " * 600_000}"'])
@pytest.mark.parametrize("above", [0, 30])
def test_a_cell_that_is_too_long_is_named(tmp_path: Path, cell: str, above: int):
    path = tmp_path / "list.csv"
    rows = "Elm,none\n" * above
    path.write_text(f"Agency,Notes\n{rows}Harbor,{cell}\n", "utf-8")

    with pytest.raises(LevelGroundError) as error:
        table_file.read_table(path, Reading())
    assert f'line {above + 2} of "list.csv" has ' in error.value.what
    assert "shorten its longest cell" in error.value.write
