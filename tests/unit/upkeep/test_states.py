"""Confirmed, closed, paused, opened and left out: one hunk in a record, and all faults at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from levelground.base.errors import LevelGroundError
from levelground.upkeep.entries import Checker
from levelground.upkeep.states import Keeper
from tests.unit.upkeep.conftest import HARBOR

Desk = Callable[[], Keeper]
CALLED = Checker("2026-11-20", "phone", "volunteer")
FIRST = "  - {on: 2026-11-04, how: phone, covers: [contact, time], by: volunteer}\n"


def test_to_confirm_adds_a_check_where_the_newest_stands_and_changes_nothing_else(desk: Desk):
    made = desk().confirmed("harbor-point", ["phone", "Horas a la semana"], CALLED, "iop")

    line = (
        "  - {on: 2026-11-20, how: phone, covers: [contact.phone, hours_per_week], "
        "by: volunteer, program: iop}\n"
    )
    assert made.text == HARBOR.replace(FIRST, line + FIRST)


def test_to_confirm_the_same_twice_adds_one_line(desk: Desk):
    keeper = desk()
    keeper.shelf.write([keeper.confirmed("harbor-point", ["phone"], CALLED)])

    there = desk().shelf.find("harbor-point")
    assert desk().confirmed("harbor-point", ["phone"], CALLED) == there


def test_to_confirm_without_naming_a_fact_is_of_everything(desk: Desk):
    made = desk().confirmed("harbor-point", [], CALLED)

    assert "{on: 2026-11-20, how: phone, covers: [everything], by: volunteer}" in made.text


def test_what_nobody_stated_cannot_be_confirmed(desk: Desk):
    with pytest.raises(LevelGroundError, match='"wait_days" is not stated, so there is nothing'):
        desk().confirmed("harbor-point", ["wait_days"], CALLED)
    with pytest.raises(LevelGroundError, match='"detox" is none of harbor-point; write iop, php'):
        desk().confirmed("harbor-point", ["phone"], CALLED, "detox")


def test_all_that_is_wrong_is_told_at_once(desk: Desk):
    with pytest.raises(LevelGroundError) as told:
        desk().confirmed("harbor-pont", ["phoen"], Checker("11/4/2026", "fax", "x" * 200))

    lines = told.value.what.split("\n")
    assert [line.partition(";")[0][:40] for line in lines] == [
        'there is no record "harbor-pont" in ' + lines[0][36:40],
        'there is no fact "phoen"',
        '--on: "11/4/2026" is not a date',
        '--how: "fax" is not a known term here',
        "--by: it is 200 characters long",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("Wait", "write wait_days"),
        ("price of a week", "look for it in docs/reference/fields.md"),
        ("cost", "write payment.price"),
        ("medicaid", "write payment.accepts"),
        ("hours", "write hours_per_week for how many"),
        ("phoen", "write contact.phone"),
    ],
)
def test_everyday_words_for_a_fact_lead_to_no_other(desk: Desk, name: str, write: str):
    with pytest.raises(LevelGroundError) as told:
        desk().confirmed("harbor-point", [name], CALLED)
    assert told.value.write.startswith(write)


@pytest.mark.parametrize("on", ["2026-12-01", "2027-01-01"])
def test_no_check_is_made_of_a_day_that_has_not_come(desk: Desk, on: str):
    with pytest.raises(LevelGroundError, match="has not come yet"):
        desk().confirmed("harbor-point", [], Checker(on, "phone"))


@pytest.mark.parametrize("since", ["2026-12-01", "2027-11-04"])
def test_nothing_has_closed_on_a_day_that_has_not_come(desk: Desk, since: str):
    with pytest.raises(LevelGroundError, match=r"--since: .* has not come yet"):
        desk().closed("harbor-point", CALLED, since)


@pytest.mark.parametrize("flag", ["until", "ask_again"])
def test_nobody_is_paused_until_a_day_that_is_past(desk: Desk, flag: str):
    with pytest.raises(LevelGroundError, match=r"--(until|ask-again): 2026-01-01 is past"):
        desk().paused("harbor-point", CALLED, {flag: "2026-01-01"})


def test_an_import_is_no_check_of_a_person(desk: Desk):
    with pytest.raises(LevelGroundError, match="no check of a person"):
        desk().closed("harbor-point", Checker("2026-11-20", "import"), "")


def test_to_close_says_since_when_and_who_made_sure(desk: Desk):
    made = desk().closed("harbor-point", CALLED, "2026-10-31")

    assert "\nlisting: closed\nsince: 2026-10-31\ncontact:" in made.text
    assert "{on: 2026-11-20, how: phone, covers: [listing], by: volunteer}" in made.text
    assert made.text.count("\n") == HARBOR.count("\n") + 3


def test_to_pause_needs_a_day_and_to_open_again_takes_all_of_it_back(desk: Desk):
    keeper = desk()
    with pytest.raises(LevelGroundError, match="--until or --ask-again is missing"):
        keeper.paused("harbor-point", CALLED, {"since": "2026-11-01"})
    paused = keeper.paused(
        "harbor-point", CALLED, {"since": "2026-11-01", "until": "2027-01-15", "ask_again": ""}
    )
    keeper.shelf.write([paused])

    opened = desk().opened("harbor-point", Checker("2026-11-21", "phone", "volunteer"))

    assert "\nlisting: paused\nsince: 2026-11-01\nuntil: 2027-01-15\n" in paused.text
    lines = [line for line in opened.text.splitlines() if "covers: [listing]" not in line]
    assert lines == HARBOR.splitlines()


def test_what_was_never_closed_is_not_reopened(desk: Desk):
    with pytest.raises(LevelGroundError, match="neither closed nor paused") as told:
        desk().opened("harbor-point", CALLED)
    assert "inv confirm harbor-point" in told.value.write


@pytest.mark.parametrize(
    "facts", [[], ["phone"], ["everything"], ["hours_per_week", "level"], ["contact"]]
)
def test_nothing_of_a_place_that_has_closed_is_still_so(desk: Desk, facts: list[str]):
    keeper = desk()
    keeper.shelf.write([keeper.closed("harbor-point", CALLED, "2026-10-31")])

    with pytest.raises(LevelGroundError, match="has closed, so nothing there is still so") as told:
        desk().confirmed("harbor-point", facts, Checker("2026-11-21", "phone", "volunteer"))
    assert "inv close harbor-point says again" in told.value.write


def test_a_place_that_is_still_closed_is_closed_again(desk: Desk):
    keeper = desk()
    keeper.shelf.write([keeper.closed("harbor-point", CALLED, "2026-10-31")])

    again = Checker("2026-11-21", "phone", "volunteer")
    made = desk().closed("harbor-point", again, "2026-10-31")
    assert "{on: 2026-11-21, how: phone, covers: [listing], by: volunteer}" in made.text


@pytest.mark.parametrize("term", ["closed", "paused"])
def test_what_is_shown_nowhere_neither_closes_nor_pauses_which_would_show_it(desk: Desk, term: str):
    keeper = desk()
    keeper.shelf.write([keeper.left_out("harbor-point", "asked by letter")])

    ways = {
        "closed": lambda: desk().closed("harbor-point", CALLED, "2026-10-31"),
        "paused": lambda: desk().paused("harbor-point", CALLED, {"until": "2027-01-15"}),
    }

    with pytest.raises(LevelGroundError, match="shown nowhere, and as") as told:
        ways[term]()
    assert f"as {term} it would have a page that says so" in str(told.value)
    assert "leave it as it is" in told.value.write


def test_what_has_closed_cannot_pause(desk: Desk):
    keeper = desk()
    keeper.shelf.write([keeper.closed("harbor-point", CALLED, "2026-10-31")])

    with pytest.raises(LevelGroundError, match="only what is open can pause") as told:
        desk().paused("harbor-point", CALLED, {"until": "2027-01-15"})
    assert "inv reopen harbor-point" in told.value.write


def test_what_is_paused_may_pause_longer_and_close(desk: Desk):
    keeper = desk()
    keeper.shelf.write([keeper.paused("harbor-point", CALLED, {"until": "2027-01-15"})])

    longer = desk().paused("harbor-point", CALLED, {"until": "2027-02-15"})
    assert "until: 2027-02-15" in longer.text
    assert "listing: closed" in desk().closed("harbor-point", CALLED, "2026-10-31").text


def test_to_leave_out_keeps_the_file_with_its_reason(desk: Desk):
    made = desk().left_out("harbor-point", "asked by letter")

    assert "\nlisting: do-not-list\nlisting_reason: asked by letter\n" in made.text


def test_a_file_with_the_line_ends_of_windows_keeps_them(desk: Desk):
    path = desk().shelf.paths["harbor-point"][0]
    path.write_bytes(HARBOR.replace("\n", "\r\n").encode())
    keeper = desk()

    keeper.shelf.write([keeper.confirmed("harbor-point", ["phone"], CALLED)])

    written = path.read_bytes().decode()
    assert written.count("\n") == written.count("\r\n") == HARBOR.count("\n") + 1


def test_nothing_is_written_to_a_record_that_has_an_error(desk: Desk):
    path = desk().shelf.paths["harbor-point"][0]
    path.write_text(HARBOR.replace("9-15", "many"), encoding="utf-8")

    with pytest.raises(LevelGroundError, match=r"harbor-point\.yaml:10:21: .*hours_per_week"):
        desk().closed("harbor-point", CALLED, "")
