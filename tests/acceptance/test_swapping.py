"""A site is there or it is not: builds at once, builds cut short, and other kinds of process."""

from __future__ import annotations

import multiprocessing
import shutil
from pathlib import Path

import pytest

from levelground import commands
from levelground.base import processes
from levelground.bootstrap import ROOT

GOOD = ROOT / "tests" / "records" / "good"

pytestmark = pytest.mark.usefixtures("fixed_day")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A folder with a few good records."""
    folder = tmp_path / "records"
    shutil.copytree(GOOD, folder)
    return folder


def site(folder: Path) -> dict[str, bytes]:
    """Return every file of a site by its name."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_processes_that_start_from_nothing_give_the_same_site(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """As on macOS and Windows, where a process inherits nothing."""
    assert commands.build(content, tmp_path / "here") == 0
    monkeypatch.setattr(processes, "WORTH_IT", 1)
    monkeypatch.setattr(processes, "_context", lambda: multiprocessing.get_context("spawn"))
    monkeypatch.setattr(processes.os, "cpu_count", lambda: 2)

    assert commands.build(content, tmp_path / "there") == 0
    assert site(tmp_path / "there") == site(tmp_path / "here")


def test_a_second_build_of_the_same_site_waits_for_another_day(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    from levelground.commands.alone import alone

    with alone((tmp_path / "site").resolve(), "build of"):
        assert commands.build(content, tmp_path / "site") == 2
    assert "another build of site is running" in capsys.readouterr().err
    assert commands.build(content, tmp_path / "site") == 0


def test_a_build_cut_short_between_its_renames_is_mended_by_the_next(content: Path, tmp_path: Path):
    output = tmp_path / "site"
    commands.build(content, output)
    before = site(output)
    output.rename(tmp_path / ".site.old")
    (content / "single-program.yaml").write_text("name: [", "utf-8")

    assert commands.build(content, output) == 1
    assert site(output) == before


def test_a_swap_that_fails_puts_the_old_site_back(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    output = tmp_path / "site"
    commands.build(content, output)
    before = site(output)
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self.name == ".site.new":
            raise PermissionError(13, "Permission denied", str(target))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)

    assert commands.build(content, output) == 2
    assert site(output) == before


def test_a_site_is_not_built_into_its_own_content(content: Path):
    assert commands.build(content, content / "site") == 2


def test_a_machine_that_lets_nothing_be_kept_still_builds(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "file").write_text("a file, where a cache folder should be", "utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))

    assert commands.build(content, tmp_path / "site") == 0
    assert commands.build(content, tmp_path / "site") == 0
