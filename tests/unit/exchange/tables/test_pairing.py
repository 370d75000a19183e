"""Which record a row is of: the street decides, and a phone alone never joins."""

from __future__ import annotations

import pytest

from levelground.exchange.bringing import pairing
from levelground.exchange.bringing.pairing import Register, Verdict
from levelground.exchange.samhsa.workbook import Row
from tests.unit.exchange.made_up import row

HERE = {"name1": "Harbor Point Recovery", "name2": "", "street1": "12 Quay Street", "street2": "",
        "city": "Worcester", "state": "MA", "zip": "01608", "phone": "508-555-0142",
        "intake1": "", "intake2": ""}  # fmt: skip


def side(**other: str) -> Row:
    return row(1, **{**HERE, **other})


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        ({}, Verdict.SAME),
        ({"street1": "12 Quay St.", "phone": "508-555-0199"}, Verdict.SAME),
        ({"street1": "12 North Quay Street"}, Verdict.SAME),
        ({"name1": "County Services", "name2": "Harbor Point Recovery"}, Verdict.SAME),
        ({"name1": "HARBOR", "street2": "Suite 4"}, Verdict.SAME),
        ({"street1": "14 Quay Street"}, Verdict.OTHER),
        ({"street1": "12 Mill Street"}, Verdict.OTHER),
        ({"name1": "Mill House", "phone": "508-555-0142"}, Verdict.DOUBTFUL),
        ({"name1": "Mill Recovery", "phone": "508-555-0142"}, Verdict.DOUBTFUL),
        ({"name1": "Mill House", "phone": "508-555-0177"}, Verdict.DOUBTFUL),
        ({"name1": "Mill House", "phone": "508-555-0177", "street2": "Suite 4"}, Verdict.OTHER),
        ({"name1": "Harbor Point Recovery for Women", "phone": ""}, Verdict.SAME),
    ],
)
def test_what_two_sides_are(other: dict[str, str], verdict: Verdict):
    assert pairing.judge("a.yaml", side(**other), side()).verdict is verdict


def test_men_and_women_at_one_street_are_two():
    men, women = side(name1="Harbor Point Men"), side(name1="Harbor Point Women")

    assert pairing.judge("a.yaml", men, women).verdict is Verdict.OTHER


@pytest.mark.parametrize(
    ("one", "other", "phone", "verdict"),
    [
        ("Suite 4", "Suite 5", "508-555-0199", Verdict.OTHER),
        ("Suite 4", "Suite 5", "508-555-0142", Verdict.DOUBTFUL),
        ("Suites 4 & 5", "Ste 4 and 5", "508-555-0199", Verdict.SAME),
        ("Suite 240-A", "Suite 240A", "508-555-0199", Verdict.SAME),
        ("Suites C-3, C-4 and C-5", "Suites C-3, C-4", "508-555-0199", Verdict.SAME),
        ("Suites A-E", "Suite C", "508-555-0199", Verdict.SAME),
        ("Suites 111-113", "Suite 112", "508-555-0199", Verdict.SAME),
        ("Suites 111-113", "Suite 114", "508-555-0199", Verdict.OTHER),
    ],
)
def test_suites_tell_houses_apart(one: str, other: str, phone: str, verdict: Verdict):
    there = side(street2=one, name1="Harbor Point Recovery Center")

    assert pairing.judge("a.yaml", there, side(street2=other, phone=phone)).verdict is verdict


@pytest.mark.parametrize(
    ("there", "owner", "verdict"),
    [
        # the record has the name of who runs it, and nothing more
        ({"name1": "Harbor Alliance"}, "Harbor Alliance Inc", Verdict.SAME),
        # and names a program of theirs: only with a suite, a phone or a word in common
        ({"name1": "Harbor Alliance", "name2": "Beacon"}, "Harbor Alliance Inc", Verdict.DOUBTFUL),
        ({"name1": "Harbor Alliance", "name2": "Beacon", "street2": "Suite 4"},
         "Harbor Alliance Inc", Verdict.SAME),
        # initials, and a county's department
        ({"name1": "West Quay Clinical Health Servs (WQCHS)", "phone": "508-555-0199"},
         "WQCHS, Inc.", Verdict.SAME),
        ({"name1": "Quay County Behav Hlth"}, "County of Quay", Verdict.SAME),
        ({"name1": "Quay Recovery"}, "County of Quay", Verdict.DOUBTFUL),
        # a town's name is nobody's
        ({"name1": "Worcester Treatment Center"}, "Worcester Wellness LLC", Verdict.DOUBTFUL),
        ({"name1": "Gullwing House"}, "Harbor Alliance Inc", Verdict.DOUBTFUL),
    ],
)  # fmt: skip
def test_who_runs_it_may_tell(there: dict[str, str], owner: str, verdict: Verdict):
    here = side(name1="Mill Program", phone="508-555-0199", street2=there.get("street2", ""))

    assert pairing.judge("a.yaml", side(**there), here, owner).verdict is verdict


@pytest.mark.parametrize(
    ("street", "verdict"),
    [
        ("12 Quay Street, Suite 4", Verdict.SAME),
        ("12 Quay Street Ste. 4", Verdict.SAME),
        ("12 Quay Street #4", Verdict.SAME),
        ("12 Quay Street, Suite 9", Verdict.OTHER),
    ],
)
def test_a_suite_may_stand_in_the_street(street: str, verdict: Verdict):
    there = side(street2="Suite 4", name1="Harbor Point Recovery Center", phone="508-555-0199")

    assert pairing.judge("a.yaml", there, side(street1=street)).verdict is verdict


def test_initials_stand_for_their_words():
    there = side(name1="LA Centers for Alcohol and Drug Abuse", phone="508-555-0199")
    here = side(name1="Los Angeles Centers for Alcohol and Drug Abuse")

    assert pairing.judge("a.yaml", there, here).verdict is Verdict.SAME


@pytest.mark.parametrize(
    "street",
    [
        "12 South MLK Jr Blvd",
        "12 S. M.L. King Boulevard",
        "12 South Dr. Martin Luther King Jr. Blvd",
    ],
)
def test_a_street_named_after_dr_king_is_one(street: str):
    there = side(street1="12 South Martin Luther King Boulevard")

    assert pairing.judge("a.yaml", there, side(street1=street)).verdict is Verdict.SAME


def test_one_number_of_many_places_joins_none():
    places = {f"{at}.yaml": side(street1=f"{at} Mill Street") for at in range(20, 45)}

    assert Register(places).judged(side()) is None


def test_two_records_that_are_as_much_alike_are_left_to_a_person():
    pair = Register({"a.yaml": side(), "b.yaml": side()}).judged(side())

    assert pair is not None
    assert pair.verdict is Verdict.DOUBTFUL
    assert pair.why == "two records are alike: a.yaml and b.yaml"
