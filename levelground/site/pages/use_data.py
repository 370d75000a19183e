"""The page for people who use the data elsewhere: what files there are, and how large."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from levelground.language.messages import _
from levelground.site import addresses
from levelground.site.data import public_files
from levelground.site.kind import Key, Kind, Site
from levelground.site.page import Page
from levelground.site.pieces import Link

_KB, _MB = 1000, 1_000_000
_NAMES = {
    "csv": "CSV",
    "json": "JSON",
    "ndjson": "NDJSON",
    "geojson": "GeoJSON",
    "hsds.json": "HSDS (JSON)",
    "hsds.zip": "HSDS (CSV, zip)",
}


@dataclass(frozen=True, slots=True)
class FileRow:
    """The files of one place, or of all: a link for each form, with the file's size."""

    name: str
    files: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DataPage(Page):
    """The files for those who use the data elsewhere.

    `rows`: the files by place, those of all first.
    `api`: the files that say what there is, nothing without JSON.
    `example`: a provider's file as JSON, "" without.
    `hsds`: whether the files of HSDS are among them.
    """

    rows: tuple[FileRow, ...] = ()
    api: tuple[Link, ...] = ()
    example: str = ""
    hsds: bool = False


def page(site: Site) -> DataPage:
    """Return the page of the files; their sizes are those of the site that is being written."""
    endings = public_files.endings(site.forms)
    return DataPage(
        path=addresses.USE_DATA,
        template="use-data",
        kind="use-data",
        title=_("Use the data"),
        description=_(
            "All that this directory states, for a spreadsheet, a map or a program of your own."
        ),
        rows=tuple(_rows(site, endings)),
        api=_api(site) if "json" in site.forms else (),
        example=_example(site) if "json" in site.forms else "",
        hsds=any(form.startswith("hsds") for form in site.forms),
    )


def _rows(site: Site, endings: tuple[str, ...]) -> Iterator[FileRow]:
    index = addresses.api("index.json")
    own = (e for e in endings if e == "json" or e in public_files.WHOLE)
    whole = (index if e == "json" else addresses.api(f"everything.{e}") for e in own)
    yield FileRow(_("Everything"), tuple(_file(site, path) for path in whole))
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


def _example(site: Site) -> str:
    records = site.directory.catalog.records
    return addresses.api(f"providers/{records[0].slug}.json") if records else ""


def _keys(site: Site) -> Iterable[Key]:
    return ((),) if site.forms else ()


KIND = Kind("use_data", page, _keys, address=addresses.USE_DATA, last=True)
