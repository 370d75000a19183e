"""Values in words: "9 to 15 hours a week", "$350 a day", "Does not apply"."""

from __future__ import annotations

from datetime import date

from levelground.base import strings
from levelground.facts.answers import Answer, Money, Range
from levelground.language.messages import N_, NN_, _, ngettext

# The units of ranges, by how fields name them: one, and many of it.
UNITS = {
    many: (one, many)
    for one, many in (
        NN_("hour a week", "hours a week"),
        NN_("day a week", "days a week"),
        NN_("hour", "hours"),
        NN_("minute", "minutes"),
        NN_("day", "days"),
        NN_("week", "weeks"),
        NN_("month", "months"),
        NN_("person", "people"),
    )
}
MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)


def answer_words(answer: Answer) -> str:
    """Return a stated answer as a page shows it."""
    words = {Answer.YES: _("Yes"), Answer.NO: _("No")}
    return words.get(answer) or _("Does not apply")


def range_words(value: Range, unit: str) -> str:
    """Return "9 to 15 hours a week", "20 or more hours a week" or "1 day a week".

    *unit* is one of UNITS, in English; the words are in the current language.
    """
    low = strings.grouped_number(value.low)
    just_one = value.low == value.high == 1
    shown = ngettext(*UNITS.get(unit, (unit, unit)), 1 if just_one else 2)
    if value.high is None:
        return _("{low} or more {unit}").format(low=low, unit=shown)
    if value.high == value.low:
        return f"{low} {shown}"
    return _("{low} to {high} {unit}").format(
        low=low, high=strings.grouped_number(value.high), unit=shown
    )


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
    amount = f"${strings.grouped_number(value.low)}"
    if value.high is not None and value.high != value.low:
        amount = _("{low} to {high}").format(
            low=amount, high=f"${strings.grouped_number(value.high)}"
        )
    return f"{amount} {units[value.per]}"


def day_words(on: date) -> str:
    """Return "October 3, 2026"."""
    month = _(MONTHS[on.month - 1])
    return _("{month} {day}, {year}").format(month=month, day=on.day, year=on.year)
