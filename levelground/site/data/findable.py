"""Where the search looks for names and places before it knows which part of the directory to load.

Names, towns and ZIP codes each lie in small files, by how they begin.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from levelground import search
from levelground.base import memory
from levelground.content import catalog
from levelground.geography import zip_codes
from levelground.model import Record
from levelground.site.arrange import twins, whereabouts
from levelground.site.arrange.directory import Directory, has_left, still_listed
from levelground.site.arrange.nearby import point_of
from levelground.site.arrange.whereabouts import digits_of
from levelground.site.data.data_file import DataFile
from levelground.site.data.shards import SMALL
from levelground.site.parts import cards

REGION = 2  # digits of a ZIP that name its file
# A word of so many names says little: they are found by their other words.
_COMMON = 250
_THOUSANDTHS = 1000
_KIND, _KEPT = "places found", 24  # four for each of some directories
# A town of so many ZIPs is known by name everywhere, though the directory has nothing near it.
_KNOWN = 5
_COUNTY, _AWAY = 1, 2  # what else than a town in reach a row may be of
_SINGLE = "everything"  # what the one file of few entries is called

_Town = tuple[str, str]  # (the words of its name, its state)


@dataclass(frozen=True)
class Spot:
    """A town or county: its name, where its middle is, and how many programs it has.

    `away`: it is in no state of the directory, and near none.
    """

    name: str
    state: str
    points: tuple[zip_codes.Point, ...]
    programs: int
    county: bool = False
    away: bool = False

    def listed(self) -> list[Any]:
        """Return its row of data for scripts."""
        row = [self.name, self.state, *_middle(self.points), self.programs]
        kind = _COUNTY if self.county else _AWAY if self.away else 0
        return [*row, kind] if kind else row


@dataclass(frozen=True)
class Findable:
    """All names and places of one directory; built once, since all files are cut from it.

    *where* stands for where its records are, "" where that is not known.
    """

    directory: Directory
    where: str = ""

    @property
    def records(self) -> tuple[Record, ...]:
        """Every record: who looks for a closed one, or one that left the list, should learn it."""
        return self.directory.catalog.records

    @cached_property
    def common(self) -> tuple[str, ...]:
        """The words that too many names have."""
        counted = Counter(word for words in self._words for word in set(words))
        return tuple(sorted(word for word, count in counted.items() if count > _COMMON))

    @cached_property
    def _words(self) -> tuple[tuple[str, ...], ...]:
        return tuple(
            tuple(search.index_words(f"{cards.provider_name(record)} {_called(record)}"))
            for record in self.records
        )

    @cached_property
    def names(self) -> Mapping[str, tuple[int, ...]]:
        """The numbers of records by how the words of their names begin."""
        common = set(self.common)
        telling = [
            # A name of common words alone is found by the first of them.
            [
                *([word for word in words if word not in common] or words[:1]),
                *digits_of(record),
            ]
            for words, record in zip(self._words, self.records, strict=True)
        ]
        few = len(self.directory.listings) <= SMALL
        return search.buckets(telling, len(telling) if few else search.MOST)

    def names_file(self, start: str) -> DataFile:
        """Return one file of names."""
        records = [self.records[number] for number in self.names[start]]
        value = {
            "names": [cards.provider_name(record) for record in records],
            "called": {
                str(number): called
                for number, record in enumerate(records)
                if (called := " ".join(filter(None, (_called(record), *digits_of(record)))))
            },
            "slugs": [record.slug for record in records],
            "places": [
                twins.beside(self.directory, record, whereabouts.town_of(record))
                for record in records
            ],
            "keys": [_keys(record) for record in records],
            "left": [number for number, record in enumerate(records) if has_left(record)],
            "paused": [n for n, record in enumerate(records) if catalog.is_paused(record)],
        }
        return DataFile.of(f"names/{start or _SINGLE}", value)

    @cached_property
    def digest(self) -> str:
        """What stands for all that towns and ZIPs are found by: where the programs are."""
        directory = self.directory
        named = directory.language, *map(directory.state_name, directory.by_state)
        if self.where:
            return memory.memory_key(*named, self.where)
        now = {record.slug for record in directory.records}
        return memory.memory_key(
            *named,
            *(
                repr((p.zip, p.city, p.state.term, p.county, p.latitude, p.longitude, told))
                for record in self.records
                for p in (record.place,)
                for told in (record.listing, record.slug in now, len(record.programs))
            ),
        )

    def _remembered(self, what: str, find: Callable[[], Any]) -> Any:
        """Return what was found for these places before, in the form that it is kept in."""
        key = f"{what} {self.digest}"
        for _key, kept in memory.engine_memory().recall_things(_KIND, [key]):
            return kept
        found = find()
        memory.engine_memory().keep_things(_KIND, {key: found}, most=_KEPT)
        return found

    @cached_property
    def zips(self) -> Mapping[str, Mapping[str, list[Any]]]:
        """The ZIPs in reach by their region: [north, east, state, town] by the last digits."""
        return self._remembered("zips", self._found_zips)  # type: ignore[no-any-return]

    def _found_zips(self) -> Mapping[str, Mapping[str, list[Any]]]:
        found: dict[str, dict[str, list[Any]]] = defaultdict(dict)
        for code, place in sorted(self._places.items()):
            if place.point:
                row = [*_middle((place.point,)), place.state.lower(), place.city]
                found[code[:REGION]][code[REGION:]] = row
        return dict(sorted(found.items()))

    def zips_file(self, region: str) -> DataFile:
        """Return the file of one region of ZIPs."""
        return DataFile.of(f"zips/{region}", self.zips[region])

    @cached_property
    def _places(self) -> Mapping[str, zip_codes.ZipPlace]:
        """The ZIPs of the regions in reach, and those that only the records know."""
        own = {record.place.zip[:5]: _as_zip(record) for record in reversed(self.records)}
        if not self._is_real:
            return own
        regions = set(self._regions_in_reach())
        listed = {
            code: place
            for code, place in zip_codes.everywhere().items()
            if code[:REGION] in regions
        }
        return {**own, **listed}

    @cached_property
    def _is_real(self) -> bool:
        """Whether any of it is in the country; a made-up county lies in no region."""
        return any(zip_codes.lookup(record.place.zip[:5]) for record in self.records)

    def _regions_in_reach(self) -> Iterator[str]:
        """Yield the regions that lie in a state of the directory, or about a degree from it."""
        states = {code.upper() for code in self.directory.by_state}
        cells = {_cell(point) for record in self.records if (point := point_of(record))}
        near = {(a + i, b + j) for a, b in cells for i in (-1, 0, 1) for j in (-1, 0, 1)}
        for code, place in zip_codes.everywhere().items():
            if place.state in states or (place.point and _cell(place.point) in near):
                yield code[:REGION]

    @cached_property
    def _spots(self) -> tuple[Spot, ...]:
        """Every town in reach, known towns elsewhere, and counties with programs, by name."""
        kept = self._remembered("spots", self._found_spots)
        return tuple(Spot(*row) for row in kept)

    def _found_spots(self) -> list[tuple[Any, ...]]:  # the largest of one name first
        towns = tuple(self._towns())
        spots = [*towns, *self._elsewhere(towns), *self._counties()]
        ordered = sorted(spots, key=lambda s: (s.name, -len(s.points), s.state, s.county))
        return [tuple(getattr(s, name) for name in Spot.__dataclass_fields__) for s in ordered]

    def _towns(self) -> Iterator[Spot]:
        points: dict[_Town, list[zip_codes.Point]] = defaultdict(list)
        names: dict[_Town, str] = {}
        for place in self._places.values():
            if place.point:
                town = (search.phrase(place.city), place.state.lower())
                points[town].append(place.point)
                names.setdefault(town, place.city)
        counted: Counter[_Town] = Counter()
        for record, _program in self.directory.current:
            town = (search.phrase(record.place.city), record.place.state.term)
            counted[town] += 1
            if town not in points:
                point = point_of(record)
                points[town] = [point] if point else []
            names.setdefault(town, record.place.city)
        for town, name in names.items():
            yield Spot(name, town[1], zip_codes.of_streets(points[town]), counted[town])

    def _elsewhere(self, towns: Iterable[Spot]) -> Iterator[Spot]:
        """Yield the known towns that are out of reach, so that the search can name them as such."""
        if not self._is_real:
            return
        here = {(search.phrase(spot.name), spot.state) for spot in towns}
        found: dict[_Town, list[zip_codes.ZipPlace]] = defaultdict(list)
        for place in zip_codes.everywhere().values():
            if place.point:
                found[search.phrase(place.city), place.state.lower()].append(place)
        for town, places in found.items():
            if len(places) >= _KNOWN and town not in here:
                points = zip_codes.of_streets(place.point for place in places if place.point)
                yield Spot(places[0].city, town[1], points, 0, away=True)

    def _counties(self) -> Iterator[Spot]:
        for (state, _slug), listings in self.directory.by_county.items():
            name = self.directory.county_name(state, listings[0][0].place.county or "")
            points = tuple(p for record, _program in listings if (p := point_of(record)))
            yield Spot(name, state, points, len(still_listed(listings)), county=True)

    @cached_property
    def towns(self) -> Mapping[str, tuple[int, ...]]:
        """The numbers of towns and counties by how their names begin."""
        found: Mapping[str, tuple[int, ...]] = self._remembered(
            "towns",
            lambda: search.buckets([search.town_words(spot.name)[:1] for spot in self._spots]),
        )
        return found

    def beginnings(self, idle: Iterable[str]) -> list[str]:
        """Return those of some words with which names of towns begin: "el", as in El Paso."""
        cut = (search.town_words(spot.name) for spot in self._spots)
        return sorted({words[0] for words in cut if len(words) > 1} & set(idle))

    def towns_file(self, start: str) -> DataFile:
        """Return one file of towns and counties."""
        listed = [self._spots[number].listed() for number in self.towns[start]]
        return DataFile.of(f"towns/{start or _SINGLE}", listed)


def _as_zip(record: Record) -> zip_codes.ZipPlace:
    """Return the place of a ZIP that no table knows, by a record there."""
    place = record.place
    state = place.state.term.upper()
    return zip_codes.ZipPlace(
        place.latitude, place.longitude, place.city, state, place.county or ""
    )


def _called(record: Record) -> str:
    """Return the names of a record's programs, where they have names of their own."""
    return " ".join(program.called for program in record.programs if program.called)


def _keys(record: Record) -> str:
    """Return the keys of a record's programs, "" where the provider is not open."""
    if catalog.is_closed(record):
        return ""
    return " ".join(program.key for program in record.programs)


def _middle(points: tuple[zip_codes.Point, ...]) -> list[int]:
    """Return the middle of points in thousandths of a degree; 0, 0 where there is none."""
    if not points:
        return [0, 0]
    return [round(sum(p[axis] for p in points) / len(points) * _THOUSANDTHS) for axis in (0, 1)]


def _cell(point: zip_codes.Point) -> tuple[int, int]:
    return math.floor(point[0]), math.floor(point[1])
