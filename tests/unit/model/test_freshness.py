"""How old a fact is, in words, at every border; and when it is too old."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levelground.model import freshness
from tests.unit.making import FIELDS, TODAY, record

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
        (14, "2 weeks ago"),
        (20, "2 weeks ago"),
        (21, "3 weeks ago"),
        (60, "8 weeks ago"),
        (61, "2 months ago"),
        (91, "2 months ago"),
        (92, "3 months ago"),
        (365, "11 months ago"),
        (366, "12 months ago"),
        (730, "23 months ago"),
        (731, "2 years ago"),
        (1095, "2 years ago"),
        (1096, "3 years ago"),
        (3653, "10 years ago"),
    ],
)
def test_an_age_is_in_whole_units_rounded_down(days: int, words: str):
    assert freshness.age(TODAY - timedelta(days=days), TODAY) == words


@given(st.integers(0, 20_000))
def test_an_older_date_never_sounds_younger(days: int):
    units = {"today": 0, "day": 1, "week": 7, "month": 30, "year": 365}

    def least(ago: int) -> int:
        count, _space, unit = freshness.age(TODAY - timedelta(days=ago), TODAY).partition(" ")
        return 0 if count == "today" else int(count) * units[unit.split()[0].rstrip("s")]

    assert least(days) <= least(days + 1)


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
    found = freshness.last_check(record(CHECKED), FIELDS[field])

    assert found is not None
    assert found.on == on


def test_a_fact_that_no_check_covers_has_no_check():
    made = record("level: iop\nchecked: {on: 2026-11-01, how: phone, covers: [time]}")

    assert freshness.last_check(made, FIELDS["detox"]) is None


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


def test_the_span_of_checks_is_from_the_first_to_the_last_and_knows_no_import():
    records = [
        record(f"level: iop\nchecked: {{on: {on}, how: {how}, covers: [everything]}}", slug=slug)
        for slug, on, how in (
            ("a", "2026-05-01", "phone"),
            ("b", "2026-09-01", "visit"),
            ("c", "2026-10-01", "import"),
        )
    ]

    assert freshness.span(records) == (date(2026, 5, 1), date(2026, 9, 1))


def test_without_a_check_by_a_person_there_is_no_span():
    assert freshness.span([record("level: iop")]) is None
