"""HSDS data as others keep it: JSON or tables, in a file, a zip file or a folder.

Versions 3.0 and 3.1 are read. Older ones have other tables, and are refused in words.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from levelground.base import strings
from levelground.base.errors import LevelGroundError, reason
from levelground.exchange.hsds.hsds_nesting import organizations_of
from levelground.exchange.hsds.hsds_tables import FILES
from levelground.exchange.tables.table_file import MAX_BYTES

Entity = Mapping[str, Any]
_MOST = 4 * MAX_BYTES  # unpacked, in all files
_TABLES = {file: name for name, file in FILES.items()}
_DESCRIPTOR = "datapackage.json"
# Tables, and names in JSON, that versions before 3.0 have and later ones do not.
_OLD_FILES = {
    "physical_addresses.csv", "postal_addresses.csv", "regular_schedules.csv",
    "holiday_schedules.csv", "eligibility.csv", "accessibility_for_disabilities.csv",
    "services_at_location.csv", "service_taxonomy.csv", "services_taxonomy.csv",
}  # fmt: skip
_OLD_NAMES = {
    "physical_addresses", "physical_address", "postal_addresses", "postal_address",
    "regular_schedules", "regular_schedule", "holiday_schedules", "holiday_schedule",
    "eligibility", "accessibility_for_disabilities", "service_taxonomy",
}  # fmt: skip
_FIRST_READ = 3
_LISTS = ("contents", "organizations", "services", "service_at_locations", "items")


@dataclass(frozen=True, slots=True)
class HsdsData:
    """What was read: organizations with all that belongs to each, and in words in which form."""

    organizations: tuple[Entity, ...]
    told: str


def read_hsds(path: Path) -> HsdsData:
    """Return the organizations at *path*; raises LevelGroundError for what is none, in words."""
    files = dict(_files(path))
    old = sorted(_OLD_FILES & {*files})
    if old:
        raise _too_old(path, f"it has {old[0]}")
    tables = {name: files[name] for name in files if name in _TABLES}
    if FILES["organization"] in tables:
        _refuse_version(path, files.get(_DESCRIPTOR, b""))
        return HsdsData(tuple(organizations_of(_rows(tables))), "tables of HSDS")
    texts = {n: t for n, t in files.items() if n.endswith(("json", "jsonl")) and n != _DESCRIPTOR}
    if not texts:
        what = f'"{path.name}" has neither {FILES["organization"]} nor JSON'
        raise LevelGroundError(what, "give a JSON file, or a package of HSDS 3.0 or 3.1")
    if whole := _tables_in_json(texts):
        _refuse_loose(whole)
        return HsdsData(tuple(organizations_of(whole)), "tables of HSDS, as JSON")
    found = [one for name in sorted(texts) for one in _of_json(path, name, texts[name])]
    if not found:
        what = f'"{path.name}" has no organization and no service in it'
        raise LevelGroundError(what, "give a list of organizations, or of services, of HSDS")
    return HsdsData(tuple(_whole(found)), "JSON of HSDS")


def _files(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield (name, content) of each file, whatever folder of a package it is in."""
    try:
        if path.is_dir():
            own = sorted(p for p in path.iterdir() if p.suffix in {".csv", ".json", ".jsonl"})
            _refuse_large(path, sum(p.stat().st_size for p in own))
            yield from ((p.name, p.read_bytes()) for p in own)
        elif zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as package:
                _refuse_large(path, sum(entry.file_size for entry in package.infolist()))
                for entry in package.infolist():
                    if not entry.is_dir():
                        yield entry.filename.rpartition("/")[2], package.read(entry)
        else:
            _refuse_large(path, path.stat().st_size)
            suffix = "" if path.suffix in {".csv", ".json", ".jsonl"} else ".json"
            yield path.name + suffix, path.read_bytes()
    except OSError as error:
        what = f'"{path}" cannot be read ({reason(error)})'
        raise LevelGroundError(what, "check its path") from error
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
        what = f'"{path.name}" is no whole zip file ({error})'
        raise LevelGroundError(what, "fetch it again") from error


def _refuse_large(path: Path, size: int) -> None:
    if size > _MOST:
        what = f'"{path.name}" holds more than {_MOST // 1024 // 1024} MB'
        raise LevelGroundError(what, "bring it in by state")


def _refuse_version(path: Path, descriptor: bytes) -> None:
    """Raise LevelGroundError where a package says that it is of an older version."""
    try:
        told = json.loads(descriptor) if descriptor else {}
    except ValueError:
        told = {}
    version = str(told.get("version", "")) if isinstance(told, dict) else ""
    first = version.partition(".")[0]
    if first.isdigit() and int(first) < _FIRST_READ:
        raise _too_old(path, f"its {_DESCRIPTOR} says version {version}")


def _too_old(path: Path, why: str) -> LevelGroundError:
    what = f'"{path.name}" is HSDS of a version before 3.0: {why}'
    return LevelGroundError(what, "have it brought up to HSDS 3.0 or 3.1; 1.1 and 2.0 differ much")


def _rows(tables: Mapping[str, bytes]) -> dict[str, list[dict[str, str]]]:
    """Return the rows of each table; raises LevelGroundError with row and column."""
    found: dict[str, list[dict[str, str]]] = {}
    for file, raw in tables.items():
        try:
            text = raw.decode("utf-8-sig")
            rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
        except (UnicodeDecodeError, csv.Error) as error:
            what = f"{file} is no table in UTF-8 ({error})"
            raise LevelGroundError(what, "save it anew as CSV in UTF-8") from error
        found[_TABLES[file]] = rows
    _refuse_loose(found)
    return found


def _tables_in_json(texts: Mapping[str, bytes]) -> dict[str, list[dict[str, str]]]:
    """Return the tables that one JSON text holds by their files' names, nothing where it has none.

    The standard gives its tables in this form too.
    """
    try:
        value = json.loads(b"".join(texts.values())) if len(texts) == 1 else None
    except (ValueError, RecursionError):
        return {}
    if not isinstance(value, dict) or not isinstance(value.get(FILES["organization"]), list):
        return {}
    return {
        _TABLES[file]: [{k: "" if v is None else str(v) for k, v in row.items()} for row in rows]
        for file, rows in value.items()
        if file in _TABLES and all(isinstance(row, dict) for row in rows)
    }


def _refuse_loose(tables: Mapping[str, list[dict[str, str]]]) -> None:
    """Raise LevelGroundError for each row without an id, or that leads to a row that is not there.

    All at once, each with its file, row and column.
    """
    ids = {name: {row.get("id") for row in rows} for name, rows in tables.items()}
    wrong: list[str] = []
    for name, rows in tables.items():
        for number, row in enumerate(rows, 2):  # the header is row 1
            if not row.get("id"):
                wrong.append(f"{FILES[name]} row {number}, column id: it is blank")
            for column, cell in row.items():
                other = (column or "").removesuffix("_id")
                if cell and other != column and other in ids and cell not in ids[other]:
                    what = f'"{cell}" is not in {FILES[other]}'
                    wrong.append(f"{FILES[name]} row {number}, column {column}: {what}")
    if wrong:
        raise LevelGroundError(strings.first_of(wrong, 10, "; "), "mend it; nothing is written")


def _of_json(path: Path, name: str, raw: bytes) -> Iterator[Entity]:
    """Yield the entities of a JSON text: one, a list, a page of an API, or one in each line."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LevelGroundError(f"{name} is not in UTF-8 ({error})", "save it anew") from error
    try:
        values = [json.loads(text)]
    except (ValueError, RecursionError) as error:
        values = list(_of_lines(name, text, error))
    for value in values:
        for one in _unpacked(value):
            if not isinstance(one, dict) or not {"id", "name", "service"} & {*one}:
                what = f"{name} holds something that is no organization and no service"
                raise LevelGroundError(what, "give a list of organizations or services")
            if old := _old_name(one):
                raise _too_old(path, f'it has "{old}"')
            yield one


def _of_lines(name: str, text: str, error: Exception) -> Iterator[Any]:
    """Yield one value a line; raises LevelGroundError with line and column where that fails."""
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    for number, line in lines:
        try:
            yield json.loads(line)
        except (ValueError, RecursionError) as wrong:
            at = wrong if number > 1 and name.endswith("jsonl") else error
            row, column = getattr(at, "lineno", number), getattr(at, "colno", 1)
            row = number if at is wrong else row
            what = f"{name} is no JSON: row {row}, column {column}: {getattr(at, 'msg', at)}"
            raise LevelGroundError(what, "mend it; nothing is written") from wrong


def _unpacked(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        for name in _LISTS:
            if isinstance(value.get(name), list) and "id" not in value:
                return list(value[name])
    return [value]


def _old_name(value: Any) -> str:
    """Return a name that only older versions have, "" where there is none."""
    if isinstance(value, dict):
        if found := sorted(_OLD_NAMES & {*value}):
            return found[0]
        return next(filter(None, map(_old_name, value.values())), "")
    if isinstance(value, list):
        return next(filter(None, map(_old_name, value)), "")
    return ""


def _whole(found: list[Entity]) -> Iterator[Entity]:
    """Yield organizations of what may be services, or services at places, with theirs inside."""
    made: dict[str, dict[str, Any]] = {}
    for one in map(_as_service, found):
        organization = one.get("organization")
        if "status" not in one or not isinstance(organization, dict):
            yield one
            continue
        own = made.setdefault(str(organization.get("id", len(made))), {**organization})
        own["services"] = [*own.get("services", ()), one]
    yield from made.values()


def _as_service(one: Entity) -> Entity:
    """Return a service at a place as the service that it is, with that place; else as it is."""
    service = one.get("service")
    if not isinstance(service, dict):
        return one
    here = {name: value for name, value in one.items() if name != "service"}
    return {**service, "service_at_locations": [here]}
