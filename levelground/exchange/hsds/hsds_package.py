"""A package of HSDS's tables as one zip file: the same tables give the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from levelground.exchange.hsds import hsds_tables
from levelground.exchange.hsds.fact_terms import FactTerms
from levelground.exchange.hsds.hsds_tables import COLUMNS, DESCRIPTOR, FILES

_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a zip file knows
_BLOCK = 1 << 20  # bytes
_SHARED = frozenset({FILES["taxonomy"], FILES["taxonomy_term"], DESCRIPTOR})


def package_of_rows(title: str, rows: Iterable[Mapping[str, str]], terms: FactTerms) -> bytes:
    """Return the package of organizations whose lines in each table are known."""
    tables = {name: [hsds_tables.table_header(name)] for name in COLUMNS}
    for own in rows:
        for name, lines in own.items():
            tables[name].append(lines)
    for name, entities in _taxonomy(terms).items():
        tables[name].append(hsds_tables.rows_text(name, entities))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        _put(package, DESCRIPTOR, hsds_tables.descriptor(title))
        for name, parts in tables.items():
            _put(package, FILES[name], "".join(parts))
    return made.getvalue()


def _taxonomy(terms: FactTerms) -> dict[str, list[dict[str, Any]]]:
    own = terms.taxonomy["id"]
    told = [{**term.told, "taxonomy_id": own} for term in terms.by_id.values()]
    return {"taxonomy": [terms.taxonomy], "taxonomy_term": told}


def _put(package: zipfile.ZipFile, name: str, text: str) -> None:
    package.writestr(_entry(name), text.encode())


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _DAY)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def join_packages(path: Path, parts: Iterable[Path]) -> None:
    """Write the packages of several states to *path* as one, a piece at a time."""
    with ExitStack() as stack:
        packages = [stack.enter_context(zipfile.ZipFile(part)) for part in parts]
        whole = stack.enter_context(zipfile.ZipFile(path, "w"))
        for name in packages[0].namelist() if packages else ():
            with whole.open(_entry(name), "w", force_zip64=True) as file:
                for block in _blocks(packages, name):
                    file.write(block)


def _blocks(packages: Iterable[zipfile.ZipFile], name: str) -> Iterator[bytes]:
    """Yield a file of all packages in pieces, with one header; what all share comes once."""
    for number, package in enumerate(packages):
        if number and name in _SHARED:
            return
        with package.open(name) as file:
            if number:
                file.readline()  # the header, which stands in the first
            yield from iter(lambda file=file: file.read(_BLOCK), b"")  # type: ignore[misc]
