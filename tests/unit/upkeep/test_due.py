"""What to call next: the most harmful first, never checked before old, and nothing in vain."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import re
from datetime import timedelta
from pathlib import Path

import pytest

from levelground import commands
from levelground.commands.keeping.taking_in import TakeWish
from levelground.model import Record, freshness
from levelground.upkeep import due_forms, due_page
from levelground.upkeep.answers import answer_text
from levelground.upkeep.due import Calendar, Due
from tests.unit.making import TODAY, record, terms

PHONE = "contact: {phone: (555) 555-0142}"


def checked(days: int, covers: str = "everything", how: str = "phone") -> str:
    return f"checked: {{on: {TODAY - timedelta(days=days)}, how: {how}, covers: [{covers}]}}"


def made(*lines: str, slug: str = "harbor-point") -> Record:
    return record("\n".join(("level: iop", PHONE, *lines)), slug=slug)


def due(*records: Record, within: int = 30) -> list[Due]:
    return Calendar(TODAY, within).due(records)


def first(one: Record) -> tuple[str, str]:
    (found,) = due(one)
    return found.reasons[0].label, found.reasons[0].told


def test_a_number_that_nobody_checked_comes_first_and_an_import_is_no_check():
    old = made(checked(400), slug="a-old")
    never = made(slug="b-never")
    imported = made(checked(20, how="import"), slug="c-imported")
    fresh = made(checked(20), slug="d-fresh")

    found = due(old, fresh, imported, never)

    assert [one.record.slug for one in found] == ["b-never", "c-imported", "a-old"]
    assert found[0].reasons[0].told == "never checked here"


def test_a_place_without_a_number_is_due_first_even_if_it_was_checked():
    silent = record("level: iop\n" + checked(1), slug="silent")

    (found,) = due(silent, made(checked(1)))

    assert (found.record.slug, found.reasons[0].label) == ("silent", "Phone")
    assert "no number is stated" in due_forms.due_as_text([found], TODAY)


def test_the_check_names_the_records_without_a_number():
    silent = [record("level: iop", slug=f"silent-{n}") for n in range(7)]

    assert freshness.without_number([made()]) == ""
    told = freshness.without_number(silent)
    assert told.startswith("7 records state no phone number: silent-0, silent-1, silent-2, ")
    assert told.endswith("silent-4 and 2 more.")


def test_what_does_more_harm_comes_before_what_is_older():
    checks = "checked:\n" + "".join(
        f"  - {{on: {TODAY - timedelta(days=days)}, how: phone, covers: [{covers}]}}\n"
        for days, covers in ((400, "payment"), (300, "accepting"), (1, "contact"), (1, "program"))
    )
    (found,) = due(made("accepting: yes", "payment: {price: 9 per day}", checks))

    assert [reason.label for reason in found.reasons] == [
        "Taking new people", "Price without insurance",
    ]  # fmt: skip


@pytest.mark.parametrize(("within", "found"), [(0, 0), (29, 0), (30, 1)])
def test_what_will_be_too_old_within_so_many_days_is_due(within: int, found: int):
    one = made(checked(150), "payment: {price: 9 per day}")

    assert len(due(one, within=within)) == found


def test_a_wrong_number_comes_first_until_somebody_got_through():
    asked = f"asked: {{on: {TODAY}, about: [contact.phone], outcome: wrong-number, how: phone}}"

    assert first(made(checked(3), asked)) == ("Phone", "wrong number on November 29, 2026")
    assert due(made(checked(-1), asked)) == []


def test_who_is_closed_is_never_called_and_who_is_paused_on_its_day():
    assert due(made("listing: closed"), made("listing: do-not-list")) == []
    assert due(made("listing: paused\nuntil: 2027-06-01")) == []
    assert first(made("listing: paused\nuntil: 2026-12-01")) == (
        "Not open now", "it said that it opens again on December 1, 2026",
    )  # fmt: skip


def test_what_they_would_not_say_is_not_asked_again_until_its_time_is_up():
    def unstated(days: int) -> list[str]:
        day = TODAY - timedelta(days=days)
        asked = f"asked: {{on: {day}, about: [payment], outcome: would-not-say, how: phone}}"
        return [fact.name for fact in due(made(asked))[0].unstated]

    assert "payment.accepts" not in unstated(180)
    assert "payment.accepts" in unstated(181)


def test_a_sheet_holds_no_formula_and_a_calendar_no_long_line():
    one = record(f"level: iop\n{PHONE}", name='name: "@2+2, é House; \\"x\\""')
    (row,) = csv.DictReader(io.StringIO(due_forms.as_csv(due(one), TODAY)))
    calendar = due_forms.as_calendar(due(one), TODAY)

    assert row["name"].startswith("'@")
    assert max(len(line.encode()) for line in calendar.split("\r\n")) <= 75
    unfolded = calendar.replace("\r\n ", "")
    assert 'SUMMARY:Call @2+2\\, é House\\; "x"\\, Fairhaven: (555) 555-0142\r\n' in unfolded
    assert unfolded.count("BEGIN:VEVENT") == unfolded.count("END:VEVENT") == 1


def test_a_program_reads_the_same_list():
    (one,) = json.loads(due_forms.due_as_json(due(made()), TODAY))["records"]

    assert (one["record"], one["since"], one["reasons"][0]["rank"]) == ("harbor-point", None, 0)


def test_a_call_list_can_be_filled_in_and_an_empty_one_says_nothing():
    text = due_forms.as_answers(due(made("hours_per_week: 9-15")), TODAY, terms())
    (one,), problems = answer_text.read_answers(text.encode(), "a.txt", terms())

    assert problems == ()
    assert one.id == "harbor-point/iop"
    assert {told.written for told in one.told} == {""}
    assert "contact.phone" in [told.name for told in one.told]
    assert "Now: 9 to 15 hours a week" in " ".join(text.replace("\n# ", " ").split())
    assert one.unknown == ()


def test_the_list_to_print_has_a_line_to_write_on_for_each_question_and_runs_nothing():
    one = record("level: iop\ncontact: {phone: (555) 555-0142}\ndetox: on-site")
    page = due_page.as_page(due(one), TODAY, terms())

    assert "(555) 555-0142" in page
    assert "Now: On site" in page
    assert page.count("<td></td>") == page.count("<tr>") > 3
    assert "<script" not in page
    assert "default-src 'none'" in page


SEVERAL = """
programs:
  - level: iop
    hours_per_week: 9-15
  - level: php
    hours_per_week: 20-30
payment: {price: 9 per day}
"""


def test_what_is_of_the_whole_place_is_asked_once(programs: Path):
    told = due_told(programs, SEVERAL, form="answers")
    answers, problems = answer_text.read_answers(told.encode(), "a.txt", terms())

    asked = {one.id: [line.name for line in one.told] for one in answers}
    assert problems == ()
    assert list(asked) == ["two", "two/iop", "two/php"]
    assert {"contact.phone", "payment.price"} <= {*asked["two"]}
    assert "hours_per_week" in asked["two/iop"]
    assert "hours_per_week" in asked["two/php"]
    for name in ("contact.phone", "payment.price"):
        assert told.count(f"\n{name}:") == 1
    assert due_told(programs, SEVERAL, form="html").count("Now: $9 a day") == 1


def test_what_each_program_states_is_asked_of_each_and_can_be_taken_in(programs: Path):
    own = SEVERAL.replace("payment: {price: 9 per day}\n", "").replace(
        "    hours", "    payment: {price: 9 per day}\n    hours"
    )
    told = due_told(programs, own, form="answers")

    assert told.count("\npayment.price:") == 2
    filled = re.sub(r"\n([a-z_.]+[a-z]):(?=\n)", _still, told)
    file = programs.parent / "calls.txt"
    file.write_text(filled, "utf-8")
    assert commands.take(programs.parent, str(file), TakeWish(write=True)) == 0


def _still(found: re.Match[str]) -> str:
    """Return a line of a call list with an answer, where it asks of what is stated."""
    is_stated = found[1] in {"contact.phone", "payment.price", "hours_per_week"}
    return f"\n{found[1]}: still so" if is_stated else found[0]


def due_told(programs: Path, facts: str, form: str) -> str:
    """Return what `inv due` prints for a place with these facts."""
    for path in programs.rglob("*.yaml"):
        path.unlink()
    head = 'name: Two\nplace: {city: Fairhaven, state: EX, zip: "00001"}\n' + PHONE
    (programs / "ex" / "two.yaml").write_text(f"{head}{facts}", "utf-8")
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert commands.due(programs.parent, form=form) == 0
    return out.getvalue()


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ({"county": "Exampel"}, 'no record is in the county "Exampel"; did you mean "Example"?'),
        ({"state": "Massachusetts"}, 'no record is in the state "massachusetts"'),
        ({"state": "ZZ"}, 'no record is in the state "zz"'),
    ],
)
def test_a_place_without_a_record_is_an_error_and_not_nothing_due(
    programs: Path, capsys: pytest.CaptureFixture[str], place: dict[str, str], told: str
):
    assert commands.due(programs.parent, form="text", **place) == 2
    assert commands.audit_draw(programs.parent, 3, seed=1, **place) == 2

    said = capsys.readouterr()
    assert said.err.count(told) == 2
    assert said.out == ""


def test_a_county_may_be_written_in_any_letters(programs: Path, capsys: pytest.CaptureFixture[str]):
    assert commands.due(programs.parent, form="text", county="example county", state="EX") == 0
    assert "2 records to call" in capsys.readouterr().out
