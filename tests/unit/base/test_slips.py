"""Signs that look like others, and lines that YAML has no words for."""

from __future__ import annotations

import pytest

from levelground.base import slips
from levelground.facts import read_value


@pytest.mark.parametrize("dash", "\u2010\u2011\u2012\u2013\u2014\u2212\uff0d")
def test_dashes_that_look_alike_are_hyphens_in_a_number(dash: str) -> None:
    assert slips.plain(f"555{dash}0142") == "555-0142"


def test_marks_of_direction_and_odd_spaces_are_as_typed() -> None:
    assert slips.plain("\u202a(555)\u00a0555-0142\u202c\u200b") == "(555) 555-0142"


@pytest.mark.parametrize(
    ("written", "sign"),
    [
        ("00001\u200b", "there is an invisible character in it (U+200B)"),
        ("on\u2011site", "there is a dash that is no plain hyphen in it (U+2011)"),
        ("\u201c00001\u201d", "there is a curly quote in it (U+201C)"),
        ("\u00a0zip", "there is a space that is no plain one in it (U+00A0)"),
        ("caf\u00e9", ""),
    ],
)
def test_a_sign_that_looks_like_another_is_named(written: str, sign: str) -> None:
    assert slips.odd_sign(written) == sign


@pytest.mark.parametrize(
    "line", ["level: iop", "  - level: iop", "website: https://a.example.org", 'zip: "00001"', ""]
)
def test_a_plain_line_has_no_slip(line: str) -> None:
    assert slips.of_line(line) is None


def test_quotes_within_a_text_are_not_around_it() -> None:
    assert slips.curly("\u201cWe care\u201d is our \u201cmotto\u201d") == ""
    assert slips.curly("\u2018Harbor Point\u2019") == "Harbor Point"


def test_a_phone_number_with_signs_of_a_phone_book_is_taken() -> None:
    phone = read_value.read_phone("\u202a(555)\u00a0555\u20110142\u202c")

    assert (phone.written, phone.digits) == ("(555) 555-0142", "5555550142")
