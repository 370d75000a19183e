"""The frozen contexts that templates see, and nothing else of the site.

Addresses are paths below the site's root ("places/ma.html"); a template puts
`SITEURL` before them. Dates are dates: a template shows them, a script may add
their age by the reader's own clock.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from levelground.compare import Cell, Question, RowGroup
from levelground.facts.answers import Phone
from levelground.language.messages import DEFAULT_LANGUAGE
from levelground.site.guide_blocks.blocks import Block, Meaning, Situation
from levelground.site.pictures import Drawing, Map, Share, Tally
from levelground.site.pieces import (
    Card,
    CardGroup,
    CheckLine,
    HelpLine,
    ImportNote,
    LevelSection,
    Link,
    LinkGroup,
    NearbyLevel,
    PlaceTable,
    Reference,
    Rung,
    Table,
    Tongue,
)


@dataclass(frozen=True, slots=True)
class Site:
    """What every page shares.

    `folder` is where the pages of its language are, below the root that the
    theme is in, and `up` the way from there to that root: "es" and "/..".
    `ages` are the words that scripts say the age of a check with.
    """

    name: str
    fictional: bool
    help_lines: tuple[HelpLine, ...]
    nav: tuple[Link, ...]
    built: date
    checked: tuple[date, date] | None
    providers: int
    programs: int
    corrections: str = ""
    language: str = DEFAULT_LANGUAGE
    folder: str = ""
    up: str = ""
    others: tuple[Tongue, ...] = ()
    ages: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What every page says of itself. `kind` is on its body, `section` marks the open nav entry.

    `help` are lines for the page's own state or county, beside those for everyone.
    `languages` are those that it is in, empty where that is all of the site's.
    """

    path: str
    template: str
    kind: str
    title: str
    description: str
    crumbs: tuple[Link, ...] = ()
    section: str = ""
    help: tuple[HelpLine, ...] = ()
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Home(Page):
    """The front page."""

    urgent: tuple[Link, ...] = ()
    rungs: tuple[Rung, ...] = ()
    places: PlaceTable | None = None
    pairs: tuple[Link, ...] = ()
    guides: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Programs(Page):
    """The directory: by place and level; every program as a card where they are few."""

    places: tuple[PlaceTable, ...] = ()
    rungs: tuple[Rung, ...] = ()
    cards: tuple[Card, ...] = ()
    lists: tuple[LinkGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class Find(Page):
    """The search: all that it shows comes by script, but for what cannot wait."""

    emergencies: tuple[Situation, ...] = ()


@dataclass(frozen=True, slots=True)
class Place(Page):
    """A state, county or town; its smaller places, and its programs by level.

    `danger` is of the one level that the page is about; else it stands with that level's programs.
    """

    scale: str = ""
    danger: str = ""
    total: int = 0
    providers: int = 0
    map: Map | None = None
    levels: tuple[Tally, ...] = ()
    places: tuple[PlaceTable, ...] = ()
    sections: tuple[LevelSection, ...] = ()
    note: str = ""
    near: tuple[Link, ...] = ()
    lists: tuple[LinkGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed(Page):
    """The programs that state one way to pay, kind of care by video, time or language.

    `stated` of them state it, `unsaid` do not say, and `dropped` state something
    else. It is part `number` of `pages`.
    """

    definition: str = ""
    danger: str = ""
    stated: int = 0
    providers: int = 0
    unsaid: int = 0
    dropped: int = 0
    question: str = ""
    number: int = 1
    places: tuple[PlaceTable, ...] = ()
    groups: tuple[CardGroup, ...] = ()
    note: str = ""
    pages: tuple[Link, ...] = ()
    everything: Link | None = None
    others: LinkGroup | None = None


@dataclass(frozen=True, slots=True)
class Provider(Page):
    """One provider at one place: its facts once, its programs side by side."""

    name: str = ""
    also_known_as: str = ""
    address: tuple[str, ...] = ()
    phone: Phone | None = None
    admissions: tuple[Phone, ...] = ()
    hours: str = ""
    website: str = ""
    email: str = ""
    answered_by: Cell | None = None
    about: str = ""
    descriptions: tuple[tuple[str, str], ...] = ()
    status: tuple[str, ...] = ()
    rungs: tuple[Rung, ...] = ()
    table: Table | None = None
    shared: tuple[RowGroup, ...] = ()
    questions: tuple[Question, ...] = ()
    conflicts: tuple[str, ...] = ()
    checks: tuple[CheckLine, ...] = ()
    sources: tuple[Reference, ...] = ()
    imported: ImportNote | None = None
    nearby: tuple[NearbyLevel, ...] = ()
    correction: str = ""
    json_ld: str = ""
    sheet: str = ""

    @property
    def deciding(self) -> tuple[Question, ...]:
        """The questions about the facts that decide."""
        return tuple(question for question in self.questions if question.core)

    @property
    def further(self) -> tuple[str, ...]:
        """What else is not stated, in a word each."""
        return tuple(question.label for question in self.questions if not question.core)


@dataclass(frozen=True, slots=True)
class Levels(Page):
    """All levels side by side; `danger` stands above their table."""

    danger: str = ""
    rungs: tuple[Rung, ...] = ()
    drawing: Drawing | None = None
    sheet: Link | None = None
    table: Table | None = None
    pairs: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Level(Page):
    """One level of care: what it means, and where it is."""

    label: str = ""
    definition: str = ""
    danger: str = ""
    rungs: tuple[Rung, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    steps: tuple[Link, ...] = ()
    sheet: Link | None = None
    pairs: tuple[Link, ...] = ()
    count: int = 0
    facilities: int = 0
    places: tuple[PlaceTable, ...] = ()
    cards: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair(Page):
    """Two levels, or two forms of care, side by side."""

    table: Table | None = None
    links: tuple[Link, ...] = ()
    danger: str = ""


@dataclass(frozen=True, slots=True)
class Together(Page):
    """Programs of one level in one place, side by side: page `number` of `pages`."""

    table: Table | None = None
    number: int = 1
    pages: tuple[Link, ...] = ()
    ids: tuple[str, ...] = ()
    danger: str = ""


@dataclass(frozen=True, slots=True)
class Chosen(Page):
    """The page for what a reader has chosen: side by side, or as a list with a call sheet.

    What it shows comes by script; `pairs` lead to comparisons that need none.
    """

    table: bool = True
    pairs: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class About(Page):
    """About this directory: its own words, and its completeness and freshness in numbers.

    `written_in` is the language of its words, where that is another than the page's.
    `run_by` says who publishes it, "" where nobody has said.
    """

    written_in: str = ""
    run_by: str = ""
    pieces: tuple[str | int, ...] = ()
    blocks: tuple[Block, ...] = ()
    notes: tuple[Meaning, ...] = ()
    map: Map | None = None
    levels: tuple[Tally, ...] = ()
    regions: tuple[Tally, ...] = ()
    completeness: tuple[Share, ...] = ()
    freshness: tuple[Share, ...] = ()
    ways: tuple[Share, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Missing(Page):
    """The page for an address that leads nowhere."""

    links: tuple[Link, ...] = field(default=())
