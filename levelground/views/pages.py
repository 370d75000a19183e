"""The frozen contexts that templates see, and nothing else of the site.

Addresses are paths below the site's root ("places/ma.html"); a template puts
`SITEURL` before them. Dates are dates: a template shows them, a script may add
their age by the reader's own clock.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from levelground.compare import Bar, Cell, Question, RowGroup
from levelground.values import Phone


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads somewhere. `note` follows it, quieter."""

    text: str
    href: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class HelpLine:
    """A number or address for help now. `band` puts it in the band on top of every page."""

    id: str
    who: str
    label: str
    say: str
    phone: str = ""
    text: str = ""
    url: str = ""
    band: bool = False


@dataclass(frozen=True, slots=True)
class Site:
    """What every page shares."""

    name: str
    fictional: bool
    help_lines: tuple[HelpLine, ...]
    nav: tuple[Link, ...]
    built: date
    checked: tuple[date, date] | None
    providers: int
    programs: int
    corrections: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Page:
    """What every page says of itself. `kind` is on its body, `section` marks the open nav entry."""

    path: str
    template: str
    kind: str
    title: str
    description: str
    crumbs: tuple[Link, ...] = ()
    section: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a table's column: a program, or a level of care."""

    name: str
    href: str
    level: str = ""
    place: str = ""
    phone: Phone | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A comparison table: columns, and rows in groups."""

    caption: str
    columns: tuple[Column, ...]
    groups: tuple[RowGroup, ...]
    unstated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CardFact:
    """One of the facts that decide, on a card."""

    key: str
    label: str
    cell: Cell


@dataclass(frozen=True, slots=True)
class Card:
    """A program in a list, with the facts that decide."""

    id: str
    name: str
    href: str
    level: str
    place: str
    phone: Phone | None
    facts: tuple[CardFact, ...]
    status: str = ""
    checked: date | None = None
    imported: bool = False


@dataclass(frozen=True, slots=True)
class Rung:
    """A level on the ladder. `here` marks the levels of the page's own programs."""

    id: str
    label: str
    plain: str
    href: str
    bar: Bar | None
    count: int
    danger: str = ""
    here: bool = False


@dataclass(frozen=True, slots=True)
class LevelSection:
    """The programs of one level at a place: a table where few, else cards."""

    id: str
    label: str
    plain: str
    count: int
    table: Table | None = None
    cards: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A smaller place within a place, with its number of programs at each level."""

    link: Link
    total: int
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PlaceTable:
    """Smaller places as rows, levels as columns, numbers of programs in the cells."""

    caption: str
    first: str
    levels: tuple[Link, ...]
    rows: tuple[PlaceRow, ...]


@dataclass(frozen=True, slots=True)
class Home(Page):
    """The front page."""

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


@dataclass(frozen=True, slots=True)
class Place(Page):
    """A state, county or town; its smaller places, and its programs by level."""

    scale: str = ""
    total: int = 0
    providers: int = 0
    places: tuple[PlaceTable, ...] = ()
    sections: tuple[LevelSection, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference(Link):
    """A source, with the day it was read."""

    on: date | None = None


@dataclass(frozen=True, slots=True)
class CheckLine:
    """Who made sure of what, how and when, in words."""

    on: date
    how: str
    covers: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Nearby:
    """Another provider with a program of the same level. `distance` says its precision."""

    name: str
    href: str
    place: str
    distance: str
    phone: Phone | None


@dataclass(frozen=True, slots=True)
class NearbyLevel:
    """The nearest other places with one level."""

    level: str
    entries: tuple[Nearby, ...]


@dataclass(frozen=True, slots=True)
class ImportNote:
    """Where an imported record comes from, and what nobody has made sure of yet."""

    title: str
    edition: str
    survey_year: str
    called: bool


@dataclass(frozen=True, slots=True)
class Provider(Page):
    """One provider at one place: its facts once, its programs side by side."""

    name: str = ""
    also_known_as: str = ""
    address: tuple[str, ...] = ()
    county: str = ""
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


@dataclass(frozen=True, slots=True)
class Levels(Page):
    """All levels side by side."""

    rungs: tuple[Rung, ...] = ()
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
    pairs: tuple[Link, ...] = ()
    count: int = 0
    places: tuple[PlaceTable, ...] = ()
    cards: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair(Page):
    """Two levels, or two forms of care, side by side."""

    table: Table | None = None
    links: tuple[Link, ...] = ()
    danger: str = ""


@dataclass(frozen=True, slots=True)
class Guides(Page):
    """The list of guides, in reading order."""

    guides: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Share:
    """A number out of a total, with its percent for a drawn bar."""

    label: str
    count: int
    total: int

    @property
    def percent(self) -> float:
        """The share in percent, one decimal; 0 of nothing is 0."""
        return round(100 * self.count / self.total, 1) if self.total else 0.0


@dataclass(frozen=True, slots=True)
class About(Page):
    """About this directory: its own words, and its completeness and freshness in numbers."""

    html: str = ""
    completeness: tuple[Share, ...] = ()
    freshness: tuple[Share, ...] = ()
    ways: tuple[Share, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Missing(Page):
    """The page for an address that leads nowhere."""

    links: tuple[Link, ...] = field(default=())
