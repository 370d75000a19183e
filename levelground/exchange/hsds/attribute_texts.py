"""The attributes of a provider or a service, as they are written: most of what HSDS says of one.

A state has 30,000 of them. All but the ids is the same wherever the same is stated, and is put
into JSON and into a line of its table once.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from levelground.exchange.hsds import said_facts
from levelground.exchange.hsds.fact_terms import AttributePiece, FactTerm, FactTerms, IdsBelow
from levelground.exchange.hsds.said_facts import Holder
from levelground.facts.field_table import Field


@dataclass(frozen=True, slots=True)
class AttributeTexts:
    """A list of attributes as `json`, and as `rows` of the table of attributes."""

    json: str
    rows: str


def attribute_texts(
    owner: Holder, values: Iterable[tuple[Field, Any]], terms: FactTerms
) -> AttributeTexts | None:
    """Return an attribute for each yes among *values*, None where there is none."""
    ids = IdsBelow(owner.id)
    entries: list[str] = []
    rows: list[str] = []
    for field, value in values:
        for piece in _pieces(field, value, terms):
            own = ids.of(piece.named)
            entries.append(f'{{"id":"{own}"{piece.json}')
            rows.append(f"{own},{owner.id}{piece.term}{owner.kind}{piece.said}")
    return AttributeTexts(f"[{','.join(entries)}]", "".join(rows)) if entries else None


def _pieces(field: Field, value: Any, terms: FactTerms) -> tuple[AttributePiece, ...]:
    known = terms.pieces.get((field.name, value))
    if known is None:
        found = said_facts.yeses(field, value, terms)
        known = tuple(_piece(term, told) for term, told in found)
        terms.pieces[field.name, value] = known
    return known


def _piece(term: FactTerm, value: str) -> AttributePiece:
    """Return what attributes with a term share; *value* is "" where the term says all."""
    rest = ({"value": value} if value else {}) | {"taxonomy_term": term.brief}
    told = json.dumps(rest, ensure_ascii=False, separators=(",", ":"))
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow([value, term.told["name"]])
    return AttributePiece((term.id, value), f",{told[1:]}", f",{term.id},,", f",{line.getvalue()}")
