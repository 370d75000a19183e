"""Dates of cells: read where their order is plain, or where the mapping states it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

MONTH_FIRST, DAY_FIRST, YEAR_FIRST = "month/day/year", "day/month/year", "year-month-day"
DATES = (MONTH_FIRST, DAY_FIRST, YEAR_FIRST)
_DAY = re.compile(r"(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?:[ T]\d{1,2}:\d{2}.*)?")
_CENTURY = 2000
_WHOLE_YEAR, _SHORT_YEAR = 4, 2  # digits of a year
_MONTHS, _DAYS = 12, 31


def day_of(cell: str, order: str) -> date | None:
    """Return the day of a cell, None for what is none in this *order*, one of DATES.

    With "" for an order only what is plain is read: a year of four digits, with the month and the
    day behind it, as a workbook's own do, or before it where only one of the two can be the month.
    A year of two digits is of this century; one of another length is none.
    """
    found = _numbers(cell)
    if found is None:
        return None
    if len(found[0]) == _WHOLE_YEAR:
        order = YEAR_FIRST
    parts = dict(zip(_names(order or _plain_order(found)), found, strict=False))
    year = parts.get("year", "")
    if len(year) not in {_WHOLE_YEAR, _SHORT_YEAR}:
        return None
    whole = int(year) + (_CENTURY if len(year) == _SHORT_YEAR else 0)
    try:
        return date(whole, int(parts["month"]), int(parts["day"]))
    except ValueError:
        return None


def needs_an_order(cell: str) -> bool:
    """Whether a cell is a date of which only a mapping can say what its numbers are."""
    found = _numbers(cell)
    is_date = found is not None and any(day_of(cell, order) for order in DATES)
    return is_date and day_of(cell, "") is None


def likely_order(cells: Iterable[str]) -> tuple[str, bool]:
    """Return the order of dates in a column, and whether its cells show it.

    "" is for cells of which each is plain. A number above 12 is no month, one above 31 a year;
    where nothing shows it, it is the American order.
    """
    asked = [cell for cell in cells if needs_an_order(cell)]
    if not asked:
        return "", True
    fits = [order for order in DATES if all(day_of(cell, order) for cell in asked)]
    dated = [cell for cell in cells if _numbers(cell)]
    fits = [order for order in fits if all(day_of(cell, order) for cell in dated)] or fits
    # A year of two digits in front is as rare as it is often possible.
    usual = [order for order in fits if order != YEAR_FIRST] or fits
    return (usual[0], len(usual) == 1) if usual else ("", False)


def _numbers(cell: str) -> tuple[str, str, str] | None:
    match = _DAY.fullmatch(cell)
    return (match[1], match[3], match[4]) if match else None


def _names(order: str) -> list[str]:
    return order.replace("-", "/").split("/") if order else []


def _plain_order(found: tuple[str, str, str]) -> str:
    """Return the order that numbers show without a mapping, "" where they may be two days."""
    first, second, year = found
    if len(year) != _WHOLE_YEAR:
        return ""
    if int(first) > _MONTHS >= int(second):
        return DAY_FIRST
    return MONTH_FIRST if int(second) > _MONTHS or int(first) == int(second) else ""
