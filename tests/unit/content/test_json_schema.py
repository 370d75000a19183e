"""The JSON Schema for editors: current, and in agreement with the reader."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from levelground.bootstrap import ROOT
from levelground.content import json_schema
from tests.unit.making import FIELDS, NAME, PLACE, errors, terms

RECORDS = ROOT / "tests" / "records"
GOOD = [
    *sorted((ROOT / "content" / "programs").rglob("*.yaml")),
    *sorted((RECORDS / "good").rglob("*.yaml")),
]
# Bad in a way that a schema can see; a range that runs backwards, say, is none.
BAD = (
    "bad-date",
    "bad-email",
    "bad-phone",
    "group-expected",
    "missing-name-and-place",
    "not-a-range",
    "not-a-record",
    "range-too-large",
    "script-link",
    "text-too-long",
    "unknown-field",
    "unknown-term",
    "wrong-type",
    "zip-too-short",
)


class Editor(yaml.SafeLoader):
    """Reads YAML as editors do, by the rules of YAML 1.2: `no` is a word, 12 is a number."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012


for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    Editor.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first)
    )


@cache
def validator() -> Draft202012Validator:
    """Return what checks a record as an editor does."""
    return Draft202012Validator(json.loads(json_schema.FILE.read_text("utf-8")))


def seen(text: str) -> list[str]:
    """Return what an editor underlines in a record."""
    tree = yaml.load(text, Editor)  # noqa: S506 - a safe loader with other scalars
    return [error.json_path for error in validator().iter_errors(tree)]


def test_the_schema_on_disk_is_the_one_the_field_table_gives():
    assert json_schema.FILE.read_text("utf-8") == json_schema.generate(terms()), "run `inv schema`"


def test_the_schema_is_itself_valid():
    Draft202012Validator.check_schema(json.loads(json_schema.generate(terms())))


def test_the_schema_is_the_same_every_time():
    assert json_schema.generate(terms()) == json_schema.generate(terms())


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_record_is_not_underlined(path: Path):
    assert seen(path.read_text("utf-8")) == []


@pytest.mark.parametrize("name", BAD)
def test_a_bad_record_is_underlined(name: str):
    (path,) = (RECORDS / "bad" / name).rglob("*.yaml")

    assert seen(path.read_text("utf-8"))


SHIPPED = [path for path in GOOD if path.parent.name != "rules"]  # those are short on purpose


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_record_names_the_schema_for_editors(path: Path):
    first = path.read_text("utf-8").partition("\n")[0]
    named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)

    assert named
    assert (path.parent / named[1]).resolve() == json_schema.FILE.resolve()


def objects(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield every object below a schema that lists its fields."""
    if isinstance(tree, dict):
        if "properties" in tree:
            yield tree
        for part in tree.values():
            yield from objects(part)
    elif isinstance(tree, list):
        for part in tree:
            yield from objects(part)


def test_no_group_of_fields_is_open_to_fields_it_does_not_know():
    found = list(objects(validator().schema))

    assert found
    assert all(entry.get("additionalProperties") is False for entry in found)


def test_every_fact_may_stand_at_the_top_and_in_a_program():
    top = validator().schema["properties"]
    program = top["programs"]["items"]["properties"]

    for field in FIELDS.values():
        for properties in (top, program):
            below = properties
            for step in field.path[:-1]:
                below = below[step]["properties"]
            assert field.path[-1] in below


@pytest.mark.parametrize(
    "line",
    [
        "hours_per_week: 9",
        "hours_per_week: 9-15",
        "hours_per_week: 9 to 15",
        "hours_per_week: 20+",
        "hours_per_week: n/a",
        "hours_per_week: unknown",
        "hours_per_week: nine",
        "hours_per_week: 169",
        "hours_per_week: yes",
        "detox: no",
        "detox: partner",
        "detox: maybe",
        "session_times: [evening]",
        "session_times: {evening: yes, others: no}",
        "session_times: {evening: late}",
        "session_times: {dusk: yes}",
        "session_times: [dusk]",
        "session_times: no",
        "session_times: evening",
        "languages: [en, klingon]",
        "payment: {price: 350 per day}",
        "payment: {price: free}",
        "payment: {insurers: [Tidewater Health]}",
        "payment: {insurer: [Tidewater Health]}",
        "license: {expires: 2027-01-31}",
        "license: {expires: 31 May}",
        "contact: {phone: (555) 555-0142}",
        "contact: {phone: 555-555-0142 x104}",
        "contact: {phone: 911}",
        "contact: {website: 'https://a.example.org'}",
        "contact: {website: 'javascript:alert(1)'}",
        "contact: {email: a@example.org}",
        "contact: {email: nobody}",
        "word: evening",
        "word: Late Group",
        "checked: {on: 2026-11-02, how: phone, covers: [everything]}",
        "checked: [{on: 2026-11-02, how: phone, covers: [everything]}]",
        "checked: [{on: 2026-11-02, how: phone}]",
        "checked: [{on: 2026-11-02, how: guess, covers: [everything]}]",
        "licensed_states: [MA, NY]",
        "fictional: yes",
        "something: else",
        "hours_per_week: 9 - 12 hours",
        "hours_per_week: 9-12 hours a week",
        "hours_per_week: 3 days",
        "session_hours: 3 horas",
        "wait_days: 2 weeks",
        "wait_days: 14 days",
        "detox: On-Site",
        "detox: N/A",
        "asam_level: 2.1",
        "languages: [EN]",
        "languages: {EN: No}",
        "license: {number: 12345}",
        "license: {expires: unknown}",
        "license: unknown",
        "owner: unknown",
        "checked: unknown",
        "contact: {phone: unknown}",
        "contact: {phone: 5085550142}",
        "contact: {phone: 508\u2011555\u20110142}",
        "description: 24",
        "payment: {insurers: [Aetna, 123]}",
        "payment: {price: 350/day}",
        "payment: {price: 350}",
        "payment: {price: $350}",
        "payment: {price: 0}",
        "payment: {price: 90-140}",
        "payment: {deposit: 250}",
        "sober_living_cost: 180",
        "sober_living_cost: 180 weekly",
    ],
)
def test_editors_and_the_check_agree(line: str):
    facts = f"level: iop\n{line}"

    assert bool(seen(f"{NAME}\n{PLACE}\n{facts}\n")) == bool(errors(facts))
