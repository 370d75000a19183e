"""The facts about the first day, and about where one sleeps."""

from __future__ import annotations

from typing import Annotated

from levelground.facts.answers import Choice, Choices, Hours, Money
from levelground.facts.field_table import Compare, Fact, Group
from levelground.language.messages import N_
from levelground.model.base import HALF_YEAR, Frozen

MONTH = 30
# Levels at which people sleep there.
STAYS = ("residential", "inpatient", "detox", "sober-living")


class FirstDay(Frozen):
    """How a person comes in: when, with what, and by which door."""

    open_hours: Annotated[
        Hours | None,
        Fact(
            label=N_("Opening hours"),
            group=Group.TIME,
            fresh_days=HALF_YEAR,
            ask=N_("On which days, and at what times, are you open?"),
            why=N_("A place that is open at night helps in another way than one that is not."),
            help="Like mon-fri 8:00-17:00, sat 9:00-12:00; or any hour; or by appointment.",
            listen=N_("Days and clock times, and whom to call outside of them."),
        ),
    ] = None
    walk_in: Annotated[
        Choice | None,
        Fact(
            label=N_("Walk in without an appointment"),
            group=Group.TIME,
            filters=True,
            fresh_days=HALF_YEAR,
            ask=N_("Can a person walk in without an appointment? On which days, at what hours?"),
            why=N_("The day on which someone is ready may have no appointment."),
            listen=N_("Days and hours, and what happens when someone comes."),
        ),
    ] = None
    walk_in_hours: Annotated[
        str | None,
        Fact(
            label=N_("Walk-in hours"),
            group=Group.TIME,
            limit=200,
            fresh_days=HALF_YEAR,
            compare=Compare.NEVER,
            note_of="walk_in",
            help="As said by the program: Monday to Friday, 8 a.m. to 11 a.m.",
        ),
    ] = None
    same_day_start: Annotated[
        Choice | None,
        Fact(
            label=N_("Can start the same day"),
            group=Group.TIME,
            filters=True,
            fresh_days=MONTH,
            ask=N_("If someone calls today, can they start today?"),
            why=N_("Who is ready today may not be ready next week."),
            listen=N_("An hour to come today. Or the first day, and help until then."),
        ),
    ] = None
    bring: Annotated[
        str | None,
        Fact(
            label=N_("What to bring"),
            group=Group.TIME,
            limit=300,
            help="Papers, medicines and clothes, and what has to stay at home.",
            ask=N_("What should we bring, and what has to stay at home?"),
            why=N_("A missing paper or medicine can hold things up at the door."),
            listen=N_("A list of medicines, an ID, and an insurance card if there is one."),
        ),
    ] = None
    arrival: Annotated[
        str | None,
        Fact(
            label=N_("How to arrive"),
            group=Group.SERVES,
            limit=300,
            help="Which door, where to park, which bus. Nothing that a withheld address hides.",
            ask=N_("Which door do we use? Where can we park, and which bus stops nearby?"),
            why=N_("A door that is hard to find can end a visit before it begins."),
            listen=N_("A door, a place to park, and the name of a stop."),
        ),
    ] = None


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
            own_level="sober-living",
            there=N_("In the sober living here"),
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
    stay_phone: Annotated[
        Choice | None,
        Fact(
            label=N_("Phone during a stay"),
            group=Group.SLEEP,
            vocabulary="stay-phone",
            levels=STAYS,
            filters=True,
            ask=N_("Can people keep their phone? If not, how do they call home?"),
            why=N_("Children, work and family may need to reach someone."),
            listen=N_("A clear rule with its reason, and a call home from the first day."),
        ),
    ] = None
    stay_visits: Annotated[
        Choice | None,
        Fact(
            label=N_("Visits during a stay"),
            group=Group.SLEEP,
            vocabulary="stay-visits",
            levels=STAYS,
            filters=True,
            ask=N_("Can family and children visit? From when, and on which days?"),
            why=N_("People plan around it, and children need to know."),
            listen=N_("Days and hours, and whether children may come."),
        ),
    ] = None
    stay_work: Annotated[
        Choice | None,
        Fact(
            label=N_("Work or school during a stay"),
            group=Group.SLEEP,
            vocabulary="stay-work",
            levels=STAYS,
            ask=N_("Can a person go on with work or school during the stay?"),
            why=N_("It decides about a job, about pay and about leave."),
            listen=N_("From when, and how. Or a letter for the employer or the school."),
        ),
    ] = None
