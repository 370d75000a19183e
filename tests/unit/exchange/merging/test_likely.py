"""What left an edition and what is new in it are named together where they may be one place."""

from __future__ import annotations

import pytest

from levelground.exchange.merging import likely
from tests.unit.exchange.made_up import row

LEFT = row(2, name1="Elm House", street1="12 Canal Street", phone="508-555-0142")


def files(new: dict[str, dict[str, str]]) -> list[tuple[str, str]]:
    rows = {file: row(5, **cells) for file, cells in new.items()}
    return [(pair.gone, pair.new) for pair in likely.likely_pairs({"ma/elm.yaml": LEFT}, rows)]


def test_one_name_in_one_town_is_told_with_both_sides():
    moved = row(5, name1="Elm House", street1="9 Mill Road", phone="508-555-0199")

    (pair,) = likely.likely_pairs({"ma/elm.yaml": LEFT}, {"ma/elm-2.yaml": moved})

    assert pair.gone_words == "Elm House, 12 Canal Street, Worcester, 508-555-0142"
    assert pair.new_words == "Elm House, 9 Mill Road, Worcester, 508-555-0199"


def test_one_phone_in_one_town_is_told():
    renamed = {"name1": "Oak House", "street1": "9 Mill Road", "phone": "508-555-0142"}

    assert files({"ma/oak.yaml": renamed}) == [("ma/elm.yaml", "ma/oak.yaml")]


def test_a_name_in_another_town_is_another_place():
    elsewhere = {"name1": "Elm House", "city": "Boston", "phone": "617-555-0142"}

    assert files({"ma/elm-boston.yaml": elsewhere}) == []


def test_what_shares_more_is_named_first_and_not_more_than_three():
    same = {"name1": "Elm House", "phone": "508-555-0142"}
    others = {f"ma/{letter}.yaml": {"name1": "Elm House", "phone": ""} for letter in "abcd"}

    assert files({**others, "ma/z.yaml": same}) == [
        ("ma/elm.yaml", "ma/z.yaml"),
        ("ma/elm.yaml", "ma/a.yaml"),
        ("ma/elm.yaml", "ma/b.yaml"),
    ]


def test_another_name_at_the_same_street_is_told():
    renamed = {"name1": "Oak House", "street1": "12 Canal St.", "phone": "508-555-0199"}

    assert files({"ma/oak.yaml": renamed}) == [("ma/elm.yaml", "ma/oak.yaml")]


@pytest.mark.parametrize(
    ("cells", "is_held"),
    [
        ({"name1": "Elm House", "street1": "9 Mill Road", "phone": "508-555-0199"}, True),
        ({"name1": "Oak Group", "street1": "12 Canal St", "phone": "508-555-0142"}, True),
        ({"name1": "Oak Group", "street1": "12 Canal Street", "phone": "508-555-0199"}, False),
        ({"name1": "Oak Group", "city": "Boston", "zip": "02111", "phone": "508-555-0142"}, False),
        ({"name1": "Elm House", "city": "Boston", "zip": "02111", "phone": "617-555-0142"}, False),
    ],
)
def test_who_asked_to_be_left_out_is_known_by_its_name_or_phone_in_its_town(
    cells: dict[str, str],
    is_held: bool,  # noqa: FBT001
):
    found = likely.unlisted({"ma/elm.yaml": LEFT}, [row(5, **cells)])

    assert found == ({5: "ma/elm.yaml"} if is_held else {})
