"""The pages of the lists by payment, care by video, time of sessions and language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from levelground.facts import field_table
from levelground.facts.answers import Answer
from levelground.facts.vocabulary import Localized
from levelground.language.messages import _, filled, joined, ngettext
from levelground.model import Program
from levelground.site import addresses
from levelground.site.arrange.by_place import PlaceGroup
from levelground.site.arrange.directory import Directory, provider_count, still_listed
from levelground.site.arrange.filtered_lists import Lists, Name
from levelground.site.kind import Key, Kind, Site
from levelground.site.page import Page
from levelground.site.parts import cards
from levelground.site.pieces import Card, CardGroup, Link, LinkGroup, PlaceRow, PlaceTable

_VISITS = next(f.fact for f in field_table.fields_of(Program) if f.name == "telehealth")


@dataclass(frozen=True, slots=True)
class ListedPage(Page):
    """The programs that state one way to pay, kind of care by video, time or language.

    `definition`: what the choice means, "" where its name says it.
    `danger`: what goes with any program of detox among them, "" where there is none.
    `stated`, `providers`: how many programs state it, and of how many providers.
    `unsaid`: how many do not say.
    `dropped`: how many state something else.
    `question`: what to ask a program that does not say.
    `number`: which part of the list it is, counted from 1.
    `places`: the states that have any, or where each place is in the list.
    `groups`: the programs by place.
    `note`: where the facts of brief cards are from.
    `pages`: all parts of the list.
    `nearest`: the search for them, nearest first.
    `everything`: where all programs of the same area are.
    `others`: the other lists of its kind.
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
    nearest: str = ""
    everything: Link | None = None
    others: LinkGroup | None = None


def page(site: Site, kind: str, term: str, state: str = "", part: str = "1") -> ListedPage:
    """Return one list: of a state, or of the whole directory; later parts have their number."""
    directory, lists = site.directory, site.lists
    name, number = (kind, term), int(part)
    stated = lists.who(name, state=state)
    dropped = lists.count(name, Answer.NO, state)
    total = len(still_listed(directory.by_state[state] if state else directory.listings))
    by_state = not state and lists.is_large(name)
    found = () if by_state else lists.parts(name, state)
    shown = found[number - 1] if found else ()
    title = joined(": ", [lists.title(kind), lists.label(name)])
    where = _where(directory, state)
    return ListedPage(
        path=_address(name, state, number),
        template="listed",
        kind="listed",
        title=filled(_("{title}, in {state}"), title=title, state=where) if state else title,
        description=_described(title, len(stated), where),
        crumbs=tuple(_crumbs(lists, name, state)),
        section=addresses.PROGRAMS,
        definition=_definition(lists, name),
        danger=cards.danger_among(entry for group in shown for entry in group.listings),
        stated=len(stated),
        providers=provider_count(stated),
        unsaid=total - len(stated) - dropped,
        dropped=dropped,
        question=_question(lists, name),
        number=number,
        places=(_states(lists, name),) if by_state else tuple(_index(name, state, found)),
        groups=tuple(_group(directory, group) for group in shown),
        note=cards.import_note(entry for group in shown for entry in group.listings),
        pages=tuple(Link(str(at), _address(name, state, at)) for at in range(1, len(found) + 1)),
        nearest=lists.search(name),
        everything=_everything(directory, state),
        others=next((g for g in lists.links(state) if g.title == lists.title(kind)), None),
    )


def _address(name: Name, state: str, part: int) -> str:
    return addresses.listed(*name, "-".join(filter(None, [state, str(part) if part > 1 else ""])))


def _where(directory: Directory, state: str) -> str:
    return directory.state_name(state) if state else ""


def _described(title: str, count: int, where: str) -> str:
    words = ngettext(
        "{title}: {n} program states it, and how many do not say.",
        "{title}: {n} programs state it, and how many do not say.",
        count,
    )
    named = filled(_("{title}, in {state}"), title=title, state=where) if where else title
    return filled(words, title=named, n=f"{count:,}")


def _crumbs(lists: Lists, name: Name, state: str) -> Iterator[Link]:
    yield Link(_("Programs"), addresses.PROGRAMS)
    if state:
        yield Link(lists.directory.state_name(state), addresses.state(state))
        yield Link(lists.label(name), addresses.listed(*name))


def _definition(lists: Lists, name: Name) -> str:
    term = lists.term(name)
    return _text(lists.directory, term.definition) if term else ""


def _question(lists: Lists, name: Name) -> str:
    """Return what to ask a program that does not say."""
    term = lists.term(name)
    return _text(lists.directory, term.ask) if term else _(_VISITS.ask)


def _text(directory: Directory, words: Localized | None) -> str:
    return words.in_(directory.language) if words else ""


def _everything(directory: Directory, state: str) -> Link:
    """Return where all programs of the same area are, those that do not say among them."""
    if state:
        words = filled(_("All programs in {state}"), state=directory.state_name(state))
        return Link(words, addresses.state(state))
    return Link(_("All programs"), addresses.PROGRAMS)


def _states(lists: Lists, name: Name) -> PlaceTable:
    """Return the states that have any, each leading to its own list."""
    directory = lists.directory
    rows = tuple(
        PlaceRow(Link(directory.state_name(code), addresses.listed(*name, code)), count, ())
        for code in directory.by_state
        if (count := lists.count(name, state=code))
    )
    return PlaceTable(_("Choose a state"), _("State"), (), rows)


def _index(name: Name, state: str, found: Sequence[tuple[PlaceGroup, ...]]) -> Iterator[PlaceTable]:
    """Yield where each place's programs are, in a list of several parts."""
    rows: dict[str, PlaceRow] = {}
    for at, groups in enumerate(found, start=1):
        for group in groups:
            before = rows.get(group.id)
            link = (
                before.link
                if before
                else Link(group.title, f"{_address(name, state, at)}#{group.id}")
            )
            count = len(group.listings) + (before.total if before else 0)
            rows[group.id] = PlaceRow(link, count, ())
    if len(found) > 1:
        yield PlaceTable(_("Places in this list"), _("Place"), (), tuple(rows.values()))


def _group(directory: Directory, group: PlaceGroup) -> CardGroup:
    """Return the programs of one place; those of one provider that differ by level are one."""
    of_providers: dict[str, list[Card]] = {}
    for record, program in group.listings:
        card = cards.of_any_level(cards.brief_card(directory, record, program))
        of_providers.setdefault(record.slug, []).append(card)
    made = (card for own in of_providers.values() for card in _by_level(own))
    return CardGroup(group.id, group.title, tuple(made), len(group.listings))


def _by_level(own: Sequence[Card]) -> Iterator[Card]:
    """Yield the cards of a provider, one for those that differ by level alone."""
    if len(own) == 1:
        yield own[0]
        return
    found: dict[Card, list[Card]] = {}
    for card in own:
        found.setdefault(replace(card, id="", level=""), []).append(card)
    yield from (_as_one(alike, cards) for alike, cards in found.items())


def _as_one(alike: Card, own: Sequence[Card]) -> Card:
    """Return one card for programs that differ by level alone; only one can be compared."""
    levels = joined("; ", [card.level for card in own])
    return own[0] if len(own) == 1 else replace(alike, level=levels)


def _keys(site: Site) -> Iterator[Key]:
    return site.lists.pages()


def _page_address(kind: str, term: str, *part: str) -> str:
    return addresses.listed(kind, term, "-".join(part))


KIND = Kind("listed", page, _keys, _page_address)
