"""Columns that say that a place is closed: a draft leaves such rows out by name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from levelground.base import strings
from levelground.exchange.tables.drafted_words import NO, YES, quoted
from levelground.facts.written.closed_words import says_closed

_CLOSED = frozenset({"closed", "inactive", "defunct", "cerrado", "cerrada", "inactivo"})
_OPEN = frozenset({"open", "active", "operating", "operational", "abierto", "activo"})
_STATE = frozenset({"status", "estado", "estatus", "listing", "state", "standing"})
_AROUND = frozenset({"is", "it", "still", "now", "currently", "program", "place", "facility"})
_DENIES = NO | {"not", "never", "isn", "wasn"}
_FIRST = re.compile(r"[^\W_]+")
_MOST = 60  # words that a draft lists


def skip_lines(cells: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield the line of a mapping by which closed places are no records, "" where there is none.

    *cells* are those of the columns that go to no field.
    """
    found = {column: _closing(column, own) for column, own in cells.items()}
    told = [
        f"{quoted(column)}: [{', '.join(map(quoted, words[:_MOST]))}]"
        for column, words in found.items()
        if words
    ]
    if told:
        yield "# A guess: such rows are no open places. Take out the words of those that are."
        yield f"skip: {{{', '.join(told)}}}"


def _closing(column: str, cells: Sequence[str]) -> list[str]:
    """Return the cells of a column that say that a place is closed, each once."""
    head = {*strings.slugify(column).split("-")} - _AROUND
    return [cell for cell in dict.fromkeys(cells) if _is_closing(head, cell)]


def _is_closing(head: set[str], cell: str) -> bool:
    match = _FIRST.search(cell.lower())
    first = match[0] if match else ""
    says = first not in _DENIES and (says_closed(cell) or cell.lower().strip(" .") in _CLOSED)
    if head & _CLOSED:
        return first in YES or says
    if head and head <= _OPEN:
        return first in NO or says
    return bool(head & _STATE) and says
