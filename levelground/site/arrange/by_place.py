"""Programs by the place that they are in: by state, by county within one, by town within one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from levelground.language.messages import _
from levelground.model import Record
from levelground.site.arrange.directory import Directory, Listing, city_key, county_key


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """The programs of one place, in a list of more; `id` is that of its heading."""

    id: str
    title: str
    listings: tuple[Listing, ...]


def in_groups(
    directory: Directory, listings: Iterable[Listing], state: str = ""
) -> Iterator[PlaceGroup]:
    """Yield the listings by state, or by county within a state, or by town within a county.

    *state* says that all of them are of one state.
    """
    if not state and len(directory.by_state) > 1:
        named = ((code, directory.state_name(code)) for code in directory.by_state)
        keys = dict(named)
        yield from _grouped(listings, keys, lambda record: record.place.state.term)
        return
    code = state or next(iter(directory.by_state), "")
    counties = directory.counties_of_state.get(code, ())
    if len(counties) > 1:
        keys = {
            slug: directory.county_name(
                code, directory.by_county[code, slug][0][0].place.county or ""
            )
            for _code, slug in counties
        }
        keys[""] = _("County not stated")
        yield from _grouped(listings, keys, _county)
        return
    keys = {key[1]: directory.city_name(key) for key in directory.cities_of_state.get(code, ())}
    yield from _grouped(listings, keys, lambda record: city_key(record)[1])


def _county(record: Record) -> str:
    return county_key(record)[1] if record.place.county else ""


def _grouped(
    listings: Iterable[Listing], titles: Mapping[str, str], key: Callable[[Record], str]
) -> Iterator[PlaceGroup]:
    """Yield the groups that have any listing, in the order of *titles*."""
    found: dict[str, list[Listing]] = defaultdict(list)
    for listing in listings:
        found[key(listing[0])].append(listing)
    for name, title in titles.items():
        if name in found:
            yield PlaceGroup(name or "no-county", title, tuple(found[name]))
