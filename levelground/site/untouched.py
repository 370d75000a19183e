"""Which pages an edit cannot have touched: they stay without a look at what each is made of.

A recipe names all that goes into a page, and there are as many recipes as pages. Most pages show
the programs of one place, though, and count those of others. So where each record is as it was, or
has the same outline as before (where it is, at which levels, in which lists), there are the same
pages as before, and one of a state in which no record changed shows the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from levelground.content.catalog import Catalog
from levelground.model import Record
from levelground.site.arrange import filtered_lists
from levelground.site.arrange.directory import PlaceKey, city_key, level_of, treats_else
from levelground.site.arrange.nearby import point_of
from levelground.site.kind import Key
from levelground.site.recipe_texts import digest

_Seen = tuple[str, str]  # the digest of a record's file, and its outline


@dataclass(frozen=True, slots=True)
class Shape:
    """What the pages of a site are made from.

    `whole` stands for all but the records, `records` has what stands for each, by slug. `near`
    has for each record that has a point those that its page names as near.
    """

    whole: str
    records: Mapping[str, _Seen]
    near: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, whole: str, catalog: Catalog, before: Shape | None) -> Shape:
        """Return the shape of a site; a record that is as it was *before* has the same outline.

        Where all have, what is near them is what was.
        """
        before = before if before and before.whole == whole else None
        known = before.records if before else {}
        terms = filtered_lists.listed_terms(catalog.vocabularies)
        found: dict[str, _Seen] = {}
        for record in catalog.records:
            digest_now = f"{record.digest} {record.path}"
            seen = known.get(record.slug)
            if seen is None or seen[0] != digest_now:
                seen = (digest_now, _outline(record, terms))
            found[record.slug] = seen
        now = cls(whole, found)
        return replace(now, near=before.near) if before and now.is_outlined_as(before) else now

    def is_outlined_as(self, other: Shape) -> bool:
        """Whether there are the same records in both, with the same outlines."""
        there = other.records
        return self.records.keys() == there.keys() and all(
            seen is there[slug] or seen[1] == there[slug][1] for slug, seen in self.records.items()
        )

    def knowing(self, near: Callable[[], Mapping[str, tuple[str, ...]]]) -> Shape:
        """Return the shape with what is near each record, which is found out if it is not known."""
        return self if self.near else replace(self, near=near())


NO_SHAPE = Shape("", {})


@dataclass(frozen=True)
class Untouched:
    """The pages that edits to some records have left as they were.

    The pages of a kind in `KINDS` are those that there were, whatever stands in these records.
    """

    catalog: Catalog
    changed: frozenset[str]
    near: Mapping[str, tuple[str, ...]]

    @classmethod
    def since(cls, before: Shape | None, now: Shape, catalog: Catalog) -> Untouched | None:
        """Return which are untouched; None where any page may be another one."""
        if before is None or before.whole != now.whole or not now.is_outlined_as(before):
            return None
        there = before.records
        changed = {slug for slug, seen in now.records.items() if seen[0] != there[slug][0]}
        return cls(catalog, frozenset(changed), now.near)

    def stays(self, key: Key) -> bool:
        """Whether the page that *key* names is as it was; where that is not plain, it is not."""
        kind, *names = key
        known = self._stays.get(kind)
        return bool(known and known(*names))

    @cached_property
    def _stays(self) -> Mapping[str, Callable[..., bool]]:
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
            "listed": lambda _kind, _term, state="", *_part: self._is_elsewhere(state),
            "changes": lambda state="", *_county: self._is_elsewhere(state),
            "api_place": self._is_elsewhere,
            "shard": self._is_elsewhere,
            "shard_more": self._is_elsewhere,
            "shard_text": self._is_elsewhere,
        }

    def _is_elsewhere(self, state: str, *_names: str) -> bool:
        """Whether no record of a state changed; "" and a part for all are of every state."""
        return state in self._all_states and state not in self._states

    def _is_of_others(self, slug: str) -> bool:
        return self.catalog.named(slug).slug not in self.changed

    @cached_property
    def _edited(self) -> tuple[Record, ...]:
        return tuple(self.catalog.by_slug[slug] for slug in sorted(self.changed))

    @cached_property
    def _all_states(self) -> frozenset[str]:
        return frozenset(record.place.state.term for record in self.catalog.records)

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
        return self.catalog.by_slug[slug].place.state.term not in self._states


# The kinds whose keys follow from the outlines of the records, and nothing else of them.
KINDS = frozenset(
    {
        "provider", "facts", "moved", "api_provider", "city", "county", "state", "together",
        "level_in_state", "listed", "changes", "api_place", "shard",
        "shard_more", "shard_text",
    }
)  # fmt: skip


def _outline(record: Record, terms: Mapping[str, Sequence[str]]) -> str:
    """Return what a record gives to pages that do not show it: what they count and lead to."""
    place = record.place
    where = (place.city, place.county, place.state.term, place.zip, point_of(record))
    listing = record.listing.term if record.listing else ""
    told = [
        (
            program.key,
            level_of(program),
            treats_else(program),
            [(name, answer.name) for name, answer in filtered_lists.stated(program, terms)],
        )
        for program in record.programs
    ]
    return digest([repr((where, listing, record.is_fictional, record.formerly, told))])
