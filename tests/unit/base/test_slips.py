"""Signs that look like others, and lines that YAML has no words for."""

from __future__ import annotations

import pytest
import yaml

from levelground.base import slips
from levelground.base.names import empty_words
from levelground.content.folders import OWN_CONTENT
from levelground.facts import read_value

STATES = OWN_CONTENT / "vocabulary" / "states.yaml"


@pytest.mark.parametrize("dash", "\u2010\u2011\u2012\u2013\u2014\u2212\uff0d")
def test_dashes_that_look_alike_are_hyphens_in_a_number(dash: str) -> None:
    assert slips.keyboard_text(f"555{dash}0142") == "555-0142"


def test_marks_of_direction_and_odd_spaces_are_as_typed() -> None:
    assert slips.keyboard_text("\u202a(555)\u00a0555-0142\u202c\u200b") == "(555) 555-0142"


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
    assert slips.curly_quotes("\u201cWe care\u201d is our \u201cmotto\u201d") is None
    told = slips.curly_quotes("\u2018Harbor Point\u2019")
    assert told is not None
    assert told[1] == 'write "Harbor Point" in straight quotes'


def test_a_phone_number_with_signs_of_a_phone_book_is_taken() -> None:
    phone = read_value.read_phone("\u202a(555)\u00a0555\u20110142\u202c")

    assert (phone.written, phone.digits) == ("(555) 555-0142", "5555550142")


def test_a_curly_quote_at_one_end_is_named():
    assert slips.curly_quotes("\u201cHarbor Point")
    assert slips.curly_quotes("Harbor Point\u201d")
    assert slips.curly_quotes("\u2019Ohana House") is None
    assert slips.curly_quotes("They say \u201cwe care\u201d.") is None


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("W\u043ercester", "U+043E"),
        ("i\u043e\u0440", "U+043E"),
        ("\u041c\u0410", "U+041C"),
        ("\uff16\uff11\uff17-754-3210", "U+FF16"),
    ],
)
def test_a_letter_or_digit_that_looks_like_another_is_named(written: str, code: str):
    assert code in slips.odd_sign(written) + slips.odd_letter(written, alone=True)


@pytest.mark.parametrize(
    "written", ["\u0440\u0443\u0441\u0441\u043a\u0438\u0439", "espa\u00f1ol", "\u03b2-blocker"]
)
def test_words_of_other_languages_have_no_odd_letter(written: str):
    assert slips.odd_letter(written) == ""


@pytest.mark.parametrize(
    "written", ["TBD", "n/a", "(none)", "...", "Unknown.", "no se sabe", "#N/A", "don't know"]
)
def test_words_that_say_nothing_do(written: str):
    assert empty_words.says_nothing(written)


@pytest.mark.parametrize("written", ["no", "Nada House", "24/7", "by appointment", "NA meetings"])
def test_words_that_say_something_do_not_say_nothing(written: str):
    assert not empty_words.says_nothing(written)


def test_no_code_of_a_state_says_nothing():
    # ND is North Dakota, and once was read as "no data".
    codes = [entry["id"] for entry in yaml.safe_load(STATES.read_text("utf-8"))["terms"]]

    assert len(codes) > 50
    assert [code for code in codes if empty_words.says_nothing(code.upper())] == []


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("name:\u00a0Harbor Point", "there is a space that is no plain one in it (U+00A0), right"),
        ("  phone:\u3000555-0142", "there is a space that is no plain one in it (U+3000), right"),
        ("- level:\u200biop", "there is an invisible character in it (U+200B), right after"),
        ("level\uff1aiop", "the colon after the field's name is no plain one (U+FF1A)"),
        ("level \u2236 iop", "the colon after the field's name is no plain one (U+2236)"),
        ("\ufefflevel: iop", "there is an invisible character in it (U+FEFF), before the first"),
        ("\u00a0level: iop", "there is a space that is no plain one in it (U+00A0), before the"),
        ("languages: [@es]", "a name or value between brackets starts with a sign"),
        ("{ ?foo: bar }", "a name or value between brackets starts with a sign"),
    ],
)
def test_an_odd_sign_at_a_name_or_its_colon_is_named(line: str, what: str) -> None:
    told = slips.of_line(line)
    assert told is not None
    assert told[0].startswith(what)


@pytest.mark.parametrize("line", ["  Main #: {to: contact.phone}", "Lic. # : {to: name}"])
def test_a_name_that_a_number_sign_cuts_off_is_named(line: str):
    found = slips.of_line(line)
    assert found is not None
    assert found[0].startswith("the # after a space starts a comment")
    assert slips.of_line("  Main: 12 Elm Street # the door: on the left") is None
