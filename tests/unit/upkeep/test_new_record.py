"""A new record from a few answers: it can be read, and what nobody told is left out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

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
