"""Rows of tables with more cells than the head has columns: what stands in them would be lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from levelground.content.markdown.prose import without_code

_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_BETWEEN = re.compile(r"(?<!\\)\|")


def lost_cells(markdown: str) -> Iterator[tuple[int, str, str]]:
    """Yield (line from 0 on, what is wrong, what to write) for each row that is too long."""
    columns, before = 0, ""
    for at, line in enumerate(without_code(markdown)):
        if not line.strip():
            columns = 0
        elif columns:
            cells = _cells(line)
            if len(cells) > columns:
                lost = " ".join(cell.strip() for cell in cells[columns:])
                what = f'the table has {columns} columns, and "{lost[:40]}" stands behind the last'
                yield at, what, "give its head another column, or write \\| for a sign in a cell"
        elif "|" in line and _RULE.fullmatch(line) and len(_cells(before)) == len(_cells(line)):
            columns = len(_cells(line))
        before = line


def _cells(line: str) -> list[str]:
    inner = line.strip().removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return _BETWEEN.split(inner)
