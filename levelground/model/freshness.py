"""How old a fact is: who made sure of it last, how, and for how long that holds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from levelground.facts.answers import Answer
from levelground.facts.field_table import Fact, Field
from levelground.language.messages import NN_, _, ngettext
from levelground.model import Check, Record

EVERYTHING = "everything"
IMPORT = "import"
_WEEK, _MONTH, _YEAR = 7, 30.44, 365.25
# Each holds from twice its days on, but for days, which hold from the first.
_AGO = {
    _YEAR: NN_("{n} year ago", "{n} years ago"),
    _MONTH: NN_("{n} month ago", "{n} months ago"),
    _WEEK: NN_("{n} week ago", "{n} weeks ago"),
    1: NN_("{n} day ago", "{n} days ago"),
}


def covers(check: Check, field: Field) -> bool:
    """Whether *check* made sure of *field*: by its group, by its name, or of everything."""
    named = check.covers.with_answer(Answer.YES)
    return EVERYTHING in named or field.fact.group.key in named or field.path[0] in named


def last_check(record: Record, field: Field) -> Check | None:
    """Return the latest check that covers *field*, None where nobody has made sure of it."""
    found = [check for check in record.checked if covers(check, field)]
    return max(found, key=lambda check: check.on, default=None)


def last_checked(record: Record) -> Check | None:
    """Return the record's latest check of anything by a person; an import is none."""
    found = [check for check in record.checked if check.how.term != IMPORT]
    return max(found, key=lambda check: check.on, default=None)


def days_late(check: Check, fact: Fact, today: date) -> int:
    """Return by how many days *check* is older than this kind of fact stays fresh."""
    return (today - check.on).days - fact.fresh_days


def age(on: date, today: date) -> str:
    """Return the time from *on* to *today* in words: "today", "3 weeks ago", "2 years ago".

    Counts whole units, rounded down; a day that has not come yet is "today".
    """
    days = (today - on).days
    for unit, forms in _AGO.items():
        if days >= (2 * unit if unit > 1 else 1):
            count = int(days / unit)
            return ngettext(*forms, count).format(n=count)
    return _("today")


def age_words() -> str:
    """Return what scripts say an age with: today, a day, days, a week, weeks and so on, too old."""
    forms = [ngettext(*pair, count) for pair in reversed(_AGO.values()) for count in (1, 2)]
    return "|".join([_("today"), *forms, _("(may be out of date)")])


def span(records: Iterable[Record]) -> tuple[date, date] | None:
    """Return the first and the last day on which a person checked any of *records*."""
    days = [check.on for record in records if (check := last_checked(record))]
    return (min(days), max(days)) if days else None
