"""The facts about where one sleeps."""

from __future__ import annotations

from typing import Annotated

from levelground.facts.answers import Choice, Choices, Money
from levelground.facts.field_table import Compare, Fact, Group
from levelground.language.messages import N_
from levelground.model.base import Frozen

HALF_YEAR = 180


class Sleep(Frozen):
    """Where a person sleeps while in the program."""

    sleep: Annotated[
        Choices | None,
        Fact(
            label=N_("Where people sleep"),
            group=Group.SLEEP,
            vocabulary="sleep",
            core=True,
            filters=True,
            ask=N_("Where do people in this program sleep?"),
            why=N_("It is the biggest difference between outpatient and inpatient care."),
            listen=N_("At home, in a sober home, or there."),
        ),
    ] = None
    sober_living: Annotated[
        Choice | None,
        Fact(
            label=N_("Sober living"),
            group=Group.SLEEP,
            vocabulary="arrangements",
            core=True,
            filters=True,
            fresh_days=HALF_YEAR,
            codes=("HH",),
            ask=N_("Is there sober living with the program, or can you help find one?"),
            why=N_("A safe place to sleep makes outpatient care work better."),
            listen=N_("Whose house it is, the rules, the rent, and that you can say no."),
        ),
    ] = None
    sober_living_rules: Annotated[
        str | None,
        Fact(
            label=N_("Sober living rules"),
            group=Group.SLEEP,
            limit=400,
            compare=Compare.NEVER,
            note_of="sober_living",
            help="Curfew, meetings, testing, what happens after a return to use.",
        ),
    ] = None
    sober_living_cost: Annotated[
        Money | None,
        Fact(
            label=N_("Sober living rent"),
            group=Group.SLEEP,
            fresh_days=HALF_YEAR,
            help="Like 180 per week.",
        ),
    ] = None
    staff_24h: Annotated[
        Choice | None,
        Fact(
            label=N_("Staff there all night"),
            group=Group.SLEEP,
            filters=True,
            ask=N_("Is someone on the staff awake there all night?"),
            why=N_("Some people need help close by at any hour."),
            listen=N_("Yes, awake, and what they are trained in."),
        ),
    ] = None
