"""The facts about what people do there, and for whom it is."""

from __future__ import annotations

from typing import Annotated

from levelground.facts.answers import Choice, Choices, Range
from levelground.facts.field_table import Fact, Group
from levelground.language.messages import N_
from levelground.model.base import Frozen


class Therapies(Frozen):
    """Therapies and support."""

    therapies: Annotated[
        Choices | None,
        Fact(
            label=N_("Therapies"),
            group=Group.THERAPIES,
            vocabulary="therapies",
            filters=True,
            ask=N_("Do you offer {term}?"),
            open=N_("Which kinds of therapy do you offer?"),
            why=N_("Ask for methods that have been studied, by name."),
            listen=N_("Yes, who leads it, and how often."),
        ),
    ] = None
    group_kinds: Annotated[
        Choices | None,
        Fact(
            label=N_("Which groups there are"),
            group=Group.THERAPIES,
            vocabulary="group-kinds",
            filters=True,
            ask=N_("What kinds of groups are there, and who leads them?"),
            why=N_("Groups are most of the hours in many programs."),
            listen=N_("Groups for what you need, led by someone trained."),
        ),
    ] = None
    group_size: Annotated[
        Range | None,
        Fact(
            label=N_("People in a group"),
            group=Group.THERAPIES,
            unit="people",
            most=100,
            ask=N_("How many people are in a group?"),
            why=N_("In a small group there is time for each person."),
            listen=N_("A number, and what happens when more people come."),
        ),
    ] = None
    individual_minutes: Annotated[
        Range | None,
        Fact(
            label=N_("How long a one-to-one session is"),
            group=Group.THERAPIES,
            unit="minutes",
            most=240,
            ask=N_("How often does a person meet one to one with their own counselor?"),
            why=N_("The bond with one counselor is a large part of what helps."),
            listen=N_("Every week, 30 to 50 minutes, with the same person."),
        ),
    ] = None
    counselor_choice: Annotated[
        Choices | None,
        Fact(
            label=N_("Choice of counselor"),
            group=Group.THERAPIES,
            vocabulary="counselor-choice",
            ask=N_("Can a person choose a counselor by gender, language or faith, or change?"),
            why=N_("The bond with one counselor is a large part of what helps."),
            listen=N_("Yes, where they can. Nobody minds if someone asks for another."),
        ),
    ] = None
    written_plan: Annotated[
        Choice | None,
        Fact(
            label=N_("Written treatment plan"),
            group=Group.THERAPIES,
            ask=N_("Does each person get a written plan of their own, and a copy of it?"),
            why=N_("A plan says what the goals are, and who does what."),
            listen=N_("Yes, made together in the first days, with a copy to keep."),
        ),
    ] = None
    plan_review: Annotated[
        Choice | None,
        Fact(
            label=N_("How often the plan is looked at"),
            group=Group.THERAPIES,
            vocabulary="how-often",
            term_is_value=True,
            terms_only=True,
            part_of="written_plan",
            ask=N_("How often is the plan looked at again, and with whom?"),
            why=N_("Needs change, and a plan should change with them."),
            listen=N_("At set times, with the person there, and whenever something changes."),
        ),
    ] = None
    family_sessions: Annotated[
        Choice | None,
        Fact(
            label=N_("Sessions with the family, how often"),
            group=Group.THERAPIES,
            vocabulary="how-often",
            ask=N_("Are there sessions with the family? How often?"),
            why=N_("A family can learn what helps, if the person agrees."),
            listen=N_("Set sessions, and a way to join from far away."),
        ),
    ] = None
    mutual_support: Annotated[
        Choices | None,
        Fact(
            label=N_("Mutual-help groups"),
            group=Group.THERAPIES,
            vocabulary="mutual-support",
            filters=True,
            ask=N_("Which mutual-help groups do you link to? Is there a choice?"),
            why=N_("Twelve-step groups suit some people, others suit others."),
            listen=N_("More than one kind, and no pressure."),
        ),
    ] = None
    support: Annotated[
        Choices | None,
        Fact(
            label=N_("Support"),
            group=Group.THERAPIES,
            vocabulary="support",
            filters=True,
            ask=N_("Is there help with {term}?"),
            open=N_("What help is there beside treatment, such as rides or child care?"),
            why=N_("Rides, meals and child care often decide whether someone can keep coming."),
            listen=N_("Yes, and how to get it."),
        ),
    ] = None
    assessments: Annotated[
        Choices | None,
        Fact(
            label=N_("Assessment"),
            group=Group.THERAPIES,
            vocabulary="assessments",
            filters=True,
            ask=N_("How do you find out what a person needs before treatment starts?"),
            why=N_("A full assessment looks at body, mind and daily life, and comes first."),
            listen=N_("A talk of an hour or more with a licensed person, and a plan after it."),
        ),
    ] = None
    aftercare_months: Annotated[
        Range | None,
        Fact(
            label=N_("How long aftercare lasts"),
            group=Group.THERAPIES,
            unit="months",
            most=120,
            ask=N_("What happens after the program? For how long?"),
            why=N_("The first months after treatment are when support matters most."),
            listen=N_("A plan made before the last day, with a next appointment in it."),
        ),
    ] = None


class Serves(Frozen):
    """Who the program is for, and who it cannot take."""

    ages: Annotated[
        Choices | None,
        Fact(
            label=N_("Ages"),
            group=Group.SERVES,
            vocabulary="ages",
            filters=True,
            ask=N_("Which ages do you take?"),
            why=N_("Teens and older adults need groups of their own age."),
            listen=N_("A group of their own age, not one seat among others."),
        ),
    ] = None
    genders: Annotated[
        Choices | None,
        Fact(
            label=N_("Genders"),
            group=Group.SERVES,
            vocabulary="genders",
            filters=True,
            ask=N_("Who can come: women, men, everyone?"),
            why=N_("Some programs and houses are for women or for men only."),
            listen=N_("A clear answer, and respect for who the person is."),
        ),
    ] = None
    populations: Annotated[
        Choices | None,
        Fact(
            label=N_("Special groups for"),
            group=Group.SERVES,
            vocabulary="populations",
            filters=True,
            ask=N_("Is there a group or track for {term}?"),
            open=N_("Are there groups or tracks for certain groups of people?"),
            why=N_("It can be easier to talk among people who have lived through the same."),
            listen=N_("A real group that meets, not just a welcome."),
        ),
    ] = None
    languages: Annotated[
        Choices | None,
        Fact(
            label=N_("Languages"),
            group=Group.SERVES,
            vocabulary="languages",
            filters=True,
            ask=N_("Is care offered in {term}, or with a free interpreter?"),
            open=N_("Which languages is care offered in? Is there a free interpreter?"),
            why=N_("Therapy works in the language one thinks in."),
            listen=N_("Staff who speak it, or an interpreter at no cost."),
        ),
    ] = None
    accessibility: Annotated[
        Choices | None,
        Fact(
            label=N_("Access"),
            group=Group.SERVES,
            vocabulary="accessibility",
            filters=True,
            ask=N_("Can a person who uses a wheelchair get in and take part?"),
            why=N_("The law asks for it, and buildings differ."),
            listen=N_("No steps, or an elevator, and an accessible toilet."),
        ),
    ] = None
    restrictions: Annotated[
        Choices | None,
        Fact(
            label=N_("Limits on who can come"),
            group=Group.SERVES,
            vocabulary="restrictions",
            ask=N_("Is there anyone you cannot take?"),
            why=N_("Better to hear it on the phone than at the door."),
            listen=N_("Clear reasons, and where they send people instead."),
        ),
    ] = None
    faith: Annotated[
        Choice | None,
        Fact(
            label=N_("Faith and religion"),
            group=Group.SERVES,
            vocabulary="faith",
            term_is_value=True,
            terms_only=True,
            filters=True,
            ask=N_("Is faith a part of the program? May a person leave that part out?"),
            why=N_("For some people it is a help, for others a reason to go."),
            listen=N_("A plain answer, and the freedom to say no."),
        ),
    ] = None
    smoking: Annotated[
        Choice | None,
        Fact(
            label=N_("Smoking"),
            group=Group.SERVES,
            vocabulary="smoking",
            filters=True,
            term_is_value=True,
            ask=N_("What are the rules on smoking and vaping?"),
            why=N_("It is a small thing that can send someone home on the first day."),
            listen=N_("The rule, and help with nicotine if smoking is not allowed."),
        ),
    ] = None
    vaping: Annotated[
        Choice | None,
        Fact(label=N_("Vaping"), group=Group.SERVES, vocabulary="smoking", term_is_value=True),
    ] = None
