"""A town is spelled in one way, or it has two pages with a part of its programs on each.

Looks across records. The spelling that fewer records have is blamed.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence

from levelground.content.rules.finding import Finding
from levelground.geography import zip_codes
from levelground.model import Record

NAME = "town-has-one-spelling"
_MORE = re.compile(r"[,0-9]")


def meets_by(record: Record) -> Iterator[Hashable]:
    """Yield the town, however it is spelled."""
    yield record.place.state.term, zip_codes.town_key(record.place.city)


def check(records: Sequence[Record]) -> Iterator[tuple[Record, Finding]]:
    """Yield (record, finding) for each record whose town others spell in another way."""
    by_town: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in records:
        by_town[record.place.state.term, zip_codes.town_key(record.place.city)].append(record)
    for there in by_town.values():
        spellings = Counter(record.place.city for record in there)
        bare = [name for name in spellings if _is_bare(name, there[0].place.state.term)]
        if len(spellings) == 1 or not bare:
            continue
        usual = max(bare, key=lambda name: (spellings[name], name))
        for record in there:
            if record.place.city != usual and _is_bare(record.place.city, record.place.state.term):
                what = f'"{record.place.city}" is spelled "{usual}" in other records'
                yield record, Finding(("place", "city"), what, f"write city: {usual} in all")


def _is_bare(city: str, state: str) -> bool:
    """Whether a town is written without its state or ZIP code, of which another rule tells."""
    return not _MORE.search(city) and not city.endswith(f" {state.upper()}")
