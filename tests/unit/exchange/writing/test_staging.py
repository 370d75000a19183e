"""Many files written as one, or none."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from levelground.base.errors import LevelGroundError
from levelground.bootstrap import ROOT
from levelground.exchange.writing import staging

TEXTS = {"ma/a.yaml": "name: A\n", "ma/b.yaml": "name: Ä\n", "nh/c.yaml": "name: C\n"}


def contents(folder: Path) -> dict[str, str]:
    """Return every file of *folder* with its text."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_folder_that_is_not_there_is_made(tmp_path: Path):
    staging.write_staged(tmp_path / "new" / "records", TEXTS)

    assert contents(tmp_path / "new" / "records") == TEXTS
    assert list((tmp_path / "new").iterdir()) == [tmp_path / "new" / "records"]


def test_only_the_named_files_change(tmp_path: Path):
    staging.write_staged(tmp_path, {"ma/a.yaml": "old", "keep.yaml": "kept"})
    before = (tmp_path / "keep.yaml").stat()
    identity = (before.st_ino, before.st_mtime_ns)

    staging.write_staged(tmp_path, TEXTS)

    assert contents(tmp_path) == {**TEXTS, "keep.yaml": "kept"}
    after = (tmp_path / "keep.yaml").stat()
    assert (after.st_ino, after.st_mtime_ns) == identity


def test_nothing_to_write_touches_nothing(tmp_path: Path):
    staging.write_staged(tmp_path / "records", {})

    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_as_it_was_when_one_file_cannot_be_moved_in(tmp_path: Path):
    folder = tmp_path / "records"
    staging.write_staged(folder, {"ma/a.yaml": "old", "ma/z.yaml": "old"})
    (folder / "nh").write_text("a file where a folder should be")
    before = contents(folder)

    with pytest.raises(LevelGroundError, match="and is as it was"):
        staging.write_staged(folder, {**TEXTS, "vt/d.yaml": "new", "ma/z.yaml": "new"})

    assert contents(folder) == before
    assert {path.name for path in folder.iterdir()} == {"ma", "nh"}
    assert list(tmp_path.iterdir()) == [folder]


def test_what_was_moved_is_moved_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = tmp_path / "records"
    staging.write_staged(folder, {"ma/a.yaml": "old", "ma/b.yaml": "old"})
    move = Path.replace

    def fail_at_the_last(self: Path, target: Path) -> Path:
        if self.name == "c.yaml":
            raise OSError(28, "No space left on device")
        return move(self, target)

    monkeypatch.setattr(Path, "replace", fail_at_the_last)
    with pytest.raises(LevelGroundError, match="no space left on device"):
        staging.write_staged(folder, TEXTS)

    assert contents(folder) == {"ma/a.yaml": "old", "ma/b.yaml": "old"}
    assert list(folder.iterdir()) == [folder / "ma"]


def test_a_file_in_place_of_the_folder_is_said(tmp_path: Path):
    (tmp_path / "records").write_text("")

    with pytest.raises(LevelGroundError, match="cannot be written"):
        staging.write_staged(tmp_path / "records", TEXTS)


def test_progress_counts_the_files(tmp_path: Path):
    told: list[int] = []

    staging.write_staged(tmp_path, TEXTS, told.append)

    assert told == [1, 2, 3]


# Writes TEXTS over what is there, and is killed at the renaming whose number it is given.
KILLED = """
import os, sys
from pathlib import Path
from levelground.exchange.writing import staging

folder, at, left, move = Path(sys.argv[1]), int(sys.argv[2]), [int(sys.argv[2])], Path.replace

def replace(self, target):
    left[0] -= 1
    if left[0] < 0:
        os._exit(9)
    return move(self, target)

Path.replace = replace
staging.write_staged(folder, {"ma/a.yaml": "new", "ma/b.yaml": "new", "nh/c.yaml": "new"})
os._exit(0)
"""
OLD = {"ma/a.yaml": "old", "ma/b.yaml": "a person's", "own.yaml": "own"}


def kill(folder: Path, at: int) -> int:
    """Begin a run that is killed at its renaming number *at*; return how it ended."""
    command = [sys.executable, "-c", KILLED, str(folder), str(at)]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


@pytest.mark.parametrize("at", [0, 1, 2, 3])
def test_a_run_that_was_killed_leaves_no_file_half_and_is_undone_by_the_next(
    at: int, tmp_path: Path
):
    folder = tmp_path / "records"
    staging.write_staged(folder, OLD)

    assert kill(folder, at) == 9
    for name, old in OLD.items():
        assert contents(folder)[name] in {old, "new"}
    told = list(staging.recover(folder))

    assert contents(folder) == OLD
    assert not (folder / "nh").exists()
    assert list(tmp_path.iterdir()) == [folder]
    assert told == [
        f"An earlier import was cut off, and has been undone: {files} as before it."
        for files in [["0 files are", "0 files are", "1 file is", "2 files are"][at]]
    ]
    assert list(staging.recover(folder)) == []


def test_what_a_person_changed_after_a_run_was_killed_stays(tmp_path: Path):
    folder = tmp_path / "records"
    staging.write_staged(folder, OLD)
    kill(folder, 3)
    (folder / "ma/a.yaml").write_text("changed since")

    told = list(staging.recover(folder))

    assert contents(folder) == {**OLD, "ma/a.yaml": "changed since"}
    assert told[1:] == [f"  {folder / 'ma/a.yaml'} was changed since, and stays as it is"]


def test_what_cannot_be_undone_is_kept_for_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    folder = tmp_path / "records"
    staging.write_staged(folder, OLD)
    move = Path.replace

    def stop_for_good(self: Path, target: Path) -> Path:
        if self.name == "b.yaml" or "replaced" in self.parts:
            raise OSError(5, "Input/output error")
        return move(self, target)

    with monkeypatch.context() as broken:
        broken.setattr(Path, "replace", stop_for_good)
        with pytest.raises(LevelGroundError, match="the next import undoes what was begun"):
            staging.write_staged(folder, TEXTS)
    list(staging.recover(folder))

    assert contents(folder) == OLD
    assert list(tmp_path.iterdir()) == [folder]


def test_folders_of_other_imports_are_left_alone(tmp_path: Path):
    (tmp_path / ".records-import-2023-import-abcdefgh").mkdir()
    (tmp_path / ".records-import-notours").write_text("a file")

    assert list(staging.recover(tmp_path / "records")) == []
    assert list(staging.recover(tmp_path / "none" / "records")) == []
