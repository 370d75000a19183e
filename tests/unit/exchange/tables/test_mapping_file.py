"""A mapping is checked like a record: each fault with its line, and what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from levelground.bootstrap import ROOT
from levelground.exchange.tables import mapping_file
from tests.unit.exchange.tables.listing import COLUMNS, LIST, faults
from tests.unit.making import terms

GOOD = "columns:\n  Name: {to: name}\nkey: Name\n"


@pytest.mark.parametrize("path", sorted((ROOT / "content" / "mappings").glob("*.yaml")), ids=str)
def test_each_mapping_that_comes_along_is_without_a_fault(path: Path):
    made, problems = mapping_file.load_mapping(path, terms())

    assert made is not None
    assert problems == ()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("x: 1\n" + LIST + "\n" + GOOD, '1:4: x: there is no part "x"; write one of: '),
        (GOOD, 'the part "list" is missing; add it'),
        ("list: {id: a, title: T}\n" + GOOD, "1:7: on: it is missing; add it"),
        ("list: {id: a, title: T, on: 8/20/2026}\n" + GOOD, "is not a date; write 2026-08-20"),
        (LIST + "\nkey: Nam\ncolumns:\n  Name: {to: name}\n",
         '"Nam" is not among the columns; did you mean "Name"?'),
        (LIST + "\nkey: Name\ncolumns:\n  Name: {to: nmae}\n",
         '4:14: columns.Name.to: records have no field "nmae"; did you mean "name"?'),
        (LIST + "\nkey: City\ncolumns:\n  City: {to: place.city}\n", "no column is the name"),
        (LIST + "\n" + GOOD + "  \n", None),
        (LIST + "\n" + GOOD.replace("key", "  Kind: {to: level, words: {A: iopp}}\nkey"),
         '4:32: columns.Kind.words.A: "iopp" is not a known term here; write one of: outpatient'),
        (LIST + "\n" + GOOD.replace("key", "  Ends: {to: license.expires, dates: d/m/y}\nkey"),
         '"d/m/y" is no order of a date; write one of: month/day/year'),
        (LIST + "\n" + GOOD + "always: {place.state: ZZ}\n", '"ZZ" is not a known term here'),
        (LIST + "\n" + GOOD + "skip: {Status: closed}\n", '"Status" is not among the columns'),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_line_and_remedy(tmp_path: Path, text: str, fault: str):
    if fault:
        assert [found for found in faults(tmp_path, text) if fault in found]


def test_everything_that_is_wrong_is_said_at_once(tmp_path: Path):
    found = faults(tmp_path, "list: {id: A b}\nkey: No\ncolumns:\n  Name: {to: nam}\n")

    assert len(found) >= 5


def test_a_list_has_no_name_of_the_national_directory(tmp_path: Path):
    text = f"{LIST.replace('a-list', 'samhsa-su')}\nkey: No\n{COLUMNS}"

    assert "own name; give the list another one" in faults(tmp_path, text)[0]


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ('{to: detox, split: "/"}', "detox holds one value"),
        ("{to: level, split: [a, b]}", "one sign parts words here"),
        ('{to: detox, words: {Y: "yes", "y ": "no"}}', "has another meaning above"),
        ("{to: level, words: {Both: [iop, nothing]}}", '"nothing" is not a known term'),
    ],
)
def test_what_would_lose_a_part_of_a_cell_is_a_fault(tmp_path: Path, target: str, told: str):
    columns = f"key: Name\ncolumns:\n  Name: {{to: name}}\n  Other: {target}\n"
    assert told in "\n".join(faults(tmp_path, f"{LIST}\n{columns}"))
