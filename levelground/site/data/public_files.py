"""The files for those who use the data elsewhere, in ids that serve any language."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from levelground.compare.four_states import WORDS
from levelground.content.catalog import Catalog
from levelground.exchange.hsds import hsds_files
from levelground.exchange.hsds.fact_terms import FactTerms
from levelground.exchange.outward import (
    api_schema,
    geo_json,
    open_api,
    place_json,
    provider_csv,
    provider_json,
)
from levelground.exchange.outward.joined import ENDINGS
from levelground.model import Record
from levelground.site import addresses
from levelground.site.arrange.directory import Directory
from levelground.site.data.kept_lines import kept_lines

# What a directory may leave away, each with the endings of its files.
FORMS = {
    "csv": ("csv",),
    "json": ("json", "ndjson"),
    "geojson": ("geojson",),
    "hsds": (hsds_files.JSON,),
    "hsds-tables": (hsds_files.PACKAGE,),
}
# Of these there is one file for all as well. HSDS as JSON is too large for that.
WHOLE = (*ENDINGS, hsds_files.PACKAGE)
INDEX, SCHEMA, OPEN_API = "index", "schema", "openapi"


@dataclass(frozen=True, slots=True)
class PublicFile:
    """A file for others: where it is, below the site's root, and all that it holds."""

    path: str
    content: str | bytes


def endings(forms: Iterable[str]) -> tuple[str, ...]:
    """Return the endings of the files of these forms, in a fixed order."""
    return tuple(ending for form in FORMS if form in forms for ending in FORMS[form])


def provider_file(directory: Directory, slug: str) -> PublicFile:
    """Return what one provider states."""
    line = _line(directory.catalog.by_slug[slug])
    return PublicFile(addresses.api(f"providers/{slug}.json"), f"{line}\n")


def state_file(directory: Directory, code: str, ending: str) -> PublicFile:
    """Return a state in one form: who is there, or all that they state."""
    records = directory.everyone_by_state[code]
    path = addresses.api(f"places/{code}.{ending}")
    if ending == "json":
        return _json(path, place_json.state_json(code, directory.state_name(code), records))
    if ending in FORMS["hsds"] + FORMS["hsds-tables"]:
        return PublicFile(path, _hsds(directory, code, ending))
    told = kept_lines(directory.catalog, code, ending, records, _SAY[ending])
    return PublicFile(path, "".join(_WHOLE[ending](told)))


def _hsds(directory: Directory, code: str, ending: str) -> str | bytes:
    """Return a state as one of the two files of HSDS; what is said for one serves the other."""
    catalog, terms = directory.catalog, _fact_terms(directory.catalog)
    records = hsds_files.real_records(directory.everyone_by_state[code])
    told = kept_lines(
        catalog,
        code,
        ending,
        records,
        lambda one: hsds_files.told_as_hsds(one, terms, catalog.today),
    )
    if ending == hsds_files.JSON:
        return hsds_files.json_list(told)
    return hsds_files.package(_TITLE, told, terms)


_terms: list[tuple[Catalog, FactTerms]] = []


def _fact_terms(catalog: Catalog) -> FactTerms:
    """Return all facts as terms of a taxonomy, made once for a catalog: they know many texts."""
    if not (_terms and _terms[0][0] is catalog):
        _terms[:] = [(catalog, FactTerms(catalog.vocabularies))]
    return _terms[0][1]


def _line(record: Record) -> str:
    return provider_json.line(record, addresses.provider(record.slug))


def _ndjson_line(record: Record) -> Mapping[str, str]:
    return {"ndjson": _line(record)}


def _rows(record: Record) -> Mapping[str, str]:
    return {"csv": provider_csv.program_lines(record, addresses.provider(record.slug))}


def _feature(record: Record) -> Mapping[str, str]:
    return {"geojson": geo_json.feature(record, addresses.provider(record.slug))}


def _csv(lines: Iterable[str]) -> Iterator[str]:
    yield provider_csv.header()
    yield from lines


def _geojson(features: Iterable[str]) -> Iterator[str]:
    return (f"{line}\n" for line in geo_json.collection(features))


def _ndjson(lines: Iterable[str]) -> Iterator[str]:
    return (f"{line}\n" for line in lines)


# What is said of one record, and what makes a file of it.
_SAY = {"csv": _rows, "geojson": _feature, "ndjson": _ndjson_line}
_WHOLE: Mapping[str, Callable[[Iterable[str]], Iterator[str]]] = {
    "csv": _csv,
    "geojson": _geojson,
    "ndjson": _ndjson,
}


def overall_file(directory: Directory, forms: Iterable[str], name: str) -> PublicFile:
    """Return one of the files about all: the index, the schema of a provider, or the API's own."""
    own = endings(forms)
    if name == SCHEMA:
        made = api_schema.provider_schema(directory.catalog.vocabularies)
        return _json(addresses.api("schema/provider.json"), made)
    if name == OPEN_API:
        return _json(addresses.api("openapi.json"), open_api.api_description(_TITLE, own))
    return _json(addresses.api("index.json"), _index(directory, own))


_TITLE = "A directory of addiction treatment programs"


def _index(directory: Directory, own: tuple[str, ...]) -> dict[str, object]:
    catalog = directory.catalog
    whole = tuple(ending for ending in own if ending in WHOLE)
    return {
        "version": api_schema.VERSION,
        "built": catalog.today.isoformat(),
        "example": catalog.fictional,
        "answers": list(WORDS.values()),
        "schema": "schema/provider.json",
        "openapi": "openapi.json",
        "providers": len(catalog.records),
        "programs": sum(len(record.programs) for record in catalog.records),
        "everything": {ending: f"everything.{ending}" for ending in whole},
        "places": [
            {
                "id": code,
                "name": directory.state_name(code),
                "providers": len(records),
                "programs": sum(len(record.programs) for record in records),
                **{ending: f"places/{code}.{ending}" for ending in own},
            }
            for code, records in directory.everyone_by_state.items()
        ],
    }


def _json(path: str, value: object) -> PublicFile:
    return PublicFile(path, json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n")
