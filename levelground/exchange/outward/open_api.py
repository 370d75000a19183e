"""The files of the API as OpenAPI 3.1 describes them: plain files, with nothing to ask for."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

_TYPES = {
    "json": "application/json",
    "ndjson": "application/x-ndjson",
    "csv": "text/csv",
    "geojson": "application/geo+json",
    "hsds.json": "application/json",
    "hsds.zip": "application/zip",
}
_HSDS: dict[str, Any] = {"type": "array", "items": {"type": "object"}}
_ONE: dict[str, Any] = {"$ref": "schema/provider.json"}
_ANY: dict[str, Any] = {"type": "object"}
_TEXT: dict[str, Any] = {"type": "string"}
_BYTES: dict[str, Any] = {"type": "string", "contentEncoding": "binary"}


def api_description(name: str, endings: Collection[str]) -> dict[str, Any]:
    """Return the description of the API of the directory *name*, which has files of *endings*."""
    paths: dict[str, Any] = {}
    if "json" in endings:
        paths["/index.json"] = _get("What there is", "json", _ANY)
        paths["/providers/{id}.json"] = _get("One provider", "json", _ONE, "id")
        paths["/places/{state}.json"] = _get("Who is in a state", "json", _ANY, "state")
    for ending, schema in (("ndjson", _ONE), ("csv", _TEXT), ("geojson", _ANY)):
        if ending in endings:
            told = f"All that is stated, as {ending.upper()}"
            paths[f"/everything.{ending}"] = _get(told, ending, schema)
            paths[f"/places/{{state}}.{ending}"] = _get(f"{told}, of a state", ending, schema,
                                                        "state")  # fmt: skip
    paths |= _hsds(endings)
    return {
        "openapi": "3.1.0",
        "info": {"title": name, "version": "1"},
        "servers": [{"url": "."}],
        "paths": paths,
    }


def _hsds(endings: Collection[str]) -> dict[str, Any]:
    """Return the addresses of HSDS 3.1: organizations, or tables in a package."""
    found: dict[str, Any] = {}
    if "hsds.json" in endings:
        told = "The organizations of a state, as HSDS 3.1"
        found["/places/{state}.hsds.json"] = _get(told, "hsds.json", _HSDS, "state")
    if "hsds.zip" in endings:
        told = "The tables of HSDS 3.1, as a package"
        found["/everything.hsds.zip"] = _get(told, "hsds.zip", _BYTES)
        found["/places/{state}.hsds.zip"] = _get(told, "hsds.zip", _BYTES, "state")
    return found


def _get(told: str, ending: str, schema: dict[str, Any], named: str = "") -> dict[str, Any]:
    parameter = {"name": named, "in": "path", "required": True, "schema": _TEXT}
    content = {_TYPES[ending]: {"schema": schema}}
    answers = {
        "200": {"description": told, "content": content},
        "404": {"description": "There is none."},
    }
    return {
        "get": {
            "summary": told,
            **({"parameters": [parameter]} if named else {}),
            "responses": answers,
        }
    }
