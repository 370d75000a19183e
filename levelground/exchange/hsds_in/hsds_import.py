"""HSDS data into a folder of records: matched, joined and told of as any other list is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from levelground.base import strings
from levelground.base.errors import LevelGroundError
from levelground.exchange.bringing.table_account import TableResult
from levelground.exchange.bringing.table_import import SchemaOf, import_table_rows
from levelground.exchange.hsds.fact_terms import FactTerms
from levelground.exchange.hsds_in import hsds_rows, hsds_source
from levelground.facts.vocabulary import Vocabularies

_DAYS = ("last_modified", "assured_date", "last_action_date")
_ISO = 10  # letters of 2026-11-01


@dataclass(frozen=True, slots=True)
class HsdsList:
    """What the data are called here: `title` and `on` are "" where the data themselves say it."""

    title: str = ""
    on: str = ""


def import_hsds_data(
    path: Path,
    listed: HsdsList,
    into: Path,
    vocabularies: Vocabularies,
    schema_of: SchemaOf,
    *,
    dry: bool = False,
) -> TableResult:
    """Import the HSDS data at *path* into the folder *into*; write nothing in a *dry* run.

    Raises LevelGroundError for what is no HSDS 3.0 or 3.1, for rows that lead nowhere, and where
    neither the data nor *listed* say of which day they are.
    """
    data, terms = hsds_source.read_hsds(path), FactTerms(vocabularies)
    title = listed.title or f"HSDS data {path.stem}"
    mapping = hsds_rows.list_mapping(_short_name(title), title, _day(listed.on, data.organizations))
    table = hsds_rows.table_of(data.organizations, data.told, terms, mapping.list.on)
    reader = hsds_rows.HsdsReader(mapping, vocabularies)
    return import_table_rows(table, reader, into, schema_of, dry=dry)


def _short_name(title: str) -> str:
    """Return the short name by which records keep the ids of the list."""
    return f"hsds-{strings.slugify(title.removeprefix('HSDS data '))[:60].strip('-')}"


def _day(given: str, organizations: object) -> date:
    """Return the day that the data tell of: as *given*, else the newest that stands in them."""
    told = given or max(_days_in(organizations), default="")
    try:
        return date.fromisoformat(told)
    except ValueError as error:
        what = f'"{given}" is no day' if given else "the data do not say of which day they are"
        raise LevelGroundError(what, "write it like --on 2026-11-01") from error


def _days_in(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        for name in _DAYS:
            if day := _iso(value.get(name)):
                yield day
        for below in value.values():
            yield from _days_in(below)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _days_in(one)


def _iso(value: Any) -> str:
    text = str(value or "")[:_ISO]
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return ""
