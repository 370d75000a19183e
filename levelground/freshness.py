"""How old a fact is: who made sure of it last, how, and for how long that holds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from levelground.fields import Fact, Field
from levelground.model import Check, Record
from levelground.values import Answer
from levelground.words import _, ngettext

EVERYTHING = "everything"
IMPORT = "import"
_WEEK, _MONTH, _YEAR = 7, 30.44, 365.25


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
    if days < 1:
        return _("today")
    if days < 2 * _WEEK:
        return ngettext("{n} day ago", "{n} days ago", days).format(n=days)
    if days < 2 * _MONTH:
        weeks = days // _WEEK
        return ngettext("{n} week ago", "{n} weeks ago", weeks).format(n=weeks)
    if days < 2 * _YEAR:
        months = int(days / _MONTH)
        return ngettext("{n} month ago", "{n} months ago", months).format(n=months)
    years = int(days / _YEAR)
    return ngettext("{n} year ago", "{n} years ago", years).format(n=years)


def span(records: Iterable[Record]) -> tuple[date, date] | None:
    """Return the first and the last day on which a person checked any of *records*."""
    days = [check.on for record in records if (check := last_checked(record))]
    return (min(days), max(days)) if days else None
