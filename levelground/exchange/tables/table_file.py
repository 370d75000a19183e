"""A table of any kind: CSV of any dialect and encoding that can be detected, or a workbook."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from levelground.base import strings
from levelground.base.errors import LevelGroundError, WorkbookError, reason
from levelground.exchange.samhsa import sheet_marks, workbook
from levelground.exchange.samhsa.sheet_marks import SheetMarks
from levelground.exchange.tables import marked_cells
from levelground.exchange.tables.mapping_file import Reading

MAX_BYTES = 64 * 1024 * 1024
_DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}
_ENCODINGS = ("utf-8", "cp1252", "utf-16")
_MOST_COLUMNS = 1_000
_WITHIN = 10  # rows above which titles may stand
_NAMED = 0.6  # of the columns of the fullest row are named at least
_MOST_LETTERS = 131_072  # of a cell, as the reader of such files has it unless it is told otherwise
_ZIPPED, _UTF_16 = b"PK", (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row: its number in the file, from 1 with the header, and its cells by column."""

    number: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class TableFile:
    """A table as it was read; `told` has the detected form in words.

    `marks` say what the sheet of a workbook shows and no value of a cell does.
    """

    columns: tuple[str, ...]
    rows: tuple[ListRow, ...]
    told: str
    marks: tuple[str, ...] = ()


def read_table(path: Path, reading: Reading, wanted: Sequence[str] = ()) -> TableFile:
    """Read the table at *path*; the header is the row that names most of the columns *wanted*.

    Raises LevelGroundError for a file that cannot be read as a table.
    """
    raw, marks = _bytes(path), SheetMarks()
    if raw[:2] == _ZIPPED:
        lines, marks = _of_workbook(path, reading)
        told = "a workbook"
    else:
        lines, told = _of_text(raw, path.name, reading)
    numbered = [(number, [_cell(c) for c in line]) for number, line in enumerate(lines, 1)]
    header = _header(numbered, reading, wanted)
    columns = _columns(numbered[header][1], path.name, numbered[header][0])
    marked_cells.fill_joined(numbered, header + 1, marks)
    rows = tuple(
        ListRow(number, dict(zip(columns, line, strict=False)))
        for number, line in numbered[header + 1 :]
        if any(line)
    )
    if not rows:
        raise LevelGroundError(f'"{path.name}" has no row below its header', "look into the file")
    _refuse_ragged(path.name, columns, numbered[header + 1 :])
    return TableFile(columns, rows, told, tuple(marked_cells.marks_told(rows, columns, marks)))


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise LevelGroundError(
                f'"{path.name}" is larger than {MAX_BYTES // 1024 // 1024} MB', "split it"
            )
        raw = path.read_bytes()
    except OSError as error:
        what = f'"{path}" cannot be read ({reason(error)})'
        raise LevelGroundError(what, "check its path") from error
    if not raw.strip():
        raise LevelGroundError(f'"{path.name}" is empty', "look into the file")
    return raw


def _of_workbook(path: Path, reading: Reading) -> tuple[list[list[str]], SheetMarks]:
    """Return the rows of the sheet that is named, or of the only one shown that has any.

    What is marked in that sheet comes with them.
    """
    try:
        tables, shown = workbook.sheets_of(path), workbook.sheets_shown(path)
    except WorkbookError as error:
        raise LevelGroundError(error.what, "save it anew as .xlsx or as CSV") from error
    if reading.sheet:
        if reading.sheet not in tables:
            remedy = strings.did_you_mean(reading.sheet, list(tables))
            raise LevelGroundError(f'"{path.name}" has no sheet "{reading.sheet}"', remedy)
        return _as_text(tables[reading.sheet]), sheet_marks.marks_of(path, reading.sheet)
    filled = [name for name, table in tables.items() if len(table) > 1 and name in shown]
    if len(filled) != 1:
        names = ", ".join(f'"{name}"' for name in filled or tables)
        what = f'"{path.name}" has {len(filled)} sheets with rows ({names})'
        write = "name one with --sheet, or in the mapping, under read: {sheet: ...}"
        raise LevelGroundError(what, write)
    return _as_text(tables[filled[0]]), sheet_marks.marks_of(path, filled[0])


def _as_text(table: workbook.Table) -> list[list[str]]:
    return [list(map(workbook.cell_text, row)) for row in table]


def _of_text(raw: bytes, name: str, reading: Reading) -> tuple[list[list[str]], str]:
    """Return the rows of a text, and in words how it was read."""
    content, encoding = _decoded(raw, name, reading)
    if "\0" in content:
        raise LevelGroundError(f'"{name}" is no text and no .xlsx workbook', "save it as CSV")
    delimiter = _delimiter(content, name, reading)
    try:
        rows = list(csv.reader(io.StringIO(content, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        _refuse_long_line(content, name)
        raise LevelGroundError(
            f'"{name}" is not a whole table ({error})', "check its quotes"
        ) from (error)
    if any(len(cell) > _MOST_LETTERS for row in rows for cell in row):
        _refuse_long_line(content, name)
    word = next(word for word, sign in _DELIMITERS.items() if sign == delimiter)
    return rows, f"{encoding}, columns parted by a {word}"


def _refuse_long_line(content: str, name: str) -> None:
    """Raise LevelGroundError for a line that is too long for the cells of a list, if there is."""
    most = _MOST_LETTERS
    for number, line in enumerate(content.splitlines(), 1):
        if len(line) > most:
            what = f'line {number} of "{name}" has {len(line):,} letters, too many for a cell of it'
            raise LevelGroundError(what, f"shorten its longest cell: {most:,} letters are read")


def _decoded(raw: bytes, name: str, reading: Reading) -> tuple[str, str]:
    """Return a text and the encoding that it is in; bytes that are no UTF-8 are Windows' own."""
    known = reading.encoding or ("utf-16" if raw[:2] in _UTF_16 else "")
    if known and known not in _ENCODINGS:
        raise LevelGroundError(f'"{known}" is no encoding here', strings.one_of(_ENCODINGS))
    for encoding in (known,) if known else _ENCODINGS[:2]:
        try:
            content = raw.decode("utf-8-sig" if encoding == "utf-8" else encoding)
        except UnicodeDecodeError:
            continue
        return content, encoding
    write = f"write its encoding under read: in the mapping, one of {', '.join(_ENCODINGS)}"
    raise LevelGroundError(f'"{name}" is not in {known or "any encoding that is known"}', write)


def _delimiter(content: str, name: str, reading: Reading) -> str:
    """Return what parts the columns: as the mapping says, or the sign that is there most."""
    if reading.delimiter:
        if reading.delimiter not in _DELIMITERS:
            what = f'"{reading.delimiter}" parts no columns'
            raise LevelGroundError(what, strings.one_of(list(_DELIMITERS)))
        return _DELIMITERS[reading.delimiter]
    found = max(_DELIMITERS.values(), key=lambda sign: _fits(content, sign))
    if not any(_fits(content, found)):
        _refuse_long_line(content, name)
        raise LevelGroundError(f'"{name}" has one column only', "look what parts its columns")
    return found


def _fits(content: str, sign: str) -> tuple[float, int]:
    """Return how many of the first rows a sign parts into as many columns, and into how many.

    A sign that stands within cells, as in "IOP; PHP", parts each row in its own way.
    """
    start = io.StringIO("\n".join(content.splitlines()[: 2 * _WITHIN]), newline="")
    try:
        widths = [len(row) for row in csv.reader(start, delimiter=sign) if any(row)]
    except csv.Error:
        return 0.0, 0
    if not widths:
        return 0.0, 0
    width, rows = max(Counter(widths).items(), key=lambda pair: (pair[0] > 1, pair[1]))
    return (rows / len(widths), width) if width > 1 else (0.0, 0)


def _cell(written: str) -> str:
    plain = "".join(c for c in strings.squeeze(written) if c.isprintable())
    return strings.squeeze(plain)


def _header(rows: Sequence[tuple[int, list[str]]], reading: Reading, wanted: Sequence[str]) -> int:
    """Return where the header stands among *rows*."""
    if reading.header:
        given = int(reading.header) if reading.header.isdigit() else 0
        if not 1 <= given < len(rows):
            raise LevelGroundError(f'there is no header in row "{reading.header}"', "count from 1")
        return given - 1
    first = range(min(_WITHIN, len(rows)))
    names = {*wanted}
    fullest = max(_filled(rows[at][1]) for at in first)
    return max(
        first,
        key=lambda at: (
            len(names & {*rows[at][1]}),
            _filled(rows[at][1]) >= _NAMED * fullest,
            -at,
        ),
    )


def _filled(line: Sequence[str]) -> int:
    """Return how many cells of a row hold something: a title above a table fills one or two."""
    return sum(map(bool, line))


def _columns(header: Sequence[str], name: str, number: int) -> tuple[str, ...]:
    """Return the names of the columns; raises LevelGroundError for one that stands twice."""
    if len(header) > _MOST_COLUMNS:
        what = f'row {number} of "{name}" has {len(header):,} columns, and a list has far fewer'
        raise LevelGroundError(what, f"look what parts its columns; {_MOST_COLUMNS:,} are read")
    twice = sorted(c for c, many in Counter(header).items() if c and many > 1)
    if twice:
        what = f'row {number} of "{name}" names the column "{twice[0]}" twice'
        raise LevelGroundError(what, "give each a name of its own")
    return tuple(column or f"column {place}" for place, column in enumerate(header, 1))


def _refuse_ragged(
    name: str, columns: Sequence[str], rows: Sequence[tuple[int, list[str]]]
) -> None:
    """Raise LevelGroundError for rows with more cells than there are columns, all at once."""
    long = [str(number) for number, line in rows if any(line[len(columns) :])]
    if long:
        shown = ", ".join(long[: strings.SHOWN])
        what = f'in "{name}" {strings.plural(len(long), "row has", "rows have")} more cells than '
        raise LevelGroundError(f"{what}there are columns: {shown}", "put such cells in quotes")
