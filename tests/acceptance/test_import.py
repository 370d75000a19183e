"""The national directory into a folder of records, edition after edition.

All but the last test import made-up facilities. The last one imports the real
directory where LEVELGROUND_WORKBOOK names its workbook.
"""

from __future__ import annotations

import os
import random
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from levelground.base.errors import LevelGroundError, WorkbookError
from levelground.base.problems import Severity
from levelground.bootstrap import ROOT
from levelground.content import catalog
from levelground.content.folders import Folders
from levelground.content.parse.terms import load_vocabularies
from levelground.exchange import ImportResult, import_workbook
from levelground.exchange.samhsa.workbook import Row
from levelground.facts.vocabulary import Term, Vocabularies, Vocabulary
from tests.days import TODAY
from tests.unit.exchange import made_up
from tests.unit.exchange.made_up import row

HARBOR = row(2, name2="Evening House", intake1="800-555-0143 x4")
ROWS = [
    HARBOR,
    row(3, name2="Morning House", codes="SA HH * RES RS RL * PVTP"),
    row(4, name1="MILL ROAD CLINIC", city="Boston", zip="02111", codes="DT * OP OD OMB * BU UB"),
    row(5, name1="Elm House", codes="PVTN * SMPD"),
    row(6, name1="Granite House", city="Concord", state="NH", zip="03301"),
    row(7, name1="Casa Ejemplo", city="Adjuntas", state="PR", zip="00601"),
]
FILES = {
    "ma/harbor-point-recovery-evening-house-worcester-ma.yaml",
    "ma/harbor-point-recovery-morning-house-worcester-ma.yaml",
    "ma/mill-road-clinic-boston-ma.yaml",
    "ma/elm-house-worcester-ma.yaml",
    "nh/granite-house-concord-nh.yaml",
    "pr/casa-ejemplo-adjuntas-pr.yaml",
}
EVENING = "ma/harbor-point-recovery-evening-house-worcester-ma.yaml"


@cache
def vocabularies() -> Vocabularies:
    """Return the project's own terms."""
    return load_vocabularies(ROOT / "content" / "vocabulary")[0]


@pytest.fixture
def bring(tmp_path: Path) -> Callable[..., ImportResult]:
    """Return a function that imports made-up rows as an edition into a folder."""

    def imported(
        rows: list[Row], edition: str = "2023", into: str = "records", states: tuple[str, ...] = ()
    ) -> ImportResult:
        workbook = made_up.workbook(tmp_path / "workbook.xlsx", rows)
        folder = tmp_path / into
        return import_workbook(workbook, states, folder, vocabularies(), edition=edition)

    return imported


Bring = Callable[..., ImportResult]


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below *folder* with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def problems(folder: Path) -> list[str]:
    """Return what a check says of the records in *folder*, but that their numbers are made up."""
    report = catalog.load_catalog(Folders.of(folder), TODAY).report
    return [str(problem) for problem in report if "reserved for examples" not in problem.what]


def change(path: Path, old: str, new: str) -> None:
    """Change a record by hand."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def test_every_facility_becomes_a_record_that_passes_the_check(bring: Bring, tmp_path: Path):
    result = bring(ROWS)

    assert set(contents(tmp_path / "records")) == FILES
    assert set(result.new) == FILES
    assert (result.rows, result.written, result.rows_left_out) == (6, 6, ())
    assert problems(tmp_path / "records") == []


def test_only_the_chosen_states_are_imported(bring: Bring, tmp_path: Path):
    result = bring(ROWS, states=("nh", "PR"))

    assert {file[:2] for file in contents(tmp_path / "records")} == {"nh", "pr"}
    assert (result.states, result.rows) == (("NH", "PR"), 2)


def test_a_state_without_facilities_is_refused(bring: Bring):
    with pytest.raises(LevelGroundError, match='no facility of the workbook is in the state "XX"'):
        bring(ROWS, states=("XX",))
    with pytest.raises(LevelGroundError, match='did you mean "New Hampshire"') as told:
        bring(ROWS, states=("New Hampshir",))
    assert told.value.what == 'no facility of the workbook is in the state "New Hampshir"'


def test_a_state_may_be_named_by_its_name(bring: Bring, tmp_path: Path):
    bring(ROWS, states=("new hampshire",))
    assert {file[:2] for file in contents(tmp_path / "records")} == {"nh"}


def test_the_same_workbook_gives_the_same_bytes(bring: Bring, tmp_path: Path):
    bring(ROWS, into="one")
    bring(ROWS, into="two")

    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def written_at(folder: Path) -> dict[Path, tuple[int, int]]:
    """Return which file stands at each path, and when it was written; reading changes neither."""
    stats = ((path, path.stat()) for path in folder.rglob("*"))
    return {path: (stat.st_ino, stat.st_mtime_ns) for path, stat in stats}


def test_importing_again_writes_nothing(bring: Bring, tmp_path: Path):
    bring(ROWS)
    before = written_at(tmp_path / "records")

    result = bring(ROWS)

    assert (result.written, result.unchanged, result.changes) == (0, 6, ())
    assert written_at(tmp_path / "records") == before


def test_the_order_of_the_rows_changes_nothing_but_their_number(bring: Bring, tmp_path: Path):
    shuffled = random.Random(7).sample(ROWS, len(ROWS))  # noqa: S311 - no secret
    bring(ROWS, into="one")
    bring([replace(entry, number=at) for at, entry in enumerate(shuffled, 2)], into="two")

    def without_number(folder: Path) -> dict[str, bytes]:
        mark = rb'  row: "\d+"\n|\(as imported: \w+\)'
        return {file: re.sub(mark, b"", text) for file, text in contents(folder).items()}

    assert without_number(tmp_path / "one") == without_number(tmp_path / "two")


def test_state_by_state_gives_the_same_as_all_at_once(bring: Bring, tmp_path: Path):
    bring(ROWS, into="one")
    for state in ("PR", "MA", "NH"):
        bring(ROWS, into="two", states=(state,))

    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_the_next_edition_keeps_the_files_of_facilities_that_change_a_little(
    bring: Bring, tmp_path: Path
):
    bring(ROWS, edition="2022")
    moved = [
        replace(HARBOR, phone="508-555-0199"),
        replace(ROWS[1], name2="Sunrise House"),
        replace(ROWS[2], name1="Mill Road Clinic Inc", number=90),
        replace(ROWS[3], street1="12 Canal St."),
        *ROWS[4:],
        row(8, name1="Oak House"),
    ]

    result = bring(moved)

    assert set(contents(tmp_path / "records")) == {*FILES, "ma/oak-house-worcester-ma.yaml"}
    assert result.new == ("ma/oak-house-worcester-ma.yaml",)
    assert result.no_longer_listed == ()
    changed = {entry.file: entry.changed for entry in result.changes}
    assert changed[EVENING] == ("contact.phone: 508-555-0142 → 508-555-0199",)
    assert problems(tmp_path / "records") == []


def test_a_clinic_at_another_street_takes_over_no_file(bring: Bring, tmp_path: Path):
    bring([row(2, name1="Elm House")], edition="2022")

    result = bring([row(2, name1="Elm House", street1="9 Mill Road")])

    assert result.new == ("ma/elm-house-9-mill-road-worcester-ma.yaml",)
    assert result.no_longer_listed == ("ma/elm-house-worcester-ma.yaml",)
    (pair,) = result.likely_same
    assert (pair.gone, pair.new) == (*result.no_longer_listed, *result.new)
    assert result.changes == ()
    first = (tmp_path / "records/ma/elm-house-worcester-ma.yaml").read_text("utf-8")
    assert "  street: 12 Canal Street\n" in first
    assert problems(tmp_path / "records") == []


@pytest.mark.parametrize("by_hand", ["", "  # by the canal"])
def test_a_blank_street_erases_none_in_this_edition_or_the_next(
    by_hand: str, bring: Bring, tmp_path: Path
):
    bring(ROWS, edition="2021")
    mine = tmp_path / "records" / EVENING
    change(mine, "street: 12 Canal Street", f"street: 12 Canal Street{by_hand}")
    blank = [replace(HARBOR, street1=""), *ROWS[1:]]

    for edition in ("2022", "2023"):
        result = bring(blank, edition=edition)
        assert f"  street: 12 Canal Street{by_hand}\n" in mine.read_text("utf-8")
        (told,) = [entry for entry in result.changes if entry.file == EVENING and entry.kept]
        assert told.kept == ("street1: the new edition leaves it blank; kept 12 Canal Street",)
        assert (result.new, result.no_longer_listed) == ((), ())
    assert bring(blank, edition="2023").written == 0
    assert problems(tmp_path / "records") == []


def test_a_new_namesake_does_not_move_a_facility_that_has_its_file(bring: Bring, tmp_path: Path):
    bring([row(2, name1="Elm House")], edition="2022")
    bring([row(2, name1="Elm House"), row(3, name1="Elm House", street1="9 Mill Road")])

    assert set(contents(tmp_path / "records")) == {
        "ma/elm-house-worcester-ma.yaml",
        "ma/elm-house-9-mill-road-worcester-ma.yaml",
    }


def test_what_a_person_wrote_stays_with_its_comments(bring: Bring, tmp_path: Path):
    bring(ROWS, edition="2022")
    mine = tmp_path / "records" / EVENING
    change(mine, "phone: 508-555-0142", "phone: 508-555-0177  # asked on the phone")
    change(mine, "  - level: iop", "  - level: iop\n    hours_per_week: 9-12  # in the evening")

    result = bring([replace(HARBOR, phone="508-555-0199", street1="12 Canal St"), *ROWS[1:]])

    text = mine.read_text("utf-8")
    assert "phone: 508-555-0177  # asked on the phone\n" in text
    assert "    hours_per_week: 9-12  # in the evening\n" in text
    assert "  street: 12 Canal St\n" in text
    (told,) = [entry for entry in result.changes if entry.file == EVENING]
    assert told.kept == (
        "contact.phone: the new edition says 508-555-0199; kept yours, 508-555-0177",
    )
    assert told.changed[0].startswith("place: ")
    assert problems(tmp_path / "records") == []


def test_a_touched_file_loses_no_line_that_the_edition_does_not_change(
    bring: Bring, tmp_path: Path
):
    bring(ROWS, edition="2022")
    mine = tmp_path / "records" / EVENING
    change(mine, "\nplace:", "\nabout: A quiet house.\n\nplace:")
    before = mine.read_text("utf-8").splitlines()

    bring(ROWS)

    after = mine.read_text("utf-8").splitlines()
    gone = [line for line in before if line not in after]
    assert [line.split(":")[0].strip() for line in gone] == ["- on", "- title", "edition",
                                                             "survey_year"]  # fmt: skip


def test_what_a_person_checked_stays_as_it_is(bring: Bring, tmp_path: Path):
    bring(ROWS, edition="2022")
    mine = tmp_path / "records" / EVENING
    check = "checked:\n  - {on: 2026-10-03, how: phone, covers: [contact]}\n"
    change(mine, "checked:\n", check)

    bring([replace(HARBOR, phone="508-555-0199"), *ROWS[1:]])

    text = mine.read_text("utf-8")
    assert "phone: 508-555-0142\n" in text
    assert "{on: 2026-10-03, how: phone, covers: [contact]}" in text
    assert problems(tmp_path / "records") == []


def test_a_contact_that_a_person_emptied_still_passes_the_check(bring: Bring, tmp_path: Path):
    bring(ROWS, edition="2022")
    mine = tmp_path / "records" / EVENING
    change(mine, "  phone: 508-555-0142\n", "")

    bring([replace(HARBOR, intake1=""), *ROWS[1:]])

    assert "508-555-0142" not in mine.read_text("utf-8").split("imported:")[0]
    assert problems(tmp_path / "records") == []


def test_a_file_that_a_person_moved_and_renamed_stays_where_it_is(bring: Bring, tmp_path: Path):
    bring(ROWS, edition="2022")
    (tmp_path / "records" / "worcester").mkdir()
    (tmp_path / "records" / EVENING).rename(tmp_path / "records/worcester/harbor-evening.yaml")

    result = bring(ROWS)

    assert result.new == ()
    assert set(contents(tmp_path / "records")) == {
        *(FILES - {EVENING}),
        "worcester/harbor-evening.yaml",
    }


def test_a_person_s_own_record_is_left_alone_and_keeps_its_slug(bring: Bring, tmp_path: Path):
    own = tmp_path / "records" / "own" / "elm-house-worcester-ma.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("name: Elm House\n")

    bring(ROWS)

    assert own.read_text() == "name: Elm House\n"
    assert "ma/elm-house-12-canal-street-worcester-ma.yaml" in contents(tmp_path / "records")


@pytest.mark.parametrize(
    ("own", "told"),
    [
        ('place: {street: "12 canal st #4", zip: "01608-1122"}', 1),
        ("contact: {phone: (508) 555.0142}", 1),
        ('place: {street: 12 Canal Street, zip: "01609"}\ncontact: {phone: 508-555-0143}', 0),
        ("place: 12 Canal Street\ncontact: [508-555-0142]", 0),
        ("", 0),
    ],
)
def test_a_record_by_hand_of_a_place_that_the_import_brings_too_is_named(
    own: str, told: int, bring: Bring, tmp_path: Path
):
    mine = tmp_path / "records" / "own" / "harbor.yaml"
    mine.parent.mkdir(parents=True)
    mine.write_text(f"name: Harbor Point Recovery\n{own}\n")

    result = bring([row(2), ROWS[2]])

    new = "ma/harbor-point-recovery-worcester-ma.yaml"
    assert [(pair.own, pair.new) for pair in result.by_hand] == [("own/harbor.yaml", new)] * told
    assert bring([row(2), ROWS[2]]).by_hand == ()


def test_a_facility_that_vanished_is_marked_and_kept(bring: Bring, tmp_path: Path):
    bring(ROWS, edition="2022")
    change(tmp_path / "records/ma/elm-house-worcester-ma.yaml", "Elm House", "Elm House  # blue")

    result = bring(ROWS[1:3] + ROWS[4:])

    gone = {EVENING, "ma/elm-house-worcester-ma.yaml"}
    assert set(result.no_longer_listed) == gone
    for file in gone:
        text = (tmp_path / "records" / file).read_text("utf-8")
        assert "\nlisting: no-longer-listed\n" in text
        assert 'edition: "2022"' in text
    assert "# blue" in (tmp_path / "records/ma/elm-house-worcester-ma.yaml").read_text("utf-8")
    assert problems(tmp_path / "records") == []
    assert bring(ROWS[1:3] + ROWS[4:]).written == 0


def test_a_facility_that_is_listed_again_loses_its_mark(bring: Bring, tmp_path: Path):
    bring(ROWS, edition="2021")
    bring(ROWS[1:], edition="2022")
    bring(ROWS, edition="2023", into="fresh")

    bring(ROWS, edition="2023")

    assert contents(tmp_path / "records") == contents(tmp_path / "fresh")


def test_nobody_is_marked_by_the_same_edition_nor_by_other_states(bring: Bring, tmp_path: Path):
    bring(ROWS, edition="2022")
    before = contents(tmp_path / "records")

    assert bring(ROWS[:-1], edition="2022").no_longer_listed == ()
    assert contents(tmp_path / "records") == before
    assert bring(ROWS[4:], states=("NH",)).no_longer_listed == ()


def test_a_person_s_word_on_a_listing_is_not_overwritten(bring: Bring, tmp_path: Path):
    bring(ROWS, edition="2022")
    change(tmp_path / "records" / EVENING, "\nplace:", "\nlisting: closed\nplace:")

    bring(ROWS[1:])

    assert "listing: closed\n" in (tmp_path / "records" / EVENING).read_text("utf-8")


@pytest.mark.parametrize("written", ["do-not-list", "Do-Not-List", '"do-not-list"  # by letter'])
def test_who_asked_not_to_be_listed_is_never_brought_back(
    bring: Bring, tmp_path: Path, written: str
):
    bring(ROWS, edition="2022")
    change(tmp_path / "records" / EVENING, "\nplace:", f"\nlisting: {written}\nplace:")
    mine = tmp_path / "records" / "own" / "oak.yaml"
    mine.parent.mkdir(parents=True)
    mine.write_text(
        'name: Oak House\nlisting: do-not-list\nplace: {street: 9 Mill Road, zip: "01608"}\n'
    )
    before = set(contents(tmp_path / "records"))
    moved = row(2, name2="Night House", street1="12 Canal St", phone="508-555-0199")
    oak = row(8, name1="Oak House", street1="9 Mill Rd", phone="508-555-0188")

    result = bring([*ROWS[1:], moved, oak])

    assert set(contents(tmp_path / "records")) == before
    assert f"listing: {written}\n" in (tmp_path / "records" / EVENING).read_text("utf-8")
    assert "own/oak.yaml says that it is not to be listed" in {
        left.why for left in result.rows_left_out
    }


def test_a_row_that_cannot_be_a_record_is_named_and_its_record_stays(bring: Bring, tmp_path: Path):
    bring(ROWS, edition="2022")
    before = contents(tmp_path / "records")[EVENING]

    result = bring([replace(HARBOR, zip="10012"), *ROWS[1:], replace(ROWS[5], number=8)])

    left_out = {entry.row: entry.why for entry in result.rows_left_out}
    assert left_out == {2: "the ZIP 10012 is in NY, not in MA", 8: "it repeats row 7"}
    assert result.no_longer_listed == ()
    assert contents(tmp_path / "records")[EVENING] == before


def test_a_phone_that_is_none_is_left_out_and_named(bring: Bring, tmp_path: Path):
    result = bring([row(2, phone="207-175-2222")])

    assert [(entry.row, entry.name) for entry in result.facts_left_out] == [
        (2, "Harbor Point Recovery")
    ]
    assert problems(tmp_path / "records") == []


def test_codes_that_state_nothing_are_counted(bring: Bring):
    result = bring([row(2, codes="SA * HI * GH"), row(3, name2="B", codes="SA * HI * GH")])

    assert [(entry.code, entry.rows) for entry in result.unused_codes] == [("GH", 2)]


def test_an_older_edition_is_refused_and_nothing_is_touched(bring: Bring, tmp_path: Path):
    bring(ROWS)
    before = contents(tmp_path / "records")

    with pytest.raises(WorkbookError, match="holds the 2023 edition"):
        bring(ROWS[:2], edition="2022")
    assert contents(tmp_path / "records") == before


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.write_bytes(path.read_bytes()[:-200]),
        lambda path: path.write_text("name1,name2\n"),
        lambda path: made_up.write(path, made_up.dictionary()),
        lambda path: made_up.write(path, made_up.facilities(ROWS)),
        lambda path: made_up.write(path, made_up.facilities(ROWS), made_up.dictionary({"SA": ""})),
        lambda path: made_up.write(
            path, [sheet[1:] for sheet in made_up.facilities(ROWS)], made_up.dictionary()
        ),
        lambda path: made_up.write(
            path,
            made_up.facilities([row(codes="MH * OP")]),
            made_up.dictionary(made_up.MENTAL_HEALTH),
        ),
        lambda path: path.unlink(),
    ],
)
def test_a_bad_workbook_leaves_the_folder_as_it_was(
    spoil: Callable[[Path], object], bring: Bring, tmp_path: Path
):
    bring(ROWS, edition="2022")
    before = contents(tmp_path / "records")
    workbook = made_up.workbook(tmp_path / "directory-2023.xlsx", ROWS[:1])
    spoil(workbook)

    with pytest.raises(WorkbookError) as raised:
        import_workbook(workbook, (), tmp_path / "records", vocabularies())

    assert raised.value.what
    assert raised.value.write
    assert contents(tmp_path / "records") == before


@pytest.mark.parametrize("broken", ["name: [\n", "\tname: x\n", "name: a\nname: b\n"])
def test_a_broken_record_stops_the_import_before_it_writes(
    broken: str, bring: Bring, tmp_path: Path
):
    bring(ROWS, edition="2022")
    change(tmp_path / "records" / EVENING, "name: ", broken + "name: ")
    before = contents(tmp_path / "records")

    with pytest.raises(LevelGroundError, match="cannot be read"):
        bring(ROWS)
    assert contents(tmp_path / "records") == before


def test_progress_is_told_from_start_to_end(tmp_path: Path):
    told: list[tuple[str, int, int]] = []
    workbook = made_up.workbook(tmp_path / "directory-2023.xlsx", ROWS)

    import_workbook(
        workbook, (), tmp_path / "records", vocabularies(), lambda *step: told.append(step)
    )

    assert told[0] == ("Reading the workbook", 0, 1)
    assert ("Making records", 6, 6) in told
    assert told[-1] == ("Writing records", 6, 6)


def test_a_term_that_gains_a_code_reaches_the_files_that_nobody_touched(
    bring: Bring, tmp_path: Path
):
    workbook = made_up.workbook(tmp_path / "directory-2023.xlsx", ROWS)
    own = vocabularies().by_name
    terms: tuple[Term, ...] = tuple(
        replace(term, codes=()) if "CBT" in term.codes else term for term in own["therapies"]
    )
    poorer = {**own, "therapies": Vocabulary("therapies", own["therapies"].title, terms)}
    import_workbook(workbook, (), tmp_path / "records", Vocabularies(poorer))
    bring(ROWS, into="fresh")

    result = bring(ROWS)

    assert contents(tmp_path / "records") == contents(tmp_path / "fresh")
    assert "vocabulary" in result.changes[0].changed[0]


def real_workbook() -> Path | None:
    """Return the real directory: as the environment names it, or beside the checkout."""
    named = os.environ.get("LEVELGROUND_WORKBOOK")
    if named:
        return Path(named)
    found = sorted((ROOT.parent / "shared" / "data" / "samhsa").glob("*facilities*.xlsx"))
    return found[-1] if found else None


@pytest.mark.real_data
def test_every_row_of_the_real_directory_becomes_a_record_without_errors(tmp_path: Path):
    workbook = real_workbook()
    if workbook is None:
        pytest.skip("set LEVELGROUND_WORKBOOK to the national directory's .xlsx to run this")

    result = import_workbook(workbook, (), tmp_path / "records", vocabularies())

    assert len(result.new) + len(result.rows_left_out) == result.rows
    assert result.rows_left_out == ()
    assert len(contents(tmp_path / "records")) == result.rows
    loaded = catalog.load_catalog(Folders.of(tmp_path / "records"), TODAY)
    assert loaded.report.of(Severity.ERROR) == ()
    assert len(loaded.records) == result.rows
