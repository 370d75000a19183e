"""Whether a column says in which unit its numbers are: 12 may be days, weeks or people."""

from __future__ import annotations

import re
from collections.abc import Sequence

from levelground.exchange.tables.mapping_file import FACTS
from levelground.facts.answers import Money, Range, WrongValueError
from levelground.facts.read_value import read_money, read_range
from levelground.facts.written import time_units

_MOST = 0.8  # of the cells say it, where the header does not
_EACH = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month"}
_EACH |= {"diario": "day", "semanal": "week", "semanales": "week", "mensual": "month"}
_ENDS = re.compile(r"(?<=\d)\s*(?:\u2013|-|\bto\b)\s*(?=\d)")  # of a range


def between(cell: str) -> str:
    """Return a range with a plain sign between its ends: "9 to 12" as "9-12"."""
    return _ENDS.sub("-", cell)


def reads_as(to: str, cell: str) -> bool:
    """Whether a cell is a number or an amount as the field *to* has it."""
    item, is_money = FACTS[to].item, FACTS[to].kind is Money
    try:
        found = (
            read_money(cell, item.unit)
            if is_money
            else read_range(between(cell), item.most, item.unit)
        )
    except WrongValueError:
        return False
    return found is not None


def is_unit_said(to: str, words: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether the *words* of a header or the cells say the unit of the numbers of a field.

    A field without a unit of time needs none, and an amount of money says its own.
    """
    if to not in FACTS or FACTS[to].kind is not Range:
        return True
    units = _units(to)
    said = {_EACH.get(word) or "".join(time_units.time_units_in(word) or ()) for word in words}
    if units <= said:
        return True
    own = sum(any(map(str.isalpha, between(cell))) and reads_as(to, cell) for cell in cells)
    return own >= _MOST * len(cells) > 0


def why_none(to: str) -> str:
    """Return in words why a column is not guessed to hold the numbers of a field; "" for texts."""
    kind = FACTS[to].kind if to in FACTS else str
    if kind is Money:
        return f"{to}, maybe, but few cells say what an amount is for, like 350 per day"
    if kind is Range:
        return f"{to}, maybe, but nothing says that these are {FACTS[to].item.unit}"
    return ""


def _units(to: str) -> set[str]:
    return {*(time_units.time_units_in(FACTS[to].item.unit) or ())} - {"person"}
