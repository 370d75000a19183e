"""Which files of a site belong to a copy that is kept on a device, with their digests.

A copy holds what every reader needs, and a state or one county of it, in one language or in
all. The lists say so, one for each language and one for each of its states; a device gets again
only files whose digest changed.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from urllib.parse import quote

from levelground.plugin import sitemaps
from levelground.plugin.page_memory import WrittenPage
from levelground.plugin.site_editions import SiteEdition
from levelground.plugin.site_files import SiteFiles
from levelground.site import addresses
from levelground.site.arrange.directory import Directory, county_key
from levelground.site.arrange.prebuilt import COUNTY
from levelground.site.data.shards import WHOLE

# As many signs of a digest (SHA-256, in hexadecimal) as tell any two files of a site apart.
_SIGNS = 20
_NOT_KEPT = frozenset({"moved", "api", "api_provider", "api_place", "use_data", sitemaps.KIND})
_Place = tuple[str, tuple[str, ...]]
EVERYWHERE: _Place = ("", ())
# Files of the first language that serve the others too.
_SHARED = frozenset({"names_index", "shard", "shard_more", "shard_text", "names", "towns", "zips"})


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file of the site: its address, the first signs of its digest, and its bytes."""

    path: str
    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class KeptState:
    """The files of one state in one language: of `every` copy of it, of each county, and the rest.

    A whole state is `every` and `rest`, in which the counties are; a county is `every` and its own.
    """

    every: list[KeptFile] = field(default_factory=list)
    rest: list[KeptFile] = field(default_factory=list)
    counties: dict[str, list[KeptFile]] = field(default_factory=lambda: defaultdict(list))

    def files(self, county: str = "") -> Iterator[KeptFile]:
        """Yield the files of a county, or of the whole state."""
        yield from self.every
        yield from self.counties.get(county, ()) if county else self.rest


@dataclass(frozen=True, slots=True)
class KeptEdition:
    """The files of one language: of every copy, and by state; those that all share, in each."""

    edition: SiteEdition
    every: list[KeptFile] = field(default_factory=list)
    states: dict[str, KeptState] = field(default_factory=lambda: defaultdict(KeptState))

    def files(self, state: str, county: str = "") -> Iterator[KeptFile]:
        """Yield the files of a copy of a state, or of one county of it."""
        yield from self.every
        yield from self.states[state].files(county)


def kept_editions(
    editions: Iterable[SiteEdition], written: Iterable[WrittenPage], files: SiteFiles
) -> tuple[KeptEdition, ...]:
    """Return what may be kept of a written site, in each of its languages."""
    pages = [page for page in written if page.key[1] not in _NOT_KEPT]
    paths = [page.path for page in pages if not page.path.startswith(addresses.api(""))]
    found = {path: kept_file(path, files.place(path).read_bytes()) for path in paths}
    names = sorted(_theme(files))
    theme = [kept_file(name, files.place(name).read_bytes()) for name in names]
    made = []
    for edition in editions:
        own = KeptEdition(edition, [*theme])
        sorter = _Sorter(edition.site.directory)
        for page in pages:
            language, kind, *names = page.key
            if page.path in found and (language == edition.language or sorter.is_shared(kind)):
                _put(own, sorter.place(kind, names), found[page.path])
        made.append(own)
    return tuple(made)


def lists_of_copies(editions: Iterable[KeptEdition]) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Yield the name and value of each list that the worker reads."""
    for one in editions:
        yield one.edition.language, {"every": _digests(one.every), "rest": {}}
        for code, state in sorted(one.states.items()):
            counties = {name: _digests(own) for name, own in sorted(state.counties.items())}
            told = {"every": _digests(state.every), "rest": _digests(state.rest)}
            yield f"{one.edition.language}/{code}", {**told, "counties": counties}


def as_json(value: object) -> str:
    """Return a list as it is written, and digested."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def kept_digest(content: bytes) -> str:
    """Return the first signs of a digest, as the worker works it out."""
    return hashlib.sha256(content).hexdigest()[:_SIGNS]


def kept_file(path: str, content: bytes) -> KeptFile:
    """Return what a list says of a file of the site."""
    return KeptFile(path, kept_digest(content), len(content))


def _theme(files: SiteFiles) -> Iterator[str]:
    for path in (files.fresh / "theme").rglob("*"):
        if path.is_file():
            yield path.relative_to(files.fresh).as_posix()


def _digests(files: Iterable[KeptFile]) -> Mapping[str, str]:
    """Return files by address, in one order: pages that stayed are known before those made anew."""
    return {quote(file.path): file.digest for file in sorted(files, key=attrgetter("path"))}


def _put(kept: KeptEdition, place: _Place, file: KeptFile) -> None:
    code, counties = place
    if not code:
        kept.every.append(file)
        return
    state = kept.states[code]
    if counties == _EVERY_COUNTY:
        state.every.append(file)
        return
    state.rest.append(file)
    for county in counties:
        state.counties[county].append(file)


# Of a state, what a copy of one of its counties needs too.
_EVERY_COUNTY = ("*",)


@dataclass(frozen=True)
class _Sorter:
    """Says of a page or file by its key which state, and which of its counties, it belongs to."""

    directory: Directory

    @cached_property
    def counties_of_city(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """The slugs of the counties that a town's programs are in."""
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for (_state, county), cities in self.directory.cities_of_county.items():
            for city in cities:
                found[city].append(county)
        return {city: tuple(own) for city, own in found.items()}

    @staticmethod
    def is_shared(kind: str) -> bool:
        """Whether a file of the first language serves the others too."""
        return kind in _SHARED

    def place(self, kind: str, names: list[str]) -> _Place:
        """Return the state and counties of a key."""
        found = self._places.get(kind)
        return found(*names) if found else EVERYWHERE

    @cached_property
    def _places(self) -> Mapping[str, Callable[..., _Place]]:
        return {
            "provider": self._of_record,
            "facts": self._of_record,
            "shard": self._of_part,
            "shard_more": self._of_part,
            "shard_text": self._of_part,
            "state": lambda state: (state, _EVERY_COUNTY),
            "city": lambda *city: (city[0], self._of_city(city)),
            "county": lambda state, county: (state, (county,)),
            "changes": lambda state="", *county: (state, county or _EVERY_COUNTY),
            "together": self._of_comparison,
            "level_in_state": lambda _level, state: (state, ()),
            "listed": self._of_list,
        }

    @staticmethod
    def _of_part(name: str, *_group: str) -> _Place:
        return EVERYWHERE if name == WHOLE else (name, _EVERY_COUNTY)

    def _of_comparison(self, scale: str, state: str, slug: str, *_page: str) -> _Place:
        return state, (slug,) if scale == COUNTY else self._of_city((state, slug))

    def _of_list(self, _kind: str, _term: str, state: str = "", _part: str = "1") -> _Place:
        """A list of all programs is too much for a county, where the directory has one state."""
        states = [*self.directory.by_state]
        own = state or (states[0] if len(states) == 1 else "")
        return (own, ()) if own else EVERYWHERE

    def _of_city(self, city: tuple[str, ...]) -> tuple[str, ...]:
        return self.counties_of_city.get((city[0], city[1]), ())

    def _of_record(self, slug: str) -> _Place:
        state, county = county_key(self.directory.catalog.named(slug))
        return state, (county,) if county else ()
