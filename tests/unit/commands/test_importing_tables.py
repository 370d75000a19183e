"""Lists of any kind by their tasks: what is printed, and when nothing is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from levelground import commands
from tests.unit.exchange.tables.listing import COLUMNS, HEADER, LIST, ROW, written

GOOD = f"{LIST}\nkey: No\n{COLUMNS}"


def bring(folder: Path, mapping: str = GOOD, row: str = ROW, **options: object) -> int:
    table = folder / "list.csv"
    table.write_text(f"{HEADER}\n{row}\n", "utf-8")
    return commands.import_table(table, written(folder, mapping), folder / "there", **options)


def test_the_account_is_printed_and_kept_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    account = tmp_path / "account.txt"

    assert bring(tmp_path, report=account) == 0
    told = capsys.readouterr().out
    assert "1 record is new" in told
    assert account.read_text("utf-8").splitlines()[0] in told


def test_as_json_it_has_every_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert bring(tmp_path, form="json") == 0
    assert json.loads(capsys.readouterr().out)["new"] == ["ma/harbor-point-worcester-ma.yaml"]


def test_a_day_to_come_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert bring(tmp_path, GOOD.replace("2026-08-20", "2096-08-20")) == 0
    assert "2096-08-20, a day that is still to come" in capsys.readouterr().err


def test_a_mapping_with_a_fault_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert bring(tmp_path, GOOD.replace("to: detox", "to: detoxx")) == 2
    assert 'records have no field "detoxx"; did you mean "detox"?' in capsys.readouterr().err
    assert not (tmp_path / "there").exists()


def test_a_list_of_which_no_row_is_a_record_ends_with_one(tmp_path: Path):
    assert bring(tmp_path, row=ROW.replace("HARBOR POINT", "")) == 1


def test_an_account_among_the_records_is_refused(tmp_path: Path):
    assert bring(tmp_path, report=tmp_path / "there" / "a.txt") == 2


def test_an_account_in_no_folder_is_refused_before_any_work(tmp_path: Path):
    assert bring(tmp_path, report=tmp_path / "none" / "a.txt") == 2
    assert not (tmp_path / "there").exists()


def test_a_table_that_is_not_there_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert commands.draft_mapping(tmp_path / "none.csv") == 2
    assert "none.csv" in capsys.readouterr().err
