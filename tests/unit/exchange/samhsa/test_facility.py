"""A row of the directory to a record: what it states, and what it does not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from levelground.content import yaml_tree
from levelground.content.parse.records import read_record
from levelground.exchange.samhsa import facility
from levelground.exchange.samhsa.codebook import CodeBook
from levelground.exchange.writing import record_file
from tests.unit.exchange.made_up import EDITION, NAMES, row

Convert = Callable[..., dict[str, Any]]


@pytest.fixture
def convert(book: CodeBook) -> Convert:
    """Return a function from the fields of a made-up row to its record, which must be valid."""

    def made(**fields: str) -> dict[str, Any]:
        found = facility.convert(row(**fields), EDITION, book)
        assert found.record is not None, found.left_out
        document = yaml_tree.parse_yaml(record_file.fresh(found.record, "x").encode(), "x.yaml")
        assert document.value == found.record
        assert read_record(document, "x", book.vocabularies)[1] == ()
        return found.record

    return made


def levels(record: dict[str, Any]) -> list[str]:
    """Return the programs as level and word."""
    return ["-".join(filter(None, (p["level"], p.get("word")))) for p in record["programs"]]


def test_a_record_says_what_the_row_says(convert: Convert):
    record = convert(name2="Evening House", street2="Floor 2", intake1="800-555-0143")

    assert record["name"] == "Harbor Point Recovery"
    assert record["also_known_as"] == "Evening House"
    assert record["place"] == {
        "street": "12 Canal Street",
        "street2": "Floor 2",
        "city": "Worcester",
        "county": "Worcester",
        "state": "MA",
        "zip": "01608",
        "latitude": "42.2624",
        "longitude": "-71.8003",
        "precision": "zip",
    }
    assert record["contact"] == {"phone": "508-555-0142", "admissions_phone": "800-555-0143"}
    assert record["focus"] == ["substance-use", "co-occurring"]
    assert record["therapies"] == ["cbt"]
    assert record["telehealth"] == "yes"
    assert record["smoking"] == "not-allowed"
    assert record["owner"] == {"kind": "nonprofit"}
    assert record["payment"] == {"accepts": ["private-insurance", "medicaid"]}
    assert record["programs"] == [{"level": "outpatient"}, {"level": "iop"}]


def test_a_record_says_where_it_comes_from_and_that_nobody_has_called(convert: Convert):
    record = convert(number=7)

    assert record["checked"] == [{"on": "2022-12-31", "how": "import", "covers": ["everything"]}]
    assert "SAMHSA" in record["sources"][0]["title"]
    assert "2023" in record["sources"][0]["title"]
    assert record["sources"][0]["url"] == "https://findtreatment.gov"
    kept = record["imported"]
    assert (kept["edition"], kept["survey_year"], kept["row"]) == ("2023", "2022", "7")


def test_the_imported_block_gives_the_row_back(convert: Convert):
    whole = row(number=7, name2="(HPR)", intake1a="800-555HELP", street2="Floor 2")
    fields = {name: getattr(whole, name) for name in ("name2", "intake1a", "street2")}

    assert facility.imported_row(convert(number=7, **fields)["imported"]) == (whole, EDITION)


@pytest.mark.parametrize(
    "block",
    [
        None,
        "x",
        {"directory": "another"},
        {"directory": "samhsa-su", "edition": "2023", "row": "seven", "name1": "A", "state": "MA"},
        {"directory": "samhsa-su", "edition": "2023", "row": "7", "state": "MA"},
        {"directory": "samhsa-su", "edition": ["2023"], "row": "7", "name1": "A", "state": "MA"},
    ],
)
def test_a_block_that_is_damaged_or_another_s_gives_no_row(block: object):
    assert facility.imported_row(block) is None


def test_an_absent_code_states_nothing_and_hours_are_never_stated(convert: Convert):
    record = convert(codes="SA * OP OIT")

    assert set(record) == {
        "name", "place", "contact", "focus", "programs", "checked", "sources", "imported",
    }  # fmt: skip
    assert record["programs"] == [{"level": "iop"}]


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ("OP ORT", ["outpatient"]),
        ("OP OIT", ["iop"]),
        ("OP ODT", ["php"]),
        ("OP OMB", ["outpatient"]),
        ("OP OMB ORT OIT ODT", ["outpatient", "iop", "php"]),
        ("RES RS", ["residential"]),
        ("RES RL", ["residential"]),
        ("RES RS RL", ["residential-short-stay", "residential-long-stay"]),
        ("HI HIT", ["inpatient"]),
        ("DT", ["detox"]),
        ("DT OP OD", ["detox"]),
        ("DT RES RD", ["detox"]),
        ("HI HID", ["detox"]),
        ("HH", ["sober-living"]),
        ("HH RES RL", ["residential", "sober-living"]),
        ("OP", ["outpatient"]),
        ("RES", ["residential"]),
        ("HI", ["inpatient"]),
        ("", ["unknown"]),
    ],
)
def test_a_setting_is_a_program_and_an_umbrella_only_where_nothing_is_finer(
    convert: Convert, codes: str, expected: list[str]
):
    assert levels(convert(codes=f"SA * {codes} * PVTN")) == expected


def test_short_and_long_stays_are_told_apart(convert: Convert):
    short, long = convert(codes="SA * RES RS RL")["programs"]

    assert (short["stay"], long["stay"]) == ("short", "long")
    (alone,) = convert(codes="SA * RES RL")["programs"]
    assert alone == {"level": "residential", "stay": "long", "sleep": ["residence"]}


@pytest.mark.parametrize(
    ("codes", "sleep"),
    [
        ("RES RS", ["residence"]),
        ("HI HIT", ["hospital"]),
        ("OP OIT", None),
        ("DT RD", ["residence"]),
    ],
)
def test_where_people_sleep_is_stated_only_by_codes_for_care_round_the_clock(
    convert: Convert, codes: str, sleep: list[str] | None
):
    (program,) = convert(codes=f"SA * {codes}")["programs"]

    assert program.get("sleep") == sleep


@pytest.mark.parametrize("codes", ["OP", "RES", "HI", "OP OMB", "OP ODT", ""])
def test_where_the_directory_says_less_than_a_level_s_name_a_note_says_so(
    convert: Convert, codes: str
):
    (program,) = convert(codes=f"SA * {codes}")["programs"]

    assert program["level_note"].startswith("The national directory")


@pytest.mark.parametrize("codes", ["OP ORT OMB", "OP OIT", "HI HIT", "HH", "DT"])
def test_a_plain_level_needs_no_note(convert: Convert, codes: str):
    assert all("level_note" not in program for program in convert(codes=codes)["programs"])


def test_detox_stands_at_the_top_and_its_settings_in_its_program(convert: Convert):
    record = convert(codes="SA DT * OP OD OIT RES RD * ADTX")

    assert record["detox"] == "yes"
    assert "detox_setting" not in record
    assert record["programs"] == [
        {"level": "iop"},
        {
            "level": "detox",
            "detox_setting": ["outpatient", "residential"],
            "detox_from": ["alcohol"],
            "sleep": ["home", "residence"],
        },
    ]


@pytest.mark.parametrize("codes", ["SA * RES RD", "SA * OP OIT * ADTX"])
def test_detox_is_stated_by_its_setting_and_by_its_substance_too(convert: Convert, codes: str):
    assert convert(codes=codes)["detox"] == "yes"


def test_a_substance_without_a_detox_program_stays_at_the_top(convert: Convert):
    record = convert(codes="SA * OP OIT * ADTX")

    assert record["detox_from"] == ["alcohol"]
    assert levels(record) == ["iop"]


def test_sober_living_is_a_program_and_a_fact_of_the_others(convert: Convert):
    record = convert(codes="SA HH * OP OIT")

    assert record["sober_living"] == "yes"
    assert levels(record) == ["iop", "sober-living"]


def test_telehealth_does_not_make_a_program_virtual(convert: Convert):
    record = convert(codes="SA * OP OIT * TELE")

    assert record["telehealth"] == "yes"
    assert "virtual" not in record


def test_a_code_for_no_is_a_no(convert: Convert):
    record = convert(codes="SA * OP OIT * NMAUT * NMOA * NAUT")

    assert record["medication_for_alcohol"] == "no"
    assert record["medication_for_opioids"] == "no"
    assert record["conditions"] == {"alcohol": "no"}


def test_smoking_and_vaping_share_their_words_and_not_their_codes(convert: Convert):
    record = convert(codes="SA * OP OIT * SMPD * VAPN")

    assert (record["smoking"], record["vaping"]) == ("outside-only", "not-allowed")
    assert "vaping" not in convert(codes="SA * OP OIT * SMPD")


def test_a_finer_owner_counts_before_the_umbrella(convert: Convert):
    assert convert(codes="SA * OP OIT * FED VAMC")["owner"] == {"kind": "va"}
    assert convert(codes="SA * OP OIT * FED")["owner"] == {"kind": "federal-government"}


def test_two_answers_to_one_question_are_a_conflict_and_no_answer(convert: Convert):
    record = convert(codes="SA * OP OIT * SMON SMPD * PVTN PVTP")

    assert "smoking" not in record
    assert "owner" not in record
    assert [entry["about"] for entry in record["conflicts"]] == ["smoking", "owner.kind"]
    assert "both" in record["conflicts"][0]["note"]


def test_a_no_that_a_yes_contradicts_yields_and_is_told(convert: Convert):
    record = convert(codes="SA * OP OIT * UB NMOA")

    assert record["medication_for_opioids"] == ["prescribed-here"]
    assert record["conflicts"][0]["about"] == "medication_for_opioids"


def test_a_number_that_spells_a_word_is_used_beside_one_in_digits(convert: Convert):
    assert convert(intake1a="800-555HELP")["contact"]["admissions_phone"] == "800-555-4357"
    both = convert(intake1="800-555-0143", intake1a="800-555HELP")
    assert both["contact"]["admissions_phone"] == "800-555-0143"
    assert both["contact"]["second_admissions_phone"] == "800-555-4357"
    assert both["imported"]["intake1a"] == "800-555HELP"


@pytest.mark.parametrize("street", ["- - -", "-", "\u2014", "Confidential", "Address Withheld"])
def test_a_street_that_is_none_says_that_the_address_is_withheld(convert: Convert, street: str):
    place = convert(street1=street, street2="Floor 2")["place"]

    assert place["withheld"] == "yes"
    assert "street" not in place and "street2" not in place  # noqa: PT018
    assert place["precision"] == "city"
    assert place["latitude"] != convert()["place"]["latitude"]
    assert "withheld" not in convert(street1="")["place"]


def test_a_row_without_codes_is_named_and_left_out(book: CodeBook):
    made = facility.convert(row(codes="*"), EDITION, book)

    assert made.record is None
    assert made.left_out == ("it has no codes, so nothing is said of its care",)


def test_codes_that_no_record_can_hold_are_said(book: CodeBook):
    made = facility.convert(row(codes="SA " * 900), EDITION, book)

    assert made.record is None
    assert made.left_out == ("its codes are 2,700 characters long",)


def test_every_number_for_admissions_is_kept_once(convert: Convert):
    contact = convert(
        intake1="800-555-0143", intake1a="800-555-0143", intake2="800-555-0144 x1",
        intake2a="800-555-0144 x2",
    )["contact"]  # fmt: skip

    assert [*contact.values()][1:] == ["800-555-0143", "800-555-0144 x1", "800-555-0144 x2"]
    four = convert(intake1="800-555-0143", intake1a="800-555-0144", intake2="800-555-0145",
                   intake2a="800-555-0146")["contact"]  # fmt: skip
    assert len(four) == 5


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("617\u2013254\u20132923", "617-254-2923"),
        ("617-254-HELP", "617-254-4357"),
        ("1-800-NEW HOPES", "800-639-4673"),
    ],
)
def test_the_main_number_may_spell_a_word_or_have_dashes_of_print(
    convert: Convert, written: str, kept: str
):
    assert convert(phone=written)["contact"]["phone"] == kept


def test_a_second_number_for_admissions_is_the_first_where_it_is_the_only_one(convert: Convert):
    assert convert(intake2="800-555-0143")["contact"] == {
        "phone": "508-555-0142",
        "admissions_phone": "800-555-0143",
    }


@pytest.mark.parametrize(
    ("zip_code", "city", "state", "county"),
    [("00601", "Adjuntas", "PR", "Adjuntas Municipio"), ("96910", "Hagatna", "GU", None)],
)
def test_territories_are_places_too(
    convert: Convert, zip_code: str, city: str, state: str, county: str
):
    place = convert(zip=zip_code, city=city, state=state)["place"]

    assert (place["state"], place.get("county")) == (state, county)
    assert place["precision"] == "zip"


@pytest.mark.parametrize(
    ("zip_code", "state"), [("42223", "TN"), ("97635", "CA"), ("86515", "NM"), ("59221", "ND")]
)
def test_a_zip_code_that_lies_in_two_states_is_kept_without_a_county(
    book: CodeBook, zip_code: str, state: str
):
    found = facility.convert(row(zip=zip_code, state=state, city="Border"), EDITION, book)

    assert found.record is not None
    assert found.record["place"]["state"] == state
    assert "county" not in found.record["place"]
    assert f"not in {state}: no county" in found.left_out[0]


def test_a_phone_that_is_none_is_left_out_and_told(book: CodeBook):
    found = facility.convert(row(phone="207-175-2222"), EDITION, book)

    assert found.record is not None
    assert "contact" not in found.record
    assert found.record["imported"]["phone"] == "207-175-2222"
    assert 'phone is left out: "207-175-2222"' in found.left_out[0]


def test_a_zip_code_on_no_map_leaves_the_map_place_out_and_is_told(book: CodeBook):
    found = facility.convert(row(zip="00000"), EDITION, book)

    assert found.record is not None
    assert "latitude" not in found.record["place"]
    assert "precision" not in found.record["place"]
    assert "00000 is in no table" in found.left_out[0]


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"name1": ""}, "no name"),
        ({"name1": "<b>Harbor</b>"}, "no name"),
        ({"city": ""}, "no city"),
        ({"state": "ZZ"}, "not a state"),
        ({"zip": ""}, "not a ZIP code"),
        ({"zip": "0160X"}, "not a ZIP code"),
        ({"zip": "10012"}, "in NY, not in MA"),
    ],
)
def test_a_row_that_cannot_be_a_record_says_why(fields: dict[str, str], why: str, book: CodeBook):
    found = facility.convert(row(**fields), EDITION, book)

    assert found.record is None
    assert why in found.left_out[0]


def test_a_second_name_with_markup_is_left_out_of_the_record_and_its_block(book: CodeBook):
    found = facility.convert(row(name2="<script>"), EDITION, book)

    assert found.record is not None
    assert "<script>" not in record_file.fresh(found.record, "x")
    assert "name2 is left out" in found.left_out[0]


def test_a_code_that_nothing_uses_is_told_from_one_that_states_something(book: CodeBook):
    assert "GH" not in book.used
    assert set(NAMES) - book.used == {"GH"}


def test_a_new_term_with_a_code_needs_no_python(book: CodeBook):
    terms = [term for term in book.vocabularies["therapies"] if "CBT" in term.codes]

    assert [fact.value for fact in book.state(frozenset({"CBT"}))] == [[terms[0].id]]


@pytest.mark.parametrize(
    ("codes", "about"),
    [
        ("NMOA * METH", "medication_for_opioids"),
        ("NMAUT * ACM", "medication_for_alcohol"),
        ("NAUT * ADTX", "conditions"),
        ("NOOP * ODTX", "conditions"),
        ("NP MD", "payment.accepts"),
        ("AUDO OUDO", "restrictions"),
    ],
)
def test_codes_that_contradict_each_other_across_facts_are_told_as_a_conflict(
    convert: Convert, codes: str, about: str
):
    found = convert(codes=f"SA * OP OIT * {codes}")["conflicts"]

    assert about in [conflict["about"] for conflict in found]


def test_codes_that_agree_are_no_conflict(convert: Convert):
    assert "conflicts" not in convert(codes="SA * OP OIT * NMOA * MD")
    assert "conflicts" not in convert(codes="SA * OP OIT * NMAUT * NXN")


_WHAT = {"NMOA": "opioids", "NMAUT": "alcohol"}


@pytest.mark.parametrize(
    ("codes", "fact"),
    [
        ("NMOA * BWN", "medication_for_opioids"),
        ("NMOA * NU", "medication_for_opioids"),
        ("NMAUT * DSF", "medication_for_alcohol"),
        ("NMOA NMAUT * VTRL", "medication_for_alcohol"),
    ],
)
def test_no_medicine_beside_a_named_one_is_no_no(convert: Convert, codes: str, fact: str):
    record = convert(codes=f"SA * OP OIT * {codes}")

    assert fact not in record
    assert fact in [conflict["about"] for conflict in record["conflicts"]]
    alone = codes.partition(" ")[0]
    assert convert(codes=f"SA * OP OIT * {alone}")[f"medication_for_{_WHAT[alone]}"] == "no"
