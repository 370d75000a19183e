"""What is marked in the sheet of a list: cells that are one are filled, and all else is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from levelground.base import strings
from levelground.exchange.samhsa.sheet_marks import Place, SheetMarks

_SHOWN = 60  # letters of a cell or a comment
_SAVE = "open the file in a spreadsheet and save it, so that its value is in it"
_ERROR = 'shows the error "{}"; write what it should say'
_COMMENT = 'has a comment, which is not read: "{}"'


class _Row(Protocol):
    """A row of a list: its number in the sheet, and its cells by column."""

    @property
    def number(self) -> int: ...
    @property
    def cells(self) -> dict[str, str]: ...


def fill_joined(lines: Sequence[tuple[int, list[str]]], first: int, marks: SheetMarks) -> None:
    """Put what a cell over several rows shows into each of them, from line *first* on.

    Who looks at the sheet reads it for each row. Over several columns it is of the first alone.
    """
    for (top, column), (bottom, _last) in marks.joined:
        for at in range(max(top, first), min(bottom, len(lines))):
            line = lines[at][1]
            if top > first and column <= len(line) and not line[column - 1]:
                line[column - 1] = lines[top - 1][1][column - 1]


def marks_told(rows: Sequence[_Row], columns: Sequence[str], marks: SheetMarks) -> Iterator[str]:
    """Yield in words what a sheet shows of the *rows* of a list and no value of a cell does."""
    told = {row.number: row for row in rows}
    yield from _joined_told(told, columns, marks)
    for number in sorted(marks.hidden & {*told}):
        yield f"row {number} is hidden in the sheet; is it still there?"
    struck: dict[int, list[str]] = {}
    for place in sorted(marks.struck):
        if cell := _cell(told, columns, place):
            struck.setdefault(place[0], []).append(cell)
    for number, cells in struck.items():
        yield f'row {number} has a line through "{cells[0]}"; does it still hold?'
    said = {
        **dict.fromkeys(marks.unsaved, f"is a formula without a value; {_SAVE}"),
        **{place: _ERROR.format(text) for place, text in marks.broken.items()},
    }
    noted = {place: _COMMENT.format(text[:_SHOWN]) for place, text in marks.comments.items()}
    for place, text in (*sorted(said.items()), *sorted(noted.items())):
        if place[0] in told and place[1] <= len(columns):
            yield f'row {place[0]}, column "{columns[place[1] - 1]}" {text}'


def _joined_told(told: dict[int, _Row], columns: Sequence[str], marks: SheetMarks) -> Iterator[str]:
    for (top, column), (bottom, last) in sorted(marks.joined):
        cell = _cell(told, columns, (top, column))
        if cell and bottom > top:
            name = columns[column - 1]
            yield (
                f'rows {top} to {bottom}, column "{name}" are one cell: '
                f'"{cell}" is taken for each of them'
            )
        if cell and last > column:
            name, until = columns[column - 1], columns[min(last, len(columns)) - 1]
            yield (
                f'row {top}, columns "{name}" to "{until}" are one cell: '
                f'"{cell}" is taken for "{name}" alone'
            )


def _cell(told: dict[int, _Row], columns: Sequence[str], place: Place) -> str:
    """Return the start of a cell below the header, "" where there is none."""
    row, column = place
    if row not in told or column > len(columns):
        return ""
    return strings.squeeze(told[row].cells.get(columns[column - 1], ""))[:_SHOWN]
