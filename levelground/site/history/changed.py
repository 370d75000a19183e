"""What changed in the records, by place: for the whole, each state and each county."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from levelground.content.catalog import Catalog
from levelground.site.arrange.directory import county_key
from levelground.upkeep.history.record_changes import DatedChange, History

# As many changed records as one page and one feed tell of, the newest first.
SHOWN = 100

Where = tuple[str, ...]  # (), (state in small letters,) or (state, slug of the county)


@dataclass(frozen=True, eq=False)
class Changed:
    """The history of the records of a catalog, by where they are."""

    catalog: Catalog
    history: History

    @cached_property
    def by_place(self) -> Mapping[Where, tuple[DatedChange, ...]]:
        """What changed in the whole, in each state and in each county where something did."""
        found: dict[Where, list[DatedChange]] = defaultdict(list)
        for change in self.history.changes:
            record = self.catalog.by_slug[change.slug]
            state, county = county_key(record)
            places: list[Where] = [(), (state,)]
            places += [(state, county)] if record.place.county else []
            for where in places:
                if len(found[where]) < SHOWN:
                    found[where].append(change)
        return {where: tuple(found[where]) for where in sorted(found)}

    def below(self, where: Where) -> tuple[Where, ...]:
        """Return the next smaller places of a place in which something changed."""
        return tuple(
            one for one in self.by_place if len(one) == len(where) + 1 and one[:-1] == where
        )
