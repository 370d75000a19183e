"""Units, most of time, as people write them behind a number, in English and Spanish."""

from __future__ import annotations

import re

_WORDS = {
    "minute": ("minute", "minutes", "min", "mins", "minuto", "minutos"),
    "hour": ("hour", "hours", "hr", "hrs", "h", "hora", "horas"),
    "day": ("day", "days", "d\u00eda", "d\u00edas", "dia", "dias"),
    "week": ("week", "weeks", "wk", "wks", "semana", "semanas"),
    "month": ("month", "months", "mo", "mos", "mes", "meses"),
    "year": ("year", "years", "yr", "yrs", "a\u00f1o", "a\u00f1os"),
    "person": ("person", "people", "persons", "persona", "personas"),
}
_UNIT = {word: unit for unit, words in _WORDS.items() for word in words}
# How many of the second are one of the first, where it is the same number always.
_IN = {
    ("hour", "minute"): 60.0,
    ("day", "hour"): 24.0,
    ("week", "day"): 7.0,
    ("year", "month"): 12.0,
}
# The same where it is not: what people mean by a month.
_USUALLY_IN = {("month", "day"): 30.4, ("month", "week"): 4.35, ("year", "week"): 52.2}
_PER = re.compile(
    r"\s*(?:/|\bper\b|\beach\b|\bevery\b|\ban?\b|\bpor\b|\bcada\b|\ba la\b|\bal\b)\s*"
)

# "350 al d\u00eda" says what "350 per day" does.
_EACH = re.compile(r"(?:\s*/\s*|\s+(?:por|al|a la|cada)\s+)([^\W\d]+)$")
_PRICED = {"sesi\u00f3n": "session", "sesion": "session", "estancia": "stay", **_UNIT}


def price_unit_in_english(written: str) -> str:
    """Return a price in small letters with the unit that it is for in English."""
    each = _EACH.search(written)
    unit = _PRICED.get(each[1], "") if each else ""
    return f"{written[: each.start()]} per {unit}" if each and unit else written


def time_units_in(written: str) -> tuple[str, ...] | None:
    """Return the units that are written, "hours a week" as ("hour", "week"); None for other words.

    The second is what the first is counted in; most have none.
    """
    parts = [part.strip(" .") for part in _PER.split(written.lower().strip())]
    found = tuple(_UNIT.get(part, "") for part in parts)
    return found if all(found) else None


def factor(written: tuple[str, ...], wanted: tuple[str, ...]) -> float | None:
    """Return what a number in the *written* units is multiplied by to be in the *wanted* ones.

    None where no one number is right: a month has no fixed count of days.
    """
    first, per = written[0], written[1:]
    if per and per != wanted[1:]:
        return None
    if first == wanted[0]:
        return 1.0
    if per != wanted[1:]:
        return None
    if (first, wanted[0]) in _IN:
        return _IN[first, wanted[0]]
    return 1 / _IN[wanted[0], first] if (wanted[0], first) in _IN else None


def usual_factor(written: tuple[str, ...], wanted: tuple[str, ...]) -> float | None:
    """Return about what `factor` returns where no one number is right, None for other units."""
    if written[1:] != wanted[1:]:
        return None
    first, last = written[0], wanted[0]
    if (first, last) in _USUALLY_IN:
        return _USUALLY_IN[first, last]
    return 1 / _USUALLY_IN[last, first] if (last, first) in _USUALLY_IN else None


def pattern(unit: str) -> str:
    """Return the pattern of the ways to write the units of a field, for an editor's schema."""
    first, *per = time_units_in(unit) or ()
    words = "|".join(_WORDS[first])
    said = "|".join(word for name in per for word in _WORDS[name])
    after = rf"(\s*(/|per|each|every|an?|por|cada|a la|al)\s*({said}))?" if said else ""
    return rf"({words}){after}"
