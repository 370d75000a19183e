"""The files for those who use the data elsewhere; all languages share them."""

from __future__ import annotations

from collections.abc import Iterable

from levelground.site.data import public_files
from levelground.site.data.public_files import INDEX, OPEN_API, SCHEMA
from levelground.site.kind import Key, Kind, Shows, Site


def _providers(site: Site) -> Iterable[Key]:
    if site.first or "json" not in site.forms:
        return ()
    return ((record.slug,) for record in site.directory.catalog.records)


def _places(site: Site) -> Iterable[Key]:
    if site.first:
        return ()
    endings = public_files.endings(site.forms)
    return ((code, end) for code in site.directory.everyone_by_state for end in endings)


def _whole(site: Site) -> Iterable[Key]:
    if site.first or "json" not in site.forms:
        return ()
    return ((INDEX,), (SCHEMA,), (OPEN_API,))


KINDS = (
    Kind(
        "api",
        lambda site, name: public_files.overall_file(site.directory, site.forms, name),
        _whole,
        shows=Shows.COUNTS,
    ),
    Kind(
        "api_provider",
        lambda site, slug: public_files.provider_file(site.directory, slug),
        _providers,
    ),
    Kind(
        "api_place",
        lambda site, code, ending: public_files.state_file(site.directory, code, ending),
        _places,
    ),
)
