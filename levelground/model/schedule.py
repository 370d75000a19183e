"""The facts about the program itself: its level and focus, and its time."""

from __future__ import annotations

from typing import Annotated

from levelground.facts.answers import Choice, Choices, Range
from levelground.facts.field_table import LONG, Compare, Fact, Group
from levelground.language.messages import N_
from levelground.model.base import HALF_YEAR, Frozen

MONTH = 30


class AboutProgram(Frozen):
    """What kind of program it is."""

    level: Annotated[
        Choice | None,
        Fact(
            label=N_("Level of care"),
            group=Group.PROGRAM,
            vocabulary="levels",
            term_is_value=True,
            terms_only=True,
            core=True,
            filters=True,
            ask=N_("Which level of care is it: outpatient, intensive outpatient, or another?"),
            why=N_("The level says how much care there is in a week."),
            listen=N_("One of the names on this site, and the hours that go with it."),
        ),
    ] = None
    called: Annotated[
        str | None,
        Fact(
            label=N_("Its own name"),
            group=Group.PROGRAM,
            compare=Compare.NEVER,
            help="The program's own name, if it has one: Evening Recovery Track.",
        ),
    ] = None
    level_note: Annotated[
        str | None,
        Fact(
            label=N_("About the level"),
            group=Group.PROGRAM,
            limit=300,
            compare=Compare.NEVER,
            note_of="level",
            help="A plain sentence where the level needs one.",
        ),
    ] = None
    asam_level: Annotated[
        Choice | None,
        Fact(
            label=N_("Level by the ASAM numbers"),
            group=Group.PROGRAM,
            vocabulary="asam",
            term_is_value=True,
            ask=N_(
                "Which level is it by the ASAM numbers, and who says so: you, the state or ASAM?"
            ),
            why=N_("States license by level. ASAM certifies some residential levels only."),
            listen=N_("A number and the state license. An IOP needs no ASAM certificate."),
        ),
    ] = None
    asam_said_by: Annotated[
        Choice | None,
        Fact(
            label=N_("Who says the ASAM level"),
            group=Group.PROGRAM,
            vocabulary="asam-said-by",
            term_is_value=True,
            terms_only=True,
            compare=Compare.NEVER,
            note_of="asam_level",
        ),
    ] = None
    focus: Annotated[
        Choices | None,
        Fact(
            label=N_("Focus"),
            group=Group.PROGRAM,
            vocabulary="focus",
            filters=True,
            ask=N_("Do you treat mental health and substance use together?"),
            why=N_("Many people live with both. Care that treats both tends to hold better."),
            listen=N_("The same team looks after both, from the first week."),
        ),
    ] = None
    conditions: Annotated[
        Choices | None,
        Fact(
            label=N_("Conditions treated"),
            group=Group.PROGRAM,
            vocabulary="conditions",
            filters=True,
            ask=N_("Do you treat {term}?"),
            open=N_("Which substances and conditions do you treat?"),
            why=N_("Not every program treats every substance or condition."),
            listen=N_("Yes, how they treat it, and who on the staff knows it well."),
        ),
    ] = None
    description: Annotated[
        str | None,
        Fact(
            label=N_("In its own words"),
            group=Group.PROGRAM,
            limit=LONG,
            compare=Compare.NEVER,
            help="Two or three plain sentences. No promises, no selling.",
        ),
    ] = None


class Time(Frozen):
    """How much time it takes, and when."""

    hours_per_week: Annotated[
        Range | None,
        Fact(
            label=N_("Hours a week"),
            group=Group.TIME,
            unit="hours a week",
            most=168,
            core=True,
            filters=True,
            fresh_days=HALF_YEAR,
            ask=N_("How many hours a week does the program take at the start? And later?"),
            why=N_("Hours decide whether work, school or children can go on beside it."),
            listen=N_("A clear number, and when it goes down."),
        ),
    ] = None
    days_per_week: Annotated[
        Range | None,
        Fact(
            label=N_("Days a week"),
            group=Group.TIME,
            unit="days a week",
            most=7,
            fresh_days=HALF_YEAR,
            ask=N_("Which days of the week?"),
            why=N_("It decides what the rest of the week looks like."),
            listen=N_("The days by name."),
        ),
    ] = None
    session_hours: Annotated[
        Range | None,
        Fact(
            label=N_("Length of a session"),
            group=Group.TIME,
            unit="hours",
            most=24,
            fresh_days=HALF_YEAR,
            ask=N_("How long is one session?"),
            why=N_("It decides rides, child care and shifts at work."),
            listen=N_("Hours, with breaks."),
        ),
    ] = None
    session_times: Annotated[
        Choices | None,
        Fact(
            label=N_("When sessions are held"),
            group=Group.TIME,
            vocabulary="session-times",
            filters=True,
            fresh_days=HALF_YEAR,
            ask=N_("Are there {term} sessions?"),
            open=N_("At what times of day are sessions held?"),
            why=N_("Evening or weekend groups let many people keep their job."),
            listen=N_("Real clock times, and whether there is room in that group now."),
        ),
    ] = None
    session_times_note: Annotated[
        str | None,
        Fact(
            label=N_("Clock times"),
            group=Group.TIME,
            limit=200,
            fresh_days=HALF_YEAR,
            compare=Compare.NEVER,
            note_of="session_times",
            help="As said by the program: Monday, Wednesday and Friday, 9 a.m. to noon.",
        ),
    ] = None
    length_weeks: Annotated[
        Range | None,
        Fact(
            label=N_("Usual length"),
            group=Group.TIME,
            unit="weeks",
            most=260,
            ask=N_("How long do people usually stay in the program? Who decides when it ends?"),
            why=N_("It is the time to plan for, and what a plan has to pay for."),
            listen=N_("A usual length, and that it depends on how the person is doing."),
        ),
    ] = None
    stay: Annotated[
        Choice | None,
        Fact(
            label=N_("Short or long stay"),
            group=Group.TIME,
            vocabulary="stay",
            term_is_value=True,
            levels=("residential", "inpatient", "detox", "sober-living"),
            filters=True,
            ask=N_("How long do people usually stay?"),
            why=N_("It is the time to plan for, and what a plan has to pay for."),
            listen=N_("A usual length, and who decides when it ends."),
        ),
    ] = None
    intake_call_minutes: Annotated[
        Range | None,
        Fact(
            label=N_("First call"),
            group=Group.TIME,
            unit="minutes",
            most=240,
            ask=N_("How long does the first call take, and what should I have at hand?"),
            why=N_("So that you can find a quiet time for it."),
            listen=N_("Often 15 to 30 minutes; an insurance card and a list of medicines."),
        ),
    ] = None
    wait_days: Annotated[
        Range | None,
        Fact(
            label=N_("Wait for a first appointment"),
            group=Group.TIME,
            unit="days",
            most=730,
            filters=True,
            fresh_days=MONTH,
            ask=N_("How soon is the first appointment? What can we do until then?"),
            why=N_("Waits change week by week, and waiting is hard."),
            listen=N_("A date, and something to hold on to until then."),
        ),
    ] = None
    accepting: Annotated[
        Choice | None,
        Fact(
            label=N_("Taking new people"),
            group=Group.TIME,
            filters=True,
            fresh_days=MONTH,
            ask=N_("Are you taking new people now?"),
            why=N_("A full program may know another that has room."),
            listen=N_("Yes, or a date, or the name of another program."),
        ),
    ] = None
