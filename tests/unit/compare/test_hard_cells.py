"""Odd answers in cells: none turns into another, and none goes missing."""

from __future__ import annotations

import pytest

from levelground.compare import State, TableRow
from tests.unit.making import FIELDS, cell, comparer, record


def rows_of_payment(payment: str) -> list[TableRow]:
    """Return the rows of what is accepted as payment, of a record with these lines."""
    made = record(f"level: iop\n{payment}")
    return list(comparer().rows(FIELDS["payment.accepts"], [(made, made.programs[0])]))


def test_a_term_that_does_not_apply_is_no_no():
    made = cell("level: iop\nsession_times: {evening: n/a}", "session_times")

    assert (made.state, made.words, made.note) == (
        State.NOT_APPLICABLE,
        "Does not apply",
        "Evening",
    )


def test_a_stated_no_is_kept_beside_the_yes_of_all_others():
    made = cell("level: iop\nsession_times: {evening: no, others: yes}", "session_times")

    assert (made.state, made.words, made.note) == (State.YES, "Yes", "Not: Evening")


@pytest.mark.parametrize(
    ("answer", "state"),
    [("no", State.NO), ("n/a", State.NOT_APPLICABLE), ("{others: no}", State.NO)],
)
def test_one_word_for_all_payments_has_a_row(answer: str, state: State):
    found = rows_of_payment(f"payment: {{accepts: {answer}}}")

    assert [row.cells[0].state for row in found] == [state]


def test_a_conflict_about_payment_is_on_its_rows():
    (row,) = rows_of_payment(
        "payment: {accepts: [medicaid]}\nconflicts: [{about: payment.accepts, note: Odd.}]"
    )

    assert row.cells[0].conflict.endswith("Odd.")


def test_one_stated_no_says_nothing_of_the_other_terms():
    made = cell("level: iop\nconditions: {opioids: no}", "conditions")

    assert made.state is State.SAID
    assert made.words == "Not: Opioids"


def test_a_term_that_does_not_apply_is_not_forgotten_beside_others():
    made = cell("level: iop\nages: {adults: yes, youth: n/a}", "ages")

    assert made.words == "Adults"
    assert made.note.startswith("Does not apply: ")


@pytest.mark.parametrize(
    ("level", "state"),
    [
        ("iop", State.NOT_APPLICABLE),
        ("residential", State.ASK),
        ("unknown", State.ASK),
    ],
)
def test_a_short_or_long_stay_is_only_asked_of_where_one_stays(level: str, state: State):
    assert cell(f"level: {level}", "stay").state is state


def test_a_list_of_conditions_without_a_substance_says_that_others_are_not_stated():
    notes = [
        cell(f"level: iop\nconditions: {told}", "conditions").note
        for told in ("[gambling]", "[gambling, alcohol]", "{gambling: yes, others: no}")
    ]

    assert notes == ["Of others it says nothing. Ask.", "", "Nothing else"]
