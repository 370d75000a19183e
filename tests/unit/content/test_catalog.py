"""The catalog: every file of a content folder becomes a record or a problem, in order, once."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from levelground.base import processes
from levelground.base.errors import LevelGroundError
from levelground.base.problems import Severity
from levelground.content import catalog
from levelground.content.catalog import Catalog
from levelground.content.folders import OWN_CONTENT, Folders
from levelground.model import freshness
from tests.unit.making import NAME, PLACE, TODAY

GOOD = f"{NAME}\n{PLACE}\nlevel: iop\nfictional: yes\nsources: [{{title: Website}}]\n"
REAL = (
    "name: Mill Road Clinic\n"
    'place: {city: Worcester, state: MA, zip: "01608"}\n'
    "level: outpatient\nsources: [{title: Website}]\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of records with one good one in it, right where one stands."""
    monkeypatch.chdir(tmp_path)
    made = tmp_path / "records"
    made.mkdir()
    (made / "harbor-point.yaml").write_text(GOOD)
    return made


def load(folder: Path) -> Catalog:
    """Return what is in a content folder."""
    return catalog.load_catalog(Folders.of(folder), TODAY)


def said(made: Catalog) -> dict[str, str]:
    """Return what is wrong, by file."""
    return {problem.path: problem.what for problem in made.report}


def test_records_are_in_the_order_of_their_slugs_wherever_they_lie(folder: Path):
    for name in ("z/alpha.yaml", "a/zulu.yaml"):
        (folder / name).parent.mkdir()
        (folder / name).write_text(GOOD)

    assert [record.slug for record in load(folder).records] == ["alpha", "harbor-point", "zulu"]


def test_a_slug_taken_twice_is_an_error_that_names_the_first(folder: Path):
    (folder / "other").mkdir()
    (folder / "other" / "harbor-point.yaml").write_text(GOOD)
    made = load(folder)

    assert said(made) == {
        "records/other/harbor-point.yaml": (
            'the name "harbor-point" is taken by records/harbor-point.yaml'
        )
    }
    assert made.report.failed


def test_examples_vanish_as_soon_as_there_is_a_real_record(folder: Path):
    (folder / "mill-road.yaml").write_text(REAL)
    made = load(folder)

    assert [record.slug for record in made.records] == ["mill-road"]
    assert not made.fictional
    assert [(problem.what, problem.severity) for problem in made.report] == [
        ("1 fictional record left out, since real ones are here", Severity.NOTE)
    ]


def test_a_real_directory_that_nobody_signs_is_warned_and_an_example_is_not(folder: Path):
    example = list(load(folder).unsigned())
    (folder / "mill-road.yaml").write_text(REAL)
    found = list(load(folder).unsigned())

    assert example == []
    assert [(problem.severity, problem.rule) for problem in found] == [
        (Severity.WARNING, "unsigned")
    ]
    assert found[0].path.endswith("about.md")
    assert "run_by:" in found[0].write
    # Where the page is the engine's, a directory's own settings are the place.
    (own,) = replace(load(folder), settings="levelground.toml").unsigned()
    assert str(own).startswith("levelground.toml:1:1: run_by: nobody is named")
    assert 'write run_by = "…"' in own.write


def test_a_directory_that_says_who_runs_it_is_signed(tmp_path: Path):
    whole = tmp_path / "mine"
    (whole / "programs").mkdir(parents=True)
    (whole / "programs" / "mill-road.yaml").write_text(REAL)
    (whole / "about.md").write_text("---\ntitle: About us\nrun_by: The county.\n---\n\nText.\n")
    made = load(whole)

    assert made.about is not None
    assert made.about.run_by == "The county."
    assert list(made.unsigned()) == []


def test_a_catalog_of_examples_is_fictional(folder: Path):
    assert load(folder).fictional


def test_a_broken_record_does_not_take_the_others_with_it(folder: Path):
    (folder / "broken.yaml").write_text("name: [")
    made = load(folder)

    assert [record.slug for record in made.records] == ["harbor-point"]
    assert list(said(made)) == ["records/broken.yaml"]


LEFT_OUT_ON_PURPOSE = {".gitkeep", "README.md", "LICENSE"}


def plant(folder: Path) -> None:
    """Put into *folder* every kind of thing that a stranger might."""
    (folder / "link.yaml").symlink_to("harbor-point.yaml")
    (folder / "dangling.yaml").symlink_to("gone.yaml")
    (folder / "away.yaml").symlink_to("/etc/hostname")
    (folder / "loop").symlink_to(".")
    (folder / "folder.yaml").mkdir()
    (folder / "folder.yaml" / "inner.yaml").write_text(GOOD.replace("12 Quay", "14 Quay"))
    os.mkfifo(folder / "pipe.yaml")
    with (folder / "huge.yaml").open("wb") as file:
        file.truncate(10 * 1024 * 1024)
    for name in ("Odd Name.yaml", "a\nb.yaml", "x%2f..yaml", "a.yml", "notes.txt", "..%2f.yaml"):
        (folder / name).write_text(GOOD)
    for name in (".hidden.yaml", "README.yaml", *LEFT_OUT_ON_PURPOSE):
        (folder / name).write_text(GOOD)
    (folder / "empty.yaml").write_bytes(b"")
    (folder / "latin.yaml").write_bytes("name: Le\u00f3n".encode("latin-1"))
    (folder / "nul.yaml").write_bytes(b"name: A\x00")


def test_every_file_becomes_a_record_or_a_problem(folder: Path):
    plant(folder)
    entries = {path.name for path in folder.iterdir()} - LEFT_OUT_ON_PURPOSE - {"folder.yaml"}
    made = load(folder)
    records = {Path(record.path).name for record in made.records}
    wrong = {path.removeprefix("records/").replace("?", "\n") for path in said(made)}

    assert records == {"harbor-point.yaml", "inner.yaml"}
    assert wrong == entries - records


def test_the_same_folder_gives_the_same_report_twice(folder: Path):
    plant(folder)

    assert list(load(folder).report) == list(load(folder).report)


def test_records_read_in_several_processes_are_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    plant(folder)
    here = load(folder)
    monkeypatch.setattr(processes, "WORTH_IT", 1)
    monkeypatch.setattr(processes, "BATCH", 2)
    monkeypatch.setattr(processes.os, "cpu_count", lambda: 2)
    elsewhere = load(folder)

    assert elsewhere.records == here.records
    assert list(elsewhere.report) == list(here.report)


def test_what_rules_find_across_records_has_its_place(folder: Path):
    for name, owner in (("a", "Harbor Health"), ("b", "Tern Care")):
        contact = f"contact: {{phone: 555-555-0142}}\nowner: {{name: {owner}}}\n"
        (folder / f"{name}.yaml").write_text(GOOD + contact)
    (shared,) = (found for found in load(folder).report if found.rule == "phone-has-one-owner")

    assert (shared.path, shared.line, shared.rule) == ("records/b.yaml", 6, "phone-has-one-owner")


def test_a_folder_of_records_alone_takes_the_rest_from_the_projects_own(folder: Path):
    folders = Folders.of(folder)

    assert folders.programs == folder
    assert (folders.guides, folders.vocabulary) == (
        OWN_CONTENT / "guides",
        OWN_CONTENT / "vocabulary",
    )


def test_a_whole_content_folder_keeps_its_own_parts(tmp_path: Path):
    for name in ("programs", "guides"):
        (tmp_path / name).mkdir()
    folders = Folders.of(tmp_path)

    assert (folders.programs, folders.guides) == (tmp_path / "programs", tmp_path / "guides")
    assert folders.help_now == OWN_CONTENT / "help-now.yaml"


def test_a_folder_that_is_not_there_cannot_be_loaded(tmp_path: Path):
    with pytest.raises(LevelGroundError, match="there is no content folder"):
        Folders.of(tmp_path / "gone")


def test_an_empty_folder_is_a_catalog_without_records(tmp_path: Path):
    made = load(tmp_path)

    assert (made.records, made.fictional, made.report.failed) == ((), False, False)


def test_a_closed_provider_is_known_by_its_listing(folder: Path):
    (folder / "harbor-point.yaml").write_text(GOOD + "listing: closed\n")
    (record,) = load(folder).records

    assert catalog.is_closed(record)


def test_programs_come_with_their_record(folder: Path):
    made = load(folder)

    assert [record.id_of(program) for record, program in made.programs()] == ["harbor-point/iop"]
    assert list(made.by_slug) == ["harbor-point"]


IMPORTED = (
    "imported: {directory: samhsa-su, edition: '2023', survey_year: '2022', row: '2', "
    "name1: MILL ROAD, name2: N/A, city: WORCESTER, state: MA, zip: '01608', codes: OIT}\n"
)


def test_one_line_counts_the_imported_records_that_nobody_has_called(folder: Path):
    by_import = "checked: {on: 2023-03-31, how: import, covers: [everything]}\n"
    call = "checked: {on: 2026-11-01, how: phone, covers: [contact]}\n"
    (folder / "one.yaml").write_text(REAL.replace("Mill", "One") + IMPORTED + by_import)
    (folder / "two.yaml").write_text(REAL.replace("Mill", "Two") + IMPORTED + by_import)
    (folder / "called.yaml").write_text(REAL.replace("Mill", "Oak") + IMPORTED + call)
    line = freshness.never_called(load(folder).records)
    assert line.startswith("Nobody has called 2 of 3 imported records yet.")


def test_no_line_counts_calls_where_nothing_is_imported(folder: Path):
    assert freshness.never_called(load(folder).records) == ""


def test_all_that_is_wrong_with_a_record_is_told_at_once(folder: Path):
    wrong = REAL.replace("Worcester", '"New Bedford, MA"').replace("outpatient", "nonsense")
    (folder / "mill-road.yaml").write_text(wrong + "about: A place for addicts.\n")
    told = [problem.field for problem in load(folder).report if "mill" in problem.path]
    assert told == ["place.city", "level", "about"]


def test_a_rule_waits_for_what_cannot_be_read(folder: Path):
    wrong = REAL.replace("sources: [{title: Website}]", "sources: [{titel: Website}]")
    (folder / "mill-road.yaml").write_text(wrong)
    told = [problem.rule for problem in load(folder).report if "mill" in problem.path]
    assert told == ["", ""]


@pytest.mark.parametrize(
    ("counties", "problems"),
    [("[Worcester]", []), ("[Worcestr]", ['"ma-mid": no county Worcestr is known in MA'])],
)
def test_a_region_has_counties_of_its_state(tmp_path: Path, counties: str, problems: list[str]):
    whole = tmp_path / "content"
    shutil.copytree(OWN_CONTENT / "vocabulary", whole / "vocabulary")
    region = f"title: R\nterms:\n  - {{id: ma-mid, label: Mid, state: ma, counties: {counties}}}\n"
    (whole / "vocabulary" / "regions.yaml").write_text(region)
    (whole / "programs").mkdir()
    (whole / "programs" / "mill-road.yaml").write_text(REAL)

    found = [problem for problem in load(whole).report if problem.rule == "region-has-county"]

    assert [problem.what for problem in found] == problems
    assert all("Worcester" in problem.write for problem in found)
