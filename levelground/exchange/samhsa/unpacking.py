"""How much a workbook unpacks to, measured before it is read: a small file can hold too much.

An .xlsx is a zip of XML. The reader holds every cell from A1 to the last one, and a copy of
the shared text of each, so a file of some kilobytes can ask for all memory there is.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from levelground.base.errors import WorkbookError

MAX_BYTES = 64 * 1024 * 1024  # unpacked; the edition of 2023 has 12 MB
MAX_CELLS = 2_000_000  # on all sheets, from A1 to the last; the edition of 2023 has 180,000
MAX_LETTERS = 100_000_000  # in all cells; the edition of 2023 has 6 million
_MEGABYTES = MAX_BYTES // 1024 // 1024
_CHUNK = 1 << 16
_SUFFIXES = frozenset({".xlsx", ".xlsm"})
_WRONG = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, RuntimeError)


def refuse_too_large(path: Path) -> None:
    """Raise WorkbookError where the workbook at *path* holds more than one ever does.

    What is no zip at all passes, and is told what it is by who reads it.
    """
    if not zipfile.is_zipfile(path):
        return
    if path.suffix.lower() not in _SUFFIXES:
        what = f'"{path.name}" is no .xlsx by its name; this reads the Excel workbook only'
        raise WorkbookError(what, "use the .xlsx as SAMHSA publishes it")
    try:
        with zipfile.ZipFile(path) as archive:
            _measure(archive, path)
    except _WRONG as error:
        what = f'"{path.name}" is not a whole .xlsx workbook ({error})'
        raise WorkbookError(what, "download the national directory again") from error


def _measure(archive: zipfile.ZipFile, path: Path) -> None:
    parts = [entry for entry in archive.infolist() if not entry.is_dir()]
    left = MAX_BYTES
    if sum(part.file_size for part in parts) > left:  # as they say; what they hold comes below
        raise _too_large(path, f"it unpacks to more than {_MEGABYTES} MB")
    scans: list[_Scan] = []
    for part in parts:
        scan = _Scan()
        for chunk in _chunks(archive, part):
            left -= len(chunk)
            if left < 0:
                raise _too_large(path, f"it unpacks to more than {_MEGABYTES} MB")
            scan.feed(chunk)
        scans.append(scan)
    shared = [length for scan in scans for length in scan.shared]
    sheets = max(1, sum(scan.sheets for scan in scans))
    if sheets * max((scan.area for scan in scans), default=0) > MAX_CELLS:
        raise _too_large(path, f"its sheets have more than {MAX_CELLS:,} cells")
    if sheets * max((scan.letters(shared) for scan in scans), default=0) > MAX_LETTERS:
        raise _too_large(path, f"its cells have more than {MAX_LETTERS:,} letters")


def _chunks(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(part) as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def _too_large(path: Path, why: str) -> WorkbookError:
    what = f'"{path.name}" holds more than any list of programs: {why}'
    return WorkbookError(what, "use the workbook as it was published")


@dataclass
class _Scan:
    """What one part of the file holds, counted as it comes by.

    `area` are the cells from A1 to the last one; `shared` the lengths of shared texts;
    `own` the letters in the part itself; `used` how often each shared text stands in a cell.
    """

    area: int = 0
    sheets: int = 0
    own: int = 0
    shared: list[int] = field(default_factory=list)
    used: dict[int, int] = field(default_factory=dict)
    _row: int = 0
    _column: int = 0
    _last: tuple[int, int] = (0, 0)
    _is_shared: bool = False
    _text: str = ""
    _parser: expat.XMLParserType | None = None
    _is_xml: bool | None = None

    def feed(self, chunk: bytes) -> None:
        """Count what *chunk* adds; a part that is no XML counts by its bytes alone."""
        if self._is_xml is None:
            self._is_xml = chunk.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] == b"<"
        if not self._is_xml:
            return
        if self._parser is None:
            self._parser = expat.ParserCreate(namespace_separator=" ")
            self._parser.buffer_text = True
            self._parser.StartElementHandler = self._starts
            self._parser.EndElementHandler = self._ends
            self._parser.CharacterDataHandler = self._says
            self._parser.StartDoctypeDeclHandler = _refuse_doctype
        try:
            self._parser.Parse(chunk)
        except expat.ExpatError as error:
            raise ValueError(str(error)) from error

    def letters(self, shared: list[int]) -> int:
        """Return how many letters all cells of the part have, with their *shared* texts."""
        return self.own + sum(
            times * shared[number]
            for number, times in self.used.items()
            if 0 <= number < len(shared)
        )

    def _starts(self, name: str, attributes: Mapping[str, str]) -> None:
        match name.rpartition(" ")[2]:
            case "row":
                self._row = int(attributes.get("r", self._row + 1))
                self._column = 0
            case "c":
                self._cell(attributes)
            case "si":
                self._text = ""
                self.shared.append(0)
            case "v":
                self._text = ""
            case "sheet":
                self.sheets += 1

    def _cell(self, attributes: Mapping[str, str]) -> None:
        self._column += 1
        if place := attributes.get("r", ""):
            column = place.rstrip("0123456789")
            self._row = int(place[len(column) :])
            self._column = _number_of(column)
        self._is_shared = attributes.get("t") == "s"
        self._last = max(self._row, self._last[0]), max(self._column, self._last[1])
        self.area = self._last[0] * self._last[1]

    def _says(self, text: str) -> None:
        self.own += len(text)
        if self.shared:
            self.shared[-1] += len(text)
        elif self._is_shared:
            self._text += text

    def _ends(self, name: str) -> None:
        if self._is_shared and name.rpartition(" ")[2] == "v":
            number = int(self._text)
            self.used[number] = self.used.get(number, 0) + 1
            self._is_shared = False


def _number_of(column: str) -> int:
    """Return the number of a column from 1: A, B, ... AA."""
    number = 0
    for letter in column.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _refuse_doctype(*_declaration: object) -> None:
    raise ValueError("it declares a document type")
