"""Which records to call next: what is too old or soon will be, the most harmful first.

A wrong phone number is worse than an old price. Within one kind of harm, what nobody here ever
checked comes before what was checked long ago.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from levelground.facts import field_table
from levelground.facts.field_table import Field, Group
from levelground.facts.in_words import day_words
from levelground.language.messages import _
from levelground.model import CLOSED, LEFT, PAUSED, UNLISTED, Check, Program, Record, freshness

NEVER = date.min
# What does most harm if it is wrong, the worst first; the facts of a kind by name.
PHONES = ("contact.phone", "contact.admissions_phone", "contact.text", "contact.tty")
_DETOX = ("detox", "detox_from", "detox_setting")
_NOW = ("accepting", "wait_days")
_PAYMENT = tuple(
    one.name for one in field_table.fields_of(Program) if one.fact.group is Group.PAYMENT
)
_MEDICATION = ("medication_for_opioids", "medication_for_alcohol", "medications")
_WHO = ("ages", "genders", "languages")
_HOURS = ("hours_per_week", "days_per_week", "session_times", "virtual", "level")
_KINDS = (PHONES, (), _DETOX, _NOW, _PAYMENT, _MEDICATION, _WHO, _HOURS)
_RANK: Mapping[str, int] = {name: rank for rank, names in enumerate(_KINDS) for name in names}
_REST = len(_KINDS)
_LISTING = 1  # whether a place that is listed is open comes right after its number
_TROUBLE = frozenset({"wrong-number", "did-not-answer", "no-longer-there"})


@dataclass(frozen=True, slots=True, order=True)
class Reason:
    """Why to call: how harmful it is (0 the worst), since when it is due, and in words."""

    rank: int
    since: date
    label: str
    told: str


@dataclass(frozen=True, slots=True)
class Due:
    """One record to call, and why, the most harmful reason first.

    `facts` are those that are too old, by name, in that order; `unstated` those that decide and
    that nobody stated; `own` the names of those that a program's part of the file states.
    """

    record: Record
    reasons: tuple[Reason, ...]
    facts: tuple[Field, ...] = ()
    unstated: tuple[Field, ...] = ()
    own: frozenset[str] = frozenset()

    @property
    def since(self) -> date:
        """Since when its first reason is due; NEVER where nobody ever checked it."""
        return self.reasons[0].since

    @property
    def order(self) -> tuple[int, date, str, str, str]:
        """What a list of them is sorted by: harm, age, then place and name."""
        place = self.record.place
        first = self.reasons[0]
        return (first.rank, first.since, place.state.term, place.city, self.record.slug)


@dataclass(frozen=True)
class Calendar:
    """What is due on a day, or within so many days after it."""

    today: date
    within: int = 30
    facts: tuple[Field, ...] = field(default_factory=lambda: field_table.fields_of(Program))

    @property
    def _until(self) -> date:
        return self.today + timedelta(days=self.within)

    def due(self, records: Iterable[Record]) -> list[Due]:
        """Return what to call, in the order of harm."""
        found = filter(None, map(self.of, records))
        return sorted(found, key=lambda one: one.order)

    def of(self, record: Record) -> Due | None:
        """Return why to call a record, None where there is no reason."""
        if record.listed_as in {CLOSED, UNLISTED}:
            return None
        if record.listed_as == PAUSED:
            paused = tuple(self._paused(record))
            return Due(record, paused) if paused else None
        stale = {one: reason for one in self.facts if (reason := self._stale(record, one))}
        reasons = sorted([*stale.values(), *self._troubles(record)])
        if not reasons:
            return None
        facts = sorted(stale, key=lambda one: stale[one])
        return Due(record, tuple(reasons), tuple(facts), tuple(self._unstated(record)))

    def _paused(self, record: Record) -> Iterator[Reason]:
        day = record.until or record.ask_again
        if day and day <= self._until:
            told = "it said that it opens again" if record.until else "to be asked again"
            yield Reason(_LISTING, day, "Not open now", f"{told} on {day_words(day)}")

    def _troubles(self, record: Record) -> Iterator[Reason]:
        """Yield why the number or the place itself is in doubt."""
        if not freshness.has_number(record):
            told = "no number is stated; look for it on the website or write"
            yield Reason(0, NEVER, "Phone", told)
        last = freshness.last_checked(record)
        for asked in record.asked:
            if asked.outcome.term in _TROUBLE and not (last and last.on > asked.on):
                told = asked.outcome.term.replace("-", " ")
                yield Reason(0, asked.on, "Phone", f"{told} on {day_words(asked.on)}")
        if record.listed_as == LEFT and not last:
            yield Reason(_LISTING, NEVER, "Listing", "no longer in the national list")

    def _stale(self, record: Record, one: Field) -> Reason | None:
        """Return why a stated fact is to be checked, None where it is fresh or nobody stated it."""
        stating = [program for program in record.programs if one.of(program) is not None]
        if not stating:
            return None
        checks = [freshness.last_check(record, one, program) for program in stating]
        rank, label = _RANK.get(one.name, _REST), _(one.fact.label)
        known = [check for check in checks if check and freshness.is_ours(check)]
        if len(known) < len(checks):
            return Reason(rank, NEVER, label, "never checked here")
        oldest = min(known, key=_day)
        due = oldest.on + timedelta(days=one.fact.fresh_days)
        if due > self._until:
            return None
        return Reason(rank, due, label, f"checked on {day_words(oldest.on)}")

    def _unstated(self, record: Record) -> Iterator[Field]:
        """Yield the facts that decide, that nobody stated, and that may be asked again."""
        for one in self.facts:
            if not (one.fact.core and one.fact.ask):
                continue
            if any(self._is_open(record, program, one) for program in record.programs):
                yield one

    def _is_open(self, record: Record, program: Program, one: Field) -> bool:
        if one.of(program) is not None or not one.fact.applies_at(program.level_id):
            return False
        asked = freshness.refused(record, one, program)
        return asked is None or (self.today - asked.on).days > one.fact.fresh_days


def _day(check: Check) -> date:
    return check.on
