"""One card for a facility at a level: what its programs there have in common stands once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace

from levelground import compare
from levelground.compare import Cell, State
from levelground.language.messages import _, before, joined
from levelground.model import Program, Record
from levelground.site.arrange.directory import Directory, Listing
from levelground.site.parts import cards
from levelground.site.pieces import Card, CardFact, Stay

LEVELS = "also-here"  # the key of what else a facility has


def cards_of_level(
    directory: Directory, listings: Iterable[Listing], *, street: bool = False, levels: bool = False
) -> Iterator[Card]:
    """Yield brief cards of programs of one level, one for each facility, in the order given.

    Programs that are called at different numbers, or do not take the same people, stay apart.
    With *levels* a card says which others the facility has; *street* is as `brief_card` has it.
    """
    alike: dict[Hashable, list[tuple[Record, Program, Card]]] = defaultdict(list)
    for record, program in listings:
        card = cards.brief_card(directory, record, program, street=street)
        alike[record.slug, card.phones, card.status, card.limits].append((record, program, card))
    facilities = Counter(made[0][0].slug for made in alike.values())
    for made in alike.values():
        record, program, card = made[0]
        if len(made) > 1:
            card = _as_one(record, made)
        elif facilities[record.slug] > 1:
            card = replace(card, place=joined(", ", [card.level, card.place]))
        yield _with_levels(directory, record, program, card) if levels else card


def _as_one(record: Record, made: Sequence[tuple[Record, Program, Card]]) -> Card:
    """Return one card for several programs: what all state, and below it what each states."""
    first = made[0][2]
    said = [{*map(_words, card.said)} for _record, _program, card in made]
    shared = set.intersection(*said)
    return replace(
        first,
        id="",
        name=cards.provider_name(record),
        said=tuple(fact for fact in first.said if _words(fact) in shared),
        stays=tuple(
            Stay(
                card.id,
                program.called or card.level,
                tuple(fact for fact in card.said if _words(fact) not in shared),
            )
            for _record, program, card in made
        ),
    )


def _words(fact: CardFact) -> tuple[str, State, str]:
    """Return what is said of a fact, by which it is the same as another."""
    return fact.key, fact.cell.state, fact.cell.words


def _with_levels(directory: Directory, record: Record, program: Program, card: Card) -> Card:
    """Return a card that says which levels the facility has besides that of *program*."""
    labels = [before(directory.level_label(one), " (") for one in (program, *record.programs)]
    others = [label for label in dict.fromkeys(labels) if label != labels[0]]
    if not others:
        return card
    fact = CardFact(
        LEVELS,
        _("Also here"),
        Cell(State.SAID, joined(", ", [others[0], *map(compare.lowered, others[1:])])),
    )
    return replace(card, said=(fact, *card.said))
