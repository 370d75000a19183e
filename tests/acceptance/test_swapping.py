"""A site is there or it is not: builds at once, builds cut short, and other kinds of process."""

from __future__ import annotations

import multiprocessing
import shutil
from pathlib import Path

import pytest

from levelground import commands
from levelground.base import processes
from levelground.bootstrap import ROOT
from levelground.commands import site_build
from levelground.commands.placing import in_place

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
    monkeypatch.setattr(site_build, "_MANY", 1)

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


def stop_after(monkeypatch: pytest.MonkeyPatch, moves: int) -> None:
    """Let the machine stop when so many files have been put into their places."""
    replace, left = Path.replace, [moves]

    def move(self: Path, target: Path) -> Path:
        if self.parent.name != "levelground":
            if not left[0]:
                raise KeyboardInterrupt
            left[0] -= 1
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", move)


@pytest.mark.parametrize("moves", [0, 1, 5])
def test_what_was_stopped_while_it_was_put_in_place_is_put_there_by_the_next(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moves: int
):
    output, clean = tmp_path / "site", tmp_path / "clean"
    commands.build(content, output)
    record = content / "single-program.yaml"
    record.write_text(record.read_text("utf-8").replace("name: ", "name: New "), "utf-8")
    with monkeypatch.context() as patch:
        stop_after(patch, moves)
        with pytest.raises(KeyboardInterrupt):
            commands.build(content, output)
    in_place.finish(output)
    there = site(output)

    assert commands.build(content, clean) == 0
    assert there == site(clean)
    assert commands.build(content, output) == 0
    assert site(output) == there


def test_where_little_changed_no_other_file_is_touched(content: Path, tmp_path: Path):
    output = tmp_path / "site"
    commands.build(content, output)
    before = {path: path.stat().st_ino for path in output.rglob("*") if path.is_file()}
    record = content / "single-program.yaml"
    record.write_text(record.read_text("utf-8") + "about: It has a garden.\n", "utf-8")

    assert commands.build(content, output) == 0
    same = [path for path, number in before.items() if path.stat().st_ino == number]
    assert output / "programs" / "single-program.html" not in same
    assert len(same) > len(before) / 2


def test_a_page_of_a_record_that_is_gone_is_gone(content: Path, tmp_path: Path):
    output, clean = tmp_path / "site", tmp_path / "clean"
    commands.build(content, output)
    (content / "single-program.yaml").unlink()

    assert commands.build(content, output) == commands.build(content, clean) == 0
    assert site(output) == site(clean)
    assert not (output / "programs" / "single-program.html").exists()
