"""The pages of docs/reference/ say what the code says today."""

from __future__ import annotations

from importlib import import_module

import pytest

from levelground.content import rules
from levelground.facts import field_table
from levelground.model import Program

reference = import_module("levelground.commands.reference_pages")


@pytest.mark.parametrize("name", ["rules.md", "fields.md", "tasks.md"])
def test_a_page_is_as_inv_reference_leaves_it(name: str):
    assert (reference.FOLDER / name).read_text("utf-8") == reference.pages()[name]


def test_every_rule_and_every_field_has_its_place():
    pages = reference.pages()
    assert all(f"## `{rule}` (" in pages["rules.md"] for rule in rules.NAMES)
    assert all(
        f"| `{field.name}` |" in pages["fields.md"] for field in field_table.fields_of(Program)
    )


def test_what_a_rule_finds_is_an_error_or_a_warning_or_both():
    text = reference.pages()["rules.md"]
    assert "## `coordinates-in-state` (error or warning)" in text
    assert "## `has-source` (warning)" in text
    assert "## `programs-have-ids` (error)" in text
