"""What decides at each level of care, what cannot matter there, and what cannot be said at all.

One table for all who choose among the facts: cards, short tables and the call
sheet. Facts are named as in the field table.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from levelground.facts import field_table
from levelground.facts.answers import Answer
from levelground.facts.field_table import Field
from levelground.model.record import Program, Record

LEVEL = "level"
PAYING = "payment.accepts"
# At a level that nobody stated, and at those that the table does not name.
USUALLY = ("hours_per_week", "sleep", "detox", "virtual", PAYING)
DECIDES: Mapping[str, tuple[str, ...]] = {
    "outpatient": ("hours_per_week", "medication_for_opioids", "virtual", PAYING),
    "iop": ("hours_per_week", "session_times", "detox", "virtual", PAYING),
    "php": ("hours_per_week", "session_times", "detox", "virtual", PAYING),
    "residential": ("ages", "wait_days", "detox", PAYING),
    "inpatient": ("ages", "wait_days", "detox", PAYING),
    "detox": ("detox_from", "detox_setting", "ages", PAYING),
    "sober-living": ("genders", "medication_for_opioids", PAYING),
}
# What decides with a fact in a table and on a place's own page: which medicine, and whether some
# visits are online. It is too long for a card, or says less.
BESIDE: Mapping[str, tuple[str, ...]] = {
    "medication_for_opioids": ("medications",),
    "virtual": ("telehealth",),
}
# Where nobody stated the first, a card tells the second, where that is stated.
INSTEAD: Mapping[str, str] = {"virtual": "telehealth"}
# Lists of which the yeses alone would mislead: what a detox does not take can kill who goes there.
REFUSALS = frozenset({"detox_from"})
# Whom any program may take: who says no to one of these turns people away.
ANYONE: Mapping[str, tuple[str, ...]] = {"genders": ("women", "men"), "ages": ("adults",)}
# Lists in which who names one of these and is silent about the other names whom it takes. Ages are
# none: of 12,744 places of the national directory of 2023, 2,407 name children and teens alone, and
# most of those have groups for veterans, drivers or older adults, or give out methadone.
NAMED_IS_TAKEN = frozenset({"genders"})
TREATED = "conditions"
# A no to one of these, for which people come here, is told first; other conditions have their row.
SUBSTANCES = frozenset(
    {"alcohol", "opioids", "stimulants", "cannabis", "sedatives", "hallucinogens", "inhalants"}
)
# Terms of which a yes turns people away.
BARRED: Mapping[str, tuple[str, ...]] = {
    "restrictions": ("alcohol-only", "opioids-only", "dui-only", "benzodiazepines", "methadone")
}
# The facts by which a program says whom it does not take, in the order in which that is told.
LIMITS = (*ANYONE, TREATED, *BARRED)
# Of what changes, this is looked at first: a wrong answer sends somebody home in withdrawal.
WITHDRAWAL = ("detox", *REFUSALS)
# Unstated, these are neither told as unknown at the level nor asked about there.
IDLE: Mapping[str, frozenset[str]] = {
    "outpatient": frozenset({"sleep", "staff_24h"}),
    "iop": frozenset({"staff_24h"}),
    "php": frozenset({"staff_24h"}),
    "detox": frozenset(
        {
            "level",
            "hours_per_week",
            "days_per_week",
            "session_hours",
            "session_times",
            "length_weeks",
            "sleep",
            "sober_living",
            "sober_living_cost",
            "detox",
            "virtual",
            "telehealth",
            "licensed_states",
            "same_day_start",  # the call opens with a bed now
            "stay_work",
            "take_home_doses",
            "group_size",
            "counselor_choice",
            "plan_review",
        }
    ),
    "residential": frozenset({"level", "hours_per_week", "virtual", "telehealth"}),
    "inpatient": frozenset({"level", "hours_per_week", "virtual", "telehealth"}),
    "sober-living": frozenset(
        {
            "level",
            "hours_per_week",
            "session_times",
            "virtual",
            "sleep",
            "sober_living",
            "walk_in",
            "medication_same_day",
            "take_home_doses",
            "group_size",
            "counselor_choice",
            "written_plan",
            "plan_review",
            "family_sessions",
        }
    ),
}
# How a yes is arranged that is of the place as much as of the program: plainly, and on site.
HERE = frozenset({"", "on-site"})
# What a line about a program says besides whom it takes and how it is paid.
IN_LINE: Mapping[str, tuple[str, ...]] = {"detox": ("detox_from", "detox_setting")}


def unnamed_are_unsaid(name: str) -> tuple[str, ...]:
    """Return those whom any program may take, of a list that does not rule them out by silence."""
    return () if name in NAMED_IS_TAKEN else ANYONE.get(name, ())


def decides(level: str | None) -> tuple[str, ...]:
    """Return the names of the facts that decide at a level, in the order of a card."""
    return DECIDES.get(level or "", USUALLY)


def deciding_at(levels: Iterable[str | None]) -> tuple[str, ...]:
    """Return the names of the facts that decide at any of some levels, each once, in a table.

    A fact comes before those that are part of it.
    """
    names = dict.fromkeys(name for level in levels for name in in_full(decides(level)))
    wholes = ((whole_of(name), name) for name in names)
    return tuple(dict.fromkeys(one for pair in wholes for one in pair if one in names))


def whole_of(name: str) -> str:
    """Return the fact that another is part of, "" of one that is whole, or is a term of a list."""
    field = field_table.fields_by_name(Program).get(name)
    return field.fact.part_of if field else ""


def of_tables() -> Mapping[str, Any]:
    """Return what scripts order rows by: what decides at each level, and what is part of what."""
    every = {*most_first(), *(name for own in BESIDE.values() for name in own)}
    return {
        "levels": {level: in_full(own) for level, own in DECIDES.items()},
        "usually": in_full(USUALLY),
        "beside": [name for own in BESIDE.values() for name in own],
        "wholes": {name: whole for name in sorted(every) if (whole := whole_of(name)) in every},
    }


def in_full(names: Iterable[str]) -> tuple[str, ...]:
    """Return facts that decide, each followed by what decides beside it."""
    return tuple(one for name in names for one in (name, *BESIDE.get(name, ())))


@cache
def most_first() -> tuple[str, ...]:
    """Return the names of all facts that decide anywhere: at the most levels first.

    Facts that decide at as many stand in the order of the table.
    """
    every = [name for names in (USUALLY, *DECIDES.values()) for name in names]
    return tuple(sorted(dict.fromkeys(every), key=every.count, reverse=True))


@cache
def looked_at_first() -> tuple[str, ...]:
    """Return the names of all facts that decide, in the order in which a change of them is told.

    What can kill stands first, then whom a program does not take, then what decides most often.
    """
    return tuple(dict.fromkeys((*WITHDRAWAL, *LIMITS, *in_full(most_first()))))


def is_idle(name: str, level: str | None) -> bool:
    """Return whether a fact cannot matter at a level."""
    return name in IDLE.get(level or "", ())


@cache
def _of_own_level() -> Mapping[str, tuple[Field, tuple[Field, ...]]]:
    """Return the facts that a level is, by their names and those of their parts, with the parts."""
    fields = field_table.fields_of(Program)
    found: dict[str, tuple[Field, tuple[Field, ...]]] = {}
    for whole in (field for field in fields if field.fact.own_level):
        parts = tuple(field for field in fields if field.fact.part_of == whole.name)
        found |= dict.fromkeys((whole.name, *(part.name for part in parts)), (whole, parts))
    return found


def elsewhere(name: str, record: Record, program: Program) -> tuple[Program, ...]:
    """Return the programs of the same place that a fact is of, none where it is this program's own.

    A directory states "detox: yes" of a place. Where one of its programs is detox, that is where
    detox is, and not at its sober living; unless that says from what or where of its own.
    """
    if name not in _of_own_level():
        return ()
    whole, parts = _of_own_level()[name]
    there = tuple(one for one in record.programs if one.level_id == whole.fact.own_level)
    if not there or program.level_id == whole.fact.own_level:
        return ()
    value = whole.of(program)
    if value is not None and (value.answer is not Answer.YES or value.term not in HERE):
        return ()
    own = ((part.of(program), [part.of(one) for one in there]) for part in parts)
    return () if any(said is not None and said not in other for said, other in own) else there


def is_answered(field: Field, record: Record, program: Program) -> bool:
    """Whether another fact answers *field*: a no to what it is a part of, or one elsewhere."""
    no = field.fact.part_of and without(field, program)
    return bool(no or elsewhere(field.name, record, program))


def moot(field: Field, program: Program) -> str:
    """Return the fact because of which *field* cannot be said of a program, "" where it can."""
    if not field.fact.applies_at(program.level_id):
        return LEVEL
    return without(field, program)


def without(field: Field, program: Program) -> str:
    """Return the name of the fact to which a program states a no, and *field* is a part of."""
    whole = field_table.fields_by_name(Program).get(field.fact.part_of)
    value = whole.of(program) if whole else None
    return field.fact.part_of if value is not None and value.answer is Answer.NO else ""
