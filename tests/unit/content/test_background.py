"""What stands beside the records is read once, and again as soon as a file of it changes."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from levelground.content import background
from levelground.content.folders import OWN_CONTENT, Folders
from tests.days import TODAY

GUIDE = "---\ntitle: One\nreviewed: 2026-11-01\n---\nText.\n"


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    """A content folder with one guide and its own help lines."""
    (tmp_path / "programs").mkdir()
    (tmp_path / "guides").mkdir()
    (tmp_path / "guides" / "one.md").write_text(GUIDE, "utf-8")
    own = (OWN_CONTENT / "help-now.yaml").read_text("utf-8")
    (tmp_path / "help-now.yaml").write_text(own, "utf-8")
    monkeypatch.chdir(tmp_path)
    return Folders.of(Path())


def test_what_has_not_changed_is_not_read_again(folders: Folders) -> None:
    assert background.load_background(folders, TODAY) is background.load_background(folders, TODAY)


def test_it_is_the_same_beside_other_records(folders: Folders) -> None:
    elsewhere = replace(folders, programs=folders.programs / "other")

    assert background.load_background(elsewhere, TODAY) is background.load_background(
        folders, TODAY
    )


def test_a_file_that_changed_is_read_again(folders: Folders) -> None:
    before = background.load_background(folders, TODAY)
    folders.help_now.write_text("lines: []\n", "utf-8")

    after = background.load_background(folders, TODAY)

    assert before.help_lines
    assert after.help_lines == ()


def test_another_day_is_another_check(folders: Folders) -> None:
    years_later = background.load_background(folders, TODAY + timedelta(days=3650))

    assert background.load_background(folders, TODAY) is not years_later
    assert {problem.rule for problem in years_later.problems} > {
        problem.rule for problem in background.load_background(folders, TODAY).problems
    }


def test_problems_are_named_as_seen_from_where_one_stands(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders.help_now.write_text("lines: none\n", "utf-8")
    whole = Folders.of(folders.help_now.absolute().parent)
    here = background.load_background(whole, TODAY)
    monkeypatch.chdir(OWN_CONTENT)

    assert [problem.path for problem in here.problems] == ["help-now.yaml"]
    assert [problem.path for problem in background.load_background(whole, TODAY).problems] == [
        str(whole.help_now)
    ]


def test_a_change_that_leaves_no_trace_in_times_and_size_is_seen(folders: Folders) -> None:
    path = folders.guides / "one.md"
    times = path.stat().st_atime_ns, path.stat().st_mtime_ns
    before = background.load_background(folders, TODAY)
    path.write_text(GUIDE.replace("One", "Two"), "utf-8")
    os.utime(path, ns=times)

    after = background.load_background(folders, TODAY)

    assert [found.guides[0].title for found in (before, after)] == ["One", "Two"]


def test_another_process_remembers_the_same(
    folders: Folders, own_memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = background.load_background(folders, TODAY)
    background._remembered.cache_clear()
    monkeypatch.setattr(background, "_loaded", None)

    assert own_memory.is_dir()
    assert background.load_background(folders, TODAY) == read
