"""The table of what families can learn here points at headings, terms and fields that exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from levelground.bootstrap import ROOT
from levelground.content import markdown
from levelground.content.parse.guide_files import load_help, split
from levelground.facts import field_table
from levelground.model import Program, Record
from tests.unit.making import terms

TABLE = ROOT / "docs" / "coverage.md"
ROW = re.compile(r"^\|(?! fact \|)(?! number \|)(?! --- \|) *(.*?) *\| *(.*?) *\|$", re.MULTILINE)
NUMBER = re.compile(r"^\| (\d{3}-\d+) \| [^|]+ \| [^|]+ \|$", re.MULTILINE)
# A fact that is told nowhere on purpose says why.
WHY = re.compile(r"\bLeft out: \w")
# How many facts each of the source documents has.
SOURCES = {"000": 68, "001": 56, "002": 32, "003": 142, "004": 111}
LINK = re.compile(r"\]\(([^)]*)\)")
NAME = re.compile(r"`([^`]+)`")
HEADING = re.compile(r'<h[2-4] id="([^"]+)"')
FIELDS = {field.name for model in (Program, Record) for field in field_table.walk_fields(model)}


@cache
def ids_in(path: Path) -> frozenset[str]:
    """Return what a link into this file may name: headings, terms, or lines of help."""
    if not path.is_file():
        return frozenset()
    if path.suffix == ".md":
        html = markdown.to_html(split(path.read_text("utf-8"))[1])
        return frozenset(HEADING.findall(html))
    if path.parent.name == "vocabulary":
        return frozenset(terms().by_name[path.stem].by_id)
    return frozenset(line.id for line in load_help(path, path.name, terms())[0])


def faults(table: str) -> Iterator[str]:
    """Yield a line for each fact that is told nowhere, and for each place that is not there."""
    for fact, where in ROW.findall(table):
        addresses, names = LINK.findall(where), NAME.findall(where)
        if not addresses and not names and not WHY.search(where):
            yield f"{fact}: told nowhere"
        for address in addresses:
            file, _, wanted = address.partition("#")
            if wanted not in ids_in((TABLE.parent / file).resolve()):
                yield f"{fact}: {address} is not there"
        yield from (f"{fact}: no field {name}" for name in names if name not in FIELDS)


def test_every_fact_is_told_where_the_table_says():
    assert list(faults(TABLE.read_text("utf-8"))) == []


def test_every_fact_of_the_sources_is_listed_once_by_its_number():
    wanted = [f"{source}-{n}" for source, last in SOURCES.items() for n in range(1, last + 1)]

    assert len(wanted) == 409
    assert NUMBER.findall(TABLE.read_text("utf-8")) == wanted


def test_the_table_has_facts_in_each_of_its_sections():
    _intro, *sections = TABLE.read_text("utf-8").split("\n## ")

    assert sections
    assert [part.split("\n")[0] for part in sections if not ROW.findall(part)] == []


@pytest.mark.parametrize(
    ("where", "fault"),
    [
        ("[a guide](../content/guides/gone.md#x)", "../content/guides/gone.md#x is not there"),
        (
            "[a heading](../content/guides/detox-safely.md#gone)",
            "../content/guides/detox-safely.md#gone is not there",
        ),
        (
            "[a guide as a whole](../content/guides/detox-safely.md)",
            "../content/guides/detox-safely.md is not there",
        ),
        (
            "[a term](../content/vocabulary/levels.yaml#gone)",
            "../content/vocabulary/levels.yaml#gone is not there",
        ),
        (
            "[a number](../content/help-now.yaml#gone)",
            "../content/help-now.yaml#gone is not there",
        ),
        ("`detox`, `payment.gone`", "no field payment.gone"),
        ("in a guide, somewhere", "told nowhere"),
        ("Left out:", "told nowhere"),
        (
            "Left out: for a reason. [x](../content/help-now.yaml#gone)",
            "../content/help-now.yaml#gone is not there",
        ),
        ("", "told nowhere"),
    ],
)
def test_a_place_that_is_not_there_is_found(where: str, fault: str):
    assert list(faults(f"| fact | where |\n| --- | --- |\n| a fact | {where} |\n")) == [
        f"a fact: {fault}"
    ]


@pytest.mark.parametrize(
    "where",
    [
        "[a heading](../content/guides/detox-safely.md#get-help-now)",
        "[a term](../content/vocabulary/levels.yaml#iop)",
        "[a number](../content/help-now.yaml#emergency)",
        "`payment.accepts`",
        "Left out: it is no treatment.",
    ],
)
def test_a_place_that_is_there_is_no_fault(where: str):
    assert list(faults(f"| a fact | {where} |\n")) == []
