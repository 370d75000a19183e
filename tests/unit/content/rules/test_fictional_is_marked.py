"""Example records cannot be taken for real ones, nor real ones for examples."""

from __future__ import annotations

import pytest

from levelground.base.problems import Severity
from tests.unit.content.rules.finding import found, severity

RULE = "fictional-is-marked"
EXAMPLE, REAL = "fictional: yes\nlevel: iop", "level: iop"


@pytest.mark.parametrize("line", ["555-555-0100", "(212) 555-0199", "+1 555 555 0142 x7"])
def test_a_number_reserved_for_fiction_is_right_in_an_example_and_wrong_in_a_real_record(line: str):
    contact = f"contact: {{phone: '{line}'}}"

    assert found(RULE, f"{EXAMPLE}\n{contact}") == []
    assert found(RULE, f"{REAL}\n{contact}") == [
        ("contact.phone", f'"{line}" is reserved for examples')
    ]


@pytest.mark.parametrize("line", ["508-555-0099", "508-555-0200", "508-795-0142"])
def test_any_other_number_is_wrong_in_an_example_and_right_in_a_real_record(line: str):
    contact = f"contact: {{phone: '{line}'}}"

    assert found(RULE, f"{REAL}\n{contact}") == []
    assert found(RULE, f"{EXAMPLE}\n{contact}") == [
        ("contact.phone", f'"{line}" could be a real one, in a record that is fictional')
    ]


@pytest.mark.parametrize("name", ["phone", "admissions_phone", "second_admissions_phone"])
def test_every_number_of_a_record_is_looked_at(name: str):
    ((field, _what),) = found(RULE, f"{REAL}\ncontact: {{{name}: 555-555-0142}}")

    assert field == f"contact.{name}"


@pytest.mark.parametrize(
    ("contact", "example"),
    [
        ("website: 'https://example.org/x'", True),
        ("website: 'https://a.b.example.org'", True),
        ("website: 'https://notexample.org'", False),
        ("website: 'https://example.org.evil.com'", False),
        ("email: a@harbor.example.org", True),
        ("email: a@harbor.org", False),
    ],
)
def test_an_address_below_example_org_is_an_examples(contact: str, example: bool):  # noqa: FBT001
    assert (found(RULE, f"{EXAMPLE}\ncontact: {{{contact}}}") == []) is example
    assert (found(RULE, f"{REAL}\ncontact: {{{contact}}}") == []) is not example


@pytest.mark.parametrize("line", ["fictional: no", "fictional: unknown"])
def test_a_record_is_an_example_only_where_it_says_yes(line: str):
    assert found(RULE, f"{line}\nlevel: iop\ncontact: {{phone: 555-555-0142}}")


def test_a_number_of_the_wrong_kind_is_an_error():
    assert severity(RULE, f"{REAL}\ncontact: {{phone: 555-555-0142}}") == {Severity.ERROR}
