"""Numbers and ranges as people write them, and what to write instead of those no field reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from math import ceil, floor

from levelground.facts.written import time_units
from levelground.facts.written.weekdays import DAYS_NAMED

_NUMBER = r"([0-9]{1,7}(?:\.[0-9]{1,3})?)"
# Groups: low, high, a plus sign, the unit.
RANGE = re.compile(rf"{_NUMBER}(?:\s*(?:-|\u2013|to)\s*{_NUMBER}|\s*(\+))?(?:\s*([^\W\d].*))?")
# Ranges in words, with the signs that say the same; "2 a 3" is Spanish for 2 to 3.
_COUNTS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip
_IN_WORDS = (
    *((re.compile(rf"\b{word}\b"), str(count)) for count, word in enumerate(_COUNTS, 1)),
    (re.compile(r"(?<=\d) +(?:a|and|y) +(?=\d)|(?<=\d)/(?=\d)"), "-"),
    (
        re.compile(r"^(?:at least|minimum(?: of)?|min\.?|al menos|m[i\u00ed]nimo(?: de)?) +(\d+)"),
        r"\1+",
    ),
    (re.compile(r"(?<=\d) +(?:or more|o m[a\u00e1]s|minimum|m[i\u00ed]nimo)\b"), "+"),
)
# What stands between days: from one to another, and in a list.
_TO = re.compile(r"\s*(?:-|\u2013|\b(?:to|through|thru|a)\b)\s*")
_AND = re.compile(r"\s*(?:[,/&]|\b(?:and|y)\b|\s)\s*")
_WHOLE_WEEKS = frozenset({"every day", "each day", "todos los d\u00edas", "todos los dias"})
_TIMES = re.compile(
    r"([1-7])\s*(?:x|times|veces)(?:\s*(?:/|per|an?|each|por|a la)\s*(?:week|wk|semana))?"
)
# Days by a letter each: MWF, M T Th.
_LETTER = "th|su|sa|[mtwrf]"
_LETTERS = re.compile(r"m?t?w?(?:th|r)?f?(?:sa)?(?:su)?(?<=..)")
_PRODUCT = re.compile(
    r"([0-9]{1,2}(?:\.[0-9])?)\s*(?:hours?|hrs?\.?|h|horas?)"
    r"(?P<each>\s*(?:/|per|an?|each|al|por|cada)\s*(?:day|session|d[i\u00ed]a|sesi[o\u00f3]n))?"
    r"\s*(?P<sign>x|\u00d7|\*|,|for|on|;|por)?\s*"
    r"(?P<days>[1-7])\s*(?:x|days?|times|sessions?|d[i\u00ed]as?|veces|sesiones)"
    r"(?:\s*(?:/|per|an?|each|por|a la)\s*(?:week|wk|semana))?"
)
_OPEN_ENDED = frozenset(
    {"ongoing", "open ended", "open-ended", "as needed", "as long as needed", "no limit",
     "indefinite", "lifetime", "varies", "individual", "individualized", "depends", "flexible",
     "call", "call us", "ask", "llame", "pregunte", "var\u00eda", "depende",
     "sin l\u00edmite", "seg\u00fan"}
)  # fmt: skip
_OF_SEVEN = re.compile(r"([1-7])\s*(?:/|of|de)\s*7")
_AT_ANY_HOUR = frozenset({"24/7", "24-7", "24 hours", "around the clock", "round the clock"})
# "no wait", "sin espera": a number all the same.
_NONE_AT_ALL = re.compile(
    r"(?:no|zero|cero|sin)(?: (?:wait(?:ing)?(?: ?list)?|list|days?|espera|lista(?: de espera)?))?"
    r"|(?:the )?same[- ]day|today|(?:el )?mismo d[i\u00ed]a|hoy(?: mismo)?"
)
_TOLD = re.compile(r"(?:write|about|-) ?([0-9]+)(?=[-+,.]|$)")  # the numbers of a remedy
_NEARLY = 0.1  # of a number: 90 days are about 13 weeks, and 10 days about no number of weeks
_CENTS = 100  # so fine may a number be that is written with a point


def is_unit(written: str, unit: str) -> bool:
    """Whether what stands behind a number is the *unit* of its field."""
    found, wanted = time_units.time_units_in(written), time_units.time_units_in(unit)
    return found is not None and wanted is not None and found in {wanted, wanted[:1]}


def range_remedy(written: str, unit: str, most: float = float("inf")) -> str:
    """Return what to write instead of a range in words or in another unit.

    What would be above *most* is no number of the field, in whatever unit it was meant.
    """
    plain = written.lower().strip()
    if plain in _OPEN_ENDED:
        return "remove the line; such words can stand in description:"
    of_unit = _OF_UNIT.get(unit)
    told = (of_unit(plain) if of_unit else "") or _in_unit(plain, unit)
    if any(float(number) > most for number in _TOLD.findall(told)):
        return f"write it in {unit}, {most:g} at most"
    return told


def _hours_a_week(plain: str) -> str:
    """Return what to write for hours of a day and days of a week, or of the clock."""
    if plain in _AT_ANY_HOUR:
        return "write n/a: care at any hour has no hours a week"
    product = _PRODUCT.fullmatch(plain)
    if product and product["sign"] in {",", ";"} and not product["each"]:  # a day, or a week
        return "write the hours of a whole week here, and the days as days_per_week:"
    return f"write {float(product[1]) * int(product['days']):g}" if product else ""


def _days_a_week(plain: str) -> str:
    of_seven = _OF_SEVEN.fullmatch(plain)
    if of_seven:
        return f"write {of_seven[1]}"
    counted = _days_named(plain)
    return f"write {counted}" if counted else ""


def _days(plain: str) -> str:
    return "write 0" if _NONE_AT_ALL.fullmatch(plain) else ""


_OF_UNIT: Mapping[str, Callable[[str], str]] = {
    "days": _days,
    "days a week": _days_a_week,
    "hours a week": _hours_a_week,
}


def _in_unit(plain: str, unit: str) -> str:
    """Return what to write instead of a number in words, or in another unit than the field's."""
    for pattern, sign in _IN_WORDS:
        plain = pattern.sub(sign, plain)
    match = _range_in(plain.strip())
    found, wanted = (
        time_units.time_units_in(match[4] or unit) if match else None,
        time_units.time_units_in(unit),
    )
    if match and not match[4]:
        return f"write {_joined(match, 1.0, 'g')}"
    if match and found and wanted:
        times = time_units.factor(found, wanted)
        if times and _is_whole(match, times):
            return f"write {_joined(match, times, 'g')}"
        about = times or time_units.usual_factor(found, wanted)
        if about and float(match[1]) * about >= 1:
            return _about(match, about, plain, unit)
    return f"write it in {unit}, like 12, 9-15 or 9+" if unit else "write it like 12, 9-15 or 9+"


def _about(match: re.Match[str], times: float, plain: str, unit: str) -> str:
    """Return what to write for numbers that come out uneven in the unit of the field."""
    ends = [float(end) * times for end in (match[1], match[2]) if end]
    if all(abs(end - round(end)) <= _NEARLY * end for end in ends):
        return f"write it in {unit}; {plain} are about {_joined(match, times, '.0f')}"
    around = f"{floor(ends[0])}+" if match[3] else f"{floor(ends[0])}-{ceil(ends[-1])}"
    return f'write {around}, and "{plain}" in description:'


def _range_in(plain: str) -> re.Match[str] | None:
    """Return the number or range that a text is, None for one that runs backwards."""
    match = RANGE.fullmatch(plain)
    runs_back = match and match[2] and float(match[1]) > float(match[2])
    return None if runs_back else match


def _is_whole(match: re.Match[str], times: float) -> bool:
    """Whether the numbers come out even in the other unit: 90 minutes are 1.5 hours."""
    ends = [float(end) * times * _CENTS for end in (match[1], match[2]) if end]
    return all(abs(end - round(end)) < 1 / _CENTS**2 for end in ends)


def _joined(match: re.Match[str], times: float, form: str) -> str:
    ends = [format(float(end) * times, form) for end in (match[1], match[2]) if end]
    return "-".join(dict.fromkeys(ends)) + (match[3] or "")


def _days_named(plain: str) -> int:
    """Return how many days of the week a text names, 0 where it names none: "Mon-Fri" is 5."""
    if plain in _WHOLE_WEEKS:
        return 7
    times = _TIMES.fullmatch(plain)
    if times:
        return int(times[1])
    letters = re.sub(r"[\s,/&.-]", "", plain)
    if _LETTERS.fullmatch(letters) and plain not in DAYS_NAMED and "-" not in plain:
        return len(re.findall(_LETTER, letters))
    days: set[int] = set()
    for piece in filter(None, _AND.split(_TO.sub("-", plain))):
        first, _, last = piece.replace(".", "").partition("-")
        start, end = DAYS_NAMED.get(first), DAYS_NAMED.get(last or first)
        if not start or not end or end[1] < start[0]:
            return 0
        days.update(range(start[0], end[1] + 1))
    return len(days)
