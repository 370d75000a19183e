"""Which row of the next edition is which record of the last one."""

from __future__ import annotations

import pytest

from levelground.interchange import matching
from tests.unit.interchange.made_up import row


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"codes": "SA * OP OIT"},
        {"phone": "508-555-0199"},
        {"name2": "Evening House"},
        {"street2": "Floor 2"},
        {"street1": "9 Mill Road"},
        {"name1": "Harbor Point Recovery Inc"},
        {"name1": "HARBOR POINT  RECOVERY", "street1": "12 Canal Street."},
        {"street1": "9 Mill Road", "zip": "01609"},
        {"street1": "9 Mill Road", "phone": "508-555-0199"},
        {"number": 900},
    ],
)
def test_a_facility_that_changes_a_little_is_found_again(change: dict):
    new = row(**{"number": 5, **change})

    assert matching.match({"old": row()}, [new]) == {new.number: "old"}


def test_another_facility_is_not():
    new = row(5, name1="Mill Road House", street1="9 Mill Road", phone="508-555-0199")

    assert matching.match({"old": row()}, [new]) == {}


def test_of_two_that_could_be_meant_neither_is_taken_until_something_tells():
    old = {"evening": row(name2="Evening House"), "morning": row(name2="Morning House")}
    renamed = row(5, name2="Night House", phone="508-555-0199")

    assert matching.match(old, [renamed]) == {}
    assert matching.match(old, [renamed, row(6, name2="Morning House")]) == {
        6: "morning",
        5: "evening",
    }


def test_rows_that_share_name_address_and_phone_are_told_apart_by_their_codes():
    old = {"stay": row(codes="SA * RES RL"), "day": row(codes="SA * OP OIT ORT")}
    new = [row(5, codes="SA SUMH * OP OIT ORT"), row(6, codes="SA SUMH * RES RL")]

    assert matching.match(old, new) == {5: "day", 6: "stay"}


def test_an_empty_phone_is_no_likeness():
    old = {"old": row(phone="", name1="A House", street1="1 Elm Street")}
    new = [row(5, phone="", name1="Another House", street1="1 Elm Street")]

    assert matching.match(old, new) == {}


def test_many_facilities_at_one_address_do_not_take_long():
    old = {str(n): row(codes="SA") for n in range(3000)}
    new = [row(n + 2, codes="SA") for n in range(3000)]

    assert len(matching.match(old, new)) <= 3000
