"""What a row states, and what is left out of it with the reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from levelground.content import yaml_tree
from levelground.exchange.tables import mapping_file
from levelground.exchange.tables.mapping_file import TableMapping
from tests.unit.exchange.tables.listing import (
    COLUMNS,
    HEADER,
    LIST,
    ROW,
    bring,
    mapping,
    records,
    written,
)
from tests.unit.making import terms


def record(tmp_path: Path, row: str, columns: str = COLUMNS, *more: str) -> dict:
    bring(tmp_path, [row], mapping(tmp_path, *more, columns=columns))
    ((_file, text),) = records(tmp_path).items()
    return yaml_tree.parse_yaml(text.encode(), "x").value


def test_a_row_becomes_a_record_with_its_source_its_id_and_its_cells(tmp_path: Path):
    made = record(tmp_path, ROW)

    assert made["name"] == "Harbor Point"
    assert made["place"] == {
        "street": "12 Quay Street", "city": "Worcester", "state": "MA", "zip": "01608",
    }  # fmt: skip
    assert made["license"] == {"number": "A1"}
    assert made["detox"] == "yes"
    assert made["programs"] == [{"level": "residential"}]
    assert made["checked"] == [{"on": "2026-08-20", "how": "import", "covers": ["everything"]}]
    assert made["sources"] == [{"title": "The state's list", "on": "2026-08-20"}]
    assert made["listed"][0]["id"] == "A1"
    assert "Name: HARBOR POINT" in made["listed"][0]["said"]


@pytest.mark.parametrize("cell", ["false", "", "null", "N/A"])
def test_false_or_empty_is_never_a_no_unless_the_mapping_says_so(tmp_path: Path, cell: str):
    assert "detox" not in record(tmp_path, ROW.replace("true", cell))


@pytest.mark.parametrize("cell", ["no", "No", "FALSE", "false", " NO ", "N/A", "na", "NA"])
def test_a_column_without_words_makes_no_no(tmp_path: Path, cell: str):
    columns = COLUMNS.partition("  Detox:")[0] + "  Detox: {to: detox}\n"

    assert record(tmp_path, ROW, columns)["detox"] == "true"
    assert "detox" not in record(tmp_path, ROW.replace("true", cell), columns)


def test_a_no_that_the_mapping_gives_no_meaning_is_counted(tmp_path: Path):
    columns = COLUMNS.partition("  Detox:")[0] + "  Detox: {to: detox}\n"
    rows = [ROW.replace("true", "FALSE")]

    assert bring(tmp_path, rows, mapping(tmp_path, columns=columns)).unknown_words == (
        ("Detox", "FALSE", 1),
    )


def test_a_list_that_says_no_makes_a_no(tmp_path: Path):
    columns = COLUMNS.replace('"false": not stated', '"false": "no"')

    assert record(tmp_path, ROW.replace("true", "false"), columns)["detox"] == "no"


def test_a_level_without_a_meaning_is_not_stated(tmp_path: Path):
    assert record(tmp_path, ROW.replace("RES", "NON"))["programs"] == [{"level": "unknown"}]


def test_a_lost_zero_comes_back_and_is_told(tmp_path: Path):
    result = bring(tmp_path, [ROW.replace("01608", "1608")])

    (told,) = result.facts_left_out
    assert told.why == 'the ZIP "1608" lost its zero: 01608, as it is in MA'
    assert 'zip: "01608"' in next(iter(records(tmp_path).values()))


def test_a_zip_code_of_nine_digits_is_cut(tmp_path: Path):
    assert record(tmp_path, ROW.replace("01608", "01608-1234"))["place"]["zip"] == "01608"


def test_words_that_the_mapping_does_not_know_are_counted(tmp_path: Path):
    rows = [ROW.replace("RES", "XYZ"), ROW.replace("RES", "XYZ").replace("A1", "A2")]

    assert bring(tmp_path, rows).unknown_words == (("Kind", "XYZ", 2),)


def test_a_phone_that_is_none_is_left_out_and_the_row_stays(tmp_path: Path):
    result = bring(tmp_path, [ROW.replace("(508) 555-0142", "call us")])

    assert "contact.phone is left out" in result.facts_left_out[0].why
    assert (
        "phone" not in records(tmp_path)["ma/harbor-point-worcester-ma.yaml"].partition("listed")[0]
    )


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (ROW.replace("HARBOR POINT", ""), "it has no name"),
        (ROW.replace("A1", " "), "it has nothing in No"),
        (ROW.replace("MA", "ZZ"), "place.state is left out"),
        (ROW.replace("01608", "abc"), "place.zip is left out"),
    ],
)
def test_a_row_that_can_be_no_record_is_named_with_the_reason(tmp_path: Path, row: str, why: str):
    result = bring(tmp_path, [row])

    assert why in result.rows_left_out[0].why
    assert result.rows_left_out[0].row == 2
    assert result.no_row_made_it


def test_rows_that_repeat_another_or_its_key_are_named(tmp_path: Path):
    result = bring(tmp_path, [ROW, ROW, ROW.replace("12 QUAY", "99 QUAY")])

    assert [one.why for one in result.rows_left_out] == [
        "it repeats row 2",
        '"A1" is row 2 already',
    ]


def test_a_row_that_is_no_program_is_skipped_by_name(tmp_path: Path):
    result = bring(tmp_path, [ROW], mapping(tmp_path, "skip: {Kind: [res]}"))

    assert result.rows_left_out[0].why == 'it is no program: Kind is "RES"'


def test_licenses_at_one_address_are_programs_of_one_provider(tmp_path: Path):
    rows = [ROW, ROW.replace("A1", "A2").replace("RES", "NON").replace("QUAY STREET", "Quay St.")]
    bring(tmp_path, rows, mapping(tmp_path, "one_provider: [Street, Zip, Owner]"))
    ((_file, text),) = records(tmp_path).items()
    made = yaml_tree.parse_yaml(text.encode(), "x").value

    assert [(p["level"], p["license"]["number"]) for p in made["programs"]] == [
        ("residential", "A1"),
        ("unknown", "A2"),
    ]
    assert made["owner"] == {"name": "Harbor Inc"}


MORE = """
  Place: {to: address}
  Age: [{to: ages, split: "/", words: {T: [youth], A: [adults]}}, {to: populations, words: {}}]
  Ends: {to: license.expires, dates: month/day/year}
"""


def other(tmp_path: Path, cells: str) -> dict:
    columns = "\n".join(
        line
        for line in COLUMNS.splitlines()
        if not line.strip().startswith(("Street", "City", "State", "Zip"))
    )
    header = HEADER.replace("Street,City,State,Zip,", "") + ",Place,Age,Ends"
    table = tmp_path / "list.csv"
    table.write_text(f"{header}\nA1,Harbor,Inc,508-555-0142,RES,true,{cells}\n", "utf-8")
    from levelground.exchange.tables.table_import import import_rows
    from tests.unit.making import terms

    made = mapping(tmp_path, columns=columns + MORE)
    import_rows(table, made, tmp_path / "there", terms(), lambda _file: "x.json")
    ((_file, text),) = records(tmp_path).items()
    return yaml_tree.parse_yaml(text.encode(), "x").value


@pytest.mark.parametrize(
    ("cell", "street", "inside"),
    [
        ("12 Quay St Suite 4 Worcester MA 01608", "12 Quay St", "Suite 4"),
        ("12 QUAY STREET #4 WORCESTER MA 01608-1234", "12 Quay Street", "# 4"),
        ("12-16 N Quay St Worcester MA 01608", "12-16 N Quay St", None),
    ],
)
def test_an_address_without_commas_is_taken_apart(
    tmp_path: Path, cell: str, street: str, inside: str | None
):
    place = other(tmp_path, f"{cell},T/A,8/31/27")["place"]

    assert (place["street"], place.get("street2")) == (street, inside)
    assert (place["city"], place["zip"]) == ("Worcester", "01608")


def test_an_address_in_one_cell_is_taken_apart_and_a_list_is_split(tmp_path: Path):
    made = other(tmp_path, '"12 Quay St, Suite 4, Worcester, MA 01608-1234",T/A,8/31/27')

    assert made["place"] == {
        "street": "12 Quay St", "street2": "Suite 4", "city": "Worcester", "state": "MA",
        "zip": "01608",
    }  # fmt: skip
    assert made["ages"] == ["youth", "adults"]
    assert made["license"]["expires"] == "2027-08-31"


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("Worcester, MA 01608", ("", "", "Worcester", "MA", "01608")),
        ("St. Albans, VT 05478", ("", "", "St. Albans", "VT", "05478")),
        ("12 Quay St., Worcester, Massachusetts 01608",
         ("12 Quay St.", "", "Worcester", "MA", "01608")),
        ("12 Quay St, Charleston West Virginia 25301",
         ("12 Quay St", "", "Charleston", "WV", "25301")),
        ("1 Virginia Ave, Richmond, Virginia 23219-1111",
         ("1 Virginia Ave", "", "Richmond", "VA", "23219")),
        ("Suite 4, 12 Quay St, Worcester, MA 01608",
         ("12 Quay St", "Suite 4", "Worcester", "MA", "01608")),
    ],
)  # fmt: skip
def test_a_whole_address_may_be_a_town_or_name_its_state(
    tmp_path: Path, address: str, parts: tuple[str, ...]
):
    columns = "columns:\n  Name: {to: name}\n  At: {to: address}\n"
    bring(tmp_path, [f'Harbor,"{address}"'], of(tmp_path, columns), header="Name,At")
    ((_file, text),) = records(tmp_path).items()
    place = yaml_tree.parse_yaml(text.encode(), "").value["place"]

    names = ("street", "street2", "city", "state", "zip")
    assert tuple(place.get(name, "") for name in names) == parts


def test_a_lost_zero_of_a_whole_address_is_told(tmp_path: Path):
    columns = "columns:\n  Name: {to: name}\n  At: {to: address}\n"
    row = 'Harbor,"12 Quay St, Worcester, MA 1608"'
    result = bring(tmp_path, [row], of(tmp_path, columns), header="Name,At")

    assert result.facts_left_out[0].why == 'the ZIP "1608" lost its zero: 01608, as it is in MA'


@pytest.mark.parametrize("ext", [" ext. 12", " x12", "x12", ", Extension 12"])
def test_an_extension_is_no_word_that_a_number_spells(tmp_path: Path, ext: str):
    row = ROW.replace("(508) 555-0142", f'"508-555-0142{ext}"')

    assert record(tmp_path, row)["contact"]["phone"].endswith("12")


def test_a_state_may_be_written_by_its_name(tmp_path: Path):
    assert record(tmp_path, ROW.replace(",MA,", ",Massachusetts,"))["place"]["state"] == "MA"


def of(folder: Path, columns: str) -> TableMapping:
    text = f"{LIST}\nkey: Name\n{columns}"
    made, problems = mapping_file.load_mapping(written(folder, text), terms())
    assert made is not None, problems
    return made
