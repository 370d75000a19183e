"""What a page is made of, in one short text: the same recipe gives the same bytes.

A recipe names everything that can change a page. It may name too much, which
costs time; it must never name too little, which would leave a stale fact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

from levelground.site.arrange.directory import (
    Directory,
    Listing,
    city_key,
    county_key,
    level_of,
    still_listed,
)
from levelground.site.arrange.filtered_lists import Lists
from levelground.site.arrange.nearby import Neighbours
from levelground.site.arrange.prebuilt import COUNTY
from levelground.site.data.shards import records_in
from levelground.site.kind import Key


@dataclass(frozen=True, eq=False)
class Recipes:
    """Writes the recipe of each page of one directory.

    *base* stands for what goes into every page: the engine, the theme, the
    vocabulary, the settings, the day, and what all pages say of the site.
    """

    directory: Directory
    neighbours: Neighbours
    lists: Lists
    base: str

    def of(self, key: Key) -> str:
        """Return the recipe of the page that *key* names."""
        kind, *names = key
        return _digest([self.base, *key, *self._parts.get(kind, self._whole)(*names)])

    @cached_property
    def _parts(self) -> dict[str, Callable[..., Iterable[str]]]:
        return {
            "provider": self._provider,
            "city": self._city,
            "county": self._county,
            "state": self._state,
            "listed": self._listed,
            "level_in_state": self._level_in_state,
            "together": self._together,
            "facts": self._facts,
            "moved": self._facts,
            "api_provider": self._facts,
            "api_place": self._everyone_in,
            "rows": self._nothing_more,
            "find": self._nothing_more,
            "find_help": self._nothing_more,
            "shard": self._shard,
            "shard_text": self._shard,
            "glossary": self._nothing_more,
            "words": self._nothing_more,
        }

    @cached_property
    def _everything(self) -> str:
        catalog = self.directory.catalog
        records = (part for record in catalog.records for part in (record.slug, record.digest))
        return _digest([*records, *(problem.what for problem in catalog.report)])

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
        yield self._counts
        yield str(city_key(record) in self.directory.by_city)
        yield str(county_key(record) in self.directory.by_county)
        yield str(record.place.state.term in self.directory.by_state)
        for level in dict.fromkeys(level_of(program) for program in record.programs):
            for other, distance in self.neighbours.near(record, level):
                yield from (other.slug, other.digest, distance)

    def _city(self, state: str, slug: str) -> Iterable[str]:
        """A town's page names the next towns, with their numbers of programs."""
        yield from _digests(self.directory.by_city[state, slug])
        for miles, key in self.neighbours.next_towns((state, slug)):
            listings = still_listed(self.directory.by_city[key])
            yield from (str(miles), *key, self.directory.city_name(key), str(len(listings)))

    def _county(self, state: str, slug: str) -> Iterable[str]:
        """A county's page names its towns, which may reach into other counties."""
        yield from _digests(self.directory.by_county[state, slug])
        for key in self.directory.cities_of_county[state, slug]:
            yield from _digests(self.directory.by_city[key])

    def _state(self, state: str) -> Iterable[str]:
        """A state's page leads to levels and lists, which have pages by state where they are long.

        Whether there is one state or several decides where those of a short list are.
        """
        yield self._counts
        yield self._long_lists
        yield str(len(self.directory.by_state) > 1)
        yield self._states[state]

    @cached_property
    def _states(self) -> dict[str, str]:
        """All records of each state, in one short text."""
        by_state = self.directory.by_state
        return {state: _digest(_digests(listings)) for state, listings in by_state.items()}

    @cached_property
    def _long_lists(self) -> str:
        return repr([name for name in self.lists.counts if self.lists.is_large(name)])

    def _listed(self, _kind: str, _term: str, state: str = "", *_part: str) -> Iterable[str]:
        return self._state(state) if state else self._whole()

    def _level_in_state(self, _level: str, state: str) -> Iterable[str]:
        return (self._states[state],)

    def _together(self, scale: str, state: str, slug: str, *_level: str) -> Iterable[str]:
        if scale == COUNTY:
            return self._county(state, slug)
        return _digests(self.directory.by_city[state, slug])

    def _facts(self, slug: str) -> Iterable[str]:
        record = self.directory.catalog.named(slug)
        return (record.slug, record.digest)

    def _everyone_in(self, state: str, _ending: str) -> Iterable[str]:
        for record in self.directory.everyone_by_state[state]:
            yield from (record.slug, record.digest)

    def _shard(self, name: str) -> Iterable[str]:
        """A part tells its records from others of their name and town, wherever those are."""
        yield str(bool(self.directory.unasked))
        for record in records_in(self.directory, name):
            for told in (record, *self.directory.twins.get(record.slug, ())):
                yield from (told.slug, told.digest)

    def _nothing_more(self) -> Iterable[str]:
        """What the vocabulary and the field table alone decide stands in the base already."""
        return ()


def _digests(listings: Iterable[Listing]) -> Iterable[str]:
    return (part for record, _program in listings for part in (record.slug, record.digest))


def _digest(parts: Iterable[str]) -> str:
    """Return one short text for many, in which no two lists of parts are alike."""
    made = blake2b(digest_size=16)
    for part in parts:
        made.update(part.encode())
        made.update(b"\0")
    return made.hexdigest()
