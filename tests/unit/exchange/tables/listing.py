"""Small lists with their mappings, and a folder that they are imported into."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from pathlib import Path

from levelground.exchange.bringing.table_account import TableResult
from levelground.exchange.bringing.table_import import import_rows
from levelground.exchange.tables import mapping_file
from levelground.exchange.tables.mapping_file import TableMapping
from tests.unit.making import terms

LIST = "list: {id: a-list, title: The state's list, on: 2026-08-20}"
COLUMNS = """\
columns:
  No: {to: license.number}
  Name: {to: name, capitals: "yes"}
  Owner: {to: owner.name}
  Street: {to: place.street}
  City: {to: place.city}
  State: {to: place.state}
  Zip: {to: place.zip}
  Phone: {to: contact.phone}
  Kind: {to: level, words: {RES: residential, NON: not stated}}
  Detox: {to: detox, words: {"true": "yes", "false": not stated}}
"""
HEADER = "No,Name,Owner,Street,City,State,Zip,Phone,Kind,Detox"
ROW = "A1,HARBOR POINT,Harbor Inc,12 QUAY STREET,WORCESTER,MA,01608,(508) 555-0142,RES,true"


def written(folder: Path, text: str) -> Path:
    """Write a mapping into a folder."""
    path = folder / "mapping.yaml"
    path.write_text(textwrap.dedent(text), "utf-8")
    return path


def mapping(folder: Path, *more: str, listed: str = LIST, columns: str = COLUMNS) -> TableMapping:
    """Return a mapping that is without a fault."""
    path = written(folder, "\n".join([listed, "key: No", columns, *more]))
    made, problems = mapping_file.load_mapping(path, terms())
    assert made is not None, "\n".join(map(str, problems))
    return made


def faults(folder: Path, text: str) -> list[str]:
    """Return what is wrong with a mapping, as `line:column: field: what; write`."""
    made, problems = mapping_file.load_mapping(written(folder, text), terms())
    assert made is None
    return [str(problem).partition(".yaml:")[2] for problem in problems]


def bring(
    folder: Path,
    rows: Sequence[str],
    made: TableMapping | None = None,
    *,
    header: str = HEADER,
    **options: bool,
) -> TableResult:
    """Import rows below a header, the usual one, into the folder `there`."""
    table = folder / "list.csv"
    table.write_text("\n".join([header, *rows]) + "\n", "utf-8")
    mapped = made or mapping(folder)
    return import_rows(table, mapped, folder / "there", terms(), lambda _file: "x.json", **options)


def records(folder: Path) -> dict[str, str]:
    """Return the text of each record by its file."""
    there = folder / "there"
    return {
        path.relative_to(there).as_posix(): path.read_text("utf-8")
        for path in sorted(there.rglob("*.yaml"))
        if path.name != "matches.yaml"
    }
