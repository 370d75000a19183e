"""Which row of the next edition is which record of the last one."""

from __future__ import annotations

import pytest

from levelground.exchange.merging import matching
from tests.unit.exchange.made_up import row


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"codes": "SA * OP OIT"},
        {"phone": "508-555-0199"},
        {"name2": "Evening House"},
        {"street2": "Floor 2"},
        {"street1": "12 Canal St"},
        {"street1": "12 Cannal Street"},
        {"street1": "12 Canal", "phone": "508-555-0199"},
        {"street1": "12 Canal Street Suite 4"},
        {"street1": "12 Canal Street", "zip": "01609", "phone": "508-555-0199"},
        {"street1": ""},
        {"street1": "- - -", "name2": "Evening House"},
        {"name1": "Harbor Point Recovery Inc"},
        {"name1": "HARBOR POINT  RECOVERY", "street1": "12 Canal Street."},
        {"number": 900},
    ],
)
def test_a_facility_that_changes_a_little_is_found_again(change: dict):
    new = row(**{"number": 5, **change})

    assert matching.match({"old": row()}, [new]) == {new.number: "old"}


@pytest.mark.parametrize(
    "change",
    [
        {"street1": "9 Mill Road"},
        {"street1": "12 Mill Road"},
        {"street1": "14 Canal Street"},
        {"street1": "12 North Canal Street"},
        {"street1": "12 Canal Avenue"},
        {"street1": "9 Mill Road", "zip": "01609"},
        {"street1": "9 Mill Road", "phone": "508-555-0199"},
        {"street1": "", "phone": "508-555-0199"},
        {"street1": "", "phone": ""},
        {"street1": "", "zip": "01609"},
        {"street1": "", "name1": "Mill Road House"},
    ],
)
def test_a_name_or_a_phone_at_another_street_is_another_facility(change: dict):
    new = row(**{"number": 5, **change})

    assert matching.match({"old": row()}, [new]) == {}
    assert matching.match({"old": new}, [row()]) == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("500 North Highway 301", "500 North U.S. Highway 301"),
        ("7 Virgina", "7 Virginia Street"),
        ("40 SE 5th Ave", "40 Southeast 5th Avenue"),
    ],
)
def test_a_street_may_be_spelled_in_two_ways(one: str, other: str):
    assert matching.match({"old": row(street1=one)}, [row(5, street1=other)]) == {5: "old"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("40 5th Avenue", "40 6th Avenue"),
        ("40 North Main Street", "40 South Main Street"),
        ("500 Highway 301", "500 Highway 31"),
        ("4 Oak Street", "4 Elm Street"),
    ],
)
def test_streets_that_look_alike_are_two(one: str, other: str):
    assert matching.match({"old": row(street1=one)}, [row(5, street1=other)]) == {}


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
