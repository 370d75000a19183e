"""Registers held against records: who stands on them, until when, and who left."""

from __future__ import annotations

from pathlib import Path

import pytest

from levelground.content import yaml_tree
from tests.unit.exchange.tables.listing import COLUMNS, bring, faults, mapping

ENDS = COLUMNS + "  Ends: {to: license.expires, dates: month/day/year}\n"
HEADER = "No,Name,Owner,Street,City,State,Zip,Phone,Kind,Detox,Ends"
ROW = "A1,HARBOR POINT,Harbor Inc,12 QUAY STREET,WORCESTER,MA,01608,(508) 555-0142,RES,true,{}"
RECORD = """\
# A record that a person keeps.
name: Harbor Point
place: {street: 12 Quay St, city: Worcester, state: MA, zip: "01608"}  # by the harbor
level: iop
"""


def register(folder: Path, day: str = "2026-08-20"):
    listed = f"list: {{id: a-list, title: The state's list, on: {day}}}"
    return mapping(folder, "confirms: license", listed=listed, columns=ENDS)


def bring_register(folder: Path, *rows: str, day: str = "2026-08-20"):
    there = folder / "there" / "ma"
    if not there.exists():
        there.mkdir(parents=True)
        (there / "harbor.yaml").write_text(RECORD, "utf-8")
    return bring(folder, rows, register(folder, day), header=HEADER)


def text(folder: Path) -> str:
    return (folder / "there" / "ma" / "harbor.yaml").read_text("utf-8")


def confirmed(folder: Path) -> list[dict[str, str]]:
    return yaml_tree.parse_yaml(text(folder).encode(), "harbor.yaml").value["confirmed"]


def test_a_register_adds_what_it_confirms_and_nothing_else(tmp_path: Path):
    result = bring_register(tmp_path, ROW.format("10/31/2027"))

    assert confirmed(tmp_path) == [
        {"directory": "a-list", "title": "The state's list", "what": "license", "id": "A1",
         "on": "2026-08-20", "until": "2027-10-31"}
    ]  # fmt: skip
    assert text(tmp_path).startswith(RECORD)
    assert "residential" not in text(tmp_path)
    assert result.joined == (("ma/harbor.yaml", "the same street, and names alike"),)


def test_who_is_only_on_the_register_becomes_no_record(tmp_path: Path):
    result = bring_register(tmp_path, ROW.format("10/31/2027").replace("12 QUAY", "90 ELM"))

    assert result.new == ()
    assert [left.why for left in result.rows_left_out] == ["no record here is of it"]
    assert text(tmp_path) == RECORD


def test_the_same_register_twice_leaves_the_same_bytes(tmp_path: Path):
    bring_register(tmp_path, ROW.format("10/31/2027"))
    before = text(tmp_path)

    assert bring_register(tmp_path, ROW.format("10/31/2027")).written == 0
    assert text(tmp_path) == before


def test_a_later_list_renews_the_day(tmp_path: Path):
    bring_register(tmp_path, ROW.format("10/31/2027"))
    bring_register(tmp_path, ROW.format("10/31/2029"), day="2027-08-20")

    assert [(one["on"], one["until"]) for one in confirmed(tmp_path)] == [
        ("2027-08-20", "2029-10-31")
    ]


def test_who_left_the_register_is_said_to_have(tmp_path: Path):
    bring_register(tmp_path, ROW.format("10/31/2027"))
    other = ROW.format("").replace("A1", "B2").replace("12 QUAY", "90 ELM")
    result = bring_register(tmp_path, other, day="2026-11-20")

    assert confirmed(tmp_path)[0]["missing"] == "2026-11-20"
    assert result.gone == ("ma/harbor.yaml",)


def test_several_licenses_of_a_place_are_all_kept(tmp_path: Path):
    rows = [ROW.format("10/31/2027"), ROW.format("1/31/2027").replace("A1", "A2")]
    bring_register(tmp_path, *rows)

    assert [one["id"] for one in confirmed(tmp_path)] == ["A1", "A2"]


def test_a_record_that_says_otherwise_is_told_of(tmp_path: Path):
    there = tmp_path / "there" / "ma"
    there.mkdir(parents=True)
    (there / "harbor.yaml").write_text(RECORD + "license: {expires: 2026-01-31}\n", "utf-8")

    result = bring_register(tmp_path, ROW.format("10/31/2027"))

    assert result.changes[0].kept == (
        "license.expires: the record says 2026-01-31, and the list 2027-10-31",
    )


@pytest.mark.parametrize("what", ["licenses", "yes"])
def test_only_what_a_list_can_confirm_is_taken(tmp_path: Path, what: str):
    text = f"list: {{id: a, title: A, on: 2026-08-20}}\nkey: No\nconfirms: {what}\n"
    told = faults(tmp_path, f"{text}columns:\n  No: {{to: name}}\n")

    assert f'confirms: "{what}" is nothing that a list confirms' in told[0]
