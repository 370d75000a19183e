"""The catalog arranged for browsing: by place, by level, and by what is near."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from levelground.base import strings
from levelground.compare import Comparer, lowered
from levelground.content import catalog
from levelground.content.catalog import Catalog
from levelground.facts.answers import Answer
from levelground.facts.vocabulary import Term
from levelground.language.messages import DEFAULT_LANGUAGE, _, before, filled, joined, written_in
from levelground.model import LEFT, NO_LEVEL, Program, Record
from levelground.model.guide import Guide
from levelground.site.arrange.in_common import in_common

Listing = tuple[Record, Program]
PlaceKey = tuple[str, str]  # (state in small letters, slug of the county or town)
Key = TypeVar("Key", str, PlaceKey)

# Words that already say what kind of area it is, so that "County" is not added.
_AREAS = frozenset(
    {"county", "parish", "municipio", "municipality", "borough", "area", "city", "district"}
)


@dataclass(frozen=True)
class Directory:
    """A catalog with its listings grouped, in one language of those that the site is *spoken* in.

    Closed providers have a page and no listing. *first* is the site's in its first language.
    """

    catalog: Catalog
    language: str = DEFAULT_LANGUAGE
    spoken: tuple[str, ...] = (DEFAULT_LANGUAGE,)
    first: Directory | None = field(default=None, repr=False, compare=False)

    @cached_property
    def comparer(self) -> Comparer:
        """Makes the cells of every table."""
        return Comparer(self.catalog.vocabularies, self.language, self.catalog.today)

    @in_common
    def searchable(self) -> tuple[Listing, ...]:
        """Every program of every provider that is not known to be closed."""
        return tuple(
            (record, program)
            for record, program in self.catalog.programs()
            if not catalog.is_closed(record)
        )

    @in_common
    def listings(self) -> tuple[Listing, ...]:
        """The same without those that say that they treat something else than substance use.

        They are found where they are asked for. A directory of nothing else lists them all.
        """
        listed = tuple(entry for entry in self.searchable if not treats_else(entry[1]))
        return listed or self.searchable

    @in_common
    def unasked(self) -> frozenset[str]:
        """The ids of the programs that are in the search, and in no list."""
        if len(self.listings) == len(self.searchable):
            return frozenset()
        return frozenset(r.id_of(program) for r, program in self.searchable if treats_else(program))

    @in_common
    def current(self) -> tuple[Listing, ...]:
        """The listings to count: without those of providers that left the newest list."""
        return still_listed(self.listings)

    @in_common
    def current_by_level(self) -> Mapping[str, tuple[Listing, ...]]:
        """The current listings of each level that any of them has."""
        found: dict[str, list[Listing]] = defaultdict(list)
        for entry in self.current:
            found[level_of(entry[1])].append(entry)
        return {level: tuple(own) for level, own in found.items()}

    @in_common
    def records(self) -> tuple[Record, ...]:
        """The providers of the current listings, each once."""
        return tuple({record.slug: record for record, _program in self.current}.values())

    @cached_property
    def levels(self) -> tuple[Term, ...]:
        """The levels of care, from least to most support."""
        return tuple(self.catalog.vocabularies.levels)

    @in_common
    def level_counts(self) -> Counter[str]:
        """The number of current listings at each level."""
        return Counter(level_of(program) for _record, program in self.current)

    @cached_property
    def parts_made(self) -> dict[Hashable, Any]:
        """What parts of pages were made of it: they choose the names, and forget old ones."""
        return {}

    @in_common
    def level_facilities(self) -> Counter[str]:
        """The number of providers with a current listing at each level, each once at a level."""
        return Counter(level for level, _slug in {(level_of(p), r.slug) for r, p in self.current})

    @in_common
    def has_unknown_level(self) -> bool:
        """Whether any program does not state its level."""
        return any(level_of(program) == NO_LEVEL for _record, program in self.listings)

    @in_common
    def twins(self) -> Mapping[str, tuple[Record, ...]]:
        """The providers that share their name and town, by the slug of each of them."""
        found: dict[tuple[str, str, PlaceKey], dict[str, Record]] = defaultdict(dict)
        for record, _program in self.listings:
            found[twin_key(record)][record.slug] = record
        alike = (tuple(own.values()) for own in found.values() if len(own) > 1)
        return {record.slug: own for own in alike for record in own}

    @cached_property
    def everyone_by_state(self) -> Mapping[str, tuple[Record, ...]]:
        """All records of each state, those of closed providers too, in the order of the names."""
        found: dict[str, list[Record]] = defaultdict(list)
        for record in self.catalog.records:
            found[_state_key(record)].append(record)
        return {code: tuple(found[code]) for code in sorted(found, key=self.state_name)}

    @cached_property
    def by_state(self) -> Mapping[str, tuple[Listing, ...]]:
        """The listings of each state by its code in small letters, in the order of the names."""
        found = _grouped(self.listings, _state_key)
        return {code: found[code] for code in sorted(found, key=self.state_name)}

    @cached_property
    def searchable_by_state(self) -> Mapping[str, tuple[Listing, ...]]:
        """All that can be searched for in each state, in the order of the names."""
        found = _grouped(self.searchable, _state_key)
        return {code: found[code] for code in sorted(found, key=self.state_name)}

    @in_common
    def by_county(self) -> Mapping[PlaceKey, tuple[Listing, ...]]:
        """The listings of each (state, county slug); places without a county are left out."""
        stated = [entry for entry in self.listings if entry[0].place.county]
        return _grouped(stated, county_key)

    @in_common
    def by_city(self) -> Mapping[PlaceKey, tuple[Listing, ...]]:
        """The listings of each (state, town slug)."""
        return _grouped(self.listings, city_key)

    @in_common
    def cities_of_county(self) -> Mapping[PlaceKey, tuple[PlaceKey, ...]]:
        """The keys of the towns in each county."""
        return {
            key: tuple(sorted({city_key(record) for record, _program in entries}))
            for key, entries in self.by_county.items()
        }

    @in_common
    def counties_of_state(self) -> Mapping[str, tuple[PlaceKey, ...]]:
        """The keys of the counties in each state."""
        return _by_first(self.by_county)

    @in_common
    def cities_of_state(self) -> Mapping[str, tuple[PlaceKey, ...]]:
        """The keys of the towns in each state."""
        return _by_first(self.by_city)

    @cached_property
    def guides(self) -> Mapping[str, Guide]:
        """The guides in this language by slug, in reading order."""
        return {guide.slug: guide for guide in self.catalog.guides_in(self.language)}

    def guide(self, slug: str) -> Guide | None:
        """Return a guide in this language, else the original, else None: it has no page."""
        originals = self.catalog.guides if DEFAULT_LANGUAGE in self.spoken else ()
        return self.guides.get(slug) or next((g for g in originals if g.slug == slug), None)

    def own(self, text: str | None) -> str:
        """Return a text of a record, "" for none; marked where the page has another language."""
        return written_in(DEFAULT_LANGUAGE, self.language, text or "")

    def state_name(self, code: str) -> str:
        """Return a state's name in words."""
        return self.comparer.label("states", code)

    def county_name(self, code: str, county: str) -> str:
        """Return "Essex County", "Orleans Parish" or "District of Columbia"."""
        if county.rsplit(maxsplit=1)[-1].lower() in _AREAS or county == self.state_name(code):
            return county
        return filled(_("{name} County"), name=county)

    def city_name(self, key: PlaceKey) -> str:
        """Return a town's name, as most of its records spell it."""
        return _most_common(record.place.city for record, _program in self.by_city[key])

    def level_label(self, program: Program) -> str:
        """Return the label of a program's level, or that it is not stated."""
        term = self.comparer.level(program)
        return term.label.in_(self.language) if term else _("Level not stated")

    def level_and_stay(self, program: Program, *, short: bool = False) -> str:
        """Return a program's level, and how long people stay: "Residential (short stay)".

        Many providers have two programs at a level that differ in nothing else.
        *short* leaves out what explains the level, as in "Intensive outpatient".
        """
        label = self.level_label(program)
        label = before(label, " (") if short else label
        stay = program.stay
        if stay is None or stay.answer is not Answer.YES:
            return label
        words = lowered(self.comparer.label("stay", stay.term))
        if "(" in label:
            return joined(", ", [label, words])
        return joined("", [label, " (", words, ")"])


def level_of(program: Program) -> str:
    """Return the id of a program's level, NO_LEVEL where it is not stated."""
    return program.level_key


def treats_else(program: Program) -> bool:
    """Whether a program states what it treats, and substance use is not among it."""
    stated = program.focus.with_answer(Answer.YES) if program.focus else ()
    return bool(stated) and not _SUBSTANCE_USE & {*stated}


_SUBSTANCE_USE = frozenset({"substance-use", "co-occurring"})


def _state_key(record: Record) -> str:
    return record.place.state.term


def county_key(record: Record) -> PlaceKey:
    """Return the key of a record's county."""
    return record.place.state.term, strings.slug_of_name(record.place.county or "")


def city_key(record: Record) -> PlaceKey:
    """Return the key of a record's town; spellings with one slug are one town."""
    return record.place.state.term, strings.slug_of_name(record.place.city)


def twin_key(record: Record) -> tuple[str, str, PlaceKey]:
    """Return the name and town of a record, which another may share."""
    return record.name.casefold(), (record.also_known_as or "").casefold(), city_key(record)


def has_left(record: Record) -> bool:
    """Whether the newest list that was imported does not have the provider any more."""
    return record.listed_as == LEFT


def still_listed(listings: Iterable[Listing]) -> tuple[Listing, ...]:
    """Return the listings to count: without those that left the newest list."""
    return tuple(entry for entry in listings if not has_left(entry[0]))


def provider_count(listings: Iterable[Listing]) -> int:
    """Return how many providers these listings are of."""
    return len({record.slug for record, _program in listings})


def _grouped(
    listings: Sequence[Listing], key: Callable[[Record], Key]
) -> Mapping[Key, tuple[Listing, ...]]:
    """Return the listings by the key of their record, in the order of the keys."""
    found: dict[Key, list[Listing]] = defaultdict(list)
    for entry in listings:
        found[key(entry[0])].append(entry)
    return {name: tuple(found[name]) for name in sorted(found)}


def _by_first(keys: Iterable[PlaceKey]) -> Mapping[str, tuple[PlaceKey, ...]]:
    """Return the keys of places by their state."""
    found: dict[str, list[PlaceKey]] = defaultdict(list)
    for key in keys:
        found[key[0]].append(key)
    return {state: tuple(sorted(places)) for state, places in found.items()}


def _most_common(names: Iterable[str]) -> str:
    """Return the most frequent name; among equals the first in the alphabet."""
    counted = Counter(names)
    return min(counted, key=lambda name: (-counted[name], name))
