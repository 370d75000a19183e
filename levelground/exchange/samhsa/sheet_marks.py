"""What a sheet of a workbook shows besides the values of its cells.

One cell over several rows, a hidden row, a line through a name, a comment, a formula whose value
was not saved: whoever looks at the sheet sees them, and a table of values has none of them.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from python_calamine import CalamineWorkbook

from levelground.base import strings

Place = tuple[int, int]  # row and column, each from 1

_BOOK = "xl/workbook.xml"
_STYLES = "xl/styles.xml"
_COMMENTS = "/comments"
_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_OFF = frozenset({"0", "false"})
Starts = Callable[[str, Mapping[str, str]], None]


@dataclass(frozen=True)
class SheetMarks:
    """What is marked in a sheet, by row and column from 1.

    `joined` are the first and last place of cells that are one; `hidden` rows; `struck` places
    with a line through them; `unsaved` formulas without a value; `broken` what shows an error in
    its place, by place; `comments` by place.
    """

    joined: tuple[tuple[Place, Place], ...] = ()
    hidden: frozenset[int] = frozenset()
    struck: frozenset[Place] = frozenset()
    unsaved: tuple[Place, ...] = ()
    broken: Mapping[Place, str] = field(default_factory=dict)
    comments: Mapping[Place, str] = field(default_factory=dict)


def marks_of(path: Path, sheet: str) -> SheetMarks:
    """Return what is marked in a *sheet* of a workbook that was measured and read before.

    What of it is not there, or in another form, is not marked.
    """
    with CalamineWorkbook.from_path(path) as book:
        ranges = book.get_sheet_by_name(sheet).merged_cell_ranges or []
    joined = tuple((_from_one(first), _from_one(last)) for first, last in ranges)
    with zipfile.ZipFile(path) as archive, suppress(KeyError, ValueError, expat.ExpatError):
        part = _part_of(archive, sheet)
        seen = _Cells(_struck_styles(archive))
        _read(archive, part, seen.starts, seen.ends, seen.says)
        return SheetMarks(
            joined,
            frozenset(seen.hidden),
            frozenset(seen.struck),
            tuple(seen.unsaved),
            seen.broken,
            dict(_comments(archive, part)),
        )
    return SheetMarks(joined)


def _from_one(place: tuple[int, int]) -> Place:
    return place[0] + 1, place[1] + 1


def _read(
    archive: zipfile.ZipFile,
    part: str,
    starts: Starts,
    ends: Callable[[str], None] | None = None,
    says: Callable[[str], None] | None = None,
) -> None:
    """Tell of each element of a part of the file, by its name without its namespace."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, given: starts(
        _bare(name), {_bare(key): value for key, value in given.items()}
    )
    if ends is not None:
        parser.EndElementHandler = lambda name: ends(_bare(name))
    if says is not None:
        parser.CharacterDataHandler = says
    parser.Parse(archive.read(part), True)  # noqa: FBT003 - the parser's own form: all of it


def _bare(name: str) -> str:
    return name.rpartition(" ")[2]


def _part_of(archive: zipfile.ZipFile, sheet: str) -> str:
    """Return the part of the file that a sheet stands in; raises KeyError where there is none."""
    ids: dict[str, str] = {}

    def starts(name: str, given: Mapping[str, str]) -> None:
        if name == "sheet":
            ids[given["name"]] = given["id"]

    _read(archive, _BOOK, starts)
    return {own: target for own, _kind, target in _leads(archive, _BOOK)}[ids[sheet]]


def _leads(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[str, str, str]]:
    """Yield (id, kind, part) for each other part that a *part* leads to."""
    folder, name = posixpath.split(part)
    found: list[tuple[str, str, str]] = []

    def starts(element: str, given: Mapping[str, str]) -> None:
        if element == "Relationship":
            target = posixpath.normpath(posixpath.join("/", folder, given["Target"]))
            found.append((given["Id"], given["Type"], target.lstrip("/")))

    _read(archive, f"{folder}/_rels/{name}.rels", starts)
    yield from found


def _struck_styles(archive: zipfile.ZipFile) -> frozenset[int]:
    """Return the numbers of the styles of cells that have a line through their text."""
    fonts: list[bool] = []
    styles: list[int] = []
    within: list[str] = []

    def starts(name: str, given: Mapping[str, str]) -> None:
        if name == "font" and within[-1:] == ["fonts"]:
            fonts.append(False)
        elif name == "strike" and within[-1:] == ["font"] and fonts:
            fonts[-1] = given.get("val", "1") not in _OFF
        elif name == "xf" and within[-1:] == ["cellXfs"]:
            styles.append(int(given.get("fontId", "0")))
        within.append(name)

    def ends(_name: str) -> None:
        within.pop()

    with suppress(KeyError):
        _read(archive, _STYLES, starts, ends)
    return frozenset(at for at, font in enumerate(styles) if font < len(fonts) and fonts[font])


@dataclass
class _Cells:
    """What the rows and cells of a sheet are marked with, as they come by."""

    struck_styles: frozenset[int]
    hidden: set[int] = field(default_factory=set)
    struck: set[Place] = field(default_factory=set)
    unsaved: list[Place] = field(default_factory=list)
    broken: dict[Place, str] = field(default_factory=dict)
    _row: int = 0
    _column: int = 0
    _holds: set[str] = field(default_factory=set)
    _value: str = ""
    _is_error: bool = False

    def starts(self, name: str, given: Mapping[str, str]) -> None:
        """Note a row that is hidden, and a cell that is struck through."""
        if name == "row":
            self._row, self._column = int(given.get("r", self._row + 1)), 0
            if given.get("hidden", "0") not in _OFF:
                self.hidden.add(self._row)
        elif name == "c":
            found = _PLACE.fullmatch(given.get("r", ""))
            self._column = _number_of(found[1]) if found else self._column + 1
            self._holds, self._value = set(), ""
            self._is_error = given.get("t") == "e"
            if int(given.get("s", "0")) in self.struck_styles:
                self.struck.add((self._row, self._column))
        else:
            self._holds.add(name)

    def says(self, text: str) -> None:
        """Keep what a cell holds once its formula has ended: its value."""
        self._value += text if "v" in self._holds else ""

    def ends(self, name: str) -> None:
        """Note a formula that came without its value, or with an error in its place."""
        if name != "c":
            return
        if self._is_error:
            self.broken[self._row, self._column] = self._value.strip()
        elif "f" in self._holds and not self._value.strip():
            self.unsaved.append((self._row, self._column))


def _number_of(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _comments(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[Place, str]]:
    """Yield the place of each comment of a sheet, and what it says."""
    with suppress(KeyError):
        for _id, kind, target in _leads(archive, part):
            if kind.endswith(_COMMENTS):
                yield from _comments_in(archive, target)


def _comments_in(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[Place, str]]:
    told: list[tuple[str, list[str]]] = []

    def starts(name: str, given: Mapping[str, str]) -> None:
        if name == "comment":
            told.append((given.get("ref", ""), []))

    def says(text: str) -> None:
        if told:
            told[-1][1].append(text)

    _read(archive, part, starts, says=says)
    for ref, texts in told:
        found, text = _PLACE.fullmatch(ref), strings.squeeze("".join(texts))
        if found and text:
            yield (int(found[2]), _number_of(found[1])), text
