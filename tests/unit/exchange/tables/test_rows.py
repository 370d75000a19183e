"""What a row states, and what is left out of it with the reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from levelground.content import yaml_tree
from levelground.exchange.bringing import table_account
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
    result = bring(tmp_path, [ROW.replace("(508) 555-0142", "ask for Dana")])

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


def test_what_keeps_a_row_from_being_a_record_is_told_first_and_all_else_behind(tmp_path: Path):
    row = ROW.replace("HARBOR POINT", "=A1").replace("(508) 555-0142", "508-555-014")
    (told,) = bring(tmp_path, [row]).rows_left_out

    assert told.why.startswith('name is left out: "=A1" is a formula of a spreadsheet')
    assert "; contact.phone is left out: " in told.why


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
    from levelground.exchange.bringing.table_import import import_rows
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


SEVERAL = """\
columns:
  Name: {to: name}
  City: {to: place.city}
  State: {to: place.state}
  Zip: {to: place.zip}
  Kind: {to: level, split: ";", words: {IOP: iop, PHP: php, OP: outpatient, Both: [iop, php]}}
  Hours: {to: hours_per_week}
  Detox: {to: detox, split: "/", words: {Y: "yes", N: "no", R: referral}}
  Meds:
    {to: medications, split: ",", words: {bup: [buprenorphine], no bup: {buprenorphine: "no"}}}
  Plans: {to: payment.insurers, split: ";"}
  Wait: {to: wait_days}
  Phone: {to: contact.phone}
"""
SEVERAL_HEADER = "Name,City,State,Zip,Kind,Hours,Detox,Meds,Plans,Wait,Phone"


def several(tmp_path: Path, **cells: str) -> tuple[dict, list[str], tuple]:
    """Return the record of a row with these cells, what is told of it, and unknown words."""
    row = {"Name": "Harbor", "City": "Worcester", "State": "MA", "Zip": "01608"} | cells
    line = ",".join(f'"{row.get(name, "")}"' for name in SEVERAL_HEADER.split(","))
    result = bring(tmp_path, [line], of(tmp_path, SEVERAL), header=SEVERAL_HEADER)
    ((_file, text),) = records(tmp_path).items()
    told = [one.why for one in (*result.facts_left_out, *result.look)]
    return yaml_tree.parse_yaml(text.encode(), "").value, told, result.unknown_words


@pytest.mark.parametrize(
    ("cell", "levels"),
    [("IOP; PHP", ["iop", "php"]), ("IOP;PHP;OP;iop", ["iop", "php", "outpatient"]),
     ("Both", ["iop", "php"]), ("Both; OP", ["iop", "php", "outpatient"]), ("IOP", ["iop"]),
     ("IOP; XYZ", ["iop"]), ("", ["unknown"])],
)  # fmt: skip
def test_each_level_of_a_cell_becomes_a_program(tmp_path: Path, cell: str, levels: list[str]):
    made, told, unknown = several(tmp_path, Kind=cell)

    assert [program["level"] for program in made["programs"]] == levels
    assert told == []
    assert unknown == ((("Kind", "XYZ", 1),) if "XYZ" in cell else ())


@pytest.mark.parametrize(
    ("column", "cell", "field", "told"),
    [
        ("Detox", "Y/N", "detox", 'column "Detox" is left out: "Y/N" says yes and no'),
        ("Detox", "Y/N/R", "detox", 'column "Detox" is left out: "Y/N/R" says yes and no'),
        ("Detox", "Y/R", "detox", "says yes and referral, and detox holds one of them"),
        ("Meds", "bup, no bup", "medications", 'column "Meds" is left out: "bup, no bup" says'),
        ("Meds", "bup, no bup, bup", "medications", 'column "Meds" is left out'),
        ("Phone", "508-555-0142 / 508-555-0143", "contact", "contact.phone is left out"),
        ("Wait", "soon", "wait_days", "wait_days is left out"),
    ],
)
def test_a_cell_that_comes_to_nothing_is_named(
    tmp_path: Path, column: str, cell: str, field: str, told: str
):
    made, said, _unknown = several(tmp_path, **{column: cell})

    assert field not in made
    assert len(said) == 1
    assert told in said[0]


@pytest.mark.parametrize("column", ["Detox", "Meds", "Wait", "Plans"])
def test_none_may_be_a_no_and_is_counted(tmp_path: Path, column: str):
    made, _told, unknown = several(tmp_path, **{column: "none"})

    assert not {"detox", "medications", "wait_days", "payment"} & {*made}
    assert unknown == ((column, "none", 1),)


@pytest.mark.parametrize(("cell", "hours"), [("9 to 12", "9-12"), ("9 - 12", "9-12"), ("9", "9")])
def test_hours_are_of_a_level_alone_and_written_as_records_write_them(
    tmp_path: Path, cell: str, hours: str
):
    made, told, _unknown = several(tmp_path, Kind="IOP", Hours=cell)
    assert (made["hours_per_week"], told) == (hours, [])


def test_hours_of_a_row_with_several_levels_are_of_none_and_told(tmp_path: Path):
    made, told, _unknown = several(tmp_path, Kind="IOP; PHP", Hours="9-12")
    assert "hours_per_week" not in str(made["programs"])
    assert "hours_per_week" not in made
    assert told == ["hours_per_week is left out: it says 9-12, and not at which level: iop or php"]


def test_a_list_of_names_is_split_without_words(tmp_path: Path):
    made, _told, _unknown = several(tmp_path, Plans="Aetna; Cigna")
    assert made["payment"]["insurers"] == ["Aetna", "Cigna"]


def test_what_another_row_of_a_provider_says_of_the_place_is_told(tmp_path: Path):
    other = ROW.replace("A1", "A2").replace("RES", "NON").replace("01608", "01609")
    rows = [ROW, other.replace("STREET", "St.")]
    result = bring(tmp_path, rows, mapping(tmp_path, "one_provider: [Street, Owner]"))

    assert [(one.row, one.why) for one in result.facts_left_out] == [
        (3, "place.zip is left out: it says 01609, and row 2 says 01608")
    ]


@pytest.mark.parametrize(
    "name",
    ["Harbor (CLOSED)", "Harbor - closed", "CLOSED - Harbor", "Harbor *Permanently closed 2025*",
     "Harbor CLOSED", "HARBOR POINT CLOSED", "Harbor (out of business)"],
)  # fmt: skip
def test_a_name_that_says_closed_becomes_no_open_place(tmp_path: Path, name: str):
    result = bring(tmp_path, [ROW.replace("HARBOR POINT", name)])

    assert records(tmp_path) == {}
    assert "becomes no open place" in result.rows_left_out[0].why
    assert f"row 2, {name}" in "\n".join(table_account.account_lines(result))


@pytest.mark.parametrize("name", ["Closed Door Recovery", "Moving Forward", "New Location House"])
def test_a_name_that_only_sounds_like_it_stays(tmp_path: Path, name: str):
    bring(tmp_path, [ROW.replace("HARBOR POINT", name)])
    assert records(tmp_path)


def test_a_street_that_says_moved_is_none_and_the_row_is_worth_a_look(tmp_path: Path):
    result = bring(tmp_path, [ROW.replace("12 QUAY STREET", "moved to 9 New St")])

    assert '"moved to 9 New St" is no street' in result.facts_left_out[0].why
    assert "street:" not in next(iter(records(tmp_path).values())).partition("listed")[0]
    assert result.look[0].why.startswith('column "Street" says "moved to 9 New St"')


@pytest.mark.parametrize(
    ("cell", "many"),
    [("closed 2025", 1), ("relocated to Lynn", 1), ("no longer in business", 1), ("moved", 1),
     ("closed on Sundays", 0), ("closed for lunch", 0), ("moved by the spirit", 0)],
)  # fmt: skip
def test_a_note_that_says_closed_is_told_and_stays_the_keepers_own(
    tmp_path: Path, cell: str, many: int
):
    made = mapping(tmp_path, columns=COLUMNS + "  Notes: leave out\n")
    result = bring(tmp_path, [f"{ROW},{cell}"], made, header=f"{HEADER},Notes")

    assert len(result.look) == many
    assert cell not in next(iter(records(tmp_path).values()))


def test_a_row_without_a_place_says_which_cell_was_none(tmp_path: Path):
    columns = "columns:\n  Name: {to: name}\n  At: {to: address}\n"
    result = bring(tmp_path, ["Harbor,by the canal"], of(tmp_path, columns), header="Name,At")
    assert 'column "At" is left out: "by the canal"' in result.rows_left_out[0].why


@pytest.mark.parametrize("cell", ["call us", "ask", "see website", "pending", "N/A", "#REF!"])
def test_a_cell_that_says_that_nothing_is_known_is_named_with_its_column(tmp_path: Path, cell: str):
    result = bring(tmp_path, [ROW.replace("(508) 555-0142", cell)])

    assert result.empty_words == (("Phone", cell, 1),)
    assert f'  Phone: "{cell}" in 1 row' in table_account.account_lines(result)


@pytest.mark.parametrize("cell", ["", "-", " ", "null"])
def test_a_cell_that_nobody_filled_in_is_no_word_to_name(tmp_path: Path, cell: str):
    assert bring(tmp_path, [ROW.replace("(508) 555-0142", cell)]).empty_words == ()
