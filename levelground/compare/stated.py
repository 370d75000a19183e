"""What a program states, found once for all who ask: most of a hundred facts nobody states."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from levelground.facts import field_table
from levelground.facts.field_table import Field
from levelground.model import Program

_PROGRAMS = 4_000  # whose statements are kept at once
_known: dict[int, tuple[Program, Mapping[str, Any]]] = {}


@cache
def _fields() -> tuple[tuple[str, Field], ...]:
    return tuple((field.name, field) for field in field_table.fields_of(Program))


def stated_facts(program: Program) -> Mapping[str, Any]:
    """Return the values that *program* states by the names of their facts, in the table's order.

    A program is known by where it is in memory, where it stays while it is kept here.
    """
    known = _known.get(id(program))
    if known is None:
        if len(_known) >= _PROGRAMS:
            _known.clear()
        values = ((name, field.of(program)) for name, field in _fields())
        known = program, {name: value for name, value in values if value is not None}
        _known[id(program)] = known
    return known[1]
