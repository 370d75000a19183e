"""Hostile texts of answers are refused by name or stay words, and choose no file."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from levelground.content.parse.records import read_record
from levelground.content.yaml_tree import parse_yaml
from levelground.upkeep.answers import answer_text
from levelground.upkeep.answers.taken_in import take_all
from levelground.upkeep.states import Keeper
from tests.attacks import attacks
from tests.unit.making import TODAY, terms
from tests.unit.upkeep.conftest import HARBOR

MANY = tuple(islice(attacks(12), 40))
OUT = ("../../out", "/etc/out", "con", "~/out", "%2e%2e/out", "a/b", "harbor-point/../elm-house")


@pytest.mark.parametrize("line", ["description", "website", "phone", "called", "note", "by"])
def test_answers_are_words_or_refused(desk: Callable[[], Keeper], line: str):
    shelf = desk().shelf
    for attack in MANY[:40]:
        text = (
            "Level Ground answers 1\nprogram: harbor-point/iop\nasked: 2026-11-20 by phone\n"
            f"by: volunteer\nhours_per_week: 9-12\n{line}: {attack}\nend\n"
        )
        found, problems = answer_text.read_answers(text.encode(), "a.txt", shelf.vocabularies)
        taken = take_all(shelf, TODAY, "a.txt", found)
        for file in taken.changed:
            document = parse_yaml(file.text.encode(), "a.yaml")
            record, wrong = read_record(document, "harbor-point", terms())
            assert record is not None, (attack, wrong)
            assert file.text.startswith(HARBOR.partition("payment")[0].partition("contact")[0])
        assert problems or taken.problems or taken.changed or taken.programs


def test_whom_answers_name_chooses_no_file(desk: Callable[[], Keeper], programs: Path):
    before = {path: path.read_text("utf-8") for path in programs.rglob("*") if path.is_file()}
    shelf = desk().shelf
    for name in (*OUT, *MANY[:20]):
        text = f"Level Ground answers 1\nprogram: {name}/iop\nasked: 2026-11-20 by phone\nend\n"
        found, problems = answer_text.read_answers(text.encode(), "a.txt", shelf.vocabularies)
        taken = take_all(shelf, TODAY, "a.txt", found)
        assert problems or taken.problems, name
        assert taken.changed == ()
    assert {p: p.read_text("utf-8") for p in programs.rglob("*") if p.is_file()} == before
