"""Frozen page contexts: every page of the site by its key, made one at a time.

A key is a kind and what names the page, like ("city", "ma", "lynn"). Keys are
cheap to list and to hand to another process; the page is made there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from levelground.views import (
    enough,
    facts,
    front,
    glossary,
    levels,
    parts,
    places,
    provider,
    speech,
    together,
)
from levelground.views.data import DataFile
from levelground.views.directory import Directory
from levelground.views.nearby import Neighbours
from levelground.views.pages import Page
from levelground.views.recipes import Key, Recipes

__all__ = ["Key", "Recipes", "Views"]


@dataclass(frozen=True)
class Views:
    """Makes every page of one directory."""

    directory: Directory

    @cached_property
    def neighbours(self) -> Neighbours:
        """What is near what."""
        return Neighbours(self.directory)

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
        yield from (("level", term.id) for term in directory.levels)
        yield from (("pair", *entry) for entry in levels.pairs(directory))
        yield from (("state", code) for code in directory.by_state)
        yield from (("county", *key) for key in directory.by_county)
        yield from (("city", *key) for key in directory.by_city)
        yield from self._levels_in_states()
        for group in together.groups(directory):
            for at in range(1, len(group.pages) + 1):
                yield ("together", group.scale, *group.place, group.level, str(at))
        yield from (("provider", record.slug) for record in directory.catalog.records)
        yield from (("compare",), ("list",), ("rows",), ("words",))
        yield from (("facts", record.slug) for record in directory.catalog.records)

    def _levels_in_states(self) -> Iterator[Key]:
        """Yield a page for each level in each state, where a level has too many for one page."""
        directory = self.directory
        for term in directory.levels:
            if directory.level_counts[term.id] <= parts.LEVEL_SHOWS:
                continue
            at = [level.id for level in directory.levels].index(term.id)
            for code, row in zip(
                directory.by_state, parts.state_table(directory).rows, strict=True
            ):
                if row.counts[at]:
                    yield ("level_in_state", term.id, code)

    def make(self, key: Key) -> Page | DataFile:
        """Return the page, or the file for scripts, that *key* names."""
        kind, *names = key
        if kind == "provider":
            return provider.page(self.directory, self.neighbours, *names)
        return _MAKERS[kind](self.directory, *names)


_MAKERS: dict[str, Callable[..., Page | DataFile]] = {
    "home": front.home,
    "programs": front.programs,
    "guides": front.guides,
    "glossary": glossary.page,
    "enough": enough.page,
    "about": front.about,
    "missing": front.missing,
    "levels": levels.levels,
    "level": levels.level,
    "pair": levels.pair,
    "state": places.state,
    "county": places.county,
    "city": places.city,
    "level_in_state": places.level_in_state,
    "together": together.page,
    "compare": front.compare_page,
    "list": front.list_page,
    "words": speech.words,
    "rows": facts.rows,
    "facts": facts.facts,
}
