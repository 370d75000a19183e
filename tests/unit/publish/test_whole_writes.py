"""What is written comes to its place whole, or what was there stays."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from levelground.base.errors import LevelGroundError
from levelground.bootstrap import ROOT
from levelground.publish import whole_writes


def beside(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def stop() -> None:
    raise OSError(28, "No space left on device")


def full():
    return pytest.raises(OSError, match="No space left")


def test_a_file_that_could_not_be_written_leaves_the_old_one(tmp_path: Path):
    to = tmp_path / "a.zip"
    to.write_text("old")

    with full(), whole_writes.placed_file(to) as fresh:
        fresh.write_text("half")
        stop()

    assert to.read_text() == "old"
    assert beside(tmp_path) == {"a.zip"}


def test_a_folder_that_could_not_be_filled_leaves_the_old_one(tmp_path: Path):
    to = tmp_path / "site"
    to.mkdir()
    (to / "old").touch()

    with full(), whole_writes.placed_folder(to) as fresh:
        (fresh / "new").touch()
        stop()

    assert beside(to) == {"old"}
    assert beside(tmp_path) == {"site"}


def test_a_folder_takes_the_place_of_the_old_one(tmp_path: Path):
    to = tmp_path / "site"
    to.mkdir()
    (to / "old").touch()

    with whole_writes.placed_folder(to) as fresh:
        (fresh / "new").touch()

    assert beside(to) == {"new"}
    assert beside(tmp_path) == {"site"}


def test_what_was_stopped_between_two_names_is_brought_back(tmp_path: Path):
    (tmp_path / ".site.old").mkdir()
    (tmp_path / ".site.new").mkdir()

    whole_writes.bring_back(tmp_path / "site")

    assert beside(tmp_path) == {"site", ".site.new"}


@pytest.mark.parametrize("name", ["none/a.zip", "folder"])
def test_what_cannot_be_a_file_is_refused(tmp_path: Path, name: str):
    (tmp_path / "folder").mkdir()

    with pytest.raises(LevelGroundError), whole_writes.placed_file(tmp_path / name):
        pytest.fail("nothing may be written")


KILLED = """
import sys, time
import random
import subprocess
import sys
import time
from pathlib import Path
sys.path.insert(0, {root!r})
from levelground.publish import whole_writes
to = Path({to!r})
whole_writes.bring_back(to)
print("ready", flush=True)
while True:
    with whole_writes.placed_folder(to) as folder:
        for name in "abcdefgh":
            (folder / name).write_text("x" * 20000)
    with whole_writes.placed_file(to.with_suffix(".zip")) as fresh:
        for _ in range(8):
            with fresh.open("a") as file:
                file.write("x" * 20000)
"""


def test_a_maker_killed_at_any_moment_leaves_the_old_or_the_new_whole(tmp_path: Path):
    to = tmp_path / "site"
    code = KILLED.format(root=str(ROOT), to=str(to))
    chance = random.Random(5)  # noqa: S311 - the same in every run
    for _moment in range(10):
        maker = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
        assert maker.stdout is not None
        maker.stdout.readline()
        time.sleep(chance.random() / 20)
        maker.kill()
        maker.communicate()
        whole_writes.bring_back(to)

        if to.exists():
            assert {path.name: path.stat().st_size for path in to.iterdir()} == dict.fromkeys(
                "abcdefgh", 20000
            )
        if to.with_suffix(".zip").exists():
            assert to.with_suffix(".zip").stat().st_size == 160000
    assert to.exists()
