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
        {"street1": "12 Canal Avenue", "phone": "508-555-0199"},
        {"street1": "12-14 Mill Road"},
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
        ("12 Canal Street", "12 North Canal Street"),
        ("12 Canal Street", "12 Canal Avenue"),
        ("12 Canal Street", "12B Canal Street"),
        ("12 Canal Street", "12-16 Canal Street"),
        ("8-12 Canal Street", "10-12 Canal Street"),
        ("130-20 89th Road", "13020 89th Road"),
        ("Carr 924 Km 1.8", "Carretera 924 Km 1.8"),
        ("7 MLK Jr Boulevard", "7 Martin Luther King Boulevard"),
    ],
)
def test_a_street_may_be_told_in_less_or_more_with_the_same_name_and_phone(one: str, other: str):
    there, here = row(street1=one), row(5, street1=other)

    assert matching.match({"old": there}, [here]) == {5: "old"}
    assert matching.match({"old": here}, [row(5, street1=one)]) == {5: "old"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12 North Canal Street", "12 South Canal Street"),
        ("40-11 Warren Street", "40-06 Warren Street"),
        ("75-5722 Kuakini Highway", "75-1028 Kuakini Highway"),
        ("12-16 Canal Street", "18-20 Canal Street"),
    ],
)
def test_another_side_or_house_is_another_facility(one: str, other: str):
    assert matching.match({"old": row(street1=one)}, [row(5, street1=other)]) == {}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # worded as a whole, and cut down
        ({"name1": "Harbor Point Trt Ctr Inc"}, {"name1": "Harbor Point Treatment Center"}),
        # the operator's name goes, the house's stays
        ({"name1": "Quay Mental Health", "name2": "Harbor House"},
         {"name1": "Harbor House Behavioral Health", "name2": ""}),
        # a phone among the others, and the same codes
        ({"name1": "CC/Quay", "name2": "Community Residence", "phone": "508-555-0143"},
         {"name1": "Catholic Services", "name2": "", "phone": "508-555-0199",
          "intake1": "508-555-0143"}),
    ],
)  # fmt: skip
def test_a_facility_worded_otherwise_at_its_street_persists(old: dict, new: dict):
    given = {"phone": "508-555-0142", "name2": ""}
    there, here = row(**given | old), row(5, **given | {"phone": "508-555-0150"} | new)

    assert matching.match({"old": there}, [here]) == {5: "old"}


def test_two_programs_of_one_operator_with_nothing_else_in_common_are_two():
    there = row(name2="Riverside Residence", codes="SA RES RL FEM", phone="508-555-0143")
    here = row(5, name2="Outpatient Drug Program", codes="SA OP OIT CBT MALE", phone="508-555-0144")

    assert matching.match({"old": there}, [here]) == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("500 North Highway 301", "500 North U.S. Highway 301"),
        ("7 Virgina", "7 Virginia Street"),
        ("40 SE 5th Ave", "40 Southeast 5th Avenue"),
        ("P.O. Box 12", "PO Box 12"),
        ("Post Office Box 12", "P O Box 12"),
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
        ("P.O. Box 12", "PO Box 13"),
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
