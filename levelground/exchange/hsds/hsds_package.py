"""A package of HSDS's tables as one zip file: the same tables give the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any

from levelground.exchange.hsds import hsds_tables
from levelground.exchange.hsds.fact_terms import FactTerms
from levelground.exchange.hsds.hsds_tables import COLUMNS, DESCRIPTOR, FILES

_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a zip file knows
_SHARED = frozenset({FILES["taxonomy"], FILES["taxonomy_term"], DESCRIPTOR})


def package_bytes(
    title: str, organizations: Iterable[Mapping[str, Any]], terms: FactTerms
) -> bytes:
    """Return the package of *organizations*, with the taxonomy of all facts."""
    tables = hsds_tables.tables_of(organizations)
    tables["taxonomy"] = [terms.taxonomy]
    own = terms.taxonomy["id"]
    tables["taxonomy_term"] = [{**term.told, "taxonomy_id": own} for term in terms.by_id.values()]
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        _put(package, DESCRIPTOR, hsds_tables.descriptor(title))
        for name in COLUMNS:
            _put(package, FILES[name], hsds_tables.table_text(name, tables[name]))
    return made.getvalue()


def _put(package: zipfile.ZipFile, name: str, text: str) -> None:
    package.writestr(_entry(name), text.encode())


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _DAY)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def join_packages(path: Path, parts: Iterable[Path]) -> None:
    """Write the packages of several states to *path* as one, line by line."""
    with ExitStack() as stack:
        packages = [stack.enter_context(zipfile.ZipFile(part)) for part in parts]
        whole = stack.enter_context(zipfile.ZipFile(path, "w"))
        for name in packages[0].namelist() if packages else ():
            with whole.open(_entry(name), "w", force_zip64=True) as file:
                for line in _lines(packages, name):
                    file.write(line)


def _lines(packages: Iterable[zipfile.ZipFile], name: str) -> Iterator[bytes]:
    """Yield the lines of a file in all packages, with one header; what all share comes once."""
    for number, package in enumerate(packages):
        if number and name in _SHARED:
            return
        with package.open(name) as file:
            yield from _below_header(file) if number else file


def _below_header(file: IO[bytes]) -> Iterator[bytes]:
    lines = iter(file)
    next(lines, None)
    return lines
