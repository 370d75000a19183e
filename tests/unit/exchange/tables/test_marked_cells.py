"""What a sheet shows and no value of a cell does: one cell over rows, lines through, comments."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from levelground.exchange.tables import table_file
from levelground.exchange.tables.mapping_file import Reading
from levelground.exchange.tables.table_file import TableFile

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
SAVE = "open the file in a spreadsheet and save it, so that its value is in it"
HEADER = '<row r="1"><c r="A1" t="str"><v>Name</v></c><c r="B1" t="str"><v>Level</v></c></row>'


def rows_of(*pairs: tuple[str, str]) -> str:
    """Return the rows of a sheet from its second one on, each with a name and a level."""
    return "".join(
        f'<row r="{at}">{cell(f"A{at}", name)}{cell(f"B{at}", level)}</row>'
        for at, (name, level) in enumerate(pairs, 2)
    )


def cell(ref: str, text: str) -> str:
    return f'<c r="{ref}" t="str"><v>{text}</v></c>' if text else ""


def read(tmp_path: Path, rows: str, after: str = "", comments: str = "") -> TableFile:
    """Return a workbook of one sheet with these *rows*, read as a table."""
    path = tmp_path / "list.xlsx"
    lead = f'<Relationship Id="r1" Type="{_OFFICE}'
    parts = {
        "[Content_Types].xml": "<Types xmlns='http://schemas.openxmlformats.org/package/2006/"
        "content-types'><Default Extension='xml' ContentType='application/xml'/></Types>",
        "_rels/.rels": f'<Relationships xmlns="{_RELS}">{lead}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="A list" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELS}">{lead}/worksheet" '
        'Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><fonts><font/><font><strike/></font>'
        '<font><strike val="0"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/>'
        '<xf fontId="2"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{HEADER}{rows}'
        f"</sheetData>{after}</worksheet>",
    }
    if comments:
        parts["xl/worksheets/_rels/sheet1.xml.rels"] = (
            f'<Relationships xmlns="{_RELS}">{lead}/comments" Target="../comments1.xml"/>'
            "</Relationships>"
        )
        parts["xl/comments1.xml"] = (
            f'<comments xmlns="{_MAIN}"><commentList>{comments}</commentList></comments>'
        )
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return table_file.read_table(path, Reading(), ("Name", "Level"))


def merged(*refs: str) -> str:
    cells = "".join(f'<mergeCell ref="{ref}"/>' for ref in refs)
    return f"<mergeCells>{cells}</mergeCells>"


def test_one_cell_over_several_rows_holds_for_each_of_them_and_is_told(tmp_path: Path):
    rows = rows_of(("Alder", "IOP"), ("Birch", ""), ("Cedar", ""), ("Dale", ""))
    table = read(tmp_path, rows, merged("B2:B4"))

    assert [row.cells["Level"] for row in table.rows] == ["IOP", "IOP", "IOP", ""]
    assert table.marks == (
        'rows 2 to 4, column "Level" are one cell: "IOP" is taken for each of them',
    )


def test_a_title_over_all_columns_fills_no_row_below_it(tmp_path: Path):
    table = read(tmp_path, rows_of(("", ""), ("Alder", "IOP")), merged("A1:A2"))

    assert [row.cells for row in table.rows] == [{"Name": "Alder", "Level": "IOP"}]
    assert table.marks == ()


def test_one_cell_over_several_columns_is_of_the_first_alone(tmp_path: Path):
    table = read(tmp_path, rows_of(("Alder", ""), ("Birch", "PHP")), merged("A2:B2"))

    assert table.rows[0].cells == {"Name": "Alder", "Level": ""}
    assert table.marks == (
        'row 2, columns "Name" to "Level" are one cell: "Alder" is taken for "Name" alone',
    )


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            '<row r="2" hidden="1"><c r="A2" t="str"><v>Alder</v></c></row>',
            "row 2 is hidden in the sheet; is it still there?",
        ),
        (
            '<row r="2"><c r="A2" t="str" s="1"><v>Alder</v></c></row>',
            'row 2 has a line through "Alder"; does it still hold?',
        ),
        (
            '<row r="2"><c r="A2" t="str"><v>Alder</v></c><c r="B2"><f>C2</f><v></v></c></row>',
            'row 2, column "Level" is a formula without a value; ' + SAVE,
        ),
        (
            '<row r="2"><c r="A2" t="str"><v>Alder</v></c><c r="B2" t="e"><v>#REF!</v></c></row>',
            'row 2, column "Level" shows the error "#REF!"; write what it should say',
        ),
    ],
)
def test_what_a_sheet_shows_and_no_value_says_is_told(tmp_path: Path, row: str, told: str):
    assert read(tmp_path, row).marks == (told,)


def test_a_comment_is_told_since_it_may_say_that_a_number_is_dead(tmp_path: Path):
    comment = '<comment ref="A2"><text><r><t>discon</t></r><r><t>nected</t></r></text></comment>'
    table = read(tmp_path, rows_of(("Alder", "IOP")), comments=comment)

    assert table.marks == ('row 2, column "Name" has a comment, which is not read: "disconnected"',)


@pytest.mark.parametrize(
    "row",
    [
        rows_of(("Alder", "IOP")),
        '<row r="2" hidden="0"><c r="A2" t="str" s="2"><v>Alder</v></c></row>',
        f'<row r="2">{cell("A2", "Alder")}<c r="B2" t="str"><f>C2</f><v>IOP</v></c></row>',
        f'{rows_of(("Alder", "IOP"))}<row r="3" hidden="1"/>',
    ],
)
def test_a_plain_sheet_has_nothing_to_look_at(tmp_path: Path, row: str):
    assert read(tmp_path, row).marks == ()
