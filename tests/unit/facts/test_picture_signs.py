"""Pictures, drawn letters and garbled text are named; what languages and companies write is not."""

from __future__ import annotations

import pytest

from levelground.facts import safe_text
from levelground.facts.answers import WrongValueError


@pytest.mark.parametrize(
    ("written", "what", "write"),
    [
        ("Hope House \U0001f3e0", "a picture or an ornament in it (U+1F3E0)", "leave it out"),
        ("\u2605 Hope", "a picture or an ornament in it (U+2605)", "leave it out"),
        ("\u2705 Hope", "(U+2705)", "leave it out"),
        ("\u24bd\u24de\u24df\u24d4", "(U+24BD)", "leave it out"),
        ("Hope \U0001f1fa\U0001f1f8", "(U+1F1FA)", "leave it out"),
        ("5\ufe0f\u20e3 Hope", "(U+FE0F)", "leave it out"),
        ("\U0001d407\U0001d428\U0001d429\U0001d41e House", "in a style", 'write "Hope House"'),
        ("Jos\u00c3\u00a9 House", "is garbled", 'write "Jos\u00e9 House"'),
        ("Hope\u00e2\u20ac\u2122s House", "is garbled", 'write "Hope\u2019s House"'),
        ("Jos\ufffd House", "a letter of it was lost", "type it anew, as it is spelled"),
        ("H\u0337\u0321\u031bope", "several marks on one letter", "type it anew"),
        ("\u041d\u043e\u0440\u0435 House", "a letter of another alphabet", "type the text anew"),
    ],
)
def test_a_sign_that_no_name_needs_is_named(written: str, what: str, write: str):
    with pytest.raises(WrongValueError) as raised:
        safe_text.read_text(written, 120)

    (fault,) = raised.value.faults
    assert what in fault.what
    assert fault.write.startswith(write)


@pytest.mark.parametrize(
    "written",
    [
        "Hope House\u2122", "Caf\u00e9 \u00a9 2026", "Casa N\u00b0 5", "Peer \u2116 2",
        "S\u00c3O PAULO", "Ni\u00f1os y ni\u00f1as", "Vi\u1ec7t Nam", "Vie\u0323\u0302t",
        "\u0426\u0435\u043d\u0442\u0440 \u041d\u043e\u0440\u0435 House", "\u041c\u0410\u0420",
        "\u5e0c\u671b\u4e4b\u5bb6", "\u0645\u0631\u0643\u0632", "9 \u00bd hours", "a \u2192 b",
        "Fran\u00e7ois \u00e0 la carte", "\u201cHope\u201d \u2013 a house",
    ],
)  # fmt: skip
def test_what_people_write_passes(written: str):
    assert safe_text.read_text(written, 120) == written


@pytest.mark.parametrize(
    "written", ["+cmd|' /C calc'!A0", "-cmd|'/C x'!A1", "@SUM(A1)", "\uff1d1+1", "=1+1"]
)
def test_a_formula_is_named_in_whatever_sign_it_begins(written: str):
    with pytest.raises(WrongValueError, match="is a formula of a spreadsheet"):
        safe_text.read_text(written, 120)


@pytest.mark.parametrize("written", ["+1 Hope", "-2 to 4 weeks", "@Home", "A = B"])
def test_a_sign_before_a_word_is_no_formula(written: str):
    assert safe_text.read_text(written, 120) == written
