"""The page for people who use the data elsewhere: what files there are, and how large."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from levelground.language.messages import N_, _
from levelground.site import addresses
from levelground.site.data import public_files
from levelground.site.kind import Key, Kind, Site
from levelground.site.page import Page
from levelground.site.pieces import Link
from levelground.site.record_standing import RecordStanding, standing_of

_KB, _MB = 1000, 1_000_000
_NAMES = {
    "csv": "CSV",
    "json": "JSON",
    "ndjson": "NDJSON",
    "geojson": "GeoJSON",
    "hsds.json": "HSDS (JSON)",
    "hsds.zip": "HSDS (CSV, zip)",
}


# What a form is for, and what stands in a file of it.
_FOR = {
    "csv": (
        N_("For a spreadsheet"),
        N_("A row for each program, a column for each fact."),
    ),
    "geojson": (
        N_("For a map"),
        N_("A point for each provider, with its programs."),
    ),
    "ndjson": (
        N_("For software of your own"),
        N_("A provider in each line, as JSON, with all that it states."),
    ),
    "hsds.zip": (
        N_("For lists of services (HSDS 3.1)"),
        N_(
            "Each attribute in it is a yes. What is stated as no is in its metadata only. "
            "Made-up examples are left out of it."
        ),
    ),
}


@dataclass(frozen=True, slots=True)
class WholeFile:
    """A file with all that is stated, what it is for, and what stands in it."""

    purpose: str
    file: Link
    words: str


@dataclass(frozen=True, slots=True)
class FileRow:
    """The files of one place: a link for each form, with the file's size."""

    name: str
    files: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DataPage(Page):
    """The files for those who use the data elsewhere.

    `forms`: the files with everything, by what they are for.
    `rows`: the files by place.
    `standing`: who runs the directory, and how its records stand.
    `api`: the files that say what there is, nothing without JSON.
    """

    forms: tuple[WholeFile, ...] = ()
    rows: tuple[FileRow, ...] = ()
    standing: RecordStanding | None = None
    api: tuple[Link, ...] = ()


def page(site: Site) -> DataPage:
    """Return the page of the files; their sizes are those of the site that is being written."""
    endings = public_files.endings(site.forms)
    return DataPage(
        path=addresses.USE_DATA,
        template="use-data",
        kind="use-data",
        title=_("Use the data"),
        description=_(
            "All that this directory states, for a spreadsheet, a map or software of your own."
        ),
        forms=tuple(_forms(site, endings)),
        rows=tuple(_rows(site, endings)),
        standing=standing_of(site.directory),
        api=_api(site) if "json" in site.forms else (),
    )


def _forms(site: Site, endings: tuple[str, ...]) -> Iterator[WholeFile]:
    for ending, (purpose, words) in _FOR.items():
        if ending in endings:
            file = _file(site, addresses.api(f"everything.{ending}"))
            yield WholeFile(_(purpose), file, _(words))


def _rows(site: Site, endings: tuple[str, ...]) -> Iterator[FileRow]:
    directory = site.directory
    for code in directory.everyone_by_state:
        paths = (addresses.api(f"places/{code}.{ending}") for ending in endings)
        yield FileRow(directory.state_name(code), tuple(_file(site, path) for path in paths))


def _file(site: Site, path: str) -> Link:
    ending = path.rpartition("/")[2].partition(".")[2]
    return Link(_NAMES[ending], path, size_words(site.sizes.get(path, 0)))


def size_words(count: int) -> str:
    """Return "38 KB" or "2.4 MB"."""
    if count < _MB:
        return _("{n} KB").format(n=f"{max(1, round(count / _KB)):,}")
    return _("{n} MB").format(n=f"{count / _MB:,.1f}")


def _api(site: Site) -> tuple[Link, ...]:
    named = (
        (_("Where to start: what there is"), "index.json"),
        (_("The form of a provider (JSON Schema)"), "schema/provider.json"),
        (_("All addresses (OpenAPI 3.1)"), "openapi.json"),
    )
    return tuple(
        Link(words, path, size_words(site.sizes.get(path, 0)))
        for words, path in ((words, addresses.api(name)) for words, name in named)
    )


def _keys(site: Site) -> Iterable[Key]:
    return ((),) if site.forms else ()


KIND = Kind("use_data", page, _keys, address=addresses.USE_DATA, last=True)
