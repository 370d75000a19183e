"""Text and addresses from strangers are nothing but text and addresses."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levelground.facts import safe_text
from levelground.facts.answers import WrongValueError


def test_plain_text_passes_with_its_spaces_tidied():
    assert safe_text.read_text("  Evenings,\n 6 to 9 p.m. ", 120) == "Evenings, 6 to 9 p.m."


@pytest.mark.parametrize(
    "written",
    [
        "Fees < $50 & no deposit",
        "3 < 5",
        "AT&T",
        "caf\u00e9 \u6771\u4eac",
        "50% off",
        "a -> b",
        "R & B;",
    ],
)
def test_signs_that_are_no_markup_pass(written: str):
    assert safe_text.read_text(written, 120) == written


@pytest.mark.parametrize(
    "written",
    [
        "<script>alert(1)</script>",
        "<b>",
        "</b>",
        "< img src=x>",
        "<!-- -->",
        "<?php",
        "&lt;script&gt;",
        "&#60;",
        "&#x3c;",
        "see javascript:alert(1)",
        "JavaScript:alert(1)",
    ],
)
def test_markup_and_scripts_are_refused(written: str):
    with pytest.raises(WrongValueError, match="there is HTML or a script in it"):
        safe_text.read_text(written, 120)


@pytest.mark.parametrize("hidden", ["\x00", "\x07", "\x1b", "\u200b", "\u202e", "\ufeff", "\ue000"])
def test_invisible_characters_are_refused_by_their_number(hidden: str):
    with pytest.raises(WrongValueError, match=re.escape(f"U+{ord(hidden):04X}")):
        safe_text.read_text(f"Harbor{hidden}Point", 120)


@pytest.mark.parametrize("written", ["", " ", "\n"])
def test_empty_text_is_refused(written: str):
    with pytest.raises(WrongValueError, match="it is empty"):
        safe_text.read_text(written, 120)


def test_text_is_as_long_as_its_limit_and_no_longer():
    assert safe_text.read_text("x" * 120, 120) == "x" * 120
    with pytest.raises(WrongValueError, match="it is 121 characters long"):
        safe_text.read_text("x" * 121, 120)


@given(st.text(max_size=60))
def test_whatever_passes_is_one_line_without_markup_or_control_characters(written: str):
    try:
        clean = safe_text.read_text(written, 60)
    except WrongValueError:
        return
    assert clean.splitlines() == [clean]
    assert not re.search(r"<[a-zA-Z/!?]|javascript:|[\x00-\x1f\x7f]", clean, re.IGNORECASE)


@pytest.mark.parametrize(
    "written",
    [
        "https://harborpoint.example.org",
        "http://example.org/a?b=c&d=e#f",
        "https://example.org:8443/",
    ],
)
def test_a_web_address_passes_as_it_is(written: str):
    assert safe_text.read_url(written) == written


@pytest.mark.parametrize(
    "written",
    [
        "",
        "example.org",
        "//example.org",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.org",
        "file:///etc/passwd",
        "https://",
        "https://localhost",
        "https://user:word@example.org",
        "https://example.org/a b",
        'https://example.org/"onclick=',
        "https://example.org/<script>",
        "https://[::1",
        "https://example.org\\@evil.example",
        "/programs.html",
    ],
)
def test_what_is_no_whole_web_address_is_refused(written: str):
    with pytest.raises(WrongValueError):
        safe_text.read_url(written)


@pytest.mark.parametrize("written", ["help@harborpoint.example.org", "a.b+c@example.org"])
def test_an_e_mail_address_passes_as_it_is(written: str):
    assert safe_text.read_email(written) == written


@pytest.mark.parametrize(
    "written",
    [
        "help@a..org",
        "help@-a.org",
        "help@evil.com\u2044a.org",
        "help@\u017fa.org",
        "",
        "help",
        "help@",
        "@example.org",
        "a b@example.org",
        "a@b@example.org",
        "<a@example.org>",
        "a@example",
        "mailto:a@example.org",
        "a@example.org,b@example.org",
    ],
)
def test_what_is_no_single_e_mail_address_is_refused(written: str):
    with pytest.raises(WrongValueError, match="is not an e-mail address"):
        safe_text.read_email(written)


@pytest.mark.parametrize("written", ["iop", "iop-evening", "3-1", "x" * 120])
def test_a_plain_name_passes(written: str):
    assert safe_text.read_slug(written) == written


@pytest.mark.parametrize(
    "written", ["", "Evening", "a--b", "-a", "a-", "a_b", "..", "a/b", "a.b", "x" * 121]
)
def test_what_could_not_stand_in_an_address_is_no_plain_name(written: str):
    with pytest.raises(WrongValueError, match="is not a plain name"):
        safe_text.read_slug(written)


@pytest.mark.parametrize("written", ["null", "~", "N/A", "na", "TBD", "None", " empty ", "--", "?"])
def test_a_word_for_nothing_is_no_statement(written: str):
    with pytest.raises(WrongValueError) as refused:
        safe_text.read_statement(written, 120)
    assert "remove the line" in refused.value.faults[0].write


@pytest.mark.parametrize("written", ["None Too Soon House", "Nullarbor", "NA meetings on Monday"])
def test_a_word_for_nothing_within_a_text_is_part_of_it(written: str):
    assert safe_text.read_statement(written, 120) == written
