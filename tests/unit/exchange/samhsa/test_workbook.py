"""The national directory's workbook, as it is and as it should not be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from levelground.base.errors import WorkbookError
from levelground.exchange.samhsa import workbook
from levelground.exchange.samhsa.workbook import COLUMNS
from tests.unit.exchange import made_up


def read(path: Path, *sheets: list, edition: str = "2023") -> workbook.Workbook:
    """Write *sheets* and read them back."""
    return workbook.read_workbook(made_up.write(path / "book.xlsx", *sheets), edition)


def test_a_row_comes_back_as_it_was_written(tmp_path: Path):
    facility = made_up.row(name2="Evening House", phone="508-555-0142 x104", intake1a="800-555HELP")

    book = workbook.read_workbook(made_up.workbook(tmp_path / "directory-2023.xlsx", [facility]))

    assert book.rows == (facility,)
    assert book.edition == made_up.EDITION
    assert book.code_names["DT"] == "Detoxification"


@pytest.mark.parametrize("change", [str.upper, str.title, lambda name: f"  {name} "])
def test_the_case_of_the_header_does_not_matter(tmp_path: Path, change: Callable[[str], str]):
    header = [change(name) for name in COLUMNS]

    book = read(tmp_path, made_up.facilities([made_up.row()], header), made_up.dictionary())

    assert book.rows == (made_up.row(),)


def test_the_sheets_are_found_by_their_headers_in_any_order(tmp_path: Path):
    other = [["Some notes"], ["Nothing of use"]]

    book = read(tmp_path, other, made_up.dictionary(), made_up.facilities([made_up.row()]))

    assert len(book.rows) == 1


def test_a_title_may_stand_above_the_header_and_rows_keep_their_number(tmp_path: Path):
    sheet = [["National Directory"], *made_up.facilities([made_up.row()])]

    book = read(tmp_path, sheet, made_up.dictionary())

    assert book.rows == (made_up.row(number=3),)


def test_columns_may_stand_in_any_order(tmp_path: Path):
    turned = [[*reversed(entry)] for entry in made_up.facilities([made_up.row()])]

    assert read(tmp_path, turned, made_up.dictionary()).rows == (made_up.row(),)


@pytest.mark.parametrize("cell", [1608.0, "1608", "01608", " 01608 ", "01608-2133"])
def test_a_zip_code_has_its_five_digits_again(tmp_path: Path, cell: str | float):
    header, cells = made_up.facilities([made_up.row()])
    cells = [cell if name == "zip" else value for name, value in zip(header, cells, strict=True)]

    assert read(tmp_path, [header, cells], made_up.dictionary()).rows[0].zip == "01608"


def test_idle_and_invisible_spaces_go(tmp_path: Path):
    facility = made_up.row(name1=" Harbor  Point\u00a0Recovery\u200b ")

    book = read(tmp_path, made_up.facilities([facility]), made_up.dictionary())

    assert book.rows[0].name1 == "Harbor Point Recovery"


def test_empty_rows_are_passed_over_and_counted(tmp_path: Path):
    header, cells = made_up.facilities([made_up.row()])

    book = read(tmp_path, [header, [""] * len(header), cells], made_up.dictionary())

    assert [row.number for row in book.rows] == [3]


def test_codes_are_looked_up_and_never_counted(tmp_path: Path):
    facility = made_up.row(codes="SA * OP OIT * PVTN")

    book = read(tmp_path, made_up.facilities([facility]), made_up.dictionary())

    assert book.rows[0].code_set == {"SA", "OP", "OIT", "PVTN"}


@pytest.mark.parametrize("column", COLUMNS)
def test_a_missing_column_is_named(tmp_path: Path, column: str):
    place = COLUMNS.index(column)
    sheet = [
        [cell for at, cell in enumerate(entry) if at != place]
        for entry in made_up.facilities([made_up.row()])
    ]

    with pytest.raises(WorkbookError, match=f'has no column "{column}"'):
        read(tmp_path, sheet, made_up.dictionary())


def test_a_code_that_the_code_sheet_lacks_is_named_with_its_row(tmp_path: Path):
    rows = [made_up.row(), made_up.row(number=3, codes="SA * ZZZ")]

    with pytest.raises(WorkbookError, match='row 3 has the code "ZZZ"'):
        read(tmp_path, made_up.facilities(rows), made_up.dictionary())


@pytest.mark.parametrize("also", [{}, {"DT": "Detoxification"}, {"SA": "Substance use"}])
@pytest.mark.parametrize("edition", ["", "2023", "next"])
def test_the_directory_of_mental_health_is_refused_before_its_year_is_looked_at(
    tmp_path: Path, also: dict[str, str], edition: str
):
    codes = made_up.dictionary({**made_up.MENTAL_HEALTH, **also})
    rows = made_up.facilities([made_up.row(codes="MH SUMH * OP * CBT")])
    path = made_up.write(tmp_path / "directory.xlsx", rows, codes)

    with pytest.raises(WorkbookError, match="directory of mental health facilities"):
        workbook.read_workbook(path, edition)


def test_a_code_sheet_without_addiction_treatment_is_refused(tmp_path: Path):
    rows = made_up.facilities([made_up.row(codes="OP")])

    with pytest.raises(WorkbookError, match="no code for drug or alcohol treatment"):
        read(tmp_path, rows, made_up.dictionary({"OP": "Outpatient"}))


def test_a_workbook_without_the_code_sheet_is_refused(tmp_path: Path):
    with pytest.raises(WorkbookError, match="no sheet that says what its codes mean"):
        read(tmp_path, made_up.facilities([made_up.row()]))


def test_a_workbook_without_the_facilities_is_refused(tmp_path: Path):
    with pytest.raises(WorkbookError, match="no sheet that lists facilities"):
        read(tmp_path, made_up.dictionary())


def test_a_workbook_that_lists_nobody_is_refused(tmp_path: Path):
    with pytest.raises(WorkbookError, match="lists no facility"):
        read(tmp_path, made_up.facilities([]), made_up.dictionary())


@pytest.mark.parametrize("content", [b"", b"name1,name2\n", b"<html></html>", b"PK\x03\x04"])
def test_a_file_that_is_no_workbook_is_refused(tmp_path: Path, content: bytes):
    path = tmp_path / "directory-2023.xlsx"
    path.write_bytes(content)

    with pytest.raises(WorkbookError, match=r"is not a whole|this reads the Excel workbook"):
        workbook.read_workbook(path)


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9, 0.99])
def test_a_truncated_workbook_is_refused(tmp_path: Path, part: float):
    path = made_up.workbook(tmp_path / "directory-2023.xlsx", [made_up.row()])
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * part)])

    with pytest.raises(WorkbookError, match="download the national directory again"):
        workbook.read_workbook(path)


def test_a_file_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(WorkbookError, match="there is no file"):
        workbook.read_workbook(tmp_path / "none.xlsx")
    with pytest.raises(WorkbookError, match="there is no file"):
        workbook.read_workbook(tmp_path)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (b"name1,name2,street1\n", "CSV"),
        (b'{"rows": []}', "JSON"),
        (b"<html>", "web page"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old form"),
    ],
)
def test_what_is_no_workbook_is_told_what_it_is(text: bytes, kind: str, tmp_path: Path):
    file = tmp_path / "directory-2023.xlsx"
    file.write_bytes(text)

    with pytest.raises(WorkbookError, match=kind):
        workbook.read_workbook(file)
