"""What the pages of states, counties and towns share: numbers, tables, programs by level."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from levelground.language.messages import _, before, filled, ngettext
from levelground.site import addresses
from levelground.site.arrange import helplines
from levelground.site.arrange.directory import (
    Directory,
    Listing,
    city_key,
    provider_count,
    still_listed,
)
from levelground.site.page import Page
from levelground.site.parts import cards, tallies
from levelground.site.pictures import Map, Tally
from levelground.site.pieces import (
    CardGroup,
    HelpEntry,
    Link,
    LinkGroup,
    PlaceTable,
)
from levelground.site.place import place_sections
from levelground.site.place.place_sections import LevelSection

# Of more programs than this at several levels, the first of each level are seen: some ten in all.
UNFOLDED = 8
SEEN = 10


@dataclass(frozen=True, slots=True)
class PlacePage(Page):
    """A state, county or town: its smaller places, and its programs by level.

    `danger`: what goes with any program of detox there, "" where there is none.
    `total`, `providers`: how many programs and providers it has.
    `map`: where they are, None where there is nothing to draw.
    `levels`: how many programs there are at each level.
    `places`: tables of its smaller places.
    `sections`: its programs by level, where they are few enough for a page; detox first.
    `towns_first`: whether its programs stand by town, those with the most first.
    `groups`: those of one level by place, in its stead.
    `ways`: to each of those places on the page.
    `plain`, `short`: what that level is, in a line, and in a few rows and their words.
    `level`: the page of that level, None where the page is of all levels.
    `note`: where the facts of brief cards are from.
    `near`: the next towns.
    `lists`: the lists by payment, care by video, time and language, by their kind.
    `changed`: the address of what changed there, "" where nothing is known of that.
    `asks`: what stands in the box to search with, "" for nothing.
    `of_level`: the id of that level, "" where the page is of all levels.
    `kept`: what names it where a reader chooses a part to keep, "" for a town.
    """

    danger: str = ""
    total: int = 0
    providers: int = 0
    map: Map | None = None
    levels: tuple[Tally, ...] = ()
    places: tuple[PlaceTable, ...] = ()
    sections: tuple[LevelSection, ...] = ()
    towns_first: bool = False
    groups: tuple[CardGroup, ...] = ()
    ways: tuple[Link, ...] = ()
    plain: str = ""
    short: tuple[tuple[str, str], ...] = ()
    level: Link | None = None
    note: str = ""
    near: tuple[Link, ...] = ()
    lists: tuple[LinkGroup, ...] = ()
    changed: str = ""
    kept: str = ""
    asks: str = ""
    of_level: str = ""

    @property
    def is_many(self) -> bool:
        """Whether there are too many programs at several levels to see all of them at once."""
        return len(self.sections) > 1 and sum(s.programs for s in self.sections) > UNFOLDED

    @property
    def first(self) -> int:
        """How many of each level are seen where they are many."""
        return max(1, SEEN // max(1, len(self.sections)))

    @property
    def jumps(self) -> tuple[tuple[str, str], ...]:
        """The levels to jump to, each with how many programs it has, where they are many.

        Detox is none of them: it stands first.
        """
        named = ((s.id, before(s.label, " ("), s.count) for s in self.sections)
        jumps = tuple((at, f"{name} {n:,}") for at, name, n in named if at != cards.DANGER)
        return jumps if self.is_many else ()


@dataclass(frozen=True, slots=True)
class PlaceFrame:
    """What a place's page says of itself.

    `scale`: what it is: "state", "county", "city", or "level" for one level in a state.
    """

    address: str
    scale: str
    title: str
    crumbs: tuple[Link, ...] = ()

    def page(
        self,
        directory: Directory,
        listings: Sequence[Listing],
        tables: Sequence[PlaceTable],
        shown: Sequence[Listing] = (),
        compared: Mapping[str, tuple[Link, ...]] = MappingProxyType({}),
    ) -> PlacePage:
        """Return the page; *shown* are those of its programs that stand on it.

        *compared* are the prebuilt comparisons there, by level.
        """
        of_level = self.scale == "level"
        sections = tuple(
            replace(section, together=compared.get(section.id, ()))
            for section in place_sections.sections(directory, shown, street=self.scale == "city")
        )
        above = () if of_level else (Link(_("Programs"), addresses.PROGRAMS),)
        return PlacePage(
            path=self.address,
            template="place",
            kind="place",
            title=self.title,
            description=_counted(self.title, listings),
            crumbs=(*above, *self.crumbs),
            section=addresses.LEVELS if of_level else addresses.PROGRAMS,
            help=_help(directory, self.scale, listings),
            danger=cards.danger_among(listings),
            total=len(still_listed(listings)),
            providers=provider_count(still_listed(listings)),
            places=tuple(table for table in tables if table.rows),
            levels=tallies.by_level(directory, shown, lambda level: f"{self.address}#{level}"),
            note=cards.import_note(shown),
            sections=sections,
            towns_first=self.scale != "city" and len({city_key(entry[0]) for entry in shown}) > 1,
        )


def title_in(place: str) -> str:
    """Return the title of a place's page."""
    return filled(_("Treatment programs in {place}"), place=place)


def if_few(listings: Sequence[Listing], most: int = cards.PLACE_SHOWS) -> Sequence[Listing]:
    """Return the listings where they are few enough to stand on a page of places."""
    return listings if len(listings) <= most else ()


def _help(directory: Directory, scale: str, listings: Sequence[Listing]) -> tuple[HelpEntry, ...]:
    """Return the help lines of the place: for a whole state none of a single county."""
    if scale in {"state", "level"}:
        return helplines.state_helplines(directory, listings[0][0].place.state.term)
    return helplines.helplines_for(directory, listings)


def _counted(title: str, listings: Sequence[Listing]) -> str:
    count = len(still_listed(listings))
    words = ngettext(
        "{place}: {n} treatment program, described in the same words as every other.",
        "{place}: {n} treatment programs, all described in the same words.",
        count,
    )
    return words.format(place=title, n=f"{count:,}")
