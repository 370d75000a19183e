"""Which record a row is of: the street decides, and a phone alone never joins."""

from __future__ import annotations

import pytest

from levelground.exchange.samhsa.workbook import Row
from levelground.exchange.tables import pairing
from levelground.exchange.tables.pairing import Register, Verdict
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
    ("one", "other", "verdict"),
    [
        ("Suite 4", "Suite 5", Verdict.OTHER),
        ("Suites 4 & 5", "Ste 4 and 5", Verdict.SAME),
    ],
)
def test_suites_tell_houses_apart(one: str, other: str, verdict: Verdict):
    there = side(street2=one, name1="Harbor Point Recovery Center")

    assert pairing.judge("a.yaml", there, side(street2=other)).verdict is verdict


def test_one_number_of_many_places_joins_none():
    places = {f"{at}.yaml": side(street1=f"{at} Mill Street") for at in range(20, 45)}

    assert Register(places).judged(side()) is None


def test_two_records_that_are_as_much_alike_are_left_to_a_person():
    pair = Register({"a.yaml": side(), "b.yaml": side()}).judged(side())

    assert pair is not None
    assert pair.verdict is Verdict.DOUBTFUL
    assert pair.why == "two records are alike: a.yaml and b.yaml"
