"""Values in words: "9 to 15 hours a week", "$350 a day", "Does not apply"."""

from __future__ import annotations

from datetime import date

from levelground import text
from levelground.values import Answer, Money, Range
from levelground.words import N_, _, ngettext

# The units of ranges: many, and one of it.
UNITS = {
    N_("hours a week"): N_("hour a week"),
    N_("days a week"): N_("day a week"),
    N_("hours"): N_("hour"),
    N_("minutes"): N_("minute"),
    N_("days"): N_("day"),
    N_("weeks"): N_("week"),
    N_("months"): N_("month"),
}


def answer_words(answer: Answer) -> str:
    """Return a stated answer as a page shows it."""
    words = {Answer.YES: _("Yes"), Answer.NO: _("No")}
    return words.get(answer) or _("Does not apply")


def range_words(value: Range, unit: str) -> str:
    """Return "9 to 15 hours a week", "20 or more hours a week" or "1 day a week".

    *unit* is one of UNITS, in English; the words are in the current language.
    """
    low = text.number(value.low)
    just_one = value.low == value.high == 1
    shown = ngettext(UNITS.get(unit, unit), unit, 1 if just_one else 2)
    if value.high is None:
        return _("{low} or more {unit}").format(low=low, unit=shown)
    if value.high == value.low:
        return f"{low} {shown}"
    return _("{low} to {high} {unit}").format(low=low, high=text.number(value.high), unit=shown)


def money_words(value: Money) -> str:
    """Return "$350 a day", "$200 to $400 a session" or "$50 once"."""
    units = {
        "hour": _("an hour"),
        "session": _("a session"),
        "day": _("a day"),
        "week": _("a week"),
        "month": _("a month"),
        "stay": _("for the whole stay"),
        "once": _("once"),
    }
    amount = f"${text.number(value.low)}"
    if value.high is not None and value.high != value.low:
        amount = _("{low} to {high}").format(low=amount, high=f"${text.number(value.high)}")
    return f"{amount} {units[value.per]}"


def day_words(on: date) -> str:
    """Return "October 3, 2026"."""
    months = (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )
    return _("{month} {day}, {year}").format(month=months[on.month - 1], day=on.day, year=on.year)
