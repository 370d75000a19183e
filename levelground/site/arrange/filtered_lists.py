"""Lists by payment, care by video, time of sessions and language, in two bands.

Who states it is listed; who does not say is counted; only who states something
else drops out, and is counted too. A list with too many programs for one page
leads to one for each state, and a long one of a state comes in parts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import cast

from levelground.base import memory
from levelground.facts.answers import Answer
from levelground.facts.vocabulary import Term, Vocabularies
from levelground.language.messages import _
from levelground.model import Program, filters
from levelground.site import addresses
from levelground.site.arrange import by_place
from levelground.site.arrange.by_place import PlaceGroup
from levelground.site.arrange.directory import Directory, Listing, still_listed
from levelground.site.pieces import Link, LinkGroup

SHOWS = 300  # programs on one page
VISITS = "visits"

# Each kind of list, with the vocabulary that it has a list for each term of.
KINDS = {
    "payment": "payments",
    "video": "virtual",
    "time": "session-times",
    "language": "languages",
}
# The field by which the programs of each kind of list are chosen.
_FIELDS_OF = {
    "payment": "payment.accepts",
    "video": "virtual",
    "time": "session_times",
    "language": "languages",
}
VISITS_FIELD = "telehealth"
_KIND, _KEPT = "lists", 8  # directories
_NO_LIST = {"en"}  # staff speak English nearly everywhere, and few records say so

Name = tuple[str, str]  # (kind, term)
Numbered = Mapping[Name, Mapping[Answer, list[int]]]


@dataclass(frozen=True, eq=False)
class Lists:
    """Who states what; counted once, so that no list walks the whole directory.

    *first* are the lists in the site's first language, which has counted already; *where* stands
    for where all records are, at which levels and in which lists, "" where that is not known.
    """

    directory: Directory
    first: Lists | None = None
    where: str = ""

    @cached_property
    def _in_state(self) -> dict[str, Mapping[Name, Mapping[Answer, tuple[Listing, ...]]]]:
        """The listings by list and answer, of each state that was asked for."""
        return {}

    def _answers(self, state: str) -> Mapping[Name, Mapping[Answer, tuple[Listing, ...]]]:
        if state not in self._in_state:
            there = self._there(state)
            self._in_state[state] = {
                name: {answer: tuple(there[at] for at in own) for answer, own in answers.items()}
                for name, answers in self._numbered.get(state, {}).items()
            }
        return self._in_state[state]

    def _there(self, state: str) -> Sequence[Listing]:
        return still_listed(self.directory.by_state.get(state, ()))

    @cached_property
    def _numbered(self) -> Mapping[str, Numbered]:
        """The places of listings among those of their state, by state, list and answer."""
        terms = listed_terms(self.directory.catalog.vocabularies)
        if not self.where:
            return self._found(terms)
        key = memory.memory_key(repr(terms), self.where)
        for _key, kept in memory.engine_memory().recall_things(_KIND, [key]):
            return cast("Mapping[str, Numbered]", kept)
        found = self._found(terms)
        memory.engine_memory().keep_things(_KIND, {key: found}, most=_KEPT)
        return found

    def _found(self, terms: Mapping[str, Sequence[str]]) -> Mapping[str, Numbered]:
        found: dict[str, Numbered] = {}
        for state in self.directory.by_state:
            own: dict[Name, dict[Answer, list[int]]] = defaultdict(lambda: defaultdict(list))
            for at, (_record, program) in enumerate(self._there(state)):
                for name, answer in stated(program, terms):
                    own[name][answer].append(at)
            found[state] = {name: dict(answers) for name, answers in own.items()}
        return found

    @cached_property
    def counts(self) -> Mapping[Name, int]:
        """How many programs state a yes, for each list that there is, in a fixed order."""
        if self.first:
            return self.first.counts
        found = {}
        for kind, vocabulary in KINDS.items():
            ids = [term.id for term in self.directory.catalog.vocabularies[vocabulary]]
            for term in [*ids, VISITS] if kind == "video" else ids:
                count = self.count((kind, term))
                if count and term not in _NO_LIST:
                    found[kind, term] = count
        return found

    def count(self, name: Name, answer: Answer = Answer.YES, state: str = "") -> int:
        """Return how many listings give this answer, in one state or in all."""
        if self.first:
            return self.first.count(name, answer, state)
        states = [state] if state else self.directory.by_state
        return sum(
            len(self._numbered.get(code, {}).get(name, {}).get(answer, ())) for code in states
        )

    def who(self, name: Name, answer: Answer = Answer.YES, state: str = "") -> Sequence[Listing]:
        """Return the listings that give this answer, in one state or in all."""
        if self.first:
            return self.first.who(name, answer, state)
        if state:
            return self._answers(state).get(name, {}).get(answer, ())
        return [
            listing
            for code in self.directory.by_state
            for listing in self._answers(code).get(name, {}).get(answer, ())
        ]

    def is_large(self, name: Name) -> bool:
        """Whether the list has a page for each state; one of a single state comes in parts."""
        return self.counts[name] > SHOWS and len(self.directory.by_state) > 1

    def pages(self) -> Iterator[tuple[str, ...]]:
        """Yield what names each page: kind and term, a state, and the number of a later part."""
        for name in self.counts:
            if not self.is_large(name):
                yield from self._parts_of(name, "")
                continue
            yield name
            for state in self.directory.by_state:
                yield from self._parts_of(name, state)

    def _parts_of(self, name: Name, state: str) -> Iterator[tuple[str, ...]]:
        """Yield what names the parts of one list: the first has no number."""
        for number in range(1, len(self.parts(name, state)) + 1):
            first = (*name, state) if state else name
            yield first if number == 1 else (*name, state, str(number))

    def parts(self, name: Name, state: str) -> tuple[tuple[PlaceGroup, ...], ...]:
        """Return the programs that state it by place, in as many parts as the list needs."""
        if (name, state) not in self._parts:
            groups = by_place.in_groups(self.directory, self.who(name, state=state), state)
            self._parts[name, state] = tuple(_in_parts(groups))
        return self._parts[name, state]

    @cached_property
    def _parts(self) -> dict[tuple[Name, str], tuple[tuple[PlaceGroup, ...], ...]]:
        """The parts of lists that were asked for: their keys, recipes and pages all do."""
        return {}

    def links(self, state: str = "") -> tuple[LinkGroup, ...]:
        """Return links to all lists by kind, with their numbers, or to those of one state."""
        found: dict[str, list[Link]] = {kind: [] for kind in KINDS}
        for name in self.counts:
            count = self.count(name, state=state)
            if count:
                label = self.label(name)
                found[name[0]].append(Link(label, self.address(name, state), f"{count:,}"))
        return tuple(
            LinkGroup(self.title(kind), tuple(links)) for kind, links in found.items() if links
        )

    def address(self, name: Name, state: str = "") -> str:
        """Return where a list is, or its part for a state."""
        if state and not self.is_large(name):
            several = len(self.directory.by_state) > 1
            return f"{addresses.listed(*name)}#{state}" if several else addresses.listed(*name)
        return addresses.listed(*name, state)

    def search(self, name: Name) -> str:
        """Return the address of the search for those of a list."""
        if name == ("video", VISITS):
            return addresses.search(VISITS_FIELD, filters.ANY)
        return addresses.search(_FIELDS_OF[name[0]], name[1])

    def term(self, name: Name) -> Term | None:
        """Return the term of a list; some visits by video are a fact of their own, and no term."""
        return self.directory.catalog.vocabularies[KINDS[name[0]]].by_id.get(name[1])

    def label(self, name: Name) -> str:
        """Return what a list is of: "Medicaid"."""
        term = self.term(name)
        fact = filters.named(VISITS_FIELD).field.fact
        return term.label.in_(self.directory.language) if term else _(fact.label)

    def title(self, kind: str) -> str:
        """Return what a kind of list is by: "Ways to pay"."""
        vocabulary = self.directory.catalog.vocabularies[KINDS[kind]]
        return vocabulary.title.in_(self.directory.language)


def listed_terms(vocabularies: Vocabularies) -> Mapping[str, tuple[str, ...]]:
    """Return the terms of which there may be a list, by the kind of list."""
    return {kind: tuple(term.id for term in vocabularies[own]) for kind, own in KINDS.items()}


def stated(program: Program, terms: Mapping[str, Sequence[str]]) -> Iterator[tuple[Name, Answer]]:
    """Yield what a program states, list by list."""
    for kind, field in _FIELDS_OF.items():
        found = filters.stated_options(filters.named(field), program, terms[kind])
        yield from (((kind, term), Answer.YES) for term in terms[kind] if term in found.yes)
        yield from (((kind, term), Answer.NO) for term in terms[kind] if term in found.no)
    visits = filters.answer(VISITS_FIELD, program)
    if visits:
        yield ("video", VISITS), visits


def _in_parts(groups: Iterable[PlaceGroup]) -> Iterator[tuple[PlaceGroup, ...]]:
    """Yield groups together up to SHOWS programs; a group that is larger comes in pieces."""
    part: list[PlaceGroup] = []
    room = SHOWS
    for group in groups:
        rest = group.listings
        while rest:
            if part and len(rest) > room and len(rest) <= SHOWS:
                yield tuple(part)
                part, room = [], SHOWS
            part.append(replace(group, listings=rest[:room]))
            room -= len(part[-1].listings)
            rest = rest[len(part[-1].listings) :]
            if not room:
                yield tuple(part)
                part, room = [], SHOWS
    if part:
        yield tuple(part)
