"""What stays at its street is found again though the next edition words it another way."""

from __future__ import annotations

import pytest

from levelground.exchange.merging import matching
from tests.unit.exchange.made_up import row

STAY, DAY = "SA * RES RL RS * MD * FEM", "SA * OP OIT ORT * CBT TELE * PI"


def test_second_names_worded_anew_where_two_rows_share_a_street():
    old = {"stay": row(name2="MSW IP", codes=STAY), "day": row(name2="OP Clinic", codes=DAY)}
    new = [
        row(5, name2="Outpatient Program", codes=DAY, phone="508-555-0142 x3"),
        row(6, name2="Med Sup Withdrawal Inpatient", codes=STAY, phone="508-555-0142 x7"),
    ]

    assert matching.match(old, new) == {5: "day", 6: "stay"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"phone": "508-555-0142 x10"}, {"phone": "508-555-0142 x12", "zip": "01609"}),
        ({"street1": "90 US Highway 9"}, {"street1": "90 Route 9", "name1": "Harbor Pt Recovery"}),
        ({"street1": "90 Hwy 9"}, {"street1": "90 State Route 9", "name1": "Harbor Pt Recovery"}),
        ({"name2": "Elm House"}, {"name1": "Elm House", "name2": "Harbor Point Recovery"}),
        ({"name1": "Harbor Comp Trt Ctr"}, {"name1": "Harbor Comprehensive Treatment Center"}),
        ({"street1": "7 Saint James Avenue"}, {"street1": "7 St. James Ave #4"}),
        ({"street1": "40 Fifth Street"}, {"street1": "40 5th St"}),
    ],
)
def test_one_place_in_other_words_beside_another(before: dict, after: dict):
    beside = {"name1": "Mill House", "phone": "508-555-0177", "codes": STAY}
    old = {"it": row(2, **before), "beside": row(3, **{**before, **beside})}
    new = [row(5, **{**before, **after}), row(6, **{**before, **after, **beside})]

    assert matching.match(old, new)[5] == "it"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"name2": "Mens House"}, {"name2": "Womens House"}),
        ({"name2": "Adult Program"}, {"name2": "Youth Program"}),
        ({"name2": "Outpatient Clinic 1"}, {"name2": "Outpatient Clinic 2"}),
        ({"name1": "Elm House", "phone": ""}, {"name1": "Oak House", "phone": ""}),
        ({"name1": "Anna Example"}, {"name1": "Berta Muster", "phone": "508-555-0142 x2"}),
        ({"name2": "Residence", "codes": STAY}, {"name2": "Day Program", "codes": DAY,
                                                "phone": "508-555-0142 x2"}),
    ],
)  # fmt: skip
def test_two_at_one_street_stay_two(before: dict, after: dict):
    beside = {"name1": "Mill House", "street2": "Rear", "phone": "508-555-0177"}
    old = {"it": row(2, **before), "beside": row(3, **beside)}

    assert 5 not in matching.match(old, [row(5, **after), row(6, **beside)])


def test_what_could_be_two_is_neither():
    old = {"one": row(name2="North Wing", codes=DAY), "two": row(name2="Upper Wing", codes=DAY)}

    assert matching.match(old, [row(5, name2="Wing", codes=DAY)]) == {}
