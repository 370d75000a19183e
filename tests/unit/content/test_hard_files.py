"""Odd files and folders: each is named as a problem, in words fit to print, and nothing breaks."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from levelground.base import reports
from levelground.base.problems import Problem, Report
from levelground.bootstrap import ROOT
from levelground.content import catalog
from levelground.content.folders import Folders
from tests.unit.content.test_catalog import GOOD
from tests.unit.making import TODAY

LINK = "this is a link to another place"
NOT_UTF_8 = os.fsdecode(b"\xff")


def report(folder: Path) -> Report:
    """Return what is wrong in a content folder."""
    return catalog.load_catalog(Folders.of(folder), TODAY).report


def only(folder: Path) -> Problem:
    """Return the only thing that is wrong in a content folder."""
    (problem,) = report(folder)
    return problem


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A whole content folder with one good record in it."""
    folder = tmp_path / "content"
    (folder / "programs").mkdir(parents=True)
    (folder / "programs" / "a.yaml").write_text(GOOD)
    return folder


@pytest.fixture
def deep(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of 1,200 folders, each within the one before.

    Neither pytest nor shutil can remove it, as both call themselves for every
    folder, so it is kept out of pytest's own folders and removed by `rm`.
    """
    top = Path(tempfile.mkdtemp(prefix="deep-"))
    try:
        with monkeypatch.context() as standing:
            standing.chdir(top)
            for _ in range(1200):
                Path("a").mkdir()
                standing.chdir("a")
        yield top
    finally:
        subprocess.run(["rm", "-rf", str(top)], check=True)


def test_folders_within_folders_a_thousand_deep_are_a_problem_and_no_crash(deep: Path):
    assert only(deep).what == "folders are nested too deep here"


@pytest.mark.parametrize("name", ["a\nb.yaml", f"{NOT_UTF_8}.yaml"])
def test_a_link_with_an_odd_name_can_be_printed(tmp_path: Path, name: str):
    (tmp_path / "ok.yaml").write_text(GOOD)
    (tmp_path / name).symlink_to("ok.yaml")
    text = reports.report_as_text(report(tmp_path))

    assert text.encode()
    assert len(text.splitlines()) == 2


@pytest.mark.parametrize("name", ["a\nb", NOT_UTF_8, "Odd Name", "\u202eevil"])
def test_a_folder_with_an_odd_name_is_a_problem_or_printable(tmp_path: Path, name: str):
    (tmp_path / name).mkdir()
    (tmp_path / name / "ok.yaml").write_text("name: [")
    problem = str(only(tmp_path))

    assert problem.encode()
    assert problem.isprintable()


@pytest.mark.parametrize("name", ["about.md", "help-now.yaml", "guides", "vocabulary"])
def test_a_dangling_link_at_the_top_of_the_content_is_a_problem(content: Path, name: str):
    (content / name).symlink_to("gone")

    assert LINK in {problem.what for problem in report(content)}
    assert report(content).failed


@pytest.mark.parametrize("name", ["programs", "guides", "vocabulary"])
def test_a_part_of_the_content_that_is_a_link_is_a_problem(
    content: Path, tmp_path: Path, name: str
):
    shutil.copytree(ROOT / "content" / name, tmp_path / "elsewhere")
    if name == "programs":
        shutil.rmtree(content / "programs")
    (content / name).symlink_to(tmp_path / "elsewhere")

    assert LINK in {problem.what for problem in report(content)}
    assert report(content).failed


@pytest.mark.parametrize("name", ["README.yaml", "LICENSE.yaml"])
def test_a_record_that_is_named_like_a_readme_is_a_problem(tmp_path: Path, name: str):
    (tmp_path / name).write_text(GOOD)

    assert only(tmp_path).what == "a file's name becomes a web address"


@pytest.mark.parametrize("name", ["..yaml", ".harbor.yaml", "..%2fharbor.yaml"])
def test_a_record_that_is_hidden_is_a_problem(tmp_path: Path, name: str):
    (tmp_path / name).write_text(GOOD)

    assert only(tmp_path).what == "its name starts with a dot, and what is hidden is not read"


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("programms/elm-house.yaml", 'did you mean "programs"?'),
        ("guide/what.md", 'did you mean "guides"?'),
        ("elm-house.yaml", "put it into programs or guides or vocabulary"),
        ("help_now.yaml", 'did you mean "help-now.yaml"?'),
        ("about-us.md", 'did you mean "about.md"?'),
    ],
)
def test_what_stands_beside_the_parts_of_a_content_folder_and_is_not_read_is_named(
    content: Path, name: str, write: str
):
    (content / name).parent.mkdir(exist_ok=True)
    (content / name).write_text(GOOD)

    (told,) = (problem for problem in report(content) if problem.rule == "unread")
    assert "nothing reads" in told.what
    assert told.write == write


@pytest.mark.parametrize("name", ["README.md", "mappings/list.yaml", "notes.txt", "photos/a.jpg"])
def test_what_no_content_folder_is_made_of_is_passed_over(content: Path, name: str):
    (content / name).parent.mkdir(exist_ok=True)
    (content / name).write_text(GOOD)

    assert [problem for problem in report(content) if problem.rule == "unread"] == []


def test_a_broken_link_in_about_is_a_problem(content: Path):
    (content / "about.md").write_text("---\ntitle: About\n---\n[x]({filename}guides/gone.md)\n")

    assert report(content).failed


RESERVED = ["con", "aux", "nul", "prn", "com1", "com9", "lpt1", "lpt9"]


@pytest.mark.parametrize("name", RESERVED)
def test_a_record_has_no_name_that_windows_keeps(content: Path, name: str):
    (content / "programs" / "a.yaml").rename(content / "programs" / f"{name}.yaml")

    assert only(content).what == "Windows keeps this name for itself"


@pytest.mark.parametrize("name", RESERVED)
def test_a_guide_has_no_name_that_windows_keeps(content: Path, name: str):
    (content / "guides").mkdir()
    (content / "guides" / f"{name}.md").write_text("---\ntitle: A guide\n---\n\nText.\n")

    assert [problem.what for problem in report(content)] == ["Windows keeps this name for itself"]


@pytest.mark.parametrize("name", [*RESERVED, "CON", "Lpt3", "con.d", "aux .old"])
def test_a_folder_has_no_name_that_windows_keeps(content: Path, name: str):
    (content / "programs" / name).mkdir()
    (content / "programs" / "a.yaml").rename(content / "programs" / name / "a.yaml")

    assert only(content).what == "Windows keeps this name for itself"


@pytest.mark.parametrize("name", ["x.", "x..", "x ", "con1."])
def test_a_folder_does_not_end_in_a_dot_or_a_space(content: Path, name: str):
    (content / "programs" / name).mkdir()
    (content / "programs" / "a.yaml").rename(content / "programs" / name / "a.yaml")

    assert only(content).what.startswith("a folder's name ends in a dot or a space")


@pytest.mark.parametrize("name", ["con-1", "conway", "com10", "lpt", "null", "st-aux"])
def test_a_name_that_only_looks_like_one_that_windows_keeps_passes(content: Path, name: str):
    (content / "programs" / name).mkdir()
    (content / "programs" / "a.yaml").rename(content / "programs" / name / f"{name}.yaml")

    assert list(report(content)) == []
