"""The providers of a state as the files of HSDS: a list of organizations, or a package of tables.

Examples are left out: whoever keeps resources in this form has no mark for what is made up.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date

from levelground.exchange.hsds.fact_terms import FactTerms
from levelground.exchange.hsds.hsds_package import package_bytes
from levelground.exchange.hsds.organizations import organization
from levelground.facts.vocabulary import Vocabularies
from levelground.model import Record

JSON, PACKAGE = "hsds.json", "hsds.zip"


def json_lines(records: Iterable[Record], vocabularies: Vocabularies, built: date) -> Iterator[str]:
    """Yield the lines of a list of organizations, one in each, with their ends."""
    terms = FactTerms(vocabularies)
    yield "["
    between = "\n"
    for record in _real(records):
        told = organization(record, terms, built)
        yield f"{between}{json.dumps(told, ensure_ascii=False, separators=(',', ':'))}"
        between = ",\n"
    yield "\n]\n"


def package(title: str, records: Iterable[Record], vocabularies: Vocabularies,
            built: date) -> bytes:  # fmt: skip
    """Return the package of tables, as a zip file."""
    terms = FactTerms(vocabularies)
    told = (organization(record, terms, built) for record in _real(records))
    return package_bytes(title, told, terms)


def _real(records: Iterable[Record]) -> Iterator[Record]:
    return (record for record in records if not record.is_fictional)
