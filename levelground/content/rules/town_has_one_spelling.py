"""A town is spelled in one way, or it has two pages with a part of its programs on each.

Looks across records. The spelling that fewer records have is blamed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from levelground.content.rules.finding import Finding
from levelground.geography import zip_codes
from levelground.model import Record

NAME = "town-has-one-spelling"


def check(records: Sequence[Record]) -> Iterator[tuple[Record, Finding]]:
    """Yield (record, finding) for each record whose town others spell in another way."""
    by_town: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in records:
        by_town[record.place.state.term, zip_codes.town_key(record.place.city)].append(record)
    for there in by_town.values():
        spellings = Counter(record.place.city for record in there)
        if len(spellings) == 1:
            continue
        usual = max(spellings, key=lambda name: (spellings[name], name))
        for record in there:
            if record.place.city != usual:
                what = f'"{record.place.city}" is spelled "{usual}" in other records'
                yield record, Finding(("place", "city"), what, f"write city: {usual} in all")
