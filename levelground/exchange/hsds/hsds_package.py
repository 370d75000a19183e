"""A package of HSDS's tables as one zip file: the same tables give the same bytes."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from levelground.exchange.hsds import hsds_tables
from levelground.exchange.hsds.fact_terms import FactTerms
from levelground.exchange.hsds.hsds_tables import COLUMNS, DESCRIPTOR, FILES
from levelground.exchange.hsds.joined_zip import JoinedZip, Piece, pieces_of

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
    with JoinedZip(made, "w") as package:
        package.put(DESCRIPTOR, [Piece.of(hsds_tables.descriptor(title).encode())])
        for name, (header, *told) in tables.items():
            body = Piece.of("".join(told).encode())
            package.put(FILES[name], [Piece.stored(header.encode()), body])
    return made.getvalue()


def _taxonomy(terms: FactTerms) -> dict[str, list[dict[str, Any]]]:
    own = terms.taxonomy["id"]
    told = [{**term.told, "taxonomy_id": own} for term in terms.by_id.values()]
    return {"taxonomy": [terms.taxonomy], "taxonomy_term": told}


def join_packages(path: Path, parts: Iterable[Path]) -> None:
    """Write the packages of several states to *path* as one: one header, then the rows of all.

    What all share comes once.
    """
    tables: dict[str, list[Piece]] = {}
    headers = {FILES[n]: Piece.stored(hsds_tables.table_header(n).encode()) for n in COLUMNS}
    for part in parts:
        for name, piece in pieces_of(part):
            if name not in tables:
                tables[name] = [piece]
            elif name not in _SHARED:
                tables[name].append(piece.without(headers[name]))
    with JoinedZip(path, "w") as whole:
        for name, pieces in tables.items():
            whole.put(name, pieces)
