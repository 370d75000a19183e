"""Programs as rows of a table: one row a program, a column for each fact."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from functools import cache

from levelground.content.yaml_tree import Tree
from levelground.exchange.outward import cells
from levelground.exchange.outward.provider_json import fields
from levelground.exchange.outward.record_head import UNPUBLISHED, head
from levelground.facts.answers import Choice
from levelground.facts.field_table import walk_fields
from levelground.facts.write_value import written_value
from levelground.model import Head, Place, Record

ID, PAGE, EXAMPLE, WORD = "id", "page", "example", "word"
# Groups and lists that no column could hold but as JSON.
AS_JSON = (
    "formerly",
    "checked",
    "asked",
    "sources",
    "conflicts",
    "excused",
    "imported",
    "listed",
    "confirmed",
)


@cache
def record_columns() -> tuple[str, ...]:
    """Return the columns of what stands once in a record: its name, its place and the like."""
    place = [f"place.{field.name}" for field in walk_fields(Place)]
    own = [name for name in Head.model_fields if name not in {*AS_JSON, *UNPUBLISHED, "place"}]
    return (*own[:2], *place, *own[2:])


@cache
def columns() -> tuple[str, ...]:
    """Return the names of all columns, in their order."""
    facts = (field.name for field in fields())
    return (ID, PAGE, EXAMPLE, *record_columns(), WORD, *facts, *AS_JSON)


def header() -> str:
    """Return the first line of the table."""
    return _lines([columns()])


def program_lines(record: Record, page: str) -> str:
    """Return the lines of the programs of a record, whose page is at the address *page*."""
    tree = head(record)
    start = [_cell(name, _at(tree, name)) for name in record_columns()]
    example = "yes" if record.is_fictional else "no"
    end = [_json(tree.get(name)) for name in AS_JSON]
    return _lines(
        (
            record.id_of(program),
            page,
            example,
            *start,
            cells.text_cell(program.word),
            *cells.of_facts(fields(), program),
            *end,
        )
        for program in record.programs
    )


def _cell(name: str, words: str | None) -> str:
    """Return the cell of a column of the record: an answer as it is, a text as one."""
    return words if words and name in _answers() else cells.text_cell(words)


@cache
def _answers() -> frozenset[str]:
    """Return the columns of the record that hold an answer or a term, and so no text."""
    return frozenset(field.name for field in walk_fields(Head) if field.kind is Choice)


def _at(tree: Mapping[str, Tree], name: str) -> str | None:
    """Return the text at a dotted name."""
    for step in name.split("."):
        tree = tree.get(step)  # type: ignore[assignment]  # a text only at the last step
        if tree is None:
            return None
    return written_value(tree)  # type: ignore[no-any-return]  # a text is written as it is


def _json(value: Tree) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if value else "[]"


def _lines(rows: Iterable[Iterable[str]]) -> str:
    made = io.StringIO()
    csv.writer(made).writerows(rows)
    return made.getvalue()
