"""The frozen pieces that pages are made of: links, tables, cards, rungs, rows of places."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from levelground.compare import Bar, Cell, Differences, RowGroup
from levelground.facts.answers import Phone
from levelground.language.messages import before
from levelground.model import deciding

NO_DIFFERENCES = Differences()


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads somewhere. `note` follows it, quieter.

    `language` is that of the page it leads to, where that is another than the page's own.
    """

    text: str
    href: str
    note: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Tongue:
    """Another language of the site, in its own words: `way` leads from root to root.

    `no_guide` is said in place of the name where a guide is not translated.
    """

    code: str
    name: str
    way: str
    no_guide: str


@dataclass(frozen=True, slots=True)
class HelpEntry:
    """A number or address for help now. `band` puts it in the band on top of every page.

    `short` says in a word or two when it is for.
    `text` is a number for text messages that its words do not say.
    """

    id: str
    who: str
    label: str
    say: str
    phone: str = ""
    text: str = ""
    url: str = ""
    band: bool = False
    short: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a table's column: a program, which has an id, or a level of care.

    `full` is a program's whole name, where `name` is the short one of sentences. `phones` are
    the numbers to call about it, `status` is a word like "Closed", "" where it is open.
    """

    name: str
    href: str
    level: str = ""
    place: str = ""
    phones: tuple[Phone, ...] = ()
    id: str = ""
    full: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A comparison table: columns, and rows in groups.

    `of` is the slug of the provider whose own programs they are, "" elsewhere.
    """

    FEW: ClassVar[int] = 2

    caption: str
    columns: tuple[Column, ...]
    groups: tuple[RowGroup, ...]
    unstated: tuple[str, ...] = ()
    differences: Differences = NO_DIFFERENCES
    of: str = ""

    @property
    def opening(self) -> Table:
        """Its first group, of the facts that decide, and the others where they are `FEW` rows."""
        return replace(self, groups=self.groups[: self._opened])

    @property
    def further(self) -> Table:
        """Its other groups; its columns are no programs to choose, as those of `opening` are."""
        columns = tuple(replace(column, id="") for column in self.columns)
        return replace(self, columns=columns, groups=self.groups[self._opened :], of="")

    @property
    def _opened(self) -> int:
        rest = sum(len(group.rows) for group in self.groups[1:])
        return 1 if rest > self.FEW else len(self.groups)


@dataclass(frozen=True, slots=True)
class CardFact:
    """One of the facts that decide, on a card.

    What is in `WIDE`, or has more than so many `LETTERS`, stands below its label. Of a long list,
    its row on the program's page has `more`.
    """

    WIDE: ClassVar[tuple[str, ...]] = (deciding.PAYING,)
    LETTERS: ClassVar[int] = 30

    key: str
    label: str
    cell: Cell
    more: bool = False

    @property
    def wide(self) -> bool:
        """Whether its words stand below its label."""
        return self.key in self.WIDE or len(self.cell.words) > self.LETTERS


@dataclass(frozen=True, slots=True)
class Stay:
    """One of several programs of a facility at a level, with what it alone states."""

    id: str
    name: str
    said: tuple[CardFact, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A program in a list, with what it states of the facts that decide, and what it does not.

    `imported` is the year that an imported record's answers are from. What is `said` of it makes
    a line on paper, or stands on the screen where it is `brief`.
    `limits` are whom and what it states that it does not take. `phones` are all numbers to call
    about starting, the first first. One of several programs of a facility has no id: its stays do.
    """

    id: str
    name: str
    href: str
    level: str
    place: str
    phones: tuple[Phone, ...]
    facts: tuple[CardFact, ...]
    unstated: tuple[str, ...] = ()
    status: str = ""
    checked: date | None = None
    imported: str = ""
    said: tuple[CardFact, ...] = ()
    brief: bool = False
    limits: str = ""
    stays: tuple[Stay, ...] = ()

    @property
    def programs(self) -> int:
        """How many programs it stands for."""
        return len(self.stays) or 1


@dataclass(frozen=True, slots=True)
class Rung:
    """A level on the ladder, with its programs and the facilities that have them.

    `here` marks the levels of the page's own programs.
    """

    id: str
    label: str
    plain: str
    href: str
    bar: Bar | None
    count: int
    facilities: int
    danger: str = ""
    here: bool = False

    @property
    def called(self) -> str:
        """Its label without what explains it, but with its letters, like "(IOP)"."""
        return self.label if self.letters.isupper() else self.letters

    @property
    def letters(self) -> str:
        """Its letters where it has any, like "IOP", else its label without what explains it."""
        explained = self.label.partition(" (")[2].rstrip(")")
        return explained if explained.isupper() else before(self.label, " (")


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A smaller place within a place, with its number of programs at each level.

    `hrefs` are where the programs of each level are, "" where they have no page or part.
    """

    link: Link
    total: int
    counts: tuple[int, ...]
    hrefs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceTable:
    """Smaller places as rows, levels as columns, numbers of programs in the cells.

    `without` are the towns of programs that are in none of the rows, for want of a county.
    """

    caption: str
    first: str
    levels: tuple[Link, ...]
    rows: tuple[PlaceRow, ...]
    without: tuple[PlaceRow, ...] = ()


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
    """Another provider with a program of the same level. `distance` says its precision.

    `care` is what sets places of this level apart: "Detox from: Opioids".
    `limits` are whom and what that program states that it does not take.
    """

    name: str
    href: str
    place: str
    distance: str
    phone: Phone | None
    care: str = ""
    limits: str = ""


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
class LinkGroup:
    """Links under a title of their own."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Programs of one place in a list, so many by `count`; `id` is where a link may lead."""

    id: str
    title: str
    cards: tuple[Card, ...]
    count: int
