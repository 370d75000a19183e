"""The mental health directory: asked for by name, matched with what is there, never mixed in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from levelground.base.errors import WorkbookError
from levelground.content import yaml_tree
from levelground.exchange.importer import import_workbook
from levelground.exchange.samhsa import editions
from tests.unit.exchange import made_up
from tests.unit.making import terms

CODES = "MH * OP PHDT * CBT GT * PVTN * SUMH"
NAMES = {**made_up.MENTAL_HEALTH, "PHDT": "Partial hospitalization/day treatment",
         "GT": "Group therapy"}  # fmt: skip
ELM = {"name1": "Elm House", "street1": "3 Elm Street", "phone": "508-555-0133",
       "codes": "MH * OP PHDT"}  # fmt: skip


def bring(folder: Path, *rows: dict[str, str], year: str = "2023", asked: bool = True) -> Any:
    made = [made_up.row(n, **{"codes": CODES, **row}) for n, row in enumerate(rows, 2)]
    path = made_up.write(
        folder / f"mh-{year}.xlsx", made_up.facilities(made), made_up.dictionary(NAMES)
    )
    named = {"directory": editions.MENTAL_HEALTH} if asked else {}
    return import_workbook(path, (), folder / "there", terms(), edition=year, **named)


def bring_su(folder: Path) -> Any:
    path = made_up.workbook(folder / "su-2023.xlsx", [made_up.row(2)])
    return import_workbook(path, (), folder / "there", terms(), edition="2023")


def tree(folder: Path, name: str) -> dict[str, Any]:
    path = folder / "there" / "ma" / f"{name}.yaml"
    return yaml_tree.parse_yaml(path.read_bytes(), path.name).value


def test_it_is_refused_unless_it_is_asked_for_by_its_name(tmp_path: Path):
    with pytest.raises(WorkbookError, match="or ask for it by name: --directory mental-health"):
        bring(tmp_path, ELM, asked=False)


def test_the_other_directory_is_refused_where_this_one_is_asked_for(tmp_path: Path):
    path = made_up.workbook(tmp_path / "su-2023.xlsx", [made_up.row(2)])
    with pytest.raises(WorkbookError, match="is not that of mental health facilities"):
        import_workbook(path, (), tmp_path / "there", terms(), directory=editions.MENTAL_HEALTH)


def test_a_facility_states_its_focus_and_its_levels(tmp_path: Path):
    result = bring(tmp_path, ELM)
    made = tree(tmp_path, "elm-house-worcester-ma")

    assert result.new == ("ma/elm-house-worcester-ma.yaml",)
    assert made["focus"] == ["mental-health"]
    assert [program["level"] for program in made["programs"]] == ["outpatient", "php"]
    assert made["imported"]["directory"] == "samhsa-mh"
    assert made["sources"][0]["title"].startswith("National Directory of Mental Health Treatment")


def test_one_that_is_there_already_stays_one_record(tmp_path: Path):
    bring_su(tmp_path)
    before = tree(tmp_path, "harbor-point-recovery-worcester-ma")

    result = bring(tmp_path, {"codes": CODES}, ELM)
    made = tree(tmp_path, "harbor-point-recovery-worcester-ma")

    assert result.new == ("ma/elm-house-worcester-ma.yaml",)
    assert made["focus"] == [*before["focus"], "mental-health"]
    assert made["programs"] == before["programs"]
    assert made["listed"][0]["directory"] == "samhsa-mh"
    assert len(made["sources"]) == 2


def test_the_same_directory_twice_leaves_the_same_bytes(tmp_path: Path):
    bring_su(tmp_path)
    bring(tmp_path, {"codes": CODES}, ELM)

    assert bring(tmp_path, {"codes": CODES}, ELM).written == 0


def test_the_first_directory_again_takes_nothing_of_it_away(tmp_path: Path):
    bring_su(tmp_path)
    bring(tmp_path, {"codes": CODES}, ELM)
    result = bring_su(tmp_path)

    assert "mental-health" in tree(tmp_path, "harbor-point-recovery-worcester-ma")["focus"]
    assert (result.new, result.no_longer_listed) == ((), ())


def test_who_left_the_list_is_marked_and_records_of_the_other_list_are_not(tmp_path: Path):
    bring_su(tmp_path)
    bring(tmp_path, ELM)
    result = bring(tmp_path, {**ELM, "name1": "Oak House", "street1": "9 Oak Street",
                              "phone": "508-555-0150"}, year="2024")  # fmt: skip

    assert result.no_longer_listed == ("ma/elm-house-worcester-ma.yaml",)
