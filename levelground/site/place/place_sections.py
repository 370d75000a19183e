"""The programs of a place by level: what cannot wait first, and each facility once in full."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from levelground.facts.answers import Answer
from levelground.language.messages import _
from levelground.model import NO_LEVEL, Program, filters
from levelground.site.arrange import by_place
from levelground.site.arrange.directory import (
    Directory,
    Listing,
    city_key,
    has_left,
    level_of,
    still_listed,
)
from levelground.site.parts import by_level, cards
from levelground.site.pieces import Card, CardGroup, Link
from levelground.site.place import place_cards


@dataclass(frozen=True, slots=True)
class LevelSection:
    """The programs of one level at a place.

    `together` leads to the prebuilt comparisons of all they state. What stands `again` are
    facilities whose card stands at a level above. Of detox, those stand `apart` that say from
    what, and name neither alcohol nor benzodiazepines.
    """

    id: str
    label: str
    plain: str
    count: int
    cards: tuple[Card, ...] = ()
    together: tuple[Link, ...] = ()
    apart: tuple[Card, ...] = ()
    again: tuple[Card, ...] = ()

    @property
    def programs(self) -> int:
        """How many programs stand in it, with those that have left the newest list."""
        return sum(card.programs for card in (*self.cards, *self.again, *self.apart))


def sections(
    directory: Directory, shown: Sequence[Listing], *, street: bool
) -> Iterator[LevelSection]:
    """Yield the programs by level, each in a few lines: how they compare stands on other pages.

    A facility stands among the cards at the first of its levels, and `again` at the others.
    A town's own page, which needs the *street*, has the order of names.
    """
    here: dict[str, list[Listing]] = defaultdict(list)
    for entry in shown if street else _by_town(shown):
        here[level_of(entry[1])].append(entry)
    told: set[str] = set()
    for level in _in_order(directory):
        if level in here:
            yield _section(directory, level, here[level], told, street=street)


def level_by_place(
    directory: Directory, listings: Sequence[Listing], state: str = ""
) -> Iterator[CardGroup]:
    """Yield the programs of one level by place, those of a *state* by its counties or towns."""
    for group in by_place.in_groups(directory, listings, state):
        here = sorted(
            _by_town(group.listings),
            key=lambda entry: (
                _is_apart(entry[1]),
                has_left(entry[0]),
                _silent_rank(entry[1]),
            ),
        )
        made = place_cards.cards_of_level(directory, here)
        yield CardGroup(group.id, group.title, tuple(made), len(still_listed(here)))


def ways_to(groups: Iterable[CardGroup], address: str) -> tuple[Link, ...]:
    """Return the way to each of *groups* on the page at *address*, with its number."""
    return tuple(Link(group.title, f"{address}#{group.id}", f"{group.count:,}") for group in groups)


def _in_order(directory: Directory) -> list[str]:
    """Return the levels from what cannot wait and the most support to the least.

    Detox comes first; what is no treatment, and what nobody stated, comes last.
    """
    facts = {term.id: term.level for term in directory.levels}
    levels = cards.level_ids(directory)

    def rank(level: str) -> tuple[bool, bool, bool, int]:
        known = facts.get(level)
        no_treatment = known is not None and known.treatment is Answer.NO
        return level != cards.DANGER, level == NO_LEVEL, no_treatment, -levels.index(level)

    return sorted(levels, key=rank)


def _section(
    directory: Directory, level: str, listings: Sequence[Listing], told: set[str], *, street: bool
) -> LevelSection:
    """Return the programs of a level; to *told*, the facilities above, its own are added."""
    listings = sorted(listings, key=lambda entry: has_left(entry[0]))
    apart = [entry for entry in listings if _is_apart(entry[1])]
    own = [entry for entry in listings if not _is_apart(entry[1])]
    own.sort(key=lambda entry: (has_left(entry[0]), _silent_rank(entry[1])))
    if not own:
        own, apart = apart, []
    first = [entry for entry in own if entry[0].slug not in told]
    again = [entry for entry in own if entry[0].slug in told]
    told.update(record.slug for record, _program in first)
    made = [
        tuple(place_cards.cards_of_level(directory, some, street=street, levels=True))
        for some in (first, again, apart)
    ]
    term = directory.catalog.vocabularies.levels.by_id.get(level)
    plain = term.level.plain.in_(directory.language) if term and term.level else ""
    return LevelSection(
        level,
        term.label.in_(directory.language) if term else cards.no_level(),
        _("Call and ask which level of care it is.") if level == NO_LEVEL else plain,
        len(still_listed(listings)),
        made[0],
        again=made[1],
        apart=made[2],
    )


def _by_town(listings: Sequence[Listing]) -> list[Listing]:
    """Return listings by their towns, the towns with the most first; who has left stands last."""
    many = Counter(city_key(record) for record, _program in still_listed(listings))
    order = {key: at for at, (key, _count) in enumerate(many.most_common())}
    last = len(order)
    return sorted(
        listings,
        key=lambda entry: (has_left(entry[0]), order.get(city_key(entry[0]), last)),
    )


def _is_apart(program: Program) -> bool:
    """Whether a program says what it detoxes from, and names nothing that may kill who stops."""
    named = by_level.detoxes_from(program) if level_of(program) == cards.DANGER else frozenset()
    return bool(named) and named.isdisjoint(cards.DEADLY)


def _silent_rank(program: Program) -> int:
    """Return 0 for a detox that names what may kill who stops, 3 for a no to it.

    In between stand one that says both of alcohol, 1, and one that says no word, 2.
    """
    if level_of(program) != cards.DANGER:
        return 0
    refused = filters.answer("conditions", program, "alcohol") is Answer.NO
    barred = filters.answer("restrictions", program, "opioids-only") is Answer.YES
    if named := by_level.detoxes_from(program):
        return int("alcohol" in named and (refused or barred))
    return 3 if refused or barred else 2
