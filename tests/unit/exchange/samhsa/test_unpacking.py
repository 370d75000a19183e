"""A workbook is measured before it is read, so that no small file takes all memory."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from levelground.base.errors import WorkbookError
from levelground.exchange.samhsa import unpacking, workbook
from tests.unit.exchange import made_up
from tests.unit.exchange.made_up import row

SHEET = "xl/worksheets/sheet1.xml"
END = b"</sheetData>"
Parts = dict[str, bytes]


def altered(path: Path, change: Callable[[Parts], object]) -> Path:
    """Write a workbook of one facility with its parts changed."""
    good = made_up.workbook(path / "good.xlsx", [row(2)])
    with zipfile.ZipFile(good) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    file = path / "directory-2023.xlsx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file


def with_rows(rows: bytes) -> Callable[[Parts], None]:
    """Return a change that ends the sheet of facilities with *rows*."""

    def change(parts: Parts) -> None:
        parts[SHEET] = parts[SHEET].replace(END, rows + END)

    return change


def with_shared(text: bytes, rows: bytes) -> Callable[[Parts], None]:
    """Return a change that adds a text that cells share, and *rows* that use it."""

    def change(parts: Parts) -> None:
        with_rows(rows)(parts)
        parts["xl/sharedStrings.xml"] = b"<sst><si><t>" + text + b"</t></si></sst>"

    return change


def with_sheets(count: int) -> Callable[[Parts], None]:
    """Return a change that names the sheet of facilities *count* more times."""

    def change(parts: Parts) -> None:
        more = b"".join(
            b'<sheet name="s%d" sheetId="%d" r:id="r1"/>' % (n, n) for n in range(count)
        )
        parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(
            b"</sheets>", more + b"</sheets>"
        )
        with_rows(b'<row r="900"><c r="A900"><v>1</v></c></row>')(parts)

    return change


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (with_rows(b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), "cells"),
        (with_rows(b'<row><c r="xfd200"><v>1</v></c></row>'), "cells"),
        (with_rows(b'<row r="900000"><c><v>1</v></c></row>'), "cells"),
        (with_sheets(1000), "cells"),
        (with_shared(b"a" * 1_000_000, b'<row><c t="s"><v>0</v></c></row>' * 101), "letters"),
        (lambda parts: parts.update({"xl/x.xml": b" " * (unpacking.MAX_BYTES + 1)}), "64 MB"),
        (lambda parts: parts.update({"xl/x.bin": b"\0" * (unpacking.MAX_BYTES + 1)}), "64 MB"),
    ],
)
def test_what_is_larger_than_any_directory_is_refused(
    change: Callable[[Parts], None], why: str, tmp_path: Path
):
    file = altered(tmp_path, change)
    assert file.stat().st_size < 1_000_000

    with pytest.raises(WorkbookError, match=f"holds more than any list of programs: .*{why}"):
        workbook.read_workbook(file)


@pytest.mark.parametrize(
    "change",
    [
        with_rows(b'<row r="x"><c/></row>'),
        with_rows(b'<row><c r="A"/></row>'),
        with_rows(b"<row>"),
        with_rows(b'<row><c t="s"><v>one</v></c></row>'),
        lambda parts: parts.update({SHEET: b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}),
    ],
)
def test_what_is_no_sound_workbook_is_said_to_be_none(
    change: Callable[[Parts], None], tmp_path: Path
):
    with pytest.raises(WorkbookError, match="is not a whole"):
        workbook.read_workbook(altered(tmp_path, change))


def test_a_size_that_lies_is_found_out(tmp_path: Path):
    file = altered(tmp_path, lambda parts: parts.update({"xl/x.xml": b"<x>" + b" " * 99_999}))
    raw = file.read_bytes()
    assert raw.count((100_002).to_bytes(4, "little")) == 2
    file.write_bytes(raw.replace((100_002).to_bytes(4, "little"), (9).to_bytes(4, "little")))

    with pytest.raises(WorkbookError, match="is not a whole"):
        workbook.read_workbook(file)


def test_another_kind_of_workbook_is_refused_by_its_name(tmp_path: Path):
    file = made_up.workbook(tmp_path / "directory-2023.ods", [row(2)])

    with pytest.raises(WorkbookError, match=r"no \.xlsx by its name"):
        workbook.read_workbook(file)


def test_a_workbook_that_says_it_is_large_and_is_not_is_read(tmp_path: Path):
    def change(parts: Parts) -> None:
        parts[SHEET] = parts[SHEET].replace(
            b"<sheetData>", b'<dimension ref="A1:XFD1048576"/><sheetData>'
        )

    assert len(workbook.read_workbook(altered(tmp_path, change)).rows) == 1
