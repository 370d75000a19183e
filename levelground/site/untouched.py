"""Which pages an edit cannot have touched: they stay without a look at what each is made of.

A recipe names all that goes into a page, and there are as many recipes as pages. Most pages show
the programs of one place, though, and count those of others. So where each record is as it was, or
has the same outline as before (where it is, at which levels, in which lists), there are the same
pages as before, and one of a state in which no record changed shows the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from levelground.content.catalog import Catalog
from levelground.geography import zip_codes
from levelground.model import Record
from levelground.site.arrange import filtered_lists
from levelground.site.arrange.directory import PlaceKey, city_key, level_of, treats_else
from levelground.site.arrange.grid import DEGREE
from levelground.site.arrange.nearby import REACH, point_of
from levelground.site.kind import Key
from levelground.site.recipe_texts import digest

_Seen = tuple[str, str]  # the digest of a record's file, and its outline
_FURTHER = 1.05  # by how much more than what is near is looked at


@dataclass(frozen=True, slots=True)
class Shape:
    """What the pages of a site are made from.

    `whole` stands for all but the records, `records` has what stands for each, by slug.
    """

    whole: str
    records: Mapping[str, _Seen]

    @classmethod
    def of(cls, whole: str, catalog: Catalog, before: Shape | None) -> Shape:
        """Return the shape of a site; a record that is as it was *before* has the same outline."""
        known = before.records if before else {}
        terms = filtered_lists.listed_terms(catalog.vocabularies)
        found: dict[str, _Seen] = {}
        for record in catalog.records:
            digest_now = f"{record.digest} {record.path}"
            seen = known.get(record.slug)
            if seen is None or seen[0] != digest_now:
                seen = (digest_now, _outline(record, terms))
            found[record.slug] = seen
        return cls(whole, found)


NO_SHAPE = Shape("", {})


@dataclass(frozen=True)
class Untouched:
    """The pages that edits to some records have left as they were.

    The pages of a kind in `KINDS` are those that there were, whatever stands in these records.
    """

    catalog: Catalog
    changed: frozenset[str]

    @classmethod
    def since(cls, before: Shape | None, now: Shape, catalog: Catalog) -> Untouched | None:
        """Return which are untouched; None where any page may be another one."""
        if before is None or before.whole != now.whole:
            return None
        if before.records.keys() != now.records.keys():
            return None
        there = before.records
        changed = {slug for slug, seen in now.records.items() if seen[0] != there[slug][0]}
        if any(now.records[slug][1] != there[slug][1] for slug in changed):
            return None
        return cls(catalog, frozenset(changed))

    def stays(self, key: Key) -> bool:
        """Whether the page that *key* names is as it was; where that is not plain, it is not."""
        kind, *names = key
        known = self._stays.get(kind)
        return bool(known and known(*names))

    @cached_property
    def _stays(self) -> Mapping[str, Callable[..., bool]]:
        return {
            "provider": lambda slug: slug not in self._near,
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

    @cached_property
    def _near(self) -> frozenset[str]:
        """The slugs of what changed, and of all whose pages may name it as near."""
        points = [point for record in self._edited if (point := point_of(record))]
        near = {r.slug for r in self.catalog.records if self._may_name(r, points)}
        return frozenset(near | self.changed)

    def _may_name(self, record: Record, points: Sequence[zip_codes.Point]) -> bool:
        """Whether a record may have one of these points near it, or in its town where it has none.

        A degree of latitude is as long everywhere, and tells most of them apart in no time.
        """
        here = point_of(record)
        if here is None:
            return record.place.state.term in self._states
        most = REACH * _FURTHER
        return any(
            abs(here[0] - there[0]) * DEGREE <= most and zip_codes.miles(here, there) <= most
            for there in points
        )


# The kinds whose keys follow from the outlines of the records, and nothing else of them.
KINDS = frozenset(
    {
        "provider", "facts", "moved", "api_provider", "city", "county", "state", "together",
        "level_in_state", "listed", "changes", "api_place", "shard", "shard_text",
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
