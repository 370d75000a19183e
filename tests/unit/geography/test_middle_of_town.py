"""The middle of a town is where its streets are."""

from __future__ import annotations

import pytest

from levelground.geography import zip_codes

NEAR, NEXT, BOXES = (42.30, -71.42), (42.28, -71.43), (42.44, -71.45)


def test_a_centre_that_several_zips_share_is_left_out() -> None:
    assert zip_codes.of_streets([NEAR, BOXES, NEXT, BOXES, BOXES]) == (NEAR, NEXT)


def test_where_all_share_theirs_each_counts_once() -> None:
    assert zip_codes.of_streets([BOXES, BOXES]) == (BOXES,)
    assert zip_codes.of_streets([]) == ()


@pytest.mark.parametrize(("zip_code", "town"), [("01702", "Framingham"), ("01103", "Springfield")])
def test_a_town_with_mail_boxes_has_its_middle_among_its_streets(zip_code: str, town: str) -> None:
    middle, there = zip_codes.middle_of_town(zip_code), zip_codes.lookup(zip_code)
    assert middle
    assert there
    assert there.point
    assert there.city == town
    assert zip_codes.miles(middle, there.point) < 2
