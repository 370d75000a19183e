"""What a page is made of, in one short text: the same recipe gives the same bytes.

A recipe names everything that can change a page. It may name too much, which
costs time; it must never name too little, which would leave a stale fact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from levelground.facts.answers import Answer
from levelground.model.directive import Figure, ProgramList
from levelground.site.again.recipe_texts import counts, digest, digests, row
from levelground.site.arrange import corrections
from levelground.site.arrange.directory import (
    Directory,
    Listing,
    city_key,
    county_key,
    level_of,
    still_listed,
)
from levelground.site.arrange.prebuilt import COUNTY
from levelground.site.data.shards import records_in
from levelground.site.kind import Key, Shows, Site
from levelground.site.pages import kinds_that_show
from levelground.site.pages.programs import SHOW_PROGRAMS
from levelground.site.parts.by_level import is_detox
from levelground.site.parts.cards import LEVEL_SHOWS

_SAID = (Answer.YES, Answer.NO)


@dataclass(frozen=True, eq=False)
class Recipes:
    """Writes the recipe of each page of one site.

    *base* stands for what goes into every page: the engine, the theme, the vocabulary, the
    settings, the day, what all pages say of the site; *known* are those of pages to be made next.
    """

    site: Site
    base: str
    known: dict[Key, str] = field(default_factory=dict)

    @property
    def directory(self) -> Directory:
        """The records, by place and level."""
        return self.site.directory

    def of(self, key: Key) -> str:
        """Return the recipe of the page that *key* names."""
        if found := self.known.get(key):
            return found
        kind, *names = key
        return digest([self.base, *key, *self.parts.get(kind, self._whole)(*names)])

    @cached_property
    def parts(self) -> dict[str, Callable[..., Iterable[str]]]:
        """What yields the parts of a page's recipe besides the base, by its kind."""
        return {
            **dict.fromkeys(kinds_that_show(Shows.NOTHING), self._nothing_more),
            **dict.fromkeys(kinds_that_show(Shows.COUNTS), self._arranged),
            "provider": self._provider,
            "city": self._city,
            "county": self._county,
            "state": self._state,
            "listed": self._listed,
            "level_in_state": self._level_in_state,
            "together": self._together,
            "facts": self._facts,
            "moved": self._facts,
            "changes": self._changes,
            "api_provider": self._facts,
            "api_place": self._everyone_in,
            "find": self._with_examples,
            "shard": self._shard,
            "shard_more": self._shard,
            "shard_text": self._shard,
            "guide": self._guide,
            "home": self._with_examples,
            "level": self._level,
            "programs": self._programs,
            "missing": self._by_counts,
            "names": self._names,
            "towns": self._places,
            "zips": self._places,
            "pair": self._by_counts,
        }

    @cached_property
    def _everything(self) -> str:
        catalog = self.directory.catalog
        records = (part for record in catalog.records for part in (record.slug, record.digest))
        return digest([*records, *(problem.what for problem in catalog.report)])

    @cached_property
    def _counts(self) -> str:
        """The numbers of programs and of facilities by level, which ladders carry."""
        counted = (self.directory.level_counts, self.directory.level_facilities)
        return repr([sorted(counts.items()) for counts in counted])

    def _whole(self, *_names: str) -> Iterable[str]:
        return (self._everything,)

    def _provider(self, slug: str) -> Iterable[str]:
        """A provider's page shows its record, its neighbours, and which places have a page."""
        record = self.directory.catalog.by_slug[slug]
        yield record.digest
        yield corrections.file_below(record)
        yield self._counts
        yield str(city_key(record) in self.directory.by_city)
        yield str(county_key(record) in self.directory.by_county)
        yield str(record.place.state.term in self.directory.by_state)
        for level in dict.fromkeys(level_of(program) for program in record.programs):
            for other, distance in self.site.neighbours.near(record, level):
                yield from (other.slug, other.digest, distance)

    def _city(self, state: str, slug: str) -> Iterable[str]:
        """A town's page names the next towns, with their numbers of programs."""
        yield from digests(self.directory.by_city[state, slug])
        for miles, key in self.site.neighbours.next_towns((state, slug)):
            listings = still_listed(self.directory.by_city[key])
            yield from (str(miles), *key, self.directory.city_name(key), str(len(listings)))

    def _changes(self, *where: str) -> Iterable[str]:
        """What changed is told with its records; before that, how all of them stand."""
        history, by_place = self.site.changed.history, self.site.changed.by_place
        yield repr((history.begins, history.lists, self.site.changed.below(where)))
        yield "" if by_place else self._everything
        for change in by_place.get(where, ()):
            yield from (repr(change), self.directory.catalog.by_slug[change.slug].digest)

    def _has_changed(self, *where: str) -> str:
        """A place's page leads to what changed there, where anything did."""
        return str(where in self.site.changed.by_place)

    def _county(self, state: str, slug: str) -> Iterable[str]:
        """A county's page names its towns, which may reach into other counties."""
        yield self._has_changed(state, slug)
        yield from digests(self.directory.by_county[state, slug])
        for key in self.directory.cities_of_county[state, slug]:
            yield from digests(self.directory.by_city[key])

    def _state(self, state: str) -> Iterable[str]:
        """A state's page leads to levels and lists, which have pages by state where they are long.

        Whether there is one state or several decides where those of a short list are.
        """
        yield self._counts
        yield self._long_lists
        yield str(len(self.directory.by_state) > 1)
        yield self._has_changed(state)
        yield self._in_state(state)

    def _in_state(self, state: str) -> str:
        """Return all records of a state, in one short text."""
        return digest(digests(self.directory.by_state[state]))

    @cached_property
    def _long_lists(self) -> str:
        return repr([name for name in self.site.lists.counts if self.site.lists.is_large(name)])

    def _listed(self, kind: str, term: str, state: str = "", part: str = "1") -> Iterable[str]:
        """A list shows its programs of one part, and tells of all lists how many they have."""
        name, lists = (kind, term), self.site.lists
        yield self._list_counts(state)
        if not state and lists.is_large(name):
            for code in self.directory.by_state:
                yield f"{code} {lists.count(name, state=code)}"
            return
        found = lists.parts(name, state)
        for at, groups in enumerate(found, start=1):
            for group in groups:
                yield from (group.id, group.title, str(len(group.listings)))
                if str(at) == part:
                    yield from self._with_twins(group.listings)

    def _list_counts(self, state: str) -> str:
        """How many programs each list has, of the whole and of a state, and who is in none."""
        if self.site.where and not state:
            return self.site.where
        if state not in self._list_counts_of:
            lists, by_state = self.site.lists, self.directory.by_state
            own = by_state[state] if state else self.directory.listings
            told = [
                (name, lists.is_large(name), [counts(lists.who(name, a, state)) for a in _SAID])
                for name in lists.counts
            ]
            total = len(still_listed(own))
            self._list_counts_of[state] = digest([repr((told, total, len(by_state)))])
        return self._list_counts_of[state]

    @cached_property
    def _list_counts_of(self) -> dict[str, str]:
        return {}

    def _with_twins(self, listings: Iterable[Listing]) -> Iterable[str]:
        """A card tells a program from others of its name and town, wherever they are."""
        for record, program in listings:
            yield from (record.slug, record.digest, program.key)
            for twin in self.directory.twins.get(record.slug, ()):
                yield from (twin.slug, twin.digest)

    def _names(self, start: str) -> Iterable[str]:
        for number in self.site.findable.names[start]:
            record = self.site.findable.records[number]
            for told in (record, *self.directory.twins.get(record.slug, ())):
                yield from (told.slug, told.digest)

    def _places(self, _start: str) -> Iterable[str]:
        yield self.site.findable.digest

    @cached_property
    def _rows(self) -> str:
        """Where all programs are, at which level and in which state: what pages count by."""
        return digest(map(row, self.directory.catalog.records))

    def _rows_of(self, state: str) -> str:
        """Return where the listed programs of a state are, and at which level."""
        if state not in self._rows_of_state:
            own = self.directory.by_state[state]
            told = (text for record, program in own for text in (program.key, row(record)))
            self._rows_of_state[state] = digest(told)
        return self._rows_of_state[state]

    @cached_property
    def _rows_of_state(self) -> dict[str, str]:
        return {}

    def _arranged(self, *_names: str) -> Iterable[str]:
        """A page that counts programs and names places, and shows no other fact."""
        known = (self.site.where,) if self.site.where else ()
        yield from known or (self._counts, self._rows, self.site.findable.digest)

    def _with_examples(self) -> Iterable[str]:
        return (*self._arranged(), *self.site.examples)

    def _level(self, level: str) -> Iterable[str]:
        """A level's page shows its programs where they are few or of one state, else counts."""
        yield from self._arranged()
        listings = self.directory.current_by_level.get(level, ())
        if len(listings) <= LEVEL_SHOWS or len(self.directory.by_state) == 1:
            yield from self._with_twins(listings)

    def _programs(self) -> Iterable[str]:
        """The page of all programs shows them where they are few, and counts all lists."""
        yield from self._arranged()
        yield self._list_counts("")
        yield str([is_detox(program) for _record, program in self.directory.listings])
        if len(self.directory.current) <= SHOW_PROGRAMS:
            yield from self._with_twins(self.directory.current)

    def _by_counts(self, *_names: str) -> Iterable[str]:
        yield self._counts

    def _level_in_state(self, level: str, state: str) -> Iterable[str]:
        """A level in a state is counted by its places, and shown where its programs are few."""
        yield from (self._counts, str(self.directory.has_unknown_level), self._rows_of(state))
        listings = self.directory.by_state[state]
        yield from self._with_twins(one for one in listings if level_of(one[1]) == level)

    def _together(self, scale: str, state: str, slug: str, *_level: str) -> Iterable[str]:
        if scale == COUNTY:
            return self._county(state, slug)
        return digests(self.directory.by_city[state, slug])

    def _facts(self, slug: str) -> Iterable[str]:
        record = self.directory.catalog.named(slug)
        return (record.slug, record.digest)

    def _everyone_in(self, state: str, _ending: str) -> Iterable[str]:
        for record in self.directory.everyone_by_state[state]:
            yield from (record.slug, record.digest)

    def _shard(self, name: str, *_group: str) -> Iterable[str]:
        """A part tells its records from others of their name and town, wherever those are."""
        yield str(bool(self.directory.unasked))
        for record in records_in(self.directory, name):
            for told in (record, *self.directory.twins.get(record.slug, ())):
                yield from (told.slug, told.digest)

    def _guide(self, slug: str) -> Iterable[str]:
        """A guide shows records where a directive of it lists or counts programs."""
        asked = (directive.options for directive in self.directory.guides[slug].directives)
        if any(isinstance(options, ProgramList | Figure) for options in asked):
            yield self._everything

    def _nothing_more(self) -> Iterable[str]:
        """What the vocabulary and the field table alone decide stands in the base already."""
        return ()
