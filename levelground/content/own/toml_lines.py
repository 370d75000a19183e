"""Where in a TOML file each setting stands: Python's own reader does not say."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

Where = tuple[int, int]

_VALUE = re.compile(r"""(?:[\w.\- ]|"[^"]*"|'[^']*')+=[ \t]*(?=\S)""")
_AT = re.compile(r"\(at (?:line (\d+), column (\d+)|end of document)\)")


def setting_places(text: str) -> Mapping[str, Where]:
    """Return the line and column of each setting of a file that can be read, by dotted name.

    The column is that of its value, or of the table's heading. Each setting is read by itself,
    below its heading, with as many lines as it needs.
    """
    found: dict[str, Where] = {}
    lines = text.splitlines(keepends=True)
    heading, start = "", 0
    for end in range(1, len(lines) + 1):
        try:
            told = tomllib.loads(heading + "".join(lines[start:end]))
        except tomllib.TOMLDecodeError:
            continue  # a value that goes on below
        value = _VALUE.match(lines[start])
        for name in _names(told):
            found.setdefault(name, (start + 1, value.end() + 1 if value else 1))
        heading = lines[start].strip() + "\n" if lines[start].lstrip()[:1] == "[" else heading
        start = end
    return found


def _names(table: Mapping[str, Any], above: str = "") -> Iterator[str]:
    for name, value in table.items():
        yield f"{above}{name}"
        if isinstance(value, dict):
            yield from _names(value, f"{above}{name}.")


def fault_place(error: tomllib.TOMLDecodeError, text: str) -> Where:
    """Return where a file cannot be read, as the reader's message says it."""
    found = _AT.search(str(error))
    if not found or not found[1]:
        return max(len(text.splitlines()), 1), 1
    return int(found[1]), int(found[2])


def flat_lines(lines: Mapping[str, Any], above: str = "") -> dict[str, Any]:
    """Return lines by dotted names: TOML reads `payment.accepts = ` as a table in a table."""
    found: dict[str, Any] = {}
    for name, value in lines.items():
        whole = f"{above}{name}"
        found |= flat_lines(value, f"{whole}.") if isinstance(value, dict) else {whole: value}
    return found
