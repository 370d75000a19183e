"""What the pages of states, counties and towns share: numbers, tables, programs by level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from levelground.language.messages import _, before, filled, joined, ngettext
from levelground.model import NO_LEVEL, Program
from levelground.site import addresses
from levelground.site.arrange import by_place, helplines
from levelground.site.arrange.directory import (
    Directory,
    Listing,
    city_key,
    has_left,
    level_of,
    provider_count,
    still_listed,
)
from levelground.site.page import Page
from levelground.site.parts import by_level, cards, tallies
from levelground.site.pictures import Map, Tally
from levelground.site.pieces import (
    Card,
    CardGroup,
    HelpEntry,
    LevelSection,
    Link,
    LinkGroup,
    PlaceTable,
)

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
    `plain`, `short`: what that level is, in a line, and in a few rows and their words.
    `level`: the page of that level, None where the page is of all levels.
    `note`: where the facts of brief cards are from.
    `near`: the next towns.
    `lists`: the lists by payment, care by video, time and language, by their kind.
    `changed`: the address of what changed there, "" where nothing is known of that.
    `asks`: what stands in the box to search with.
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
    plain: str = ""
    short: tuple[tuple[str, str], ...] = ()
    level: Link | None = None
    note: str = ""
    near: tuple[Link, ...] = ()
    lists: tuple[LinkGroup, ...] = ()
    changed: str = ""
    kept: str = ""
    asks: str = ""

    @property
    def is_many(self) -> bool:
        """Whether there are too many programs at several levels to see all of them at once."""
        return (
            len(self.sections) > 1 and sum(len(s.cards + s.apart) for s in self.sections) > UNFOLDED
        )

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
            for section in _sections(directory, shown, street=self.scale == "city")
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


def level_by_place(
    directory: Directory, listings: Sequence[Listing], state: str = ""
) -> Iterator[CardGroup]:
    """Yield the programs of one level by place, those of a *state* by its counties or towns."""
    for group in by_place.in_groups(directory, listings, state):
        here = sorted(by_town(group.listings), key=lambda entry: _is_apart(entry[1]))
        made = [cards.brief_card(directory, *entry) for entry in here]
        yield CardGroup(group.id, group.title, tuple(_with_stays(made)), len(still_listed(here)))


def by_town(listings: Sequence[Listing]) -> list[Listing]:
    """Return listings by their towns, the towns with the most first; who has left stands last."""
    many = Counter(city_key(record) for record, _program in still_listed(listings))
    order = {key: at for at, (key, _count) in enumerate(many.most_common())}
    last = len(order)
    return sorted(
        listings,
        key=lambda entry: (has_left(entry[0]), order.get(city_key(entry[0]), last)),
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


def _sections(
    directory: Directory, shown: Sequence[Listing], *, street: bool
) -> Iterator[LevelSection]:
    """Yield the programs by level, each in a few lines: how they compare stands on other pages.

    Detox comes first: who looks for it cannot wait. A town's own page has the order of names.
    """
    if not street:
        shown = by_town(shown)
    for level in sorted(cards.level_ids(directory), key=lambda level: level != cards.DANGER):
        here = [entry for entry in shown if level_of(entry[1]) == level]
        if not here:
            continue
        term = directory.catalog.vocabularies.levels.by_id.get(level)
        label = term.label.in_(directory.language) if term else cards.no_level()
        plain = term.level.plain.in_(directory.language) if term and term.level else ""
        if level == NO_LEVEL:
            plain = _("Call and ask which level of care it is.")
        listings = sorted(here, key=lambda entry: has_left(entry[0]))
        made = [cards.brief_card(directory, *entry, street=street) for entry in listings]
        apart = [_is_apart(program) for _record, program in listings]
        told = list(zip(_with_stays(made), apart, strict=True))
        yield LevelSection(
            level,
            label,
            plain,
            len(still_listed(here)),
            tuple(card for card, aside in told if not aside or all(apart)),
            apart=tuple(card for card, aside in told if aside and not all(apart)),
        )


def _is_apart(program: Program) -> bool:
    """Whether a program says what it detoxes from, and names nothing that may kill who stops."""
    named = by_level.detoxes_from(program) if level_of(program) == cards.DANGER else frozenset()
    return bool(named) and named.isdisjoint(cards.DEADLY)


def _with_stays(made: Sequence[Card]) -> Iterator[Card]:
    """Yield the cards of one level; those of one name and place say how long people stay."""
    alike = Counter((card.name, card.place) for card in made)
    for card in made:
        several = alike[card.name, card.place] > 1
        yield replace(card, place=joined(", ", [card.level, card.place])) if several else card
