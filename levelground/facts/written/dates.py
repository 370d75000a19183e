"""Days as people write them in American, ISO-like and spelled forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

# The month first, but with points, which stand behind a day wherever they are used.
_AMERICAN = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})")
_ISO_LIKE = re.compile(r"([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})")
# Days with the month by name, as both languages write them: "Sept 2, 2026", "2 de mayo de 2026".
_MONTHS = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic",
)  # fmt: skip
_MONTH = rf"(?:{'|'.join(dict.fromkeys(_MONTHS))})[a-z]*\.?"
_DAY_NAMED = re.compile(
    rf"(?:(?P<month>{_MONTH})\s*(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?"
    rf"|(?P<first>[0-9]{{1,2}})(?:\s+de)?\s*(?P<then>{_MONTH}))(?:,|\s+de)?\s*(?P<year>[0-9]{{4}})"
)

_MONTH_NAMED = re.compile(rf"\b({_MONTH})(?:,|\s+de)?\s+([0-9]{{4}})\b")


def days_in(text: str) -> Iterator[tuple[int, date]]:
    """Yield (start, day) of each day named in a text, and of each month the first of it.

    "December 31, 2026", "1 de enero de 2027", "from January 2027".
    """
    lowered = text.lower()
    whole = [*_DAY_NAMED.finditer(lowered)]
    for match in whole:
        if day := date_meant(match[0]):
            yield match.start(), day
    for match in _MONTH_NAMED.finditer(lowered):
        if not any(one.start() <= match.start() < one.end() for one in whole):
            yield match.start(), date(int(match[2]), _MONTHS.index(match[1][:3]) % 12 + 1, 1)


_MONTHS_OF_A_YEAR = 12


def date_meant(written: str) -> date | None:
    """Return the day that 11/4/2026 means to an American, 2026-11-4 or May 2, 2026; else None."""
    match, iso = _AMERICAN.fullmatch(written), _ISO_LIKE.fullmatch(written)
    named = _DAY_NAMED.fullmatch(written.lower())
    try:
        if named:
            month = _MONTHS.index((named["month"] or named["then"])[:3]) % 12 + 1
            return date(int(named["year"]), month, int(named["day"] or named["first"]))
        if iso:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        return _american(match) if match else None
    except ValueError:
        return None


def _american(match: re.Match[str]) -> date | None:
    """Return the day, the month first; the day, where only that can be first; None for points.

    "4.11.2026" is a day in November where people write so, and may be one in April here.
    """
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if first > _MONTHS_OF_A_YEAR >= second:
        return date(year, second, first)
    may_be_two = match[2] == "." and first != second and second <= _MONTHS_OF_A_YEAR
    return None if may_be_two else date(year, first, second)
