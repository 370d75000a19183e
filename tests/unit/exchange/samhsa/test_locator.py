"""The locator's reply: names for codes, real coordinates, and facilities of two directories."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from levelground.base.errors import WorkbookError
from levelground.exchange.importer import import_workbook
from levelground.exchange.samhsa import editions, locator, workbook
from levelground.exchange.samhsa.service_names import ServiceNames
from levelground.exchange.samhsa.workbook import Workbook
from tests.unit.exchange import made_up
from tests.unit.making import terms

SERVICES = [
    {"f1": "Type of Care", "f2": "TC", "f3": "Substance use treatment; Detoxification "},
    {"f1": "Service Setting", "f2": "SET",
     "f3": "Outpatient; Intensive outpatient treatment; Outpatient day treatment or partial "
           "hospitalization"},
    {"f1": "Age Groups Accepted", "f2": "AGE", "f3": "Young Adults; Adults"},
    {"f1": "Payment", "f2": "PAY", "f3": "Medicaid"},
]  # fmt: skip
ROW: dict[str, Any] = {
    "frid": "abc-1", "name1": "Harbor Point Recovery", "name2": None, "street1": "12 Canal Street",
    "street2": "", "city": "Worcester", "state": "MA", "zip": "01608", "phone": "508-555-0142",
    "intake1": None, "hotline1": "", "website": "www.harborpoint.example.org",
    "latitude": "42.262593", "longitude": "-71.802293", "typeFacility": "SA",
    "services": SERVICES,
}  # fmt: skip


# Enough of a code sheet for what stands in these replies.
SHEET = (
    ("TC", "SA", "Substance use treatment"),
    ("TC", "DT", "Detoxification"),
    ("TC", "MH", "Mental health treatment"),
    ("SET", "OP", "Outpatient"),
    ("SET", "OIT", "Intensive outpatient treatment"),
    ("SET", "ODT", "Outpatient day treatment or partial hospitalization"),
    ("AGE", "YAD", "Young Adults"),
    ("AGE", "ADLT", "Adults"),
    ("SG", "TAY", "Young adults"),
    ("PAY", "MD", "Medicaid"),
    ("OMSC", "INPE", "In-network prescribing entity"),
    ("SMAT", "AUINPE", "In-network prescribing entity"),
    ("SMAT", "AURPE", "Other contracted prescribing entity"),
    ("OMSC", "PC", "No formal relationship with prescribing entity"),
    ("SMAT", "AUPC", "No formal relationship with prescribing entity"),
)
NAMES = ServiceNames.of(SHEET)


def code_sheet(folder: Path) -> Path:
    """Return a workbook with nothing but that code sheet."""
    rows = [
        made_up.DICTIONARY_HEADER,
        *((group, "", code, name, "") for group, code, name in SHEET),
    ]
    return made_up.write(folder / "codes.xlsx", rows)


def page(*rows: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"page": 1, "totalPages": 1, "recordCount": len(rows), "rows": [*rows], **more}


def written(folder: Path, value: object) -> Path:
    path = folder / "reply.json"
    path.write_text(value if isinstance(value, str) else json.dumps(value), "utf-8")
    return path


def read(folder: Path, value: object, directory: str = editions.SUBSTANCE_USE) -> Workbook:
    return locator.read_reply(written(folder, value), "2026", directory, NAMES)


def bring(folder: Path, value: object, **options: str) -> Any:
    path = written(folder, value)
    given = {"edition": "2026", **options}
    return import_workbook(path, (), folder / "there", terms(), codes=code_sheet(folder), **given)


def text(folder: Path) -> str:
    return "".join(path.read_text("utf-8") for path in sorted((folder / "there").rglob("*.yaml")))


def test_names_are_read_as_the_codes_that_the_workbook_has(tmp_path: Path):
    (row,) = read(tmp_path, page(ROW)).rows

    assert row.code_set == {"SA", "DT", "OP", "OIT", "ODT", "YAD", "ADLT", "MD"}
    assert (row.name2, row.intake1) == ("", "")


@pytest.mark.parametrize(
    ("category", "name", "code"),
    [
        ("AGE", "Young Adults", "YAD"),
        ("AGE", "Young adults", "YAD"),
        ("SG", "Young adults", "TAY"),
        ("OMSC", "In-network prescribing entity", "INPE"),
        ("SMAT", "In-network prescribing entity", "AUINPE"),
        ("SMAT", "Other contracted prescribing entity", "AURPE"),
        ("OMSC", "No formal relationship with prescribing entity", "PC"),
        ("SMAT", "No formal relationship with prescribing entity", "AUPC"),
        ("", "Young Adults", "YAD"),
        ("", "Young adults", "TAY"),
        ("", "In-network prescribing entity", ""),
        ("SET", "Young adults", ""),
        # a category that had another code in another year, or that a name has moved to
        ("PYMT", "medicaid", "MD"),
        ("OT", "Intensive outpatient treatment", "OIT"),
        ("XX", "Young Adults", ""),
        ("XX", "In-network prescribing entity", ""),
    ],
)
def test_a_name_means_what_it_means_in_its_category(category: str, name: str, code: str):
    assert NAMES.code_of(category, name) == code


def test_a_reply_needs_the_code_sheet_of_a_workbook(tmp_path: Path):
    with pytest.raises(WorkbookError, match="not what they stand for"):
        import_workbook(written(tmp_path, page(ROW)), (), tmp_path / "there", terms())


def test_a_code_sheet_is_read_with_its_categories(tmp_path: Path):
    assert workbook.read_code_sheet(code_sheet(tmp_path)) == [*SHEET]


def test_a_facility_of_a_third_kind_is_counted_and_left_out(tmp_path: Path):
    other = {**ROW, "frid": "abc-2", "name1": "Elm House", "typeFacility": "OTP", "services": None}
    book = read(tmp_path, page(ROW, other))

    assert [row.name1 for row in book.rows] == ["Harbor Point Recovery"]
    assert any(note.startswith("1 facility is of the kind OTP") for note in book.notes)


def test_a_reply_may_write_the_kind_with_a_dash_below(tmp_path: Path):
    kind = {"type_facility": "SA", "typeFacility": None}

    assert len(read(tmp_path, page({**ROW, **kind})).rows) == 1


def test_a_number_that_nobody_has_is_left_out(tmp_path: Path):
    bring(tmp_path, page({**ROW, "phone": "(999) 999-9999"}))

    assert "999" not in text(tmp_path).partition("imported:")[0]


def test_names_are_parted_at_a_semicolon_with_a_space_only(tmp_path: Path):
    services = [{"f1": "Type of Care", "f2": "TC", "f3": "Substance use treatment;Detoxification"}]
    book = read(tmp_path, page({**ROW, "services": services}))

    assert book.rows[0].code_set == {"SA"}
    assert "Substance use treatment;Detoxification" in book.remarks[1][0]


def test_a_record_has_its_own_coordinates_and_its_website(tmp_path: Path):
    result = bring(tmp_path, page(ROW))
    made = text(tmp_path)

    assert result.new == ("ma/harbor-point-recovery-worcester-ma.yaml",)
    assert "latitude: 42.2626\n  longitude: -71.8023\n  precision: address" in made
    assert "website: https://www.harborpoint.example.org" in made
    assert "FindTreatment.gov, as it was in 2026 (SAMHSA)" in made
    assert "- level: iop" in made
    assert "detox: yes" in made


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"latitude": "0.0", "longitude": "0.0"}, "0.0, 0.0 is not in MA"),
        ({"latitude": "north"}, "no pair of degrees"),
        ({"website": "http://a b.example.org"}, "website is left out"),
        ({"hotline1": "800-555-0100"}, "hotline1 has no field here"),
    ],
)  # fmt: skip
def test_what_no_record_can_hold_is_left_out_and_named(
    tmp_path: Path, given: dict[str, str], why: str
):
    result = bring(tmp_path, page({**ROW, **given}))

    assert any(why in left.why for left in result.facts_left_out)
    assert len(result.new) == 1
    if "latitude" in given:
        assert "precision: zip" in text(tmp_path)


def test_a_facility_for_mental_health_is_told_of_and_comes_when_it_is_asked_for(tmp_path: Path):
    other = {
        **ROW, "frid": "abc-2", "name1": "Elm House", "typeFacility": "MH",
        "services": [{"f1": "Type of Care", "f2": "TC", "f3": "Mental health treatment"},
                     {"f1": "Service Setting", "f2": "SET", "f3": "Outpatient"}],
    }  # fmt: skip

    result = bring(tmp_path, page(ROW, other))
    assert result.rows == 1
    assert "1 facility is of another directory; ask for them with --directory mental-health." in (
        result.notes
    )

    again = bring(tmp_path, page(ROW, other), directory=editions.MENTAL_HEALTH)
    assert again.new == ("ma/elm-house-worcester-ma.yaml",)
    assert "focus: [mental-health]" in text(tmp_path)


def test_who_is_in_no_reply_is_not_said_to_have_left(tmp_path: Path):
    bring(tmp_path, page(ROW), edition="2025")
    other = {**ROW, "frid": "abc-2", "name1": "Elm House", "street1": "3 Elm Street"}

    assert bring(tmp_path, page(other)).no_longer_listed == ()


def test_a_facility_keeps_its_file_by_its_id(tmp_path: Path):
    bring(tmp_path, page(ROW), edition="2025")
    moved = {**ROW, "phone": "508-555-0199", "zip": "01609"}

    result = bring(tmp_path, page(moved))

    assert (result.new, result.updated) == ((), 1)


def test_the_same_reply_twice_leaves_the_same_bytes(tmp_path: Path):
    bring(tmp_path, page(ROW))
    before = text(tmp_path)

    assert bring(tmp_path, page(ROW)).written == 0
    assert text(tmp_path) == before


def test_pages_of_a_folder_are_one_reply_and_a_missing_one_is_told(tmp_path: Path):
    folder = tmp_path / "pages"
    folder.mkdir()
    other = {**ROW, "frid": "abc-2", "name1": "Elm House"}
    (folder / "1.json").write_text(json.dumps(page(ROW, recordCount=5)), "utf-8")
    (folder / "2.json").write_text(json.dumps(page(ROW, other, recordCount=5)), "utf-8")

    book = locator.read_reply(folder, "2026", editions.SUBSTANCE_USE, NAMES)

    assert [row.name1 for row in book.rows] == ["Harbor Point Recovery", "Elm House"]
    assert book.notes == (
        "The reply has 3 of 5 facilities; the rest is missing.",
        "1 facility stands in it twice.",
    )


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ('{"rows": [\n{"frid": }]}', "row 2, column 10"),
        ({"facilities": []}, 'no reply of the locator: it has no "rows"'),
        ({"rows": []}, "lists no facility"),
        ({"rows": [1]}, 'row 1 of "reply.json" is no facility'),
        (page({**ROW, "typeFacility": None}), 'row 1 of "reply.json" has no typeFacility'),
    ],
)
def test_what_is_no_reply_is_refused_and_nothing_is_written(
    tmp_path: Path, value: object, why: str
):
    with pytest.raises(WorkbookError) as error:
        bring(tmp_path, value)

    assert why in str(error.value)
    assert not (tmp_path / "there").exists()
