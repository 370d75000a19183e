"""A mapping drafted from a list as a newcomer has it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from levelground.base.errors import LevelGroundError
from levelground.exchange.tables import drafting, mapping_file
from tests.unit.exchange import made_up
from tests.unit.making import terms

DAY = date(2026, 11, 29)


def drafted(tmp_path: Path, text: str) -> str:
    path = tmp_path / "list.csv"
    path.write_text(text, "utf-8")
    return drafting.draft(path, terms(), DAY)


def column(tmp_path: Path, header: str, *cells: str) -> str:
    rows = "".join(f"Place {at},{cell}\n" for at, cell in enumerate(cells))
    made = drafted(tmp_path, f"Agency,{header}\n{rows}")
    return made.partition("guess: by its name}\n")[2]


@pytest.mark.parametrize(
    ("header", "cells", "line"),
    [
        ("License exp", ("1/5/27", "12/31/26", "N/A"), "license.expires, dates: month/day/year"),
        ("License exp", ("13/2/27", "2/3/27"), "license.expires, dates: day/month/year"),
        ("License exp", ("2027-01-05",), "{to: license.expires, guess"),
        ("Full Address", ("Boston", ""), "{to: address, guess"),
        ("Notes", ("owner drinks",), "Notes: leave out"),
        ("Beds", ("16", "TBD"), "Beds: leave out"),
        ("Id", ("1", "2", "3"), "Id: leave out"),
        ("Id", ("1", "1"), "Id: leave out"),
        ("Id", ("70234", "99999", "00021"), "Id: leave out"),
        ("In", ("Y", "N"), "In: leave out"),
        ("Idaho", ("Y", "N"), "to: licensed_states"),
        ("Number", ("1", "2"), "Number: leave out"),
        ("Phone", ("Ana", "Ben"), "Phone: leave out"),
        ("Main #", ("508-555-0142", "508 555-01"), '"Main #": {to: contact.phone, guess'),
        ("Office phone", ("508-555-0142",), "Office phone: {to: contact.phone, guess"),
        ("Intake #", ("508-555-0142",), '"Intake #": {to: contact.admissions_phone, guess'),
        ("After-hrs", ("508-555-0142",), "After-hrs: leave out"),
        ("Fax", ("508-555-0142",), "Fax: leave out"),
        ("Where?", ("12 Elm St", "33 OAK STREET"), '"Where?": {to: place.street, guess'),
        ("Provider / Program", ("Elm House", "Oak"), "Provider / Program: {to: name, guess"),
        ("Hrs/wk", ("9-12", "24/7"), "Hrs/wk: {to: hours_per_week, guess"),
        ("Hours", ("9-12",), "Hours: leave out"),
        ("What they do", ("IOP; PHP", "OP"), "What they do:\n    to: level\n"),
        ("What they do", ("IOP; PHP", "OP"), '    split: ";"\n'),
        ("Medications", ("Methadone (guest dosing)",), '(guest dosing)": not stated   # in 1 row'),
        ("Level", ("Residential (men)", "IOP"), '(men)": not stated   # in 1 row'),
        ("Gender", ("co-ed", "women"), "co-ed: [women, men]   # in 1 row"),
        ("Detox", ("refer out", "Y"), "refer out: referral   # in 1 row"),
        ("Detox", ("yes - on site", "Y"), "yes - on site: on-site   # in 1 row"),
        ("Detox", ("none", "Y"), "none: not stated   # in 1 row"),
        ("Habla espa\u00f1ol", ("si", "no"), "si: [es]   # in 1 row"),
    ],
)
def test_a_column_is_guessed_by_its_name_and_its_cells(
    tmp_path: Path, header: str, cells: tuple[str, ...], line: str
):
    assert line in column(tmp_path, header, *cells)


def test_a_header_that_names_a_term_over_yes_and_no_states_it_where_it_is_a_yes(tmp_path: Path):
    made = column(tmp_path, "Takes Medicaid?", "Y", "N", "yes", "n/a")

    assert '"Takes Medicaid?":\n    to: payment.accepts\n' in made
    assert "Y: [medicaid]   # in 1 row\n" in made
    assert "N: not stated   # in 1 row\n" in made
    assert "n/a" not in made


def test_a_term_named_over_other_cells_is_not_guessed(tmp_path: Path):
    assert "leave out" in column(tmp_path, "Medicaid", "see website", "call us")


@pytest.mark.parametrize(
    ("cell", "sign"), [("English/Spanish", "/"), ("English; Spanish", ";"), ("English", "")]
)
def test_words_of_one_cell_are_parted_where_all_parts_are_terms(
    tmp_path: Path, cell: str, sign: str
):
    made = column(tmp_path, "Languages spoken", cell)

    assert (f'split: "{sign}"' in made) is bool(sign)
    assert "English: [en]" in made


@pytest.mark.parametrize("nothing", ["N/A", "null", "-", "unknown", "#REF!", "?"])
def test_words_for_nothing_are_no_words(tmp_path: Path, nothing: str):
    made = column(tmp_path, "Detox", nothing, "yes")

    assert nothing not in made
    assert '"yes"' in made


def test_titles_above_the_header_do_no_harm(tmp_path: Path):
    made = drafted(
        tmp_path, "A county's list,,\nof 2026,,\n,,\nAgency,City,ZIP\nHarbor,Lynn,01901\n"
    )

    assert "Agency: {to: name" in made
    assert "A county" not in made


def test_a_draft_can_be_used_as_it_is(tmp_path: Path):
    text = "Agency,Street,City,ST,Zip,Takes Medicaid\nHarbor,12 Quay St,Lynn,MA,1901,Y\n"
    path = tmp_path / "mapping.yaml"
    path.write_text(drafted(tmp_path, text), "utf-8")
    made, problems = mapping_file.load_mapping(path, terms())

    assert made is not None
    assert all(".guess" in problem.field for problem in problems)
    assert {problem.severity.name for problem in problems} == {"WARNING"}


def test_of_several_sheets_one_has_to_be_named(tmp_path: Path):
    rows = [("Agency", "City"), ("Harbor", "Lynn")]
    path = made_up.write(tmp_path / "list.xlsx", rows, rows)

    with pytest.raises(LevelGroundError, match="has 2 sheets with rows") as error:
        drafting.draft(path, terms(), DAY)
    assert "--sheet" in error.value.write
    assert "read: {sheet: Sheet 2}" in drafting.draft(path, terms(), DAY, "Sheet 2")
