"""Frozen page contexts: every page of the site by its key, made one at a time.

A key is a kind and what names the page, like ("city", "ma", "lynn"). Keys are
cheap to list and to hand to another process; the page is made there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from levelground.site.arrange.directory import Directory
from levelground.site.arrange.filtered_lists import Lists
from levelground.site.arrange.nearby import Neighbours
from levelground.site.data import comparison_facts, comparison_phrases, shards
from levelground.site.data.data_file import DataFile
from levelground.site.data.findable import Findable
from levelground.site.pages import (
    enough,
    find,
    front,
    glossary,
    guide_page,
    levels,
    listed,
    places,
    provider,
    together,
)
from levelground.site.pages.contexts import Page
from levelground.site.pages.recipes import Key, Recipes
from levelground.site.parts import cards, regions

__all__ = ["Key", "Recipes", "Views"]


@dataclass(frozen=True)
class Views:
    """Makes every page of one directory in one language.

    *first* are those of the site's first language, which know already what is near
    what and have the files that serve every language. *hosted* says that the host
    writes the guides by itself.
    """

    directory: Directory
    first: Views | None = None
    hosted: bool = True

    @cached_property
    def neighbours(self) -> Neighbours:
        """What is near what."""
        return self.first.neighbours if self.first else Neighbours(self.directory)

    @cached_property
    def lists(self) -> Lists:
        """Who states which way to pay, kind of care by video, time and language."""
        return Lists(self.directory, self.first.lists if self.first else None)

    @cached_property
    def findable(self) -> Findable:
        """Where names and places are looked for."""
        return self.first.findable if self.first else Findable(self.directory)

    def keys(self) -> Iterator[Key]:
        """Yield the key of every page, in a fixed order."""
        directory = self.directory
        for kind in (
            "home",
            "programs",
            "guides",
            "glossary",
            "enough",
            "about",
            "missing",
            "levels",
        ):
            yield (kind,)
        if not self.hosted:
            yield from (("guide", slug) for slug in directory.guides)
        yield from (("level", term.id) for term in directory.levels)
        yield from (("pair", *entry) for entry in levels.pairs(directory))
        yield from (("state", code) for code in directory.by_state)
        yield from (("county", *key) for key in directory.by_county)
        yield from (("city", *key) for key in directory.by_city)
        yield from self._levels_in_states()
        yield from (("listed", *names) for names in self.lists.pages())
        for group in together.groups(directory):
            for at in range(1, len(group.pages) + 1):
                yield ("together", group.scale, *group.place, group.level, str(at))
        yield from (("provider", record.slug) for record in directory.catalog.records)
        yield from (("compare",), ("list",), ("rows",), ("words",))
        yield from (("facts", record.slug) for record in directory.catalog.records)
        yield from self._search()

    def _search(self) -> Iterator[Key]:
        """Yield the page for searching, and the files that its scripts may ask for."""
        yield from (("find",), ("find_words",), ("find_help",), ("online",))
        if self.first:
            return
        yield ("names_index",)
        for name in shards.shards(self.directory):
            yield from (("shard", name), ("shard_text", name))
        yield from (("names", start) for start in self.findable.names)
        yield from (("towns", start) for start in self.findable.towns)
        yield from (("zips", region) for region in self.findable.zips)

    def _levels_in_states(self) -> Iterator[Key]:
        """Yield a page for each level in each state, where a level has too many for one page."""
        directory = self.directory
        rows = regions.state_table(directory).rows
        for at, term in enumerate(directory.levels):
            if directory.level_counts[term.id] <= cards.LEVEL_SHOWS:
                continue
            for code, row in zip(directory.by_state, rows, strict=True):
                if row.counts[at]:
                    yield ("level_in_state", term.id, code)

    def make(self, key: Key) -> Page | DataFile:
        """Return the page, or the file for scripts, that *key* names."""
        kind, *names = key
        if kind in _WITH_NEIGHBOURS:
            return _WITH_NEIGHBOURS[kind](self.directory, self.neighbours, *names)
        if kind in _WITH_LISTS:
            return _WITH_LISTS[kind](self.directory, self.lists, *names)
        if kind in _FINDABLE:
            return _FINDABLE[kind](self.findable, *names)
        if kind == "find_words":
            return find.words(self.directory, self.findable)
        return _MAKERS[kind](self.directory, *names)


_WITH_NEIGHBOURS: dict[str, Callable[..., Page]] = {
    "provider": provider.page,
    "city": places.city,
}
_WITH_LISTS: dict[str, Callable[..., Page]] = {
    "programs": front.programs,
    "state": places.state,
    "listed": listed.page,
}
_MAKERS: dict[str, Callable[..., Page | DataFile]] = {
    "home": front.home,
    "guides": front.guides,
    "guide": guide_page.whole_page,
    "glossary": glossary.page,
    "enough": enough.page,
    "about": front.about,
    "missing": front.missing,
    "levels": levels.levels,
    "level": levels.level,
    "pair": levels.pair,
    "county": places.county,
    "level_in_state": places.level_in_state,
    "together": together.page,
    "compare": front.compare_page,
    "list": front.list_page,
    "words": comparison_phrases.words,
    "rows": comparison_facts.rows,
    "facts": comparison_facts.facts,
    "find": find.find,
    "find_help": find.help_words,
    "online": find.online,
    "shard": shards.shard,
    "shard_text": shards.text,
}
_FINDABLE: dict[str, Callable[..., DataFile]] = {
    "names_index": find.names_index,
    "names": Findable.names_file,
    "towns": Findable.towns_file,
    "zips": Findable.zips_file,
}
