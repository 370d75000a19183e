"""Values in words: "9 to 15 hours a week", "$350 a day", "Does not apply"."""

from __future__ import annotations

from datetime import date

from levelground.base import strings
from levelground.facts.answers import Answer, Hours, Money, Range
from levelground.facts.opening_hours import grouped
from levelground.language.messages import N_, NN_, _, ngettext, sentence_list

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

WEEK = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
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


def hours_words(value: Hours) -> str:
    """Return "Monday to Friday, 8 a.m. to 7 p.m.; Saturday, 9 a.m. to noon"."""
    if value.always:
        return _("At any hour")
    told = [
        _("{days}, {times}").format(
            days=sentence_list([word for run in runs for word in _days_words(*run)]),
            times=sentence_list([_span_words(start, end) for start, end in times]),
        )
        for runs, times in grouped(value)
    ]
    words = "; ".join([*told, _("by appointment")] if value.by_appointment else told)
    return words[:1].upper() + words[1:]


def _days_words(first: int, last: int) -> list[str]:
    """Return the days of a run: a span of them, or one or two by name."""
    if (first, last) == (0, len(WEEK) - 1):
        return [_("every day")]
    ends = [_(WEEK[day]) for day in sorted({first, last})]
    if last - first < 2:  # noqa: PLR2004
        return ends
    return [_("{first} to {last}").format(first=ends[0], last=ends[1])]


def _span_words(start: int, end: int) -> str:
    return _("{low} to {high}").format(low=clock_words(start), high=clock_words(end))


def clock_words(minutes: int) -> str:
    """Return "8 a.m.", "5:30 p.m.", "noon" or "midnight" of a time in minutes from midnight."""
    hour, minute = divmod(minutes % Hours.DAY, 60)
    if not minute and hour % 12 == 0:
        return _("noon") if hour else _("midnight")
    shown = f"{hour % 12 or 12}:{minute:02}" if minute else f"{hour % 12 or 12}"
    return (_("{time} p.m.") if hour >= 12 else _("{time} a.m.")).format(time=shown)  # noqa: PLR2004
