"""The account of an import: short on the screen, whole in a file, and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from levelground import commands
from levelground.exchange import telling
from tests.unit.exchange import made_up
from tests.unit.exchange.made_up import row

MANY = [row(at, name1=f"Mill House {at}", phone=f"508-555-01{at}") for at in range(10, 80)]
MINE = "phone: 508-555-0177"


def bring(folder: Path, rows: list, edition: str = "2023", **options: object) -> int:
    """Import made-up rows into a folder's `ma` as the task does."""
    workbook = made_up.workbook(folder / "workbook.xlsx", rows)
    return commands.import_samhsa(workbook, (), folder / "ma", edition, **options)


def edit(folder: Path, at: int) -> None:
    """Write another phone number into a record."""
    path = folder / f"ma/ma/mill-house-{at}-worcester-ma.yaml"
    path.write_text(path.read_text("utf-8").replace(f"phone: 508-555-01{at}", MINE, 1), "utf-8")


@pytest.fixture
def updated(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:  # noqa: ARG001 - heard
    """Return a folder in which an edition went over one of whose records 65 were edited."""
    bring(tmp_path, MANY, "2022")
    for at in range(10, 75):
        edit(tmp_path, at)
    bring(
        tmp_path, [row(at, name1=f"Mill House {at}", phone="508-555-0199") for at in range(10, 80)]
    )
    return tmp_path


def test_what_people_s_edits_kept_is_told_first_and_whole(
    updated: Path, capsys: pytest.CaptureFixture[str]
):
    lines = capsys.readouterr().out.splitlines()
    second = lines[lines.index("0 new records, 70 changed, 0 as they were, 0 no longer listed.") :]

    assert second[1] == "65 records kept what the new edition says otherwise or leaves blank:"
    kept = (updated / "ma-import-2023-ma.txt").read_text("utf-8").splitlines()
    assert second[2:67] == kept[3:68]
    assert all("kept yours, 508-555-0177" in line for line in second[2:67])


def test_a_later_import_tells_what_still_stands_and_keeps_the_account(
    updated: Path, capsys: pytest.CaptureFixture[str]
):
    before = (updated / "ma-import-2023-ma.txt").read_bytes()
    capsys.readouterr()

    bring(
        updated, [row(at, name1=f"Mill House {at}", phone="508-555-0199") for at in range(10, 80)]
    )

    told = capsys.readouterr().out
    assert "65 records still say what a person wrote" in told
    assert "contact.phone: the edition says 508-555-0199; yours is 508-555-0177" in told
    assert (updated / "ma-import-2023-ma.txt").read_bytes() == before
    assert not (updated / "ma-import-2023-ma-2.txt").exists()


def test_a_list_that_is_cut_says_how_many_more_and_the_account_has_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    bring(tmp_path, MANY, "2022")
    bring(tmp_path, MANY[:3])

    told = capsys.readouterr().out
    assert f"... and {67 - telling.SHOWN} more records that are no longer listed" in told
    assert f"The whole account is in {tmp_path / 'ma-import-2023-ma.txt'}." in told
    account = (tmp_path / "ma-import-2023-ma.txt").read_text("utf-8")
    assert account.count(": no longer listed\n") == 67
    assert "more records" not in account


def test_no_account_is_lost_to_the_next_import(tmp_path: Path):
    bring(tmp_path, MANY[:3])
    first = (tmp_path / "ma-import-2023-ma.txt").read_bytes()
    bring(tmp_path, MANY[:5])

    assert (tmp_path / "ma-import-2023-ma.txt").read_bytes() == first
    assert (tmp_path / "ma-import-2023-ma-2.txt").read_text("utf-8").startswith("5 facilities")


def test_an_account_is_written_where_it_is_wanted_and_nowhere_else(tmp_path: Path):
    bring(tmp_path, MANY[:3], report=tmp_path / "told.txt")

    assert (tmp_path / "told.txt").read_text("utf-8").startswith("3 facilities in 1 state")
    assert {path.name for path in tmp_path.iterdir()} == {"ma", "told.txt", "workbook.xlsx"}


@pytest.mark.parametrize("report", ["ma/told.txt", "none/told.txt", "."])
def test_an_account_that_cannot_be_written_there_stops_the_import_before_it_begins(
    report: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert bring(tmp_path, MANY[:3], report=tmp_path / report) == 2
    assert "the account" in capsys.readouterr().err
    assert not (tmp_path / "ma").exists()


def test_the_account_as_json_has_every_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    bring(tmp_path, MANY, "2022")
    edit(tmp_path, 10)
    capsys.readouterr()
    bring(tmp_path, [row(10, name1="Mill House 10", phone="508-555-0199")], form="json")

    told = json.loads(capsys.readouterr().out)
    assert (told["edition"], told["updated"], len(told["no_longer_listed"])) == ("2023", 1, 69)
    assert "kept yours, 508-555-0177" in told["changes"][0]["kept"][0]
    assert told["account"] == str(tmp_path / "ma-import-2023-ma.txt")


def test_a_form_that_is_none_is_refused_before_any_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert bring(tmp_path, MANY[:3], form="xml") == 2
    assert "write --format text or json" in capsys.readouterr().err
    assert not (tmp_path / "ma").exists()


@pytest.mark.parametrize("state", ["ma", "MA", "Massachusetts", "massachusetts"])
def test_a_state_may_be_named_by_its_letters_or_its_name(tmp_path: Path, state: str):
    workbook = made_up.workbook(tmp_path / "workbook.xlsx", [row(2, name1="Elm House")])

    assert commands.import_samhsa(workbook, (state,), tmp_path / "ma", "2023") == 0
    assert [path.stem for path in (tmp_path / "ma").rglob("*.yaml")] == ["elm-house-worcester-ma"]


@pytest.mark.parametrize(
    ("state", "write"),
    [("Massachusets", 'did you mean "Massachusetts"?'), ("MB", "write one of: MA")],
)
def test_a_state_that_is_misspelt_is_refused_with_the_one_that_is_meant(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], state: str, write: str
):
    workbook = made_up.workbook(tmp_path / "workbook.xlsx", [row(2, name1="Elm House")])

    assert commands.import_samhsa(workbook, (state,), tmp_path / "ma", "2023") == 2
    assert (
        f'no facility of the workbook is in the state "{state}"; {write}' in capsys.readouterr().err
    )
