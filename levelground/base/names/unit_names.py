"""Units of time in names: a number for a day is none for a week, however alike the names are."""

from __future__ import annotations

import re
from collections.abc import Sequence

_UNITS = {
    "minute": "minute minutes min mins minutely minuto minutos",
    "hour": "hour hours hr hrs hourly hora horas",
    "day": "day days daily dia dias diario diaria diarios diarias nightly night nights noche",
    "week": "week weeks weekly wk wks semana semanas semanal semanales",
    "month": "month months monthly mo mos mes meses mensual mensuales",
    "year": "year years yearly yr yrs annual annually ano anos anual anuales",
    "two weeks": "fortnight fortnights fortnightly quincena quincenas quincenal quincenales",
    "quarter": "quarter quarters quarterly trimestre trimestres trimestral trimestrales",
    "session": "session sessions sesion sesiones",
    "visit": "visit visits visita visitas",
}
_UNIT = {word: unit for unit, words in _UNITS.items() for word in words.split()}
# Every two, twice in one, and half of one: each of them another unit than the one named.
_OTHER = re.compile(r"(bi|semi|tri|half|quarter)-?(?=[a-z])")
# What stands between what is counted and the time that it is counted in.
BEFORE = frozenset({"a", "al", "an", "cada", "each", "every", "in", "per", "por"})


def units_of(words: Sequence[str]) -> frozenset[str]:
    """Return the units that the *words* of a name speak of: "week", and "bi week" for biweekly."""
    return frozenset(filter(None, map(_unit, words)))


def _unit(word: str) -> str:
    if word in _UNIT:
        return _UNIT[word]
    other = _OTHER.match(word)
    unit = _UNIT.get(word[other.end() :], "") if other else ""
    return f"{other[1]} {unit}" if other and unit else ""


def unitless(words: Sequence[str]) -> list[str]:
    """Return the *words* of a name without its units, and what stands before them."""
    return [word for word in words if not _unit(word) and word not in BEFORE]
