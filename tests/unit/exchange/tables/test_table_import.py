"""A list into a folder: twice the same, the next edition, joined to others, and what waits."""

from __future__ import annotations

from pathlib import Path

import pytest

from levelground.base.errors import LevelGroundError
from levelground.content import yaml_tree
from levelground.exchange.bringing import table_account
from levelground.exchange.tables import drafting, mapping_file
from tests.unit.exchange.tables.listing import (
    COLUMNS,
    HEADER,
    LIST,
    ROW,
    bring,
    mapping,
    records,
)
from tests.unit.making import TODAY, terms

FILE = "ma/harbor-point-worcester-ma.yaml"
LATER = LIST.replace("08-20", "11-20")
THERE = """\
name: Harbor Point Recovery
place: {street: 12 Quay St, city: Worcester, state: MA, zip: "01608"}
contact: {phone: 508-555-0142}   # the front desk
detox: no
programs:
  - level: iop
checked: {on: 2026-10-03, how: phone, covers: [contact]}
"""
THEIRS = "ma/harbor-point-recovery.yaml"


def put(tmp_path: Path, text: str = THERE, file: str = THEIRS) -> None:
    path = tmp_path / "there" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def says(tmp_path: Path, file: str = THEIRS) -> dict:
    return yaml_tree.parse_yaml(records(tmp_path)[file].encode(), file).value


ENDS = COLUMNS + "  Ends: {to: license.expires}\n"


@pytest.mark.parametrize(
    "cell",
    ["3/4/27", "12/1/30", "13/2/27", "3/4/2027", "27-03-04", "1.2.03", "5/6/27", "99/1/1",
     "31/12/26", "03-04-2027", "12/11/2026 00:00"],
)  # fmt: skip
def test_a_date_that_may_be_several_days_asks_for_its_order(tmp_path: Path, cell: str):
    with pytest.raises(LevelGroundError) as error:
        bring(tmp_path, [f"{ROW},{cell}"], mapping(tmp_path, columns=ENDS), header=HEADER + ",Ends")

    assert f'column "Ends" has "{cell}" in row 2' in error.value.what
    assert "dates: month/day/year or day/month/year" in error.value.write
    assert records(tmp_path) == {}


@pytest.mark.parametrize(
    ("cell", "day"),
    [("2027-03-04", "2027-03-04"), ("2027/3/4", "2027-03-04"), ("12/31/2026", "2026-12-31"),
     ("31.12.2026", "2026-12-31"), ("5/05/2027", "2027-05-05"), ("2027-03-04 00:00", "2027-03-04")],
)  # fmt: skip
def test_a_date_of_plain_order_is_read(tmp_path: Path, cell: str, day: str):
    bring(tmp_path, [f"{ROW},{cell}"], mapping(tmp_path, columns=ENDS), header=HEADER + ",Ends")

    ((_file, text),) = records(tmp_path).items()
    assert f"expires: {day}" in text


@pytest.mark.parametrize("cell", ["soon", "2/30/2027", "202-1-1", "3/4", "3/4-27", "2027"])
def test_what_is_no_date_is_named(tmp_path: Path, cell: str):
    made = mapping(tmp_path, columns=ENDS)
    result = bring(tmp_path, [f"{ROW},{cell}"], made, header=HEADER + ",Ends")

    (left,) = result.facts_left_out
    assert left.why == f'column "Ends" is left out: "{cell}" is no date'


@pytest.mark.parametrize(
    ("order", "cell", "day"),
    [("month/day/year", "3/4/27", "2027-03-04"), ("day/month/year", "3/4/27", "2027-04-03"),
     ("year-month-day", "27-3-4", "2027-03-04"), ("day/month/year", "2027-03-04", "2027-03-04"),
     ("year-month-day", "3/4/27", ""), ("month/day/year", "13/2/2027", "")],
)  # fmt: skip
def test_a_date_is_read_in_the_order_that_the_mapping_states(
    tmp_path: Path, order: str, cell: str, day: str
):
    made = mapping(tmp_path, columns=ENDS.replace("expires}", f"expires, dates: {order}}}"))
    result = bring(tmp_path, [f"{ROW},{cell}"], made, header=HEADER + ",Ends")

    ((_file, text),) = records(tmp_path).items()
    assert (f"expires: {day}" in text) is bool(day)
    assert bool(result.facts_left_out) is not bool(day)


def test_the_same_list_twice_leaves_the_same_bytes(tmp_path: Path):
    bring(tmp_path, [ROW])
    before = records(tmp_path)
    result = bring(tmp_path, [ROW])

    assert records(tmp_path) == before
    assert (result.unchanged, result.written) == (1, 0)


def test_a_dry_run_writes_nothing_and_says_what_it_would(tmp_path: Path):
    result = bring(tmp_path, [ROW], dry=True)

    assert result.new == (FILE,)
    assert not (tmp_path / "there").exists()
    assert any("would be new" in line for line in table_account.account_lines(result))


def test_the_next_edition_changes_what_nobody_touched(tmp_path: Path):
    bring(tmp_path, [ROW])
    result = bring(tmp_path, [ROW.replace("0142", "0177")], mapping(tmp_path, listed=LATER))

    assert result.updated == (FILE,)
    assert "555-0177" in result.changes[0].changed[0]
    assert says(tmp_path, FILE)["checked"][0]["on"] == "2026-11-20"


def test_what_a_person_wrote_stays_and_is_told(tmp_path: Path):
    bring(tmp_path, [ROW])
    path = tmp_path / "there" / FILE
    path.write_text(path.read_text("utf-8").replace('(508) 555-0142"\n', '508-555-0111"\n', 1))
    result = bring(tmp_path, [ROW.replace("0142", "0177")], mapping(tmp_path, listed=LATER))

    assert says(tmp_path, FILE)["contact"]["phone"] == "508-555-0111"
    assert "508-555-0111" in result.changes[0].kept[0]


def test_a_blank_of_the_next_edition_erases_nothing_and_is_told(tmp_path: Path):
    bring(tmp_path, [ROW])
    later = mapping(tmp_path, listed=LATER)
    blank = ROW.replace("(508) 555-0142", "").replace("RES,true", "RES,")
    result = bring(tmp_path, [blank], later)
    made = says(tmp_path, FILE)

    assert made["contact"]["phone"] == "(508) 555-0142"
    assert made["detox"] == "yes"
    assert result.changes[0].standing == (
        'Phone: the list leaves it blank; "(508) 555-0142" stays',
        'Detox: the list leaves it blank; "true" stays',
    )
    assert bring(tmp_path, [blank], later).written == 0


def test_what_a_list_says_no_more_in_words_goes(tmp_path: Path):
    bring(tmp_path, [ROW])
    bring(tmp_path, [ROW.replace("true", "false")], mapping(tmp_path, listed=LATER))

    assert "detox" not in says(tmp_path, FILE)


def test_after_a_move_no_part_of_the_old_place_stays(tmp_path: Path):
    columns = COLUMNS.replace("  City:", "  Suite: {to: place.street2}\n  City:")
    header, row = HEADER.replace(",City", ",Suite,City"), ROW.replace(",WORC", ",Suite 4,WORC")
    bring(tmp_path, [row], mapping(tmp_path, columns=columns), header=header)
    later = mapping(tmp_path, listed=LATER, columns=columns)
    moved = row.replace("12 QUAY STREET,Suite 4", "90 MILL STREET,")
    bring(tmp_path, [moved], later, header=header)

    assert "street2" not in says(tmp_path, FILE)["place"]


def test_what_a_person_wrote_is_not_the_list_s_for_being_said_there_too(tmp_path: Path):
    put(tmp_path, THERE.partition("checked:")[0])
    phone = says(tmp_path)["contact"]["phone"]
    bring(tmp_path, [ROW.replace("(508) 555-0142", phone)])
    later = mapping(tmp_path, listed=LATER)
    bring(tmp_path, [ROW.replace("(508) 555-0142", "(508) 555-0199")], later)
    made = says(tmp_path)

    assert made["contact"]["phone"] == phone
    assert any("(508) 555-0199" in one["note"] for one in made["conflicts"])


def test_a_list_that_goes_to_another_level_takes_no_word_of_a_person(tmp_path: Path):
    columns = COLUMNS.replace("RES: residential", "RES: residential, IOP: iop")
    columns = columns.replace('"false": not stated', '"false": "no"')
    program = "programs:\n  - level: iop\n    detox: yes\n"
    put(tmp_path, THERE.replace("detox: no\n", "").replace("programs:\n  - level: iop\n", program))
    days = ("2026-08-20", "2026-09-20", "2026-10-20")
    rows = ("IOP,false", "RES,true", "IOP,false")
    for day, row in zip(days, rows, strict=True):
        of_day = mapping(tmp_path, listed=LIST.replace("2026-08-20", day), columns=columns)
        result = bring(tmp_path, [ROW.replace("RES,true", row)], of_day)
    programs = {one["level"]: one.get("detox") for one in says(tmp_path)["programs"]}

    assert programs == {"iop": "yes", "residential": "yes"}
    assert any("program residential: " in line for line in result.changes[0].kept)


def test_a_column_may_have_a_colon_in_its_name(tmp_path: Path):
    header = HEADER.replace("Phone", "Tel: office")
    columns = COLUMNS.replace("  Phone:", '  "Tel: office":')
    bring(tmp_path, [ROW], mapping(tmp_path, columns=columns), header=header)
    later = mapping(tmp_path, listed=LATER, columns=columns)
    result = bring(tmp_path, [ROW.replace("0142", "0177")], later, header=header)

    assert says(tmp_path, FILE)["contact"]["phone"] == "(508) 555-0177"
    assert any("contact.phone" in line for line in result.changes[0].changed)


def test_a_row_that_left_the_list_is_marked_and_never_removed(tmp_path: Path):
    bring(tmp_path, [ROW, ROW.replace("A1", "A2").replace("12 QUAY", "9 MILL")])
    result = bring(tmp_path, [ROW], mapping(tmp_path, listed=LATER))

    assert len(result.gone) == 1
    assert says(tmp_path, result.gone[0])["listing"] == "no-longer-listed"


def test_an_older_edition_is_refused(tmp_path: Path):
    bring(tmp_path, [ROW], mapping(tmp_path, listed=LATER))

    with pytest.raises(LevelGroundError, match="the folder holds the list of 2026-11-20"):
        bring(tmp_path, [ROW])


def test_columns_that_are_missing_or_new_are_named_all_at_once(tmp_path: Path):
    table = tmp_path / "list.csv"
    bring(tmp_path, [ROW], dry=True)
    table.write_text("No,Name,Adress\nA1,Harbor,x\n", "utf-8")
    from levelground.exchange.bringing.table_import import import_rows

    with pytest.raises(LevelGroundError) as error:
        import_rows(table, mapping(tmp_path), tmp_path / "there", terms(), lambda _f: "x")

    assert 'there is no column "Street"' in error.value.what
    assert 'the mapping has no column "Adress"' in error.value.what


def test_a_row_at_the_same_street_with_a_name_alike_joins_the_record(tmp_path: Path):
    put(tmp_path)
    result = bring(tmp_path, [ROW])
    made = says(tmp_path)

    assert result.joined == ((THEIRS, "the same street, and names alike"),)
    assert [program["level"] for program in made["programs"]] == ["iop", "residential"]
    assert made["listed"][0]["id"] == "A1"
    assert made["sources"][0]["title"] == "The state's list"
    assert "# the front desk" in records(tmp_path)[THEIRS]


def test_what_a_list_says_otherwise_stands_beside_what_is_there(tmp_path: Path):
    put(tmp_path)
    bring(tmp_path, [ROW.replace("RES", "NON")])
    made = says(tmp_path)

    assert made["detox"] == "no"
    assert made["conflicts"] == [
        {"about": "detox", "note": "The list The state's list of August 20, 2026 says yes."}
    ]


def test_what_a_person_checked_is_not_contradicted(tmp_path: Path):
    put(tmp_path)
    result = bring(tmp_path, [ROW.replace("0142", "0177").replace("RES,true", "NON,")])

    assert "conflicts" not in says(tmp_path)
    assert any("contact.phone: checked by a person" in line for line in result.changes[0].kept)


def test_a_joined_row_is_not_said_twice(tmp_path: Path):
    put(tmp_path)
    bring(tmp_path, [ROW])
    before = records(tmp_path)
    result = bring(tmp_path, [ROW])

    assert records(tmp_path) == before
    assert result.written == 0


def test_a_second_row_of_a_record_waits_and_waits_again(tmp_path: Path):
    put(tmp_path)
    rows = [ROW, ROW.replace("A1", "A2")]
    first = bring(tmp_path, rows)
    second = bring(tmp_path, rows)

    assert "another row of the list is this record already" in first.waiting[0].why
    assert first.new == second.new == ()
    assert [one.row for one in second.waiting] == [3]
    assert second.written == 0


@pytest.mark.parametrize("made_by_the_list", [True, False])
def test_a_place_that_is_not_to_be_listed_stays_out(
    tmp_path: Path,
    made_by_the_list: bool,  # noqa: FBT001
):
    if made_by_the_list:
        bring(tmp_path, [ROW])
        path = tmp_path / "there" / FILE
        path.write_text(path.read_text("utf-8") + "listing: do-not-list\n", "utf-8")
    else:
        put(tmp_path, THERE.replace("Point Recovery", "Point") + "listing: do-not-list\n")
    before = records(tmp_path)
    result = bring(tmp_path, [ROW], mapping(tmp_path, listed=LATER))

    assert records(tmp_path) == before
    assert result.rows_left_out[0].why.endswith("says that it is not to be listed")
    assert result.gone == ()


def test_a_contradiction_goes_when_the_list_takes_it_back(tmp_path: Path):
    put(tmp_path)
    bring(tmp_path, [ROW.replace("RES", "NON")])
    columns_no = mapping(tmp_path, listed=LATER)
    bring(tmp_path, [ROW.replace("RES,true", "NON,")], columns_no)
    made = says(tmp_path)

    assert made["listed"][0]["on"] == "2026-11-20"


DOUBTFUL = ROW.replace("HARBOR POINT", "MILL HOUSE").replace("0142", "0177")


def test_a_doubtful_row_waits_and_both_sides_are_asked_about(tmp_path: Path):
    put(tmp_path)
    result = bring(tmp_path, [DOUBTFUL])
    asked = (tmp_path / "there" / "matches.yaml").read_text("utf-8")

    assert [one.row for one in result.waiting] == [2]
    assert list(records(tmp_path)) == [THEIRS]
    assert "Mill House, 12 Quay Street, Worcester, (508) 555-0177" in asked
    assert "answer: open" in asked


@pytest.mark.parametrize(
    ("answer", "files", "joined"), [("same", 1, 1), ("not the same", 2, 0), ("part of", 1, 1)]
)
def test_an_answer_is_followed_and_never_asked_again(
    tmp_path: Path, answer: str, files: int, joined: int
):
    put(tmp_path)
    bring(tmp_path, [DOUBTFUL])
    path = tmp_path / "there" / "matches.yaml"
    path.write_text(path.read_text("utf-8").replace("answer: open", f"answer: {answer}"), "utf-8")
    result = bring(tmp_path, [DOUBTFUL])

    assert len(records(tmp_path)) == files
    assert len(result.joined) == joined
    assert result.waiting == ()
    assert bring(tmp_path, [DOUBTFUL]).written == 0
    assert f"answer: {answer}" in path.read_text("utf-8")


def answered(folder: Path, answer: str) -> None:
    path = folder / "there" / "matches.yaml"
    path.write_text(path.read_text("utf-8").replace("answer: open", f"answer: {answer}"), "utf-8")


@pytest.mark.parametrize(("answer", "files"), [("same", 1), ("not the same", 2), ("part of", 1)])
def test_an_answer_holds_for_a_record_that_was_moved_since(tmp_path: Path, answer: str, files: int):
    put(tmp_path)
    bring(tmp_path, [DOUBTFUL])
    answered(tmp_path, answer)
    there = tmp_path / "there"
    (there / THEIRS).rename(there / "ma" / "moved.yaml")
    result = bring(tmp_path, [DOUBTFUL])

    assert result.waiting == ()
    assert len(records(tmp_path)) == files


def test_several_rows_may_be_answered_for_one_record(tmp_path: Path):
    put(tmp_path)
    rows = [ROW, ROW.replace("A1", "A2"), ROW.replace("A1", "A3").replace("RES", "NON")]
    bring(tmp_path, rows)
    answered(tmp_path, "part of")
    result = bring(tmp_path, rows)
    before = records(tmp_path)

    assert result.new == result.waiting == ()
    assert [one["id"] for one in says(tmp_path)["listed"]] == ["A1", "A2", "A3"]
    assert bring(tmp_path, rows).written == 0
    assert records(tmp_path) == before


def test_a_record_goes_to_the_row_that_is_most_like_it(tmp_path: Path):
    put(tmp_path)
    first = ROW.replace("HARBOR POINT", "HARBOR BEACON").replace("A1", "A0")
    result = bring(tmp_path, [first, ROW])

    assert says(tmp_path)["listed"][0]["id"] == "A1"
    assert [one.row for one in result.waiting] == [2]


def test_who_is_not_the_same_as_one_record_may_be_another(tmp_path: Path):
    put(tmp_path)
    put(tmp_path, THERE.replace("Harbor Point Recovery", "Harbor Point Day"), "ma/other.yaml")
    assert "two records are alike" in bring(tmp_path, [ROW]).waiting[0].why
    answered(tmp_path, "not the same")
    result = bring(tmp_path, [ROW])

    assert result.waiting == result.new == ()
    assert len(result.joined) == 1


def test_a_question_that_is_none_any_more_goes(tmp_path: Path):
    put(tmp_path)
    bring(tmp_path, [DOUBTFUL])
    bring(tmp_path, [DOUBTFUL.replace("12 QUAY", "90 MILL")])

    assert (tmp_path / "there" / "matches.yaml").read_text("utf-8").endswith("matches: []\n")


def test_an_answer_that_is_none_is_named_with_its_line(tmp_path: Path):
    put(tmp_path)
    bring(tmp_path, [DOUBTFUL])
    path = tmp_path / "there" / "matches.yaml"
    path.write_text(path.read_text("utf-8").replace("answer: open", "answer: maybe"), "utf-8")

    with pytest.raises(LevelGroundError, match=r'matches.yaml:10:13: "maybe" is no answer'):
        bring(tmp_path, [DOUBTFUL])


def test_a_draft_marks_its_guesses_and_can_be_read(tmp_path: Path):
    table = tmp_path / "list.csv"
    table.write_text("Program Name,Address,City,State,Zip Code,Tel,Level,Fee\n"
                     "A,1 Quay,Lynn,MA,01901,781-555-0142,IOP,x\n"
                     "B,2 Quay,Lynn,MA,01901,781-555-0143,PHP,y\n", "utf-8")  # fmt: skip
    path = tmp_path / "draft.yaml"
    path.write_text(drafting.draft(table, terms(), TODAY), "utf-8")
    made, problems = mapping_file.load_mapping(path, terms())

    assert made is not None
    assert [target.to for target in made.columns["Tel"]] == ["contact.phone"]
    assert made.columns["Level"][0].words == {"iop": "iop", "php": "php"}
    assert {problem.what for problem in problems} == {
        "this is a guess, and nobody has looked at it"
    }


def test_a_draft_splits_lists_and_guesses_a_yes_a_key_of_two_columns_and_no_notes(tmp_path: Path):
    table = tmp_path / "list.csv"
    rows = ["Program,Address,Level,Languages,Telehealth,Notes"]
    for level, address in (("IOP", "12 Quay St"), ("PHP", "12 Quay St")):
        rows += [f'Elm,"{address}, Worcester, MA 1608",{level},"English, Spanish",Y,Ask for Dana']
    table.write_text("\n".join(rows + rows[-1:]) + "\nElm,,IOP,,N,\n", "utf-8")

    drafted = drafting.draft(table, terms(), TODAY)

    assert "key: [Program, Address]" not in drafted
    assert "key: [Address, Level]" in drafted
    assert "Program: {to: name, guess" in drafted
    assert "Address: {to: address, guess: its cells look like whole addresses}" in drafted
    assert 'split: ","\n    words:\n      English: [en]' in drafted
    assert 'Y: "yes"' in drafted
    assert "N: not stated" in drafted
    assert "Notes: leave out" in drafted


LEVELS = COLUMNS.replace(
    "{RES: residential, NON: not stated}}", '{IOP: iop, PHP: php, OP: outpatient}, split: ";"}'
)


def levels(tmp_path: Path, cell: str, listed: str = LIST, more: str = ""):
    columns = LEVELS + ("  About: {to: about}\n" if more else "")
    row = f"{ROW.replace('RES', cell)}{more and f',{more}'}"
    made = mapping(tmp_path, listed=listed, columns=columns)
    return bring(tmp_path, [row], made, header=HEADER + (more and ",About"))


def test_the_next_edition_may_have_other_levels_in_a_cell(tmp_path: Path):
    levels(tmp_path, "IOP; PHP")
    levels(tmp_path, "IOP;OP", LATER)

    assert says(tmp_path, FILE)["programs"] == [{"level": "iop"}, {"level": "outpatient"}]
    assert levels(tmp_path, "IOP;OP", LATER).written == 0


def test_each_level_of_a_row_joins_its_program_or_becomes_one(tmp_path: Path):
    put(tmp_path)
    result = levels(tmp_path, "IOP; PHP; OP")
    made = says(tmp_path)

    assert [one["level"] for one in made["programs"]] == ["iop", "php", "outpatient"]
    assert [one["license"]["number"] for one in made["programs"]] == ["A1"] * 3
    assert made["contact"] == {"phone": "508-555-0142"}
    (change,) = result.changes
    assert "program php: added, as The state's list of August 20, 2026 lists it" in change.changed
    later = levels(tmp_path, "IOP", LATER)
    assert [line for line in later.changes[0].kept if line.startswith("program ")] == [
        f"program {level}: The state's list of November 20, 2026 has it no more; look at it"
        for level in ("php", "outpatient")
    ]


def test_what_a_joined_row_says_of_the_place_itself_is_told(tmp_path: Path):
    put(tmp_path)
    (change,) = levels(tmp_path, "IOP", more="We are kind.").changes

    assert [line for line in change.kept if line.startswith("about")] == [
        'about: the record keeps its own; The state\'s list of August 20, 2026 says "We are kind."'
    ]
    assert "about" not in says(tmp_path)


def test_a_contradiction_too_long_to_stand_in_the_record_is_told(tmp_path: Path):
    put(tmp_path, THERE.replace("detox: no\n", f"bring: {'Shoes. ' * 20}\n"))
    made = mapping(tmp_path, columns=COLUMNS + "  Bring: {to: bring}\n")
    result = bring(tmp_path, [f"{ROW},{'A towel. ' * 32}"], made, header=f"{HEADER},Bring")

    assert "bring: too long to stand under conflicts" in "\n".join(result.changes[0].kept)


def test_a_place_whose_name_says_closed_now_is_open_no_more(tmp_path: Path):
    bring(tmp_path, [ROW])
    closed = [ROW.replace("HARBOR POINT", "HARBOR POINT (CLOSED)")]
    result = bring(tmp_path, closed, mapping(tmp_path, listed=LATER))

    assert says(tmp_path, FILE)["listing"] == "no-longer-listed"
    assert 'its name says "Closed"' in result.rows_left_out[0].why


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("A2,HARBOR POINT,Harbor Inc,12 QUAY STREET,WORCESTER,MA,01608,(508) 555-0142,RES,true", 1),
        ("A2,HARBOR PT,Harbor Inc,12 Quay St.,WORCESTER,MA,01608,(508) 555-0142,RES,true", 1),
        ("A2,HARBOR POINT INC,,12 QUAY STREET,WORCESTER,MA,01608,508-555-0142,NON,true", 1),
        ("A2,THE HARBOR POINT,,12 QUAY ST,WORCESTER,MA,01608,,RES,", 1),
        ("A2,HARBOR POINT,Harbor Inc,14 QUAY STREET,WORCESTER,MA,01608,(508) 555-0142,RES,true", 0),
        ("A2,ELM HOUSE,,12 ELM STREET,WORCESTER,MA,01608,(508) 555-0142,RES,true", 0),
        ("A2,HARBOR POINT MEN,,12 QUAY STREET,WORCESTER,MA,01608,508-555-0143,RES,true", 1),
        ("A2,ELM COUNSELING,,12 QUAY STREET,WORCESTER,MA,01608,508-555-0143,RES,true", 0),
    ],
)
def test_two_rows_that_are_likely_one_place_are_told(tmp_path: Path, other: str, told: int):
    result = bring(tmp_path, [ROW, other], mapping(tmp_path))

    assert len(result.new) == 2
    assert len(result.twice) == told
    assert all("it may be the place of row 2, Harbor Point" in one.why for one in result.twice)
    lines = list(table_account.account_lines(result))
    assert any("likely the place of another row" in line for line in lines) is bool(told)


def test_rows_of_one_provider_are_no_repeats(tmp_path: Path):
    made = mapping(tmp_path, "one_provider: [Street, Zip]")
    result = bring(tmp_path, [ROW, ROW.replace("A1", "A2").replace("RES", "NON")], made)

    assert (len(result.new), result.twice) == (1, ())
