"""A new record from a few answers: it can be read, and what nobody told is left out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from levelground import commands
from levelground.base.errors import LevelGroundError
from levelground.upkeep import new_record
from levelground.upkeep.states import Keeper

Desk = Callable[[], Keeper]
TOLD = {
    "name": "Oak House", "city": "Worcester", "state": "MA", "zip": "01608",
    "levels": "IOP, php", "source": "https://oakhouse.example.org",
}  # fmt: skip


def test_what_is_told_makes_a_record_and_nothing_else_is_in_it(desk: Desk):
    made = new_record.new_record_file(desk().shelf, TOLD, "", "2026-11-22")

    assert made.file == "ma/oak-house.yaml"
    assert made.text.split("\n", 1)[1] == (
        "name: Oak House\nplace:\n  city: Worcester\n  state: MA\n"
        '  zip: "01608"\nprograms:\n  - level: iop\n  - level: php\nsources:\n'
        "  - title: Provider's website\n    url: https://oakhouse.example.org\n"
        "    on: 2026-11-22\n"
    )
    assert made.record is not None


def test_a_name_that_is_taken_gets_its_town_and_a_file_that_is_there_is_never_overwritten(
    desk: Desk,
):
    shelf = desk().shelf

    made = new_record.new_record_file(shelf, {**TOLD, "name": "Elm House"}, "", "2026-11-22")

    assert made.file == "ma/elm-house-worcester.yaml"
    with pytest.raises(LevelGroundError, match='a record "elm-house" already'):
        new_record.new_record_file(shelf, TOLD, "elm-house", "2026-11-22")
    with pytest.raises(LevelGroundError, match="name"):
        new_record.new_record_file(shelf, TOLD, "../elm", "2026-11-22")


def test_all_that_is_wrong_or_missing_is_told_at_once(desk: Desk):
    wrong = {"name": "Oak House", "state": "Massachuset", "zip": "0160", "levels": "iop,phq",
             "phone": "12", "source": "javascript:x"}  # fmt: skip
    with pytest.raises(LevelGroundError) as told:
        new_record.new_record_file(desk().shelf, wrong, "", "2026-11-22")

    flags = [line.split(":")[0].split(" ")[0] for line in told.value.what.split("\n")]
    assert sorted(flags) == ["--city", "--levels", "--phone", "--source", "--state", "--zip"]


def test_what_the_check_would_refuse_is_not_written(desk: Desk):
    told = {**TOLD, "phone": "(555) 555-0142"}

    with pytest.raises(LevelGroundError, match=r"--phone: .* is reserved for examples"):
        new_record.new_record_file(desk().shelf, told, "", "2026-11-22")


def test_a_new_record_of_a_directory_of_ones_own_finds_the_schema_there(desk: Desk):
    shelf = desk().shelf
    (shelf.folder.parents[1] / "levelground.toml").write_text('name = "A"\n')
    made = new_record.new_record_file(shelf, TOLD, "", "2026-11-22")

    assert made.text.startswith("# yaml-language-server: $schema=../../program.schema.json\n")


def test_what_is_missing_is_told_and_nothing_else(desk: Desk):
    with pytest.raises(LevelGroundError) as caught:
        new_record.new_record_file(desk().shelf, {}, "", "2026-11-22")

    flags = [line.partition(" ")[0] for line in caught.value.what.splitlines()]
    assert flags == ["--name", "--city", "--state", "--zip", "--levels"]


@pytest.mark.parametrize("flag", ["name", "street", "city", "county"])
@pytest.mark.parametrize("written", ["yes", "No", "n/a", "unknown", "---"])
def test_an_answer_is_no_name(desk: Desk, flag: str, written: str):
    with pytest.raises(LevelGroundError, match=rf"--{flag}: "):
        new_record.new_record_file(desk().shelf, {**TOLD, flag: written}, "", "2026-11-22")


def test_a_state_may_be_named(desk: Desk):
    told = {**TOLD, "state": "Massachusetts"}
    made = new_record.new_record_file(desk().shelf, told, "", "2026-11-22")

    assert made.file == "ma/oak-house.yaml"
    assert "  state: MA\n" in made.text


LIKE_A_REAL_ONE = "212-664-7665"
HERE = {
    "name": "Oak House", "city": "Fairhaven", "state": "EX", "zip": "00001", "levels": "iop",
}  # fmt: skip


def doubts(desk: Desk, **told: str) -> list[str]:
    shelf = desk().shelf
    made = new_record.new_record_file(shelf, {**HERE, **told}, "", "2026-11-22")
    return [line.rpartition("/")[2] for line in new_record.doubts(shelf, made)]


@pytest.mark.parametrize(
    ("told", "shared"),
    [
        ({"name": "ELM house"}, "name and town"),
        ({"street": "12 Quay St."}, "street"),
        ({"phone": LIKE_A_REAL_ONE}, "phone"),
    ],
)
def test_a_place_that_is_there_already_is_named(
    desk: Desk, programs: Path, told: dict[str, str], shared: str
):
    file = programs / "ex" / "elm-house.yaml"
    file.write_text(file.read_text("utf-8").replace("(555) 555-0143", "(212) 664-7665"), "utf-8")
    found = doubts(desk, **told)

    assert f"elm-house.yaml (Elm House) has the same {shared}" in found
    assert doubts(desk, street="99 Other Street", phone="212-664-7666") == []


@pytest.mark.parametrize("state", ["closed", "do-not-list"])
def test_a_place_that_closed_or_asked_to_be_left_out_counts_too(
    desk: Desk, programs: Path, state: str
):
    file = programs / "ex" / "elm-house.yaml"
    file.write_text(f"{file.read_text('utf-8')}listing: {state}\n", "utf-8")

    assert doubts(desk, name="Elm House") == [
        f"elm-house.yaml (Elm House, which is {state}) has the same name and town"
    ]


def test_a_town_that_is_misspelt_is_a_doubt(desk: Desk):
    told = {"city": "Worchester", "state": "MA", "zip": "01608"}
    assert 'write "Worcester"' in doubts(desk, **told)[0]


def test_what_is_in_doubt_is_written_only_if_it_is_wanted(
    programs: Path, capsys: pytest.CaptureFixture[str]
):
    there = sorted(programs.rglob("*.yaml"))
    told = {**HERE, "name": "Elm House"}

    assert commands.new(programs.parent, told) == 2
    assert "(Elm House) has the same name and town" in capsys.readouterr().err
    assert sorted(programs.rglob("*.yaml")) == there
    assert commands.new(programs.parent, told, anyway=True) == 0
    assert len(sorted(programs.rglob("*.yaml"))) == len(there) + 1
