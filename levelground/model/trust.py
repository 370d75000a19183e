"""The facts about money, about who runs a program, and about how to reach it."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from levelground.facts.answers import ONCE, Choice, Choices, Money, Phone
from levelground.facts.field_table import Compare, Fact, Group
from levelground.facts.field_types import Email, Url
from levelground.language.messages import N_
from levelground.model.base import HALF_YEAR, Frozen


class Payment(Frozen):
    """Who pays, and what it costs."""

    accepts: Annotated[
        Choices | None,
        Fact(
            label=N_("Accepted payment"),
            group=Group.PAYMENT,
            vocabulary="payments",
            compare=Compare.EACH,
            core=True,
            filters=True,
            fresh_days=HALF_YEAR,
            ask=N_("Do you take {term}?"),
            open=N_("Which ways to pay do you take?"),
            why=N_("It decides what you pay. Plans and contracts change."),
            listen=N_("Yes, for this level of care, and what is left for you to pay."),
        ),
    ] = None
    insurers: Annotated[
        Choices | None,
        Fact(
            label=N_("Insurers in network"),
            group=Group.PAYMENT,
            core=True,
            filters=True,
            fresh_days=HALF_YEAR,
            ask=N_("Are you in network with my plan? Have the card at hand."),
            why=N_("In network usually costs much less than out of network."),
            listen=N_("Yes, after they looked up your plan by its number."),
        ),
    ] = None
    out_of_network: Annotated[
        Choice | None,
        Fact(
            label=N_("Out of network"),
            group=Group.PAYMENT,
            vocabulary="out-of-network",
            fresh_days=HALF_YEAR,
            ask=N_("If you are out of network, will you give me a superbill to send to my plan?"),
            why=N_("Some plans pay part of it back. Call the plan and ask how much."),
            listen=N_("Yes, every month, with the codes a plan needs."),
        ),
    ] = None
    hsa_fsa: Annotated[
        Choice | None,
        Fact(
            label=N_("Health savings cards (HSA, FSA)"),
            group=Group.PAYMENT,
            ask=N_("Can I pay with a health savings account (HSA) or a flexible one (FSA)?"),
            why=N_("That money is free of tax."),
            listen=N_("Yes. Check with your account too."),
        ),
    ] = None
    price: Annotated[
        Money | None,
        Fact(
            label=N_("Price without insurance"),
            group=Group.PAYMENT,
            fresh_days=HALF_YEAR,
            ask=N_("What does it cost without insurance? Please send it in writing."),
            why=N_("People who pay themselves have a right to a good faith estimate."),
            listen=N_("A number, what is in it, and what is not."),
        ),
    ] = None
    deposit: Annotated[
        Money | None,
        Fact(
            label=N_("Deposit"),
            group=Group.PAYMENT,
            fresh_days=HALF_YEAR,
            unit=ONCE,
            ask=N_("Is there a deposit or a fee before the first day? Do I get it back?"),
            why=N_("It is easy to miss, and hard to get back."),
            listen=N_("No, or an amount with rules in writing."),
        ),
    ] = None
    financial_help: Annotated[
        Choices | None,
        Fact(
            label=N_("Help with the cost"),
            group=Group.PAYMENT,
            vocabulary="financial-help",
            filters=True,
            fresh_days=HALF_YEAR,
            ask=N_("Is there help for people who cannot pay?"),
            why=N_("Many places have sliding fees or funded places and do not advertise them."),
            listen=N_("A form to fill in, and who decides."),
        ),
    ] = None


class License(Frozen):
    """The state's licence to run the program."""

    number: Annotated[
        str | None,
        Fact(
            label=N_("License number"),
            group=Group.TRUST,
            limit=60,
            numbered=True,
            ask=N_("What is your license number?"),
            why=N_("You can look it up with the state. A real program gives it gladly."),
            listen=N_("A number, at once."),
        ),
    ] = None
    authority: Annotated[
        str | None,
        Fact(label=N_("Licensed by"), group=Group.TRUST, help="The office that gave the license."),
    ] = None
    expires: Annotated[
        date | None,
        Fact(label=N_("License runs to"), group=Group.TRUST),
    ] = None


class Owner(Frozen):
    """Who owns and runs the program."""

    name: Annotated[
        str | None,
        Fact(
            label=N_("Run by"),
            group=Group.TRUST,
            ask=N_("Who owns and runs the program?"),
            why=N_("The name on the sign is not always who runs it."),
            listen=N_("The name of an organization you can look up."),
        ),
    ] = None
    kind: Annotated[
        Choice | None,
        Fact(
            label=N_("Kind of owner"),
            group=Group.TRUST,
            vocabulary="owner-kinds",
            terms_only=True,
            term_is_value=True,
            filters=True,
            ask=N_("Is it run by a nonprofit, a company or a government?"),
            why=N_("It says where the money goes."),
            listen=N_("A plain answer."),
        ),
    ] = None


class Contact(Frozen):
    """How to reach the program."""

    phone: Annotated[
        Phone | None,
        Fact(
            label=N_("Phone"),
            group=Group.CONTACT,
            compare=Compare.NEVER,
            fresh_days=HALF_YEAR,
            help="The main number, as printed.",
        ),
    ] = None
    admissions_phone: Annotated[
        Phone | None,
        Fact(
            label=N_("Phone for admissions"),
            group=Group.CONTACT,
            compare=Compare.NEVER,
            fresh_days=HALF_YEAR,
        ),
    ] = None
    second_admissions_phone: Annotated[
        Phone | None,
        Fact(
            label=N_("Second phone for admissions"),
            group=Group.CONTACT,
            compare=Compare.NEVER,
            fresh_days=HALF_YEAR,
        ),
    ] = None
    third_admissions_phone: Annotated[
        Phone | None,
        Fact(
            label=N_("Third phone for admissions"),
            group=Group.CONTACT,
            compare=Compare.NEVER,
            fresh_days=HALF_YEAR,
        ),
    ] = None
    fourth_admissions_phone: Annotated[
        Phone | None,
        Fact(
            label=N_("Fourth phone for admissions"),
            group=Group.CONTACT,
            compare=Compare.NEVER,
            fresh_days=HALF_YEAR,
        ),
    ] = None
    tty: Annotated[
        Phone | None,
        Fact(
            label=N_("TTY or videophone"),
            group=Group.CONTACT,
            compare=Compare.NEVER,
            fresh_days=HALF_YEAR,
            help="A number for people who are deaf or hard of hearing.",
        ),
    ] = None
    text: Annotated[
        Phone | None,
        Fact(
            label=N_("Text messages"),
            group=Group.CONTACT,
            compare=Compare.NEVER,
            fresh_days=HALF_YEAR,
            help="A number that answers text messages.",
        ),
    ] = None
    hours: Annotated[
        str | None,
        Fact(
            label=N_("When to call"),
            group=Group.CONTACT,
            compare=Compare.NEVER,
            fresh_days=HALF_YEAR,
        ),
    ] = None
    website: Annotated[
        Url | None,
        Fact(label=N_("Website"), group=Group.CONTACT, compare=Compare.NEVER),
    ] = None
    email: Annotated[
        Email | None,
        Fact(label=N_("E-mail"), group=Group.CONTACT, compare=Compare.NEVER),
    ] = None
    answered_by: Annotated[
        Choice | None,
        Fact(
            label=N_("Who answers the phone"),
            group=Group.TRUST,
            vocabulary="answered-by",
            terms_only=True,
            term_is_value=True,
            fresh_days=HALF_YEAR,
            ask=N_("Am I talking to the program itself? Which town are you in?"),
            why=N_("Some advertised numbers reach a call center that sells referrals."),
            listen=N_("The name of the place and its street."),
        ),
    ] = None

    @property
    def for_admissions(self) -> tuple[Phone | None, ...]:
        """The numbers for admissions, the first to call first."""
        return (
            self.admissions_phone, self.second_admissions_phone,
            self.third_admissions_phone, self.fourth_admissions_phone,
        )  # fmt: skip


class Trust(Frozen):
    """What speaks for a program besides its own word."""

    license: License = License()
    licensed_as: Annotated[
        Choices | None,
        Fact(
            label=N_("Licensed or certified"),
            group=Group.TRUST,
            vocabulary="licensing",
            ask=N_("Who licenses you?"),
            why=N_("A license is the least there should be."),
            listen=N_("The state's office for substance use or health, by name."),
        ),
    ] = None
    accreditation: Annotated[
        Choices | None,
        Fact(
            label=N_("Accreditation"),
            group=Group.TRUST,
            vocabulary="accreditation",
            filters=True,
            ask=N_("Are you accredited? By whom?"),
            why=N_("It means someone from outside visits and checks the work."),
            listen=N_("The name of the body and the year of the last visit."),
        ),
    ] = None
    owner: Owner = Owner()
