"""The providers of a state as the files of HSDS: a list of organizations, or a package of tables.

Examples are left out: whoever keeps resources in this form has no mark for what is made up.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date

from levelground.exchange.hsds.attribute_texts import AttributeTexts
from levelground.exchange.hsds.fact_terms import FactTerms
from levelground.exchange.hsds.hsds_package import package_of_rows
from levelground.exchange.hsds.hsds_tables import rows_of
from levelground.exchange.hsds.organizations import organization
from levelground.exchange.hsds.said_facts import Entity
from levelground.model import Record

_MARK = "\x7fattributes"  # JSON writes no such sign of any text that a record may have
JSON, PACKAGE = "hsds.json", "hsds.zip"


def told_as_hsds(record: Record, terms: FactTerms, built: date) -> Mapping[str, str]:
    """Return what each of the two files says of a record: its line, and its lines in each table."""
    told = organization(record, terms, built)
    return {JSON: _with_attributes(told), PACKAGE: _json(rows_of(told))}


def _with_attributes(told: Entity) -> str:
    """Return an organization as JSON: its attributes are texts already, and are put in whole."""
    texts: list[str] = []

    def mark(attributes: AttributeTexts) -> str:
        texts.append(attributes.json)
        return _MARK

    start, *rest = json.dumps(told, ensure_ascii=False, separators=(",", ":"), default=mark).split(
        f'"{_MARK}"'
    )
    return "".join((start, *(text + after for text, after in zip(texts, rest, strict=True))))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def json_list(lines: Iterable[str]) -> str:
    """Return the list of organizations whose *lines* are known, one in each."""
    return "".join(("[", *_with_ends(lines), "\n]\n"))


def _with_ends(lines: Iterable[str]) -> list[str]:
    return [f"{',' if at else ''}\n{line}" for at, line in enumerate(lines)]


def package(title: str, rows: Iterable[str], terms: FactTerms) -> bytes:
    """Return the package of tables as a zip file, of the *rows* that `told_as_hsds` gives."""
    return package_of_rows(title, map(json.loads, rows), terms)


def real_records(records: Iterable[Record]) -> tuple[Record, ...]:
    """Return the records that are no examples."""
    return tuple(record for record in records if not record.is_fictional)
