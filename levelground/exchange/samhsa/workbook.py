"""The national directory's workbook: its rows and its own dictionary of codes.

SAMHSA publishes the National Directory of Drug and Alcohol Use Treatment
Facilities as an .xlsx of two sheets. Both are found by their headers, since
the names of sheets and the case of headers change from edition to edition.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

from levelground.base import strings
from levelground.base.errors import WorkbookError
from levelground.exchange.samhsa import editions, unpacking

Cell = Any  # what calamine gives: str, float, bool or a date
Table = list[list[Cell]]

_CODES_COLUMN = "service_code_info"
_CATEGORY_COLUMN = "category_code"
_DICTIONARY_COLUMNS = ("service_code", "service_name")
_BETWEEN_CATEGORIES = "*"
_ENOUGH_TO_KNOW_IT = 5  # columns that make a sheet the facilities' one, with some missing
_HEADER_WITHIN = 10  # rows above which a title may stand
_REPLIED = ("website", "point", "frid")  # what only the locator's reply has
_REMEDY = "use the workbook as SAMHSA publishes it"

# What only the directory of drug and alcohol treatment has codes for, and what only
# the one of mental health: the two share their columns and the names of their sheets.
_ADDICTION_CODES = frozenset({"DT", "HH", "OD", "OIT", "ORT", "RL", "RS"})
_MENTAL_HEALTH_CODE = "MH"


@dataclass(frozen=True, slots=True)
class Row:
    """One facility as the directory lists it: text as written, without idle spaces.

    `number` is the row of the sheet, counted from 1 with the header. `zip` is
    five digits with its zeros. `codes` keeps the ` * ` between categories. `website`, `point`
    ("42.26, -71.8") and the facility's id `frid` are in the locator's reply only.
    """

    number: int
    name1: str
    name2: str
    street1: str
    street2: str
    city: str
    state: str
    zip: str
    phone: str
    intake1: str
    intake2: str
    intake1a: str
    intake2a: str
    codes: str
    website: str = ""
    point: str = ""
    frid: str = ""

    @property
    def code_set(self) -> frozenset[str]:
        """The codes without the marks between categories."""
        return frozenset(self.codes.split()) - {_BETWEEN_CATEGORIES}


# The columns of the sheet, in the order of Row's fields after `number`.
COLUMNS = (
    *(entry.name for entry in fields(Row)[1:] if entry.name not in {"codes", *_REPLIED}),
    _CODES_COLUMN,
)


@dataclass(frozen=True)
class Workbook:
    """An edition of the directory: its rows, and what its dictionary calls each code.

    `remarks` are what no record has a place for, by row; `notes` are of the edition as a whole.
    """

    edition: editions.Edition
    rows: tuple[Row, ...]
    code_names: Mapping[str, str]
    remarks: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @property
    def states(self) -> set[str]:
        """The states that its rows are in, by their letters."""
        return {row.state for row in self.rows}


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet with its header: the names in it, in lower case, and its number from 1."""

    header: list[str]
    number: int
    table: Table

    def places(self, columns: Sequence[str]) -> list[int]:
        """Return where each of *columns* stands; raises WorkbookError for the missing ones."""
        missing = [name for name in columns if name not in self.header]
        if missing:
            names = ", ".join(f'"{name}"' for name in missing)
            raise WorkbookError(f"the workbook has no column {names}", _REMEDY)
        return [self.header.index(name) for name in columns]

    def below(self) -> Iterator[tuple[int, list[Cell]]]:
        """Yield (number in the sheet, cells) for every row below the header."""
        yield from enumerate(self.table[self.number :], self.number + 1)


def read_workbook(
    path: Path, edition: str = "", directory: str = editions.SUBSTANCE_USE
) -> Workbook:
    """Read the workbook of a *directory*; *edition* is its year where the file does not show it.

    Raises WorkbookError for a file that is no whole .xlsx, for another
    directory of SAMHSA's, for a sheet or column that is missing, for a code
    that the dictionary lacks, for a sheet without facilities, and where the
    edition's year cannot be told.
    """
    facilities, dictionary = _sheets(path)
    code_names = _code_names(dictionary)
    _refuse_another_directory(path.name, code_names, directory)
    rows = _rows(facilities)
    _refuse_unknown_codes(rows, code_names)
    is_ours = directory == editions.SUBSTANCE_USE
    made = editions.edition_of(path.name, code_names if is_ours else (), edition)
    return Workbook(replace(made, directory=directory), rows, code_names)


def read_code_sheet(path: Path) -> list[tuple[str, str, str]]:
    """Return (category, code, name) of each row of a workbook's code sheet.

    Raises WorkbookError for a file that is none, or has no such sheet.
    """
    sheet = _best([*sheets_of(path).values()], (_CATEGORY_COLUMN, *_DICTIONARY_COLUMNS))
    if sheet is None:
        what = f'"{path.name}" has no sheet that says what its codes mean'
        raise WorkbookError(what, f"{_REMEDY}; that sheet has a column service_code")
    places = sheet.places((_CATEGORY_COLUMN, *_DICTIONARY_COLUMNS))
    rows = ([cell_text(cells[place]) for place in places] for _, cells in sheet.below())
    return [(category, code, name) for category, code, name in rows if code]


def _sheets(path: Path) -> tuple[_Sheet, _Sheet]:
    """Return the sheet of facilities and the dictionary of codes."""
    tables = [*sheets_of(path).values()]
    facilities = _best(tables, COLUMNS)
    if facilities is None:
        what = f'"{path.name}" has no sheet that lists facilities'
        raise WorkbookError(what, f"{_REMEDY}; its header starts with {', '.join(COLUMNS[:3])}")
    dictionary = _best(tables, _DICTIONARY_COLUMNS)
    if dictionary is None:
        what = f'"{path.name}" has no sheet that says what its codes mean'
        raise WorkbookError(what, f"{_REMEDY}; that sheet has a column service_code")
    return facilities, dictionary


def sheets_of(path: Path) -> dict[str, Table]:
    """Return every sheet of a workbook by its name, as rows of cells.

    Raises WorkbookError for a file that is none, or that holds too much.
    """
    if not path.is_file():
        raise WorkbookError(f'there is no file "{path}"', "check the path of the workbook")
    try:
        unpacking.refuse_too_large(path)
        with CalamineWorkbook.from_path(path) as book:
            return {
                name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
                for name in book.sheet_names
            }
    except OSError as error:
        raise WorkbookError(f'"{path.name}" cannot be read', "check the file's rights") from error
    except CalamineError as error:
        _refuse_other_form(path)
        what = f'"{path.name}" is not a whole .xlsx workbook ({error})'
        raise WorkbookError(what, "download the national directory again") from error


def sheets_shown(path: Path) -> frozenset[str]:
    """Return the names of the sheets that whoever opens a workbook sees."""
    with CalamineWorkbook.from_path(path) as book:
        seen = (
            sheet for sheet in book.sheets_metadata if sheet.visible is SheetVisibleEnum.Visible
        )
        return frozenset(sheet.name for sheet in seen)


_OLD_EXCEL = b"\xd0\xcf\x11\xe0"


def _refuse_other_form(path: Path) -> None:
    """Raise WorkbookError that says what a file is, where it is plainly something else."""
    with path.open("rb") as file:
        start = file.read(512).lstrip(b"\xef\xbb\xbf \r\n\t")
    if start.startswith(_OLD_EXCEL):
        kind = "an Excel file of the old form (.xls)"
    elif start[:1] in {b"{", b"["}:
        kind = "JSON"
    elif start[:1] == b"<":
        kind = "a web page or XML"
    elif b"\0" not in start and (b"," in start or b"\t" in start):
        kind = "a table as text (CSV)"
    else:
        return
    what = f'"{path.name}" is {kind}; this reads the Excel workbook (.xlsx) of the directory only'
    raise WorkbookError(what, "use the .xlsx as SAMHSA publishes it, or write records by hand")


def _best(tables: Sequence[Table], columns: Sequence[str]) -> _Sheet | None:
    """Return the sheet whose header has most of *columns*; None where it has too few."""
    headers = [
        _Sheet([cell_text(cell).lower() for cell in row], number, table)
        for table in tables
        for number, row in enumerate(table[:_HEADER_WITHIN], 1)
    ]
    best = max(headers, key=lambda sheet: len({*columns} & {*sheet.header}), default=None)
    if best is None or len({*columns} & {*best.header}) < min(_ENOUGH_TO_KNOW_IT, len(columns)):
        return None
    return best


def _rows(sheet: _Sheet) -> tuple[Row, ...]:
    """Return the facilities, each with its number in the sheet; empty rows are none."""
    places = sheet.places(COLUMNS)
    rows = tuple(
        _row(number, [cell_text(cells[place]) for place in places])
        for number, cells in sheet.below()
        if any(cells)
    )
    if not rows:
        raise WorkbookError("the workbook lists no facility", _REMEDY)
    return rows


def _row(number: int, cells: list[str]) -> Row:
    values = dict(zip(COLUMNS, cells, strict=True))
    codes = values.pop(_CODES_COLUMN)
    values["zip"] = values["zip"][:5].zfill(5) if values["zip"] else ""
    values["state"] = values["state"].upper()
    return Row(number=number, codes=codes, **values)


def cell_text(cell: Cell) -> str:
    """Return a cell as text: squeezed, nothing invisible, a whole number without its point."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    squeezed = strings.squeeze(str(cell))
    if squeezed.isprintable():
        return squeezed
    return strings.squeeze("".join(c for c in squeezed if c.isprintable()))


def _code_names(sheet: _Sheet) -> dict[str, str]:
    """Return the dictionary sheet as code -> its name."""
    places = sheet.places(_DICTIONARY_COLUMNS)
    pairs = ([cell_text(cells[place]) for place in places] for _, cells in sheet.below())
    return {code: name for code, name in pairs if code}


def _refuse_another_directory(
    file_name: str, code_names: Mapping[str, str], directory: str
) -> None:
    """Raise WorkbookError where the code sheet is not that of the *directory* asked for."""
    missing = _ADDICTION_CODES - code_names.keys()
    is_mental = _MENTAL_HEALTH_CODE in code_names and bool(missing)
    if directory == editions.MENTAL_HEALTH:
        if not is_mental:
            what = f'the code sheet of "{file_name}" is not that of mental health facilities'
            raise WorkbookError(what, "use the National Directory of Mental Health Treatment")
        return
    if is_mental:
        what = f'"{file_name}" is the directory of mental health facilities'
        write = "use the National Directory of Drug and Alcohol Use Treatment"
        raise WorkbookError(what, f"{write}, or ask for it by name: --directory mental-health")
    if missing == _ADDICTION_CODES:
        what = f'the code sheet of "{file_name}" has no code for drug or alcohol treatment'
        raise WorkbookError(what, "use the National Directory of Drug and Alcohol Use Treatment")


def _refuse_unknown_codes(rows: Sequence[Row], code_names: Mapping[str, str]) -> None:
    """Raise WorkbookError at the first code that the workbook itself does not explain."""
    for row in rows:
        unknown = sorted(row.code_set - code_names.keys())
        if unknown:
            what = f'row {row.number} has the code "{unknown[0]}", which the code sheet lacks'
            raise WorkbookError(what, f"{_REMEDY}, with both of its sheets")
