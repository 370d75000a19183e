"""How old a fact is: who made sure of it last, how, and for how long that holds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from levelground.base import strings
from levelground.facts.answers import Answer, Choices
from levelground.facts.field_table import Fact, Field
from levelground.language.messages import N_, NN_, _, ngettext
from levelground.model import OPEN, Asked, Check, Program, Record
from levelground.model.base import HALF_YEAR
from levelground.model.record import Source

EVERYTHING = "everything"
IMPORT = "import"
READER = "reader"  # whom nobody here knows
_NAMED = 5  # records in a line
WOULD_NOT_SAY = "would-not-say"
# How many days a source of each kind may go without being read again.
SOURCE_DAYS = {"law": 365, "figures": 365, "page": 365, "guideline": 730, "study": 1826}
_MONTH, _MONTHS = 365.25 / 12, 12  # days, and months of a year
# From how many months on an age is told in months, and in years. Below that it is told in days,
# which are exact; years are told with their months: nearly four years are not "3 years".
_MONTHS_FROM, _YEARS_FROM = 3, 24
_DAYS_AGO = NN_("{n} day ago", "{n} days ago")
_MONTHS_AGO = NN_("{n} month ago", "{n} months ago")
_YEARS_AGO = NN_("{n} year ago", "{n} years ago")
_YEARS_AND_MONTHS_AGO = N_("{n} years and {m} months ago")


def covers(check: Check, field: Field) -> bool:
    """Whether *check* made sure of *field*: by its group, by its name, or of everything."""
    return _names(check.covers, field)


def _names(covered: Choices, field: Field) -> bool:
    named = _named(covered)
    return EVERYTHING in named or field.fact.group.key in named or field.name in named


@lru_cache(maxsize=1024)
def _named(covered: Choices) -> frozenset[str]:
    return frozenset(covered.with_answer(Answer.YES))


def checks_of(record: Record, program: Program) -> list[Check]:
    """Return the checks of a program of the record, the latest first."""
    own = [c for c in record.checked if c.program is None or c.program == program.key]
    return sorted(own, key=lambda check: check.on, reverse=True)


def last_check(record: Record, field: Field, program: Program) -> Check | None:
    """Return the latest check of *field* in a program of the record, None where there is none."""
    return latest_check(checks_of(record, program), field)


def latest_check(checks: Iterable[Check], field: Field) -> Check | None:
    """Return the first of a program's *checks* that made sure of *field*, None where none did.

    What a reader told takes the place of no other check.
    """
    found = [check for check in checks if covers(check, field)]
    return next((check for check in found if check.how.term != READER), next(iter(found), None))


def refused(record: Record, field: Field, program: Program) -> Asked | None:
    """Return when a program was last asked for a fact and would not say, None if never."""
    if not record.asked:
        return None
    own = {None, program.key}
    found = [
        asked
        for asked in record.asked
        if asked.outcome.term == WOULD_NOT_SAY
        and asked.program in own
        and _names(asked.about, field)
    ]
    return max(found, key=lambda asked: asked.on, default=None)


def is_ours(check: Check) -> bool:
    """Whether a person of the directory made it: neither an import nor what a reader told."""
    return check.how.term not in {IMPORT, READER}


def last_checked(record: Record) -> Check | None:
    """Return the record's latest check of anything by a person of the directory."""
    found = [check for check in record.checked if is_ours(check)]
    return max(found, key=lambda check: check.on, default=None)


def days_late(check: Check, fact: Fact, today: date) -> int:
    """Return by how many days *check* is older than this kind of fact stays fresh."""
    return (today - check.on).days - fact.fresh_days


def age(on: date, today: date) -> str:
    """Return the time from *on* to *today*: "today", "40 days ago", "3 years and 11 months ago".

    Counts whole units, rounded down, and of years no single month: an age never sounds more than a
    quarter younger than it is. A day that has not come yet is "today".
    """
    days = (today - on).days
    months = int(days / _MONTH)
    years, rest = divmod(months, _MONTHS)
    if months >= _YEARS_FROM and rest > 1:
        return _(_YEARS_AND_MONTHS_AGO).format(n=years, m=rest)
    if months >= _YEARS_FROM:
        return ngettext(*_YEARS_AGO, years).format(n=years)
    if months >= _MONTHS_FROM:
        return ngettext(*_MONTHS_AGO, months).format(n=months)
    return ngettext(*_DAYS_AGO, days).format(n=days) if days > 0 else _("today")


def age_rule() -> str:
    """Return how scripts say an age, in parts: today, too old, and after how many days that is.

    Then from how many months on it is told in months and in years; the words for a day, for days,
    months and years, and for years with months.
    """
    numbers = (_MONTHS_FROM, _YEARS_FROM)
    one_day = ngettext(*_DAYS_AGO, 1).format(n=1)
    many = (ngettext(*forms, 2) for forms in (_DAYS_AGO, _MONTHS_AGO, _YEARS_AGO))
    words = (one_day, *many, _(_YEARS_AND_MONTHS_AGO))
    return "|".join(
        [_("today"), _("(may be out of date)"), *map(str, (HALF_YEAR, *numbers)), *words]
    )


def never_called(records: Iterable[Record]) -> str:
    """Return one line that counts the imported records that no person has checked since.

    '' where there are none, as in a folder that nothing was imported into.
    """
    imported = [record for record in records if record.answers_year]
    waiting = sum(last_checked(record) is None for record in imported)
    if not waiting:
        return ""
    among = strings.plural(len(imported), "imported record", "imported records")
    return f"Nobody has called {waiting:,} of {among} yet. Each call is a line under checked."


def without_number(records: Iterable[Record]) -> str:
    """Return one line that names the first open records without any phone number, '' for none."""
    is_open = (r for r in records if r.listed_as == OPEN)
    silent = [record.slug for record in is_open if not has_number(record)]
    if not silent:
        return ""
    states = "record states" if len(silent) == 1 else "records state"
    return f"{len(silent):,} {states} no phone number: {strings.first_of(silent, _NAMED)}."


def has_number(record: Record) -> bool:
    """Whether any program of a record states a number to call or to write to."""
    contacts = (program.contact for program in record.programs)
    return any(c.phone or any(c.for_admissions) or c.tty or c.text for c in contacts)


def source_fault(cited: Source, read: date | None, today: date) -> tuple[str, str] | None:
    """Return what is wrong with the kind or the age of a source, and what to write, or None.

    *read* is the day on which it was last read; a source without a kind has no age.
    """
    if cited.kind is None:
        return None
    if cited.kind not in SOURCE_DAYS:
        what = f'there is no kind of source "{cited.kind}"'
        return what, strings.did_you_mean(cited.kind, [*SOURCE_DAYS])
    if read is None or (today - read).days <= SOURCE_DAYS[cited.kind]:
        return None
    what = f"this source was last read on {read}, too long ago for its kind ({cited.kind})"
    return what, "read it again, mend what has changed, and write the day under on:"
