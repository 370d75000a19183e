"""A booklet as PDF: tagged, with bookmarks, the same bytes every time, and its sheets to fold.

The only door to typst. What it typesets comes as data (`booklet_data`), never as its source.
See https://typst.app/docs/reference/pdf/ for what the standard PDF/UA-1 holds it to.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from levelground.base import engine
from levelground.base.errors import BuildError, LevelGroundError

FOLDED = 4  # pages of a sheet that is folded once
_MULTIPLE = "multiple-of"
_STANDARD = "ua-1"


@dataclass(frozen=True, slots=True)
class PageSize:
    """A page of a booklet, in points of 1/72 inch, and its type.

    `stacked`: how many pairs of pages a sheet of paper has, one above the other; 0 where a page
    is a sheet, and nothing is folded.
    """

    width: float
    height: float
    margin: float
    type: float
    stacked: int = 0
    small: float = 0.84

    @property
    def turned_by(self) -> str:
        """The edge that a printer has to flip a sheet on, so that no side needs to be turned."""
        return "short" if self.width * 2 > self.height * self.stacked else "long"

    def large(self) -> PageSize:
        """Return the size with large print."""
        return PageSize(self.width, self.height, self.margin * 0.8, _LARGE, self.stacked, small=1)

    def told(self) -> Mapping[str, float]:
        """Return what the typesetter is told of it."""
        names = ("width", "height", "margin", "type", "stacked", "small")
        return {name: getattr(self, name) for name in names}


_LARGE = 16
SIZES: Mapping[str, PageSize] = {
    "letter": PageSize(612, 792, 50, 11),
    "half-letter": PageSize(396, 612, 36, 9.5, stacked=1),
    "pocket": PageSize(306, 396, 24, 8, stacked=2),
    "a4": PageSize(595.28, 841.89, 50, 11),
}


@dataclass(frozen=True, slots=True)
class Booklet:
    """A booklet: `pages` as they are read, `count` of them, and `sheets` to print, b"" for none."""

    pages: bytes
    count: int
    sheets: bytes
    paper: int


def wanted_pages(pages: str, size: PageSize) -> tuple[int, int]:
    """Return the number of pages that is asked for, 0 for any, and what it is a multiple of.

    *pages* is "", "48" or "multiple-of 4". Raises LevelGroundError for anything else.
    """
    words = pages.replace("-", " ").replace("multiple of", _MULTIPLE).split()
    multiple = FOLDED if size.stacked else 1
    if not words:
        return 0, multiple
    number = words[-1]
    if words[:-1] not in ([], [_MULTIPLE]) or not number.isdecimal() or not int(number):
        raise LevelGroundError(
            f'"{pages}" is no number of pages', 'write --pages 48 or --pages "multiple-of 4"'
        )
    if len(words) > 1:
        return 0, int(number)
    if int(number) % multiple:
        what = f"{number} pages cannot be folded"
        raise LevelGroundError(what, f"write a multiple of {multiple}")
    return int(number), multiple


def typeset(
    data: Mapping[str, Any], size: PageSize, pages: str, duplex: str, work: Path
) -> Booklet:
    """Return the booklet of *data*; *work* is a folder to put its pages into for the sheets.

    Raises LevelGroundError where typst is not installed, or the pages are too few.
    """
    exact, multiple = wanted_pages(pages, size)
    press = _Press(data, size)
    needed = press.count(0)
    count = exact or -(-needed // multiple) * multiple
    if needed > count:
        what = f"this booklet has {needed} pages, and {count} were asked for"
        raise LevelGroundError(what, "ask for more, or for a smaller part")
    made = press.pages(count - needed)
    if press.count(count - needed) != count:
        raise BuildError(f"the booklet cannot be filled up to {count} pages", "leave out --pages")
    if not size.stacked:
        return Booklet(made, count, b"", count)
    (work / "pages.pdf").write_bytes(made)
    sheets = [*_sheets(count, turned=duplex != size.turned_by)]
    return Booklet(made, count, press.sheets(sheets, work), count // FOLDED)


def _sheets(count: int, *, turned: bool) -> Iterator[tuple[int, int, bool]]:
    """Yield (left, right, turned) for each side of the sheets of a booklet of *count* pages."""
    whole = -(-count // FOLDED) * FOLDED
    for sheet in range(whole // FOLDED):
        first = 2 * sheet + 1
        sides = ((whole - first + 1, first, False), (first + 1, whole - first, turned))
        for left, right, side_turned in sides:
            yield left if left <= count else 0, right if right <= count else 0, side_turned


class _Press:
    """Typesets one booklet, with no font but those that come with typst."""

    def __init__(self, data: Mapping[str, Any], size: PageSize) -> None:
        try:
            self.typst = import_module("typst")
        except ImportError as error:
            what = "a booklet needs typst, which is not installed"
            raise LevelGroundError(what, "install it: pip install typst") from error
        self.title = f"{data['title']}: {data['place']}"
        self.look = json.dumps(size.told())
        self.told = {"data": json.dumps(data, ensure_ascii=False), "look": self.look}
        self.folder = engine.THEME / "booklet"

    def count(self, blank: int) -> int:
        """Return how many pages there are with so many empty ones at the end."""
        return int(self._compiler(blank).query("<pages>", field="value", one=True))

    def pages(self, blank: int) -> bytes:
        """Return the pages as they are read."""
        return self._made(self._compiler(blank), _STANDARD)

    def sheets(self, sides: list[tuple[int, int, bool]], work: Path) -> bytes:
        """Return the sheets to print, of the pages that are in *work*."""
        (work / "sheets.typ").write_bytes((self.folder / "sheets.typ").read_bytes())
        told = {"sheets": json.dumps(sides), "look": self.look, "title": self.title}
        return self._made(self._of(work / "sheets.typ", told), None)

    def _compiler(self, blank: int) -> Any:
        return self._of(self.folder / "booklet.typ", {**self.told, "blank": str(blank)})

    def _of(self, source: Path, told: Mapping[str, str]) -> Any:
        return self.typst.Compiler(
            str(source),
            root=str(source.parent),
            font_paths=[],
            ignore_system_fonts=True,
            sys_inputs=dict(told),
        )

    def _made(self, compiler: Any, standard: str | None) -> bytes:
        try:
            made, _warnings = compiler.compile_with_warnings(
                format="pdf", pdf_standards=[standard] if standard else []
            )
        except self.typst.TypstError as error:
            raise BuildError(f"the booklet cannot be typeset: {error}", "") from error
        return bytes(made)
