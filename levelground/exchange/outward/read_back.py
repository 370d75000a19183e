"""Records out of what left the site: the same facts as went in, No and not stated included."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from levelground.base.problems import Problem
from levelground.compare import four_states
from levelground.content import yaml_tree
from levelground.content.parse.records import read_record
from levelground.content.yaml_tree import Document, Tree
from levelground.exchange.outward import cells, provider_csv
from levelground.exchange.outward.provider_json import fields
from levelground.facts.vocabulary import Vocabularies
from levelground.facts.write_value import OTHERS
from levelground.model import Head, Record

Read = tuple[Record | None, tuple[Problem, ...]]


def from_json(line: str, vocabularies: Vocabularies) -> Read:
    """Return the record in a line of JSON, or None, and what is wrong with it."""
    document = yaml_tree.parse_yaml(line.encode(), "JSON")
    if not isinstance(document.value, dict):
        return None, document.problems
    tree = document.value
    record = {name: value for name, value in tree.items() if name in Head.model_fields}
    record["programs"] = [_program(program) for program in tree.get("programs", [])]
    return record_of(record, str(tree.get("id", "")), vocabularies)


def _program(program: dict[str, Any]) -> dict[str, Tree]:
    made: dict[str, Tree] = {"word": program["word"]} if "word" in program else {}
    for name, told in program.get("facts", {}).items():
        if "follows_from" not in told:
            put_at(made, name, _value(told))
    return with_level(made)


def _value(told: dict[str, Any]) -> Tree:
    """Return what a record writes for a stated fact."""
    if "terms" in told:
        terms = {**told["terms"], OTHERS: told["others"]}
        return {term: word for term, said in terms.items() if (word := _word(said))}
    if "low" in told:
        return _span(told)
    return told.get("term") or told.get("value") or _word(told["answer"])


def _word(said: str) -> str | None:
    """Return the word of a record for one of the four states, None for "not stated"."""
    answer = four_states.ANSWERS[said]
    return answer.value if answer else None


def _span(told: dict[str, str]) -> str:
    low, high = told["low"], told.get("high")
    span = f"{low}+" if high is None else low if high == low else f"{low}-{high}"
    if "per" not in told:
        return span
    return f"{span} once" if told["per"] == "once" else f"{span} per {told['per']}"


def from_csv(table: str, vocabularies: Vocabularies) -> Iterator[Read]:
    """Yield the record of each provider in a table, or None, and what is wrong with it."""
    rows = csv.DictReader(io.StringIO(table, newline=""))
    for slug, own in groupby(rows, key=lambda row: row[provider_csv.ID].partition("/")[0]):
        yield record_of(_tree(list(own)), slug, vocabularies)


def _tree(rows: list[dict[str, str]]) -> dict[str, Tree]:
    """Return the tree of a record of whose programs these are the rows."""
    made: dict[str, Tree] = {}
    for name in provider_csv.record_columns():
        put_at(made, name, cells.text_of(rows[0][name]))
    for name in provider_csv.AS_JSON:
        put_at(made, name, json.loads(rows[0][name]) or None)
    made["programs"] = [_row(row) for row in rows]
    return made


def _row(row: dict[str, str]) -> dict[str, Tree]:
    made: dict[str, Tree] = {}
    put_at(made, provider_csv.WORD, cells.text_of(row[provider_csv.WORD]))
    for field in fields():
        put_at(made, field.name, cells.cell_value(field, row[field.name]))
    return with_level(made)


def with_level(program: dict[str, Tree]) -> dict[str, Tree]:
    """Return a program that says too where its level is not known, as records have to."""
    return program if "level" in program else {"level": "unknown", **program}


def put_at(tree: dict[str, Tree], name: str, value: Tree) -> None:
    """Put a value at a dotted name; nothing where there is none."""
    if value is None:
        return
    *groups, last = name.split(".")
    for group in groups:
        tree = tree.setdefault(group, {})
    tree[last] = value


def record_of(tree: dict[str, Tree], slug: str, vocabularies: Vocabularies) -> Read:
    """Return the record of a tree, or None, and what is wrong with it."""
    return read_record(Document(slug, tree), slug, vocabularies)
