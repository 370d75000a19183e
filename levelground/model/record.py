"""The record of one provider at one place, and the programs it runs there."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Self

from pydantic import model_validator

from levelground.facts import field_table, safe_text
from levelground.facts.answers import Answer, Choice, Choices, Fault, WrongValueError
from levelground.facts.field_table import LONG
from levelground.facts.field_types import Email, Item, Slug, Url, Zip
from levelground.model.base import Frozen
from levelground.model.lists.list_rows import Confirmed, Imported, ListedRow
from levelground.model.medical import Medical, Virtual
from levelground.model.people import Serves, Therapies
from levelground.model.schedule import AboutProgram, Time
from levelground.model.sleep import FirstDay, Sleep
from levelground.model.trust import Contact, Payment, Trust

# The word that stands for the level in the id of a program whose level nobody stated.
NO_LEVEL = "level-not-stated"
# What a record may be listed as, by the ids of the vocabulary: LEFT is what the newest list of
# others does not name any more, UNLISTED what is to be shown nowhere.
OPEN, PAUSED, CLOSED = "open", "paused", "closed"
LEFT, UNLISTED = "no-longer-listed", "do-not-list"


class Offering(AboutProgram, FirstDay, Time, Sleep, Medical, Virtual, Therapies, Serves, Trust):
    """Everything that may stand at the top of a record, for all programs, or in one of them."""

    payment: Payment = Payment()
    contact: Contact = Contact()


class Program(Offering):
    """One level of care at one place, with what it has in common with its siblings filled in."""

    word: Annotated[
        Slug | None,
        Item(help="A word to tell two programs at one level apart: evening, women, long-stay."),
    ] = None

    @property
    def level_id(self) -> str | None:
        """The id of its level of care, None where nobody stated it."""
        return self.level.term if self.level else None

    @property
    def level_key(self) -> str:
        """What stands for its level in ids and addresses: NO_LEVEL where nobody stated it."""
        return self.level.term if self.level else NO_LEVEL

    @property
    def key(self) -> str:
        """What follows the slash in the program's id: `iop`, `iop-evening`."""
        return f"{self.level_key}-{self.word}" if self.word else self.level_key


def program_fact_names() -> tuple[str, ...]:
    """Return the name of every fact of a program, as a check may cover it."""
    return tuple(field.name for field in field_table.fields_of(Program))


class Place(Frozen):
    """Where a provider is. Coordinates are degrees; `precision` says what they are of."""

    street: Annotated[str | None, Item(help="Number and street.")] = None
    street2: Annotated[str | None, Item(help="Suite, floor or building.")] = None
    withheld: Annotated[
        Choice | None,
        Item(help="yes where the address is kept from the public: pages then show the town only."),
    ] = None
    city: Annotated[str, Item(help="Town or city.")]
    county: Annotated[str | None, Item(help="County, without the word County.")] = None
    state: Annotated[Choice, Item(help="Two letters: MA.", vocabulary="states", terms_only=True)]
    zip: Annotated[Zip, Item(help='Five digits in quotes: "01608".')]
    latitude: Annotated[float | None, Item(help="Degrees north.", most=90)] = None
    longitude: Annotated[float | None, Item(help="Degrees east; minus for west.", most=180)] = None
    precision: Annotated[
        Choice | None,
        Item(
            help="What the coordinates are of: address, zip or city.",
            vocabulary="precision",
            terms_only=True,
        ),
    ] = None

    @property
    def is_withheld(self) -> bool:
        """Whether no more than the town may be shown."""
        return self.withheld is not None and self.withheld.answer is Answer.YES


class Check(Frozen):
    """Someone made sure of some facts, in some way, on a day."""

    on: Annotated[date, Item(help="The day: 2026-10-03.")]
    how: Annotated[
        Choice,
        Item(
            help="phone, email, website, visit, import or reader.",
            vocabulary="check-ways",
            terms_only=True,
        ),
    ]
    covers: Annotated[
        Choices,
        Item(
            help=(
                "What was checked: groups of facts, like [contact, payment], single facts, like "
                "[wait_days, contact.phone], or [everything]."
            ),
            vocabulary="check-covers",
            terms_only=True,
            beside=program_fact_names,
        ),
    ]
    by: Annotated[str | None, Item(help="Who checked: a role or initials, no private names.")] = (
        None
    )
    program: Annotated[
        Slug | None, Item(help="Only this program: iop, iop-evening. Left out: all of them.")
    ] = None


class Asked(Frozen):
    """Someone asked, and was not told; what nobody stated is not asked again for its time."""

    on: Annotated[date, Item(help="The day: 2026-11-04.")]
    about: Annotated[
        Choices,
        Item(
            help=(
                "What was asked: single facts, like [wait_days, payment.price], groups of facts, "
                "or [everything]."
            ),
            vocabulary="check-covers",
            terms_only=True,
            beside=program_fact_names,
        ),
    ]
    outcome: Annotated[
        Choice,
        Item(
            help="would-not-say, did-not-answer, wrong-number or no-longer-there.",
            vocabulary="ask-outcomes",
            terms_only=True,
        ),
    ]
    how: Annotated[
        Choice | None,
        Item(help="phone, email, website or visit.", vocabulary="check-ways", terms_only=True),
    ] = None
    by: Annotated[str | None, Item(help="Who asked: a role or initials, no private names.")] = None
    program: Annotated[
        Slug | None, Item(help="Only this program: iop, iop-evening. Left out: all of them.")
    ] = None


class Source(Frozen):
    """A public place that states what the record says."""

    title: Annotated[str, Item(help="What it is: Provider's website.", limit=200)]
    url: Annotated[Url | None, Item(help="Its address.")] = None
    on: Annotated[date | None, Item(help="The day it was read.")] = None
    id: Annotated[Slug | None, Item(help="A name for it, to mark claims in a guide with.")] = None
    kind: Annotated[str | None, Item(help="law, figures, page, guideline or study.")] = None

    @model_validator(mode="after")
    def _shows_where_it_leads(self) -> Self:
        """Raise WrongValueError for a title that shows another address than it leads to."""
        other = safe_text.other_address(self.title, self.url) if self.url else ""
        if other:
            what = f'the title shows {other} and leads to "{self.url}"'
            write = "show the address that it leads to, or plain words"
            raise WrongValueError(Fault(("title",), what, write))
        return self


class Conflict(Frozen):
    """Two sources that say different things, and nobody knows yet which is right."""

    about: Annotated[str, Item(help="The field: hours_per_week.")]
    program: Annotated[
        Slug | None, Item(help="Only this program: iop, iop-evening. Left out: all of them.")
    ] = None
    note: Annotated[str, Item(help="Who says what, in one plain sentence.", limit=300)]


class Excuse(Frozen):
    """A written reason why a care-sense rule does not hold here."""

    rule: Annotated[str, Item(help="The rule's name, as the warning prints it.")]
    because: Annotated[str, Item(help="The reason, in one plain sentence.", limit=300)]


class Head(Frozen):
    """What a record says of the provider and of itself, once for all programs."""

    name: Annotated[str, Item(help="The provider's name, as on its sign.")]
    also_known_as: Annotated[
        str | None, Item(help="A second name, or a part of a larger place.")
    ] = None
    place: Place
    about: Annotated[
        str | None, Item(help="Two or three plain sentences about the provider.", limit=LONG)
    ] = None
    corrections: Annotated[Email | None, Item(help="Where to write about this record.")] = None
    listing: Annotated[
        Choice | None,
        Item(
            help="open, paused, closed, no-longer-listed, or do-not-list.",
            vocabulary="listing",
            terms_only=True,
        ),
    ] = None
    since: Annotated[
        date | None, Item(help="The day from which it is paused or closed: 2026-11-20.")
    ] = None
    until: Annotated[
        date | None, Item(help="The day on which a paused program says that it opens again.")
    ] = None
    ask_again: Annotated[
        date | None, Item(help="The day to ask a paused program again, where it names none.")
    ] = None
    listing_reason: Annotated[
        str | None, Item(help="Why it is not to be listed. It is never shown on a page.", limit=300)
    ] = None
    formerly: tuple[Annotated[Slug, Item(help="A name that this file had before.")], ...] = ()
    fictional: Annotated[
        Choice | None, Item(help="yes for an example record. It vanishes when real ones come.")
    ] = None
    checked: tuple[Check, ...] = ()
    asked: tuple[Asked, ...] = ()
    sources: tuple[Source, ...] = ()
    imported: Imported | None = None
    listed: tuple[ListedRow, ...] = ()
    confirmed: tuple[Confirmed, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    excused: tuple[Excuse, ...] = ()


class Record(Head):
    """One record file: a provider at one place, with at least one program.

    `digest` is of the file's bytes: two records with one digest say the same.
    """

    slug: str
    path: str
    digest: str
    programs: tuple[Program, ...]

    @property
    def listed_as(self) -> str:
        """The id of its listing, OPEN where none is written."""
        return self.listing.term if self.listing else OPEN

    @property
    def is_fictional(self) -> bool:
        """Whether it is an example."""
        return self.fictional is not None and self.fictional.answer is Answer.YES

    @property
    def made_of(self) -> ListedRow | None:
        """The row of another list than the national one that the record was made of, if any."""
        rows = () if self.imported else self.listed
        return next((row for row in rows if row.joined is None), None)

    @property
    def answers_year(self) -> str:
        """The year that the answers of the list are from that it was made of, "" for none."""
        if self.imported:
            return self.imported.survey_year
        return str(self.made_of.on.year) if self.made_of else ""

    def id_of(self, program: Program) -> str:
        """Return the program's id in the site: `harbor-point-recovery/iop`."""
        return f"{self.slug}/{program.key}"
