"""Each line of the threat model names what proves it, and it is there."""

from __future__ import annotations

import re

import pytest

from levelground.bootstrap import ROOT

TOLD = (ROOT / "docs" / "threat-model.md").read_text("utf-8")
ROWS = [
    line
    for line in TOLD.splitlines()
    if line.startswith("|") and not line.startswith(("| ---", "| who, and", "| what | "))
]
NAMED = re.compile(r"`(tests/[\w/-]+\.py)::(test_\w+)`")
FOUND = sorted(set(NAMED.findall(TOLD)))


def test_every_line_of_the_threat_model_names_a_test():
    assert len(ROWS) >= 20
    assert [row for row in ROWS if not NAMED.search(row)] == []


@pytest.mark.parametrize(("path", "name"), FOUND, ids=[name for _path, name in FOUND])
def test_what_the_threat_model_names_is_there(path: str, name: str):
    assert f"def {name}(" in (ROOT / path).read_text("utf-8")
