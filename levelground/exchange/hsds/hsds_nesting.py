"""The tables of HSDS put together again: organizations with all that belongs to each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from levelground.exchange.hsds.hsds_tables import COLUMNS, INSIDE

Rows = Iterable[Mapping[str, str]]
_OWNERS = ("organization", "service", "location", "service_at_location", "phone")
_LINKS = {"attribute": "link_id", "metadata": "resource_id"}


def organizations_of(tables: Mapping[str, Rows]) -> list[dict[str, Any]]:
    """Return the organizations of these tables, nested as they are in JSON.

    What a column leads to stands inside of it; blank cells are left out.
    """
    filled = {name: [_filled(row) for row in rows] for name, rows in tables.items()}
    terms = {row["id"]: row for row in filled.get("taxonomy_term", ()) if "id" in row}
    for attribute in filled.get("attribute", ()):
        if term := terms.get(attribute.get("taxonomy_term_id", "")):
            attribute["taxonomy_term"] = term
    places = {row["id"]: row for row in filled.get("location", ()) if "id" in row}
    for table, name in (_by_table(name) for name in INSIDE):
        for owner in _OWNERS:
            _hang(filled, table, name, owner)
    for here in filled.get("service_at_location", ()):
        if place := places.get(here.get("location_id", "")):
            here["location"] = place
    return filled.get("organization", [])


def _by_table(name: str) -> tuple[str, str]:
    return INSIDE[name], name


def _filled(row: Mapping[str, str | None]) -> dict[str, Any]:
    return {name: cell for name, cell in row.items() if name and cell not in (None, "")}


def _hang(filled: Mapping[str, list[dict[str, Any]]], table: str, name: str, owner: str) -> None:
    """Put the rows of *table* that belong to an *owner* below it, as *name*."""
    column = _LINKS.get(table, f"{owner}_id")
    if table not in _LINKS and column not in COLUMNS[table]:
        return
    if (table, owner) in _NOT_INSIDE:
        return
    below: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in filled.get(table, ()):
        if column in row:
            below[row[column]].append(row)
    for one in filled.get(owner, ()):
        if found := below.get(one.get("id", "")):
            one[name] = [*one.get(name, ()), *found]


# What a column names and does not contain: a place is no part of its services.
_NOT_INSIDE = frozenset({("service_at_location", "location")})
