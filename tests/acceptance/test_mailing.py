"""One file to mail: refused where it cannot be, the same every time, and whole or not at all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from levelground import commands
from levelground.bootstrap import ROOT
from levelground.content.part import Part
from levelground.plugin.host import Copying

GOOD = ROOT / "tests" / "records" / "good"
EX = Copying(Part.of(["EX"]), "en")

pytestmark = pytest.mark.usefixtures("fixed_day")


def test_the_same_records_give_the_same_file_and_say_its_size(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    for name in ("one.html", "two.html"):
        assert commands.single_file(content, tmp_path / name, EX) == 0
    told = capsys.readouterr().out

    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()
    assert re.match(r"1 programs?, [0-9]+ pages, 0\.[0-9] MB: ", told)
    assert {path.name for path in tmp_path.iterdir()} == {"content", "one.html", "two.html"}


@pytest.mark.parametrize(
    ("to", "asked", "told"),
    [
        ("a.html", Copying(), "one file cannot hold everything; name --county or --state"),
        ("a.htm", EX, "does not end in .html"),
        ("content/a.html", EX, "is part of the content"),
        ("none/a.html", EX, "there is no folder for"),
        ("a.html", Copying(Part.of(["zz"])), 'no record is in the state "zz"'),
    ],
)
def test_what_cannot_be_one_file_is_refused(
    content: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    to: str,
    asked: Copying,
    told: str,
):
    assert commands.single_file(content, tmp_path / to, asked) == 2
    assert told in capsys.readouterr().err
    assert {path.name for path in tmp_path.iterdir()} == {"content"}


def test_a_full_disk_leaves_the_file_that_was_there(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def full(path: Path, _content: bytes) -> int:
        path.touch()
        raise OSError(28, "No space left on device", str(path))

    (tmp_path / "a.html").write_text("old")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", full)
        assert commands.single_file(content, tmp_path / "a.html", EX) == 2

    assert (tmp_path / "a.html").read_text() == "old"
    assert {path.name for path in tmp_path.iterdir()} == {"content", "a.html"}
