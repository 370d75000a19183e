"""A truth set of made-up pairs, each judged by how it was made: joins are right, and pairs found.

Each kind is one that real lists have: capitals and abbreviations, suites, ranges of house numbers,
a ZIP code with a slip, the operator for the name; and the traps, where two places share much.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from levelground.exchange.bringing import pairing
from levelground.exchange.bringing.pairing import Register, Verdict
from tests.unit.exchange.made_up import row

# Name, operator, street, town, ZIP code, phone: none of them is there.
PLACES = tuple(
    tuple(line.split("|"))
    for line in """\
Harbor Point Recovery|Quayside Health Inc|12 Quay Street|Fairhaven|00001|555-555-0101
Willow Weir Center|Weir Foundation|340 West Mill Road|Fairhaven|00001|555-555-0102
Larkmoor House|Larkmoor Community Programs Inc|1440 North Elm Avenue|Fairhaven|00002|555-555-0103
Kettle Street Day Program|Kettle Street Partners LLC|77 Kettle Street|Oldbridge|00003|555-555-0104
Saint Brannoc Treatment Center|Brannoc Hospital|2100 Saint Brannoc Way|Oldbridge|00003|555-555-0105
Tamarack Ridge|Ridge Behavioral LLC|5610 East 10th Street|Oldbridge|00004|555-555-0106
Casa del Faro|Faro Human Services|905 South Camino del Faro|Port Anselm|00005|555-555-0107
Copperline Counseling|Copperline Group|44 Copper Line Boulevard|Port Anselm|00005|555-555-0108
Juniper Hollow|Hollow Recovery Homes Inc|8801 Juniper Drive|Port Anselm|00006|555-555-0109
Beacon Ferry Services|Ferry County|15 Ferry Lane|Wexcombe|00007|555-555-0110
Northgate Addiction Medicine|Northgate Physicians|300 Northgate Parkway|Wexcombe|00007|555-555-0111
Sparrow Field|Sparrow Alliance|2222 Sparrow Court|Wexcombe|00008|555-555-0112
Millrace Clinic|Millrace Clinics Inc|61 Millrace Place|Dunmere|00009|555-555-0113
Ashgrove Families|Ashgrove Trust|1010 Ash Grove Circle|Dunmere|00009|555-555-0114
Cinder Path|Path Outpatient LLC|480 Cinder Trail|Dunmere|00010|555-555-0115
Ocean Terrace Detox|Terrace Medical Group|39 Ocean Terrace|Lowmarch|00011|555-555-0116
Pinewater Lodge|Pinewater Inc|7000 Pinewater Highway|Lowmarch|00011|555-555-0117
Orchard Gate|Gatehouse Programs|123 Orchard Square|Lowmarch|00012|555-555-0118
Redwing Recovery Homes|Redwing Inc|650 West 42nd Street|Stellan|00013|555-555-0119
Violet Hour Counseling|Violet Hour PLLC|18 Violet Road|Stellan|00013|555-555-0120
""".splitlines()
)
FIELDS = ("name1", "owner", "street1", "city", "zip", "phone")
Place = dict[str, str]
SHORT = {"Street": "ST", "Avenue": "AVE.", "Road": "RD", "Boulevard": "BLVD", "Drive": "DR",
         "Center": "CTR", "Program": "PRG", "Services": "SERVS", "West": "W", "North": "N",
         "South": "S.", "East": "E", "Treatment": "TRT", "Saint": "St."}  # fmt: skip


def _short(text: str) -> str:
    return " ".join(SHORT.get(word, word) for word in text.split())


def _number(street: str, change: Callable[[int], str]) -> str:
    number, _space, rest = street.partition(" ")
    return f"{change(int(number))} {rest}"


SAME: Mapping[str, Callable[[Place], Place]] = {
    "as it is": lambda p: p,
    "in capitals and short": lambda p: {
        **p, "name1": _short(p["name1"]).upper(), "street1": _short(p["street1"]).upper()},
    "another phone": lambda p: {**p, "phone": "555-555-0188"},
    "with a legal ending": lambda p: {**p, "name1": f"{p['name1']}, LLC"},
    "a suite in one list only": lambda p: {**p, "street2": "Suite 4"},
    "a range of house numbers": lambda p: {
        **p, "street1": _number(p["street1"], lambda n: f"{n}-{n + 6}")},
    "a letter at the house number": lambda p: {
        **p, "street1": _number(p["street1"], lambda n: f"{n}B")},
    "the operator first": lambda p: {**p, "name1": p["owner"], "name2": p["name1"]},
    "only part of the name": lambda p: {**p, "name1": " ".join(p["name1"].split()[:2])},
    "a ZIP code with a slip": lambda p: {**p, "zip": f"0001{p['zip'][-1]}"},
    "under the operator, same phone": lambda p: {**p, "name1": p["owner"]},
    "a slip in the name": lambda p: {**p, "name1": p["name1"][:3] + p["name1"][4:]},
}  # fmt: skip
OTHER: Mapping[str, Callable[[Place], Place]] = {
    "another site of the operator": lambda p: {
        **p, "street1": "4400 Harvest Mill Road", "owner": p["owner"]},
    "next door": lambda p: {**p, "street1": _number(p["street1"], lambda n: str(n + 2)),
                            "phone": "555-555-0177"},
    "same phone at another street": lambda p: {**p, "street1": "9 Linden Walk"},
    "another operator at the street": lambda p: {
        **p, "name1": "Gullwing Recovery", "owner": "Gullwing LLC", "phone": "555-555-0166"},
    "another house in another suite": lambda p: {
        **p, "name1": "Bellweather Recovery Center", "street2": "Suite 9",
        "phone": "555-555-0155"},
    "for men, and for women": lambda p: {**p, "name1": f"{p['name1']} for Men"},
    "the same street in another town": lambda p: {**p, "city": "Farhollow", "zip": "00099"},
    "a clinic with another number": lambda p: {**p, "name1": f"{p['name1']} 2"},
}  # fmt: skip


def _row(place: Place):
    told = {name: value for name, value in place.items() if name != "owner"}
    return row(1, **{"name2": "", "street2": "", "state": "EX", "intake1": "", **told})


def _base(place: tuple[str, ...], kind: str) -> Place:
    """Return the record's side; traps need a word of their own on it as well."""
    made = dict(zip(FIELDS, place, strict=True))
    added = {"for men, and for women": " for Women", "a clinic with another number": " 1"}
    suite = {"street2": "Suite 7"} if kind == "another house in another suite" else {}
    return {**made, "name1": made["name1"] + added.get(kind, ""), **suite}


def verdict(place: tuple[str, ...], kind: str, change: Callable[[Place], Place]) -> Verdict:
    there = _base(place, kind)
    here = change(dict(zip(FIELDS, place, strict=True)))
    pair = Register({"there.yaml": _row(there)}).judged(_row(here), here["owner"])
    return pair.verdict if pair else Verdict.OTHER


def test_at_least_200_pairs_are_judged():
    assert len(PLACES) * (len(SAME) + len(OTHER)) >= 200


def test_of_the_joined_at_least_98_in_100_are_right_and_of_the_pairs_90_are_found():
    joined = {
        is_pair: [
            (place[0], kind)
            for kind, change in kinds.items()
            for place in PLACES
            if verdict(place, kind, change) is Verdict.SAME
        ]
        for is_pair, kinds in ((True, SAME), (False, OTHER))
    }
    right, wrong = joined[True], joined[False]

    assert len(right) / (len(right) + len(wrong)) >= 0.98, wrong
    assert len(right) / (len(PLACES) * len(SAME)) >= 0.9


@pytest.mark.parametrize("kind", SAME)
def test_most_pairs_of_each_kind_are_found(kind: str):
    found = [verdict(place, kind, SAME[kind]) for place in PLACES]

    assert Verdict.OTHER not in found or found.count(Verdict.OTHER) <= 2
    assert found.count(Verdict.SAME) >= 14


@pytest.mark.parametrize("kind", OTHER)
def test_no_trap_joins(kind: str):
    assert [p[0] for p in PLACES if verdict(p, kind, OTHER[kind]) is Verdict.SAME] == []


def test_a_phone_alone_is_no_reason():
    here = dict(zip(FIELDS, PLACES[0], strict=True))
    there = {**here, "street1": "9 Linden Walk"}

    assert pairing.judge("a.yaml", _row(there), _row(here)).verdict is Verdict.OTHER
