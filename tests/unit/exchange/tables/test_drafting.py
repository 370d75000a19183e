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
        ("License exp", ("12/31/2026",), "{to: license.expires, guess"),
        ("License exp", ("2027-01-05", "12/1/30"), "license.expires, dates: month/day/year"),
        ("License exp", ("3/4/27",), "by its name}   # look which of the numbers is the month: no"),
        ("License exp", ("13/2/27", "2/13/27"), "by its name}   # look which of the numbers is"),
        ("License exp", ("99-1-2",), "license.expires, dates: year-month-day"),
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
        (
            "Waitlist",
            ("2 wks", "none", "full", "TBD", "0"),
            "Waitlist: leave out   # wait_days, maybe",
        ),
        ("Waitlist", ("12", "0", "25"), "nothing says that these are days; it holds: 12, 0, 25"),
        ("Wait", ("2 weeks", "3 weeks"), "Wait: leave out   # wait_days, maybe"),
        ("Waitlist", ("12 days", "3 days"), "Waitlist: {to: wait_days, guess"),
        ("Wait (days)", ("12", "0"), '"Wait (days)": {to: wait_days, guess'),
        ("Wait (weeks)", ("2", "1"), '"Wait (weeks)": leave out'),
        ("Days wait", ("2", "1"), "Days wait: leave out"),
        ("Session length", ("3", "90"), "Session length: leave out"),
        ("Weekly hours", ("9 to 12", "9"), "Weekly hours: {to: hours_per_week, guess"),
        ("Group size", ("8-10",), "Group size: {to: group_size, guess"),
        ("Cost", ("350", "$400"), "Cost: leave out   # payment.price, maybe, but few cells say"),
        ("Cost", ("350 per day", "free", "$90/session"), "Cost: {to: payment.price, guess"),
        ("Deposit", ("250", "500"), "Deposit: {to: payment.deposit, guess"),
        ("Rent", ("180", "200"), "Rent: leave out"),
        ("Notas", ("cerrado desde mayo",), "Notas: leave out"),
        ("Comentarios", ("bien",), "Comentarios: leave out"),
        ("Programa", ("Dia",), "Programa: {to: name, guess"),
        ("What they do", ("IOP; OP", '"IOP, PHP"'), '"IOP, PHP": [iop, php]   # in 1 row'),
        ("What they do", ("IOP; OP", "IOP / PHP"), "IOP / PHP: [iop, php]   # in 1 row"),
        ("What they do", ("IOP; OP", "IOP and PHP"), "IOP and PHP: [iop, php]   # in 1 row"),
        ("What they do", ("IOP; OP", "PHP + XYZ", "PHP"), '# "PHP + XYZ": ?   # in 1 row'),
        ("Detox", ("Y", "N", "x"), "# x: ?   # in 1 row"),
        ("Detox", ("x", "X"), 'x: "yes"   # in 1 row'),
        ("Detox", ("1", "0"), '"1": "yes"   # in 1 row'),
        ("Detox", ("Y", "N", "1"), '# "1": ?   # in 1 row'),
        ("Detox", ("Y", "N", "call them"), "# call them: ?   # in 1 row"),
        ("Takes Medicaid", ("Y", "N", "N", "Y", "x"), "# x: ?   # in 1 row"),
        ("Closed?", ("Y - closed June 2025", "N"), 'skip: {"Closed?": [Y - closed June 2025]}'),
        ("Closed", ("x", ""), "skip: {Closed: [x]}"),
        ("Closed", ("closed 2024", "not closed", "no"), "skip: {Closed: [closed 2024]}"),
        ("Status", ("active", "Inactive", "closed 6/1"), "skip: {Status: [Inactive, closed 6/1]}"),
        ("Still open?", ("Y", "no"), 'skip: {"Still open?": [no]}'),
        ("Status", ("closed Sundays",), "Status: leave out   # it holds: closed Sundays"),
        ("What they do", ("IOP; PHP", "OP"), "What they do:\n    to: level\n"),
        ("What they do", ("IOP; PHP", "OP"), '    split: ";"\n'),
        (
            "Medications",
            ("Methadone (guest dosing)",),
            '# "Methadone (guest dosing)": ?   # in 1 row',
        ),
        ("Level", ("Residential (men)", "IOP"), '# "Residential (men)": ?   # in 1 row'),
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
    assert "    guess: its name is a term of that list\n" in made


def test_of_a_company_by_name_it_is_said_where_that_stands(tmp_path: Path):
    made = column(tmp_path, "Blue Cross", "Y", "N", "Y")

    assert "    to: payment.accepts\n" in made
    assert "Y: [private-insurance]   # in 2 rows\n" in made
    assert (
        '    guess: "its name is a term of that list; a company by name stands in payment:, '
        'as insurers: [name]"\n'
    ) in made


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


def test_a_draft_whose_words_are_all_unknown_names_them_on_import(tmp_path: Path):
    text = "Agency,City,ST,Zip,Detox\nHarbor,Lynn,MA,01901,maybe\n"
    path = tmp_path / "mapping.yaml"
    path.write_text(drafted(tmp_path, text), "utf-8")
    made, _problems = mapping_file.load_mapping(path, terms())

    assert made is not None
    assert "words: {}" in path.read_text("utf-8")
    assert made.columns["Detox"][0].words == {}


def test_a_key_that_repeats_with_its_whole_row_is_said_to(tmp_path: Path):
    made = drafted(tmp_path, "No,Agency\n1,Elm\n2,Oak\n2,Oak\n")

    assert "never the same in two rows, but in 1 row that repeats another" in made


def test_a_closed_row_of_a_draft_is_no_record(tmp_path: Path):
    text = "Agency,City,ST,Zip,Closed?\nElm,Lynn,MA,01901,Y - closed\nOak,Lynn,MA,01901,N\n"
    path = tmp_path / "mapping.yaml"
    path.write_text(drafted(tmp_path, text), "utf-8")
    made, _problems = mapping_file.load_mapping(path, terms())

    assert made is not None
    assert made.skip == {"Closed?": {"y - closed"}}


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


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Levels not offered", ("IOP", "PHP")),
        ("Discontinued levels", ("IOP", "PHP")),
        ("Nivel anterior", ("IOP", "PHP")),
        ("Planned levels", ("IOP", "PHP")),
        ("Former ZIP", ("01608", "01609")),
        ("Old street", ("12 Elm St", "33 Oak St")),
        ("Old phone", ("508-555-0142", "508-555-0143")),
        ("No methadone", ("Y", "N")),
        ("Sin detox", ("si", "no")),
        ("Not accepting", ("Y", "N")),
    ],
)
def test_a_header_that_denies_or_ends_what_it_names_is_never_guessed(
    tmp_path: Path, header: str, cells: tuple[str, ...]
):
    assert f"{header}: leave out" in column(tmp_path, header, *cells)
