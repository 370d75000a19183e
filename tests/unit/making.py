"""Small records for tests, read by the real reader with the project's own terms."""

from __future__ import annotations

from datetime import date
from functools import cache

from levelground.base.problems import Problem, Severity
from levelground.bootstrap import ROOT
from levelground.compare import Cell, Comparer
from levelground.content.catalog import Catalog
from levelground.content.parse.records import read_record
from levelground.content.parse.terms import load_vocabularies
from levelground.content.yaml_tree import Document, parse_yaml
from levelground.facts import field_table
from levelground.facts.vocabulary import Vocabularies
from levelground.model import Program, Record
from levelground.site.arrange.directory import Directory
from tests.days import TODAY

NAME = "name: Harbor Point Recovery"
PLACE = 'place: {street: 12 Quay Street, city: Fairhaven, county: Example, state: EX, zip: "00001"}'
FIELDS = field_table.fields_by_name(Program)


@cache
def terms() -> Vocabularies:
    """Return the project's own vocabularies."""
    return load_vocabularies(ROOT / "content" / "vocabulary")[0]


@cache
def comparer() -> Comparer:
    """Return what makes cells with the project's own terms."""
    return Comparer(terms())


def document(facts: str, *, name: str = NAME, place: str = PLACE, slug: str = "") -> Document:
    """Return the document of a record with these lines below its name and place."""
    lines = "\n".join(line for line in (name, place, facts) if line)
    return parse_yaml(lines.encode(), f"programs/{slug or 'harbor-point'}.yaml")


def read(
    facts: str, *, name: str = NAME, place: str = PLACE, slug: str = "harbor-point"
) -> tuple[Record | None, tuple[Problem, ...]]:
    """Return what the reader makes of such a record: the Record or None, and the problems."""
    return read_record(document(facts, name=name, place=place, slug=slug), slug, terms())


def record(
    facts: str, *, name: str = NAME, place: str = PLACE, slug: str = "harbor-point"
) -> Record:
    """Return the Record made of these lines, which must be without an error."""
    made, problems = read(facts, name=name, place=place, slug=slug)
    assert made is not None, "\n".join(map(str, problems))
    return made


def program(facts: str) -> Program:
    """Return the only program of a record made of these lines."""
    (only,) = record(facts).programs
    return only


def problems(facts: str, *, name: str = NAME, place: str = PLACE) -> list[str]:
    """Return every problem of such a record as `line: field: what; write`."""
    return [
        str(problem).partition(".yaml:")[2] for problem in read(facts, name=name, place=place)[1]
    ]


def errors(facts: str, *, name: str = NAME, place: str = PLACE) -> list[str]:
    """Return what the errors of such a record say is wrong."""
    _made, found = read(facts, name=name, place=place)
    return [problem.what for problem in found if problem.severity is Severity.ERROR]


def cell(facts: str, field: str, *, at: int = 0) -> Cell:
    """Return the cell of the field named *field* of one program of such a record."""
    made = record(facts)
    return comparer().cell(FIELDS[field], made, made.programs[at])


def catalog(*records: Record, today: date = TODAY) -> Catalog:
    """Return a catalog of these records and nothing else, in the order of their slugs."""
    ordered = tuple(sorted(records, key=lambda made: made.slug))
    return Catalog(ordered, (), None, (), terms(), today)


def directory(*records: Record, today: date = TODAY) -> Directory:
    """Return a directory of these records."""
    return Directory(catalog(*records, today=today))
