"""A fact that a person checked has been checked again before its time is up."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.unit.content.rules.finding import found
from tests.unit.making import TODAY

RULE = "check-still-fresh"


def checked(days: int, facts: str = "level: iop", how: str = "phone", covers: str = "everything"):
    """Return what is found in a record that was checked so many days ago."""
    on = TODAY - timedelta(days=days)
    return found(RULE, f"{facts}\nchecked: [{{on: {on}, how: {how}, covers: [{covers}]}}]")


@pytest.mark.parametrize(
    ("facts", "days"),
    [
        ("level: iop", 365),
        ("level: iop\nhours_per_week: 9", 180),
        ("level: iop\nwait_days: 3", 30),
        ("level: iop\naccepting: yes", 30),
    ],
)
def test_a_fact_holds_for_its_own_time_and_not_a_day_longer(facts: str, days: int):
    assert checked(days, facts) == []
    assert len(checked(days + 1, facts)) == 1


def test_the_fact_that_is_longest_overdue_is_named_once_for_all():
    ((field, what),) = checked(400, "level: iop\nwait_days: 3")

    assert field == "checked[1].on"
    assert what.startswith("wait_days was last checked on ")
    assert what.endswith("(2 facts in all)")


def test_an_imported_fact_is_left_out():
    assert checked(900, how="import") == []


def test_a_fact_that_no_check_covers_is_left_out():
    assert checked(900, covers="payment") == []


def test_a_later_check_makes_an_old_one_good():
    facts = (
        "level: iop\nchecked:\n"
        "  - {on: 2020-01-01, how: phone, covers: [everything]}\n"
        "  - {on: 2026-11-01, how: website, covers: [program]}"
    )

    assert found(RULE, facts) == []
