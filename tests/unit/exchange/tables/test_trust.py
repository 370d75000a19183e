"""Lists that differ: whose word is the fact, and that the other one stands beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from levelground.base.errors import LevelGroundError
from levelground.content import yaml_tree
from levelground.exchange.bringing import trust_file
from levelground.exchange.bringing.trust_file import ListOrder
from levelground.exchange.importer import import_workbook
from tests.unit.exchange import made_up
from tests.unit.exchange.tables.listing import COLUMNS, bring, mapping
from tests.unit.making import terms

HEADER = "No,Name,Owner,Street,City,State,Zip,Phone,Kind,Detox"
ROW = "A1,HARBOR POINT RECOVERY,Harbor Inc,12 CANAL STREET,WORCESTER,MA,01608,{},IOP,{}"
WORDS = COLUMNS.replace("RES: residential", "IOP: iop")
FILE = "ma/harbor-point-recovery-worcester-ma.yaml"


def national(folder: Path) -> None:
    """Import a facility of the national directory, whose phone is 508-555-0142."""
    path = made_up.workbook(folder / "book-2023.xlsx", [made_up.row(2)])
    import_workbook(path, (), folder / "there", terms(), edition="2023")


def bring_list(folder: Path, phone: str = "508-555-0199", detox: str = "", on: str = "2026-08-20"):
    listed = f"list: {{id: a-list, title: The state's list, on: {on}}}"
    return bring(folder, [ROW.format(phone, detox)], mapping(folder, columns=WORDS, listed=listed))


def trust(folder: Path, *order: str) -> None:
    (folder / "there" / "trust.yaml").write_text(f"trust: [{', '.join(order)}]\n", "utf-8")


def made(folder: Path) -> dict:
    return yaml_tree.parse_yaml((folder / "there" / FILE).read_bytes(), FILE).value


def text(folder: Path) -> str:
    return (folder / "there" / FILE).read_text("utf-8")


def notes(folder: Path) -> list[str]:
    return [one["note"] for one in made(folder).get("conflicts", [])]


def test_without_an_order_the_first_word_stays_and_the_other_is_told(tmp_path: Path):
    national(tmp_path)
    bring_list(tmp_path)

    assert made(tmp_path)["contact"]["phone"] == "508-555-0142"
    assert notes(tmp_path) == ["The list The state's list of August 20, 2026 says 508-555-0199."]


def test_the_list_that_is_trusted_more_is_the_fact_and_the_other_is_told(tmp_path: Path):
    national(tmp_path)
    trust(tmp_path, "a-list", "samhsa-su")
    result = bring_list(tmp_path)

    assert made(tmp_path)["contact"]["phone"] == "508-555-0199"
    assert notes(tmp_path) == ["The national directory says 508-555-0142."]
    assert "contact.phone" in made(tmp_path)["listed"][0]["gave"]
    assert any("as The state's list of August 20, 2026 has it" in c
               for c in result.changes[0].changed)  # fmt: skip


def test_a_list_that_is_trusted_less_changes_nothing(tmp_path: Path):
    national(tmp_path)
    trust(tmp_path, "samhsa-su", "a-list")
    bring_list(tmp_path)

    assert made(tmp_path)["contact"]["phone"] == "508-555-0142"


def test_a_persons_check_wins_over_any_list(tmp_path: Path):
    national(tmp_path)
    trust(tmp_path, "a-list")
    path = tmp_path / "there" / FILE
    check = "checked:\n  - {on: 2026-10-03, how: phone, covers: [contact]}"
    path.write_text(text(tmp_path).replace("checked:", check), "utf-8")

    result = bring_list(tmp_path)

    assert made(tmp_path)["contact"]["phone"] == "508-555-0142"
    assert notes(tmp_path) == []
    assert "checked by a person" in result.changes[0].kept[0]


def test_what_a_person_wrote_is_no_lists_and_stays(tmp_path: Path):
    national(tmp_path)
    trust(tmp_path, "a-list")
    path = tmp_path / "there" / FILE
    path.write_text(
        text(tmp_path).replace("phone: 508-555-0142", "phone: 508-555-0111", 1), "utf-8"
    )

    bring_list(tmp_path)

    assert made(tmp_path)["contact"]["phone"] == "508-555-0111"
    assert len(notes(tmp_path)) == 1


def test_a_blank_erases_nothing(tmp_path: Path):
    national(tmp_path)
    trust(tmp_path, "a-list")
    bring_list(tmp_path, phone="")

    assert made(tmp_path)["contact"]["phone"] == "508-555-0142"


def test_a_fact_keeps_the_list_that_it_is_from(tmp_path: Path):
    national(tmp_path)
    bring_list(tmp_path, phone="508-555-0142", detox="true")

    gave = made(tmp_path)["listed"][0]["gave"]
    assert {"detox", "license.number", "owner.name"} <= {*gave}
    assert "contact.phone" not in gave


def test_the_same_list_twice_leaves_the_same_bytes(tmp_path: Path):
    national(tmp_path)
    trust(tmp_path, "a-list", "samhsa-su")
    bring_list(tmp_path)
    before = text(tmp_path)

    assert bring_list(tmp_path).written == 0
    assert text(tmp_path) == before


def test_a_third_list_meets_the_one_that_gave_the_fact(tmp_path: Path):
    national(tmp_path)
    trust(tmp_path, "b-list", "a-list", "samhsa-su")
    bring_list(tmp_path)
    listed = "list: {id: b-list, title: The county's list, on: 2026-08-21}"
    bring(tmp_path, [ROW.format("508-555-0155", "")],
          mapping(tmp_path, columns=WORDS, listed=listed))  # fmt: skip

    assert made(tmp_path)["contact"]["phone"] == "508-555-0155"
    assert notes(tmp_path)[-1] == 'The list "a-list" says 508-555-0199.'


def test_one_that_is_not_named_is_trusted_least():
    order = ListOrder(("a", "b"))

    assert order.is_before("a", "b")
    assert order.is_before("b", "c")
    assert not order.is_before("c", "d")


@pytest.mark.parametrize("text", ["trust: a", "order: [a]", "trust: [a, a]", "trust: [a, {b: c}]"])
def test_a_file_with_faults_is_refused_with_its_place(tmp_path: Path, text: str):
    (tmp_path / "trust.yaml").write_text(text, "utf-8")

    with pytest.raises(LevelGroundError, match=r"trust\.yaml:1:\d+: an order of lists is needed"):
        trust_file.read_trust(tmp_path)


def next_national(folder: Path, phone: str) -> tuple[str, ...]:
    path = made_up.workbook(folder / "book-2024.xlsx", [made_up.row(2, phone=phone)])
    result = import_workbook(path, (), folder / "there", terms(), edition="2024")
    return result.changes[0].kept


def test_what_a_list_says_beside_the_fact_follows_its_next_edition(tmp_path: Path):
    national(tmp_path)
    trust(tmp_path, "a-list", "samhsa-su")
    bring_list(tmp_path)
    changes = next_national(tmp_path, "508-555-0150")

    whose = 'that of the list "a-list", 508-555-0199'
    assert changes == (f"contact.phone: the new edition says 508-555-0150; kept {whose}",)
    assert made(tmp_path)["contact"]["phone"] == "508-555-0199"
    assert notes(tmp_path) == ["The national directory says 508-555-0150."]


def test_a_contradiction_goes_when_the_other_list_comes_round(tmp_path: Path):
    national(tmp_path)
    trust(tmp_path, "a-list", "samhsa-su")
    bring_list(tmp_path)
    next_national(tmp_path, "508-555-0199")

    assert notes(tmp_path) == []


def test_a_contradiction_goes_when_the_list_that_is_the_fact_comes_round(tmp_path: Path):
    national(tmp_path)
    trust(tmp_path, "a-list", "samhsa-su")
    bring_list(tmp_path)
    bring_list(tmp_path, "508-555-0142", on="2026-11-20")

    assert made(tmp_path)["contact"]["phone"] == "508-555-0142"
    assert notes(tmp_path) == []
