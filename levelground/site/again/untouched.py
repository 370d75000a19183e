"""Which pages an edit cannot have touched: they stay without a look at what each is made of.

A recipe names all that goes into a page, and there are as many recipes as pages. Most pages show
the programs of one place, though, and count those of others. So where each record is as it was, or
is still where it was (its place, levels and lists), there are the same pages as before; one of a
state in which no record changed shows the same, and so does one that only counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from levelground.content.catalog import Catalog
from levelground.model import Record
from levelground.model.directive import ProgramList
from levelground.site.again.outlines import Outline, Outliner, program_lists
from levelground.site.again.recipe_texts import digest
from levelground.site.arrange.directory import Directory, PlaceKey, city_key, level_of
from levelground.site.arrange.filtered_lists import Name
from levelground.site.guide_blocks import chosen
from levelground.site.kind import Key, Shows
from levelground.site.pages import kinds_that_show
from levelground.site.pages.about import LEFT_OUT
from levelground.site.pages.programs import SHOW_PROGRAMS
from levelground.site.parts.cards import LEVEL_SHOWS

_Seen = tuple[str, Outline]  # the digest of a record's file, and its outline


@dataclass(frozen=True, slots=True)
class Shape:
    """What the pages of a site are made from.

    `whole` stands for all but the records, `read` for what was read beside them, "" where that is
    not known; `records` has what stands for each, by slug. `near` has for each record that has a
    point those that its page names as near.
    """

    whole: str
    records: Mapping[str, _Seen]
    near: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    read: str = ""

    @classmethod
    def of(cls, catalog: Catalog, before: Shape | None) -> Shape:
        """Return the shape of the records: one that is as it was *before* has the same outline."""
        same = before and catalog.read and before.read == catalog.read
        known = before.records if before and same else {}
        outliner = Outliner.of(catalog)
        found: dict[str, _Seen] = {}
        for record in catalog.records:
            digest_now = f"{record.digest} {record.path}"
            seen = known.get(record.slug)
            if seen is None or seen[0] != digest_now:
                seen = (digest_now, outliner.outline(record))
            found[record.slug] = seen
        told = (problem.what for problem in catalog.report if problem.rule == LEFT_OUT)
        return cls("\0".join(told), found, read=catalog.read)

    def of_site(self, whole: str, before: Shape | None) -> Shape:
        """Return the shape of a site of which *whole* stands for all but the records.

        Where all records are where they were *before*, what is near them is what was.
        """
        now = replace(self, whole=f"{whole}\0{self.whole}")
        same = before and before.whole == now.whole and now.is_outlined_as(before)
        return replace(now, near=before.near) if before and same else now

    def kept(self) -> tuple[Any, ...]:
        """Return the shape as it is kept, of which `of_kept` makes it again: in plain values."""
        records = {slug: (digest, *outline) for slug, (digest, outline) in self.records.items()}
        return self.whole, records, self.near, self.read

    @classmethod
    def of_kept(cls, kept: tuple[Any, ...]) -> Shape:
        """Return the shape of what `kept` gave."""
        whole, records, near, read = kept
        made = {slug: (own[0], Outline._make(own[1:])) for slug, own in records.items()}
        return cls(whole, made, near, read)

    def where(self) -> str:
        """Return what stands for where all records are, at which levels and in which lists."""
        return digest(part for slug, seen in self.records.items() for part in (slug, seen[1].where))

    def is_outlined_as(self, other: Shape) -> bool:
        """Whether there are the same records in both, each where it is in the other."""
        there = other.records
        return self.records.keys() == there.keys() and all(
            seen is there[slug] or seen[1].where == there[slug][1].where
            for slug, seen in self.records.items()
        )

    def knowing(self, near: Callable[[], Mapping[str, tuple[str, ...]]]) -> Shape:
        """Return the shape with what is near each record, which is found out if it is not known."""
        return self if self.near else replace(self, near=near())


NO_SHAPE = Shape("", {})


@dataclass(frozen=True)
class Untouched:
    """The pages that edits to some records have left as they were.

    `changed` are the records that differ at all, `outlined` those whose outline does, by what of
    it. `large` are the lists that have a page for each state; `twins` stands for the name and
    town of each record that changed, before and after, and of all others.
    """

    directory: Directory
    changed: frozenset[str]
    near: Mapping[str, tuple[str, ...]]
    outlined: Mapping[str, Collection[str]]
    large: Collection[Name] = ()
    twins: tuple[Collection[str], Collection[str]] = ((), ())

    @classmethod
    def since(
        cls, before: Shape | None, now: Shape, directory: Directory, large: Collection[Name] = ()
    ) -> Untouched | None:
        """Return which are untouched; None where any page may be another one."""
        if before is None or before.whole != now.whole or not now.is_outlined_as(before):
            return None
        there = before.records
        changed = {
            slug
            for slug, seen in now.records.items()
            if seen is not there[slug] and seen[0] != there[slug][0]
        }
        outlined = {
            name: {
                slug
                for slug in changed
                if getattr(now.records[slug][1], name) != getattr(there[slug][1], name)
            }
            for name in Outline._fields
        }
        own = {seen[slug][1].twin for slug in changed for seen in (there, now.records)}
        others = {seen[1].twin for slug, seen in now.records.items() if slug not in changed}
        return cls(directory, frozenset(changed), now.near, outlined, large, (own, others))

    def has_kind(self, kind: str) -> bool:
        """Whether there are the same pages of a *kind* as there were."""
        return kind in KINDS or (kind in NAMED and not self.outlined["named"])

    def stays(self, key: Key) -> bool:
        """Whether the page that *key* names is as it was; where that is not plain, it is not."""
        known = self.stays_if.get(key[0])
        return known is not None and known(*key[1:])

    @cached_property
    def stays_if(self) -> Mapping[str, Callable[..., bool]]:
        """By the kinds of which it is known: whether a page stays, of what names it."""
        return {
            "provider": self._names_none,
            "facts": self._is_of_others,
            "moved": self._is_of_others,
            "api_provider": self._is_of_others,
            "city": lambda *town: town not in self._towns,
            "county": self._is_elsewhere,
            "state": self._is_elsewhere,
            "together": lambda _scale, state, *_names: self._is_elsewhere(state),
            "level_in_state": lambda _level, state: self._is_elsewhere(state),
            "listed": self._is_not_listed,
            "changes": lambda state="", *_county: self._is_elsewhere(state),
            "api_place": self._is_elsewhere,
            "shard": self._is_elsewhere,
            "shard_more": self._is_elsewhere,
            "shard_text": self._is_elsewhere,
            "guide": self._shows_none,
            "about": lambda: not self.outlined["counted"] and self._are_unseen(self._of_about),
            "online": lambda: not self.outlined["online"],
            "level": self._only_counts_level,
            "programs": self._only_counts,
            **dict.fromkeys(NAMED, lambda *_names: not self.outlined["named"]),
            **dict.fromkeys(kinds_that_show(Shows.COUNTS, Shows.NOTHING), lambda *_names: True),
        }

    def _is_elsewhere(self, state: str, *_names: str) -> bool:
        """Whether no record of a state changed; "" and a part for all are of every state."""
        return state in self._all_states and state not in self._states

    def _is_not_listed(self, kind: str, term: str, state: str = "", *_part: str) -> bool:
        """Whether a list shows no record that changed, nor tells one from it."""
        if state:
            return self._is_elsewhere(state)
        name = (kind, term)
        return name in self.large or not (self.outlined["named"] or name in self._lists)

    def _only_counts_level(self, level: str) -> bool:
        """Whether a level's page shows no record that changed, nor tells one from it."""
        many = len(self.directory.current_by_level.get(level, ())) > LEVEL_SHOWS
        if many and len(self.directory.by_state) > 1:
            return True
        own = (level_of(program) for record in self._edited for program in record.programs)
        return not (self._parts_twins or level in own)

    def _only_counts(self) -> bool:
        return len(self.directory.current) > SHOW_PROGRAMS and not self.outlined["counted"]

    def _shows_none(self, slug: str) -> bool:
        """Whether a guide shows no record that changed, in any language."""
        return self._are_unseen(self._of_guides.get(slug, ()))

    def _are_unseen(self, asked: Collection[ProgramList]) -> bool:
        """Whether what is asked for of programs is what it was, and none of those changed."""
        if not asked:
            return True
        if self.outlined["asked"] or self._parts_twins:
            return False
        return not any(chosen.is_shown(record, one) for record in self._edited for one in asked)

    def _is_of_others(self, slug: str) -> bool:
        return self.directory.catalog.named(slug).slug not in self.changed

    @cached_property
    def _parts_twins(self) -> bool:
        """Whether an edit may change what tells another record from one of its name and town."""
        own, others = self.twins
        return bool(self.outlined["named"]) and not set(own).isdisjoint(others)

    @cached_property
    def _lists(self) -> frozenset[Name]:
        outliner = Outliner.of(self.directory.catalog)
        return frozenset(name for record in self._edited for name in outliner.lists_with(record))

    @cached_property
    def _of_guides(self) -> Mapping[str, list[ProgramList]]:
        """What the guides of each name ask for, in all languages."""
        catalog, found = self.directory.catalog, defaultdict[str, list[ProgramList]](list)
        for there in (catalog.guides, *(told.guides for told in catalog.translations.values())):
            for guide in there:
                found[guide.slug] += program_lists(guide)
        return found

    @cached_property
    def _of_about(self) -> list[ProgramList]:
        catalog = self.directory.catalog
        pages = (catalog.about, *(told.about for told in catalog.translations.values()))
        return [one for about in pages for one in program_lists(about)]

    @cached_property
    def _edited(self) -> tuple[Record, ...]:
        return tuple(self.directory.catalog.by_slug[slug] for slug in sorted(self.changed))

    @cached_property
    def _all_states(self) -> frozenset[str]:
        return frozenset(record.place.state.term for record in self.directory.catalog.records)

    @cached_property
    def _states(self) -> frozenset[str]:
        return frozenset(record.place.state.term for record in self._edited)

    @cached_property
    def _towns(self) -> frozenset[PlaceKey]:
        return frozenset(map(city_key, self._edited))

    def _names_none(self, slug: str) -> bool:
        """Whether a provider's page names no record that changed, itself or near it."""
        if slug in self.near:
            return self.changed.isdisjoint((slug, *self.near[slug]))
        # Without a point, those of its town and county are near.
        return self.directory.catalog.by_slug[slug].place.state.term not in self._states


# The kinds whose keys follow from where records are, and nothing else of them.
KINDS = frozenset(
    {
        "provider", "facts", "moved", "api_provider", "city", "county", "state", "together",
        "level_in_state", "listed", "changes", "api_place", "shard", "shard_more", "shard_text",
        "towns", "zips",
    }
)  # fmt: skip
NAMED = ("names", "names_index")  # files by which names are found
