"""Many files written as one, or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from levelground.base.errors import LevelGroundError
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
    staging.write_all(tmp_path / "new" / "records", TEXTS)

    assert contents(tmp_path / "new" / "records") == TEXTS
    assert list((tmp_path / "new").iterdir()) == [tmp_path / "new" / "records"]


def test_only_the_named_files_change(tmp_path: Path):
    staging.write_all(tmp_path, {"ma/a.yaml": "old", "keep.yaml": "kept"})
    before = (tmp_path / "keep.yaml").stat()
    identity = (before.st_ino, before.st_mtime_ns)

    staging.write_all(tmp_path, TEXTS)

    assert contents(tmp_path) == {**TEXTS, "keep.yaml": "kept"}
    after = (tmp_path / "keep.yaml").stat()
    assert (after.st_ino, after.st_mtime_ns) == identity


def test_nothing_to_write_touches_nothing(tmp_path: Path):
    staging.write_all(tmp_path / "records", {})

    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_as_it_was_when_one_file_cannot_be_moved_in(tmp_path: Path):
    folder = tmp_path / "records"
    staging.write_all(folder, {"ma/a.yaml": "old", "ma/z.yaml": "old"})
    (folder / "nh").write_text("a file where a folder should be")
    before = contents(folder)

    with pytest.raises(LevelGroundError, match="and is as it was"):
        staging.write_all(folder, {**TEXTS, "vt/d.yaml": "new", "ma/z.yaml": "new"})

    assert contents(folder) == before
    assert {path.name for path in folder.iterdir()} == {"ma", "nh"}
    assert list(tmp_path.iterdir()) == [folder]


def test_what_was_moved_is_moved_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = tmp_path / "records"
    staging.write_all(folder, {"ma/a.yaml": "old", "ma/b.yaml": "old"})
    move = Path.replace

    def fail_at_the_last(self: Path, target: Path) -> Path:
        if self.name == "c.yaml":
            raise OSError(28, "No space left on device")
        return move(self, target)

    monkeypatch.setattr(Path, "replace", fail_at_the_last)
    with pytest.raises(LevelGroundError, match="no space left on device"):
        staging.write_all(folder, TEXTS)

    assert contents(folder) == {"ma/a.yaml": "old", "ma/b.yaml": "old"}
    assert list(folder.iterdir()) == [folder / "ma"]


def test_a_file_in_place_of_the_folder_is_said(tmp_path: Path):
    (tmp_path / "records").write_text("")

    with pytest.raises(LevelGroundError, match="cannot be written"):
        staging.write_all(tmp_path / "records", TEXTS)


def test_progress_counts_the_files(tmp_path: Path):
    told: list[int] = []

    staging.write_all(tmp_path, TEXTS, told.append)

    assert told == [1, 2, 3]
