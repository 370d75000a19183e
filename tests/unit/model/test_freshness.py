"""How old a fact is, in words, at every border; and when it is too old."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levelground.content import guide_age, proofread
from levelground.content.parse.guide_files import read_guide
from levelground.model import freshness
from tests.unit.making import FIELDS, TODAY, record, terms

CHECKED = """
level: iop
checked:
  - {on: 2026-11-01, how: website, covers: [contact]}
  - {on: 2026-10-01, how: phone, covers: [payment, contact]}
  - {on: 2025-01-01, how: import, covers: [everything]}
"""


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-3, "today"),
        (0, "today"),
        (1, "1 day ago"),
        (13, "13 days ago"),
        (91, "91 days ago"),
        (92, "3 months ago"),
        (365, "11 months ago"),
        (366, "12 months ago"),
        (730, "23 months ago"),
        (731, "2 years ago"),
        (791, "2 years ago"),
        (792, "2 years and 2 months ago"),
        (1095, "2 years and 11 months ago"),
        (1096, "3 years ago"),
        (1430, "3 years and 10 months ago"),
        (3653, "10 years ago"),
    ],
)
def test_an_age_is_in_whole_units_rounded_down(days: int, words: str):
    assert freshness.age(TODAY - timedelta(days=days), TODAY) == words


def shown(days: int) -> float:
    """Return how many days the words for the age of so many days name."""
    units = {"day": 1, "month": 365.25 / 12, "year": 365.25}
    words = freshness.age(TODAY - timedelta(days=days), TODAY).split()
    named = pairwise(words)
    return sum(int(count) * units[unit.rstrip("s")] for count, unit in named if count.isdigit())


@given(st.integers(0, 20_000))
def test_an_older_date_never_sounds_younger(days: int):
    assert shown(days) <= shown(days + 1)


@given(st.integers(0, 20_000))
def test_an_age_sounds_little_younger_than_it_is_and_never_older(days: int):
    assert 0.75 * days <= shown(days) <= days + 0.01


def test_a_check_covers_the_facts_of_its_groups_and_no_others():
    (only,) = record("level: iop\nchecked: {on: 2026-11-01, how: phone, covers: [payment]}").checked

    assert freshness.covers(only, FIELDS["payment.accepts"])
    assert not freshness.covers(only, FIELDS["hours_per_week"])


def test_a_check_of_everything_covers_every_fact():
    (only,) = record(
        "level: iop\nchecked: {on: 2026-11-01, how: phone, covers: [everything]}"
    ).checked

    assert all(freshness.covers(only, field) for field in FIELDS.values())


def test_a_group_that_a_check_says_it_left_out_is_not_covered():
    (only,) = record(
        "level: iop\nchecked: {on: 2026-11-01, how: phone, covers: {payment: no, time: yes}}"
    ).checked

    assert not freshness.covers(only, FIELDS["payment.accepts"])


@pytest.mark.parametrize(
    ("field", "on"),
    [
        ("contact.phone", date(2026, 11, 1)),
        ("payment.accepts", date(2026, 10, 1)),
        ("detox", date(2025, 1, 1)),
    ],
)
def test_the_latest_check_of_a_fact_is_the_one_that_counts(field: str, on: date):
    made = record(CHECKED)
    found = freshness.last_check(made, FIELDS[field], made.programs[0])

    assert found is not None
    assert found.on == on


def test_a_fact_that_no_check_covers_has_no_check():
    made = record("level: iop\nchecked: {on: 2026-11-01, how: phone, covers: [time]}")

    assert freshness.last_check(made, FIELDS["detox"], made.programs[0]) is None


def test_a_record_is_as_fresh_as_its_latest_check_by_a_person():
    found = freshness.last_checked(record(CHECKED))

    assert found is not None
    assert (found.on, found.how.term) == (date(2026, 11, 1), "website")


def test_an_import_is_no_check_by_a_person():
    made = record("level: iop\nchecked: {on: 2026-11-01, how: import, covers: [everything]}")

    assert freshness.last_checked(made) is None


@pytest.mark.parametrize(
    ("field", "days"),
    [
        ("wait_days", 30),
        ("accepting", 30),
        ("hours_per_week", 180),
        ("payment.accepts", 180),
        ("therapies", 365),
    ],
)
def test_each_kind_of_fact_goes_stale_after_its_own_time(field: str, days: int):
    (check,) = record(
        "level: iop\nchecked: {on: 2026-01-01, how: phone, covers: [everything]}"
    ).checked
    fact, last_good = FIELDS[field].fact, check.on + timedelta(days=days)

    assert freshness.days_late(check, fact, last_good) == 0
    assert freshness.days_late(check, fact, last_good + timedelta(days=1)) == 1


def of_guide(folder: Path, header: str, today: date) -> list[tuple[int, str]]:
    """Return (line, rule) of what is too old in a guide with this header."""
    path = folder / "choosing.md"
    path.write_text(f"---\ntitle: Choosing\n{header}---\nText.\n", "utf-8")
    made, problems = read_guide(path, str(path), terms())
    assert made is not None, problems
    return [(problem.line, problem.rule) for problem in guide_age.guide_age_problems(made, today)]


@pytest.mark.parametrize(("days", "count"), [(0, 0), (365, 0), (366, 1)])
def test_a_guide_is_reviewed_each_year(tmp_path: Path, days: int, count: int):
    today = date(2026, 3, 1) + timedelta(days)

    found = of_guide(tmp_path, "reviewed: 2026-03-01\n", today)

    assert found == [(3, proofread.GUIDE_FRESH)] * count


@pytest.mark.parametrize(("ahead", "count"), [(1, 0), (2, 1), (400, 1)])
@pytest.mark.parametrize(
    ("header", "line"), [("reviewed: {}", 3), ("sources:\n  - {{title: A, on: {}}}", 4)]
)
def test_no_guide_and_no_source_was_read_on_a_day_that_has_not_come(
    tmp_path: Path, ahead: int, count: int, header: str, line: int
):
    day = date(2026, 3, 1) + timedelta(ahead)  # one day ahead is today somewhere on earth

    assert of_guide(tmp_path, header.format(day) + "\n", date(2026, 3, 1)) == [(line, "")] * count


@pytest.mark.parametrize(("kind", "days"), freshness.SOURCE_DAYS.items())
def test_a_source_has_the_time_of_its_kind(tmp_path: Path, kind: str, days: int):
    source = f"sources:\n  - {{title: A, on: 2020-01-01, kind: {kind}}}\n"
    last = date(2020, 1, 1) + timedelta(days)

    assert of_guide(tmp_path, source, last) == []
    assert of_guide(tmp_path, source, last + timedelta(1)) == [(4, proofread.SOURCE_FRESH)]


def test_a_source_was_read_when_the_guide_was_reviewed_if_it_does_not_say(tmp_path: Path):
    excuse = "excused: [{rule: guide-still-fresh, because: It is a test.}]\n"
    source = "reviewed: 2025-01-01\nsources:\n  - {title: A, kind: law}\n  - {title: B}\n"

    assert of_guide(tmp_path, source + excuse, TODAY) == [(5, proofread.SOURCE_FRESH)]


def test_without_a_day_and_a_kind_nothing_is_too_old(tmp_path: Path):
    assert of_guide(tmp_path, "sources:\n  - {title: A, on: 2001-01-01}\n", TODAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "It holds until December 31, 2026.",
        "Vale hasta el 31 de diciembre de 2026.",
        "One. From **Dec. 31, 2026** on it ends.",
    ],
)
@pytest.mark.parametrize(("today", "count"), [("2026-12-30", 0), ("2026-12-31", 1)])
def test_a_day_that_was_to_come_and_has_come_is_told(
    tmp_path: Path, text: str, today: str, count: int
):
    found = of_guide(
        tmp_path, f"reviewed: 2026-11-01\n---\n{text}\n\nText", date.fromisoformat(today)
    )

    assert found == [(5, proofread.GUIDE_FRESH)] * count


def test_a_month_that_was_to_come_begins_with_its_first_day(tmp_path: Path):
    header = "reviewed: 2026-11-01\n---\nFrom January 2027, and since May 2026.\n\nText"

    assert of_guide(tmp_path, header, date(2026, 12, 31)) == []
    assert len(of_guide(tmp_path, header, date(2027, 1, 1))) == 1


def test_a_day_that_has_come_before_the_review_is_no_matter(tmp_path: Path):
    header = "reviewed: 2027-01-02\n---\nUntil December 31, 2026.\n\nText"

    assert of_guide(tmp_path, header, date(2027, 2, 1)) == []


def test_a_check_of_one_fact_covers_no_other_of_its_group():
    made = record(
        "level: iop\nchecked: {on: 2026-11-01, how: phone, covers: [wait_days, contact.phone]}"
    )
    (only,) = made.checked

    assert [name for name, field in FIELDS.items() if freshness.covers(only, field)] == [
        "wait_days", "contact.phone",
    ]  # fmt: skip


def test_a_check_of_one_program_is_none_of_its_sibling():
    made = record(
        "programs: [{level: iop}, {level: php}]\n"
        "checked: {on: 2026-11-01, how: phone, covers: [time], program: php}"
    )
    iop, php = made.programs

    assert freshness.last_check(made, FIELDS["wait_days"], iop) is None
    assert freshness.last_check(made, FIELDS["wait_days"], php) == made.checked[0]
