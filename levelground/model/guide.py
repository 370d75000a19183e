"""A guide: a page of Markdown with a header; and the lines of help now."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from levelground.base import strings
from levelground.facts.answers import Choice
from levelground.facts.field_types import Digits, Item, Slug, Url
from levelground.facts.vocabulary import Localized
from levelground.language.messages import DEFAULT_LANGUAGE
from levelground.model.base import Frozen
from levelground.model.directive import Asked, Directive
from levelground.model.record import Excuse, Source

GuideLine = Annotated[str, Item(limit=240)]


class GuideExcuse(Excuse):
    """A written reason why a check of words does not hold in a guide."""

    words: Annotated[str | None, Item(help="Only these words, where the rule is about words.")] = (
        None
    )


class GuideSearch(Frozen):
    """Where a guide's reader looks on: what the link says, and the words that the search gets."""

    shows: Annotated[str, Item(help="What the link says: Find detox near you.", limit=60)]
    words: Annotated[str, Item(help="What is searched, as a reader types it: detox.", limit=60)]


class GuideHeader(Frozen):
    """What may stand in a guide's header. Nothing here can choose an address or a template."""

    title: Annotated[str, Item(help="The guide's title.")]
    question: Annotated[
        str | None, Item(help="The question that it answers, as a family would ask it.")
    ] = None
    summary: tuple[GuideLine, ...] = ()
    find: GuideSearch | None = None
    order: Annotated[float, Item(help="Its place in the list: 1, 2, 3.", most=999)] = 999
    reviewed: Annotated[date | None, Item(help="The day it was last reviewed.")] = None
    questions: tuple[GuideLine, ...] = ()
    sources: tuple[Source, ...] = ()
    related: tuple[Annotated[Slug, Item()], ...] = ()
    excused: tuple[GuideExcuse, ...] = ()
    run_by: Annotated[
        str | None,
        Item(help="On the page about the directory: who publishes it, and who pays.", limit=600),
    ] = None


CLAIMS = ("clinical", "legal")


@dataclass(frozen=True, slots=True)
class Claim:
    """A marked claim, of a kind in CLAIMS, with the ids of its sources, and its place."""

    kind: str
    sources: tuple[str, ...] = ()
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class GuideLink:
    """A link of a guide: where it leads, what it shows, and where it is written."""

    address: str
    shows: str
    line: int = 1
    column: int = 1


class Guide(GuideHeader):
    """One guide, its text made into safe HTML with the places of its directives."""

    slug: str
    path: str
    html: str
    directives: tuple[Directive, ...] = ()
    links: tuple[GuideLink, ...] = ()
    claims: tuple[Claim, ...] = ()
    language: str = DEFAULT_LANGUAGE


@dataclass(frozen=True, slots=True)
class Translation:
    """What there is in another language: guides in reading order, and the page about the site."""

    guides: tuple[Guide, ...] = ()
    about: Guide | None = None


class HelpLine(Frozen):
    """A number or address for help now; see `content/help-now.yaml`."""

    id: Annotated[Slug, Item()]
    who: Annotated[Localized, Item(help="When it is for: In danger?")]
    label: Annotated[Localized, Item(help="What the link says: Call 911.")]
    short: Annotated[
        Localized | None, Item(help="When it is for, in a word or two, for the band.", limit=24)
    ] = None
    say: Annotated[Localized, Item(limit=240)]
    phone: Annotated[Digits | None, Item(help="Digits to call.")] = None
    text: Annotated[Digits | None, Item(help="Digits to text.")] = None
    url: Annotated[Url | None, Item()] = None
    band: Annotated[Choice | None, Item(help="yes: in the band on top of every page.")] = None
    searched: Annotated[
        Choice | None, Item(help="yes: only in the search, where what it is for is typed.")
    ] = None
    state: Annotated[
        Choice | None,
        Item(help="Only for this state: MA.", vocabulary="states", terms_only=True),
    ] = None
    county: Annotated[str | None, Item(help="Only for this county of the state.")] = None

    def is_for(self, state: str, counties: Collection[str]) -> bool:
        """Whether the line is for this state as a whole, or for one of these counties of it."""
        if self.state is None or self.state.term != state:
            return False
        wanted = strings.slug_of_name(self.county) if self.county else ""
        return not wanted or wanted in {strings.slug_of_name(county) for county in counties}


class HelpLines(Frozen):
    """The file of help lines."""

    lines: tuple[HelpLine, ...]


class CallQuestion(Frozen):
    """A question that everyone should ask; see `content/questions.yaml`.

    `about` names groups of facts or single facts: where none of them can matter, it is not asked.
    """

    ask: Annotated[Localized, Item(help="The question, as one says it on the phone.", limit=240)]
    why: Annotated[Localized, Item(help="Why it matters.", limit=240)]
    listen: Annotated[Localized, Item(help="What a good answer sounds like.", limit=240)]
    about: tuple[Asked, ...] = ()

    @property
    def facts(self) -> tuple[str, ...]:
        """The names of the facts it is about."""
        return tuple(name for names in self.about for name in names)


class CallQuestions(Frozen):
    """The file of questions for everyone."""

    questions: tuple[CallQuestion, ...]
