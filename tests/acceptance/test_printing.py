"""A booklet from a content folder: what is asked for is checked before anything is written."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from levelground import commands
from levelground.bootstrap import ROOT
from levelground.commands.handing.printing import WantedBooklet
from levelground.content.part import Part
from levelground.plugin.host import Copying

GOOD = ROOT / "tests" / "records" / "good"
EX = Copying(Part.of(["EX"]))

pytestmark = pytest.mark.usefixtures("fixed_day")


def test_a_booklet_and_its_sheets_are_written_and_said(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    to = tmp_path / "a.pdf"
    assert commands.booklet(content, to, EX, WantedBooklet()) == 0
    told = capsys.readouterr().out

    assert "to read" in told
    assert "to print on both sides, flipped on the short edge. Fold them once." in told
    assert {path.name for path in tmp_path.iterdir()} == {"content", "a.pdf", "a-sheets.pdf"}


@pytest.mark.parametrize(
    ("asked", "wanted", "told"),
    [
        (Copying(), WantedBooklet(), "a booklet cannot hold everything; name --county or --state"),
        (
            EX,
            WantedBooklet(size="a5"),
            'there is no page size "a5"; write one of: letter, half-letter',
        ),
        (EX, WantedBooklet(duplex="left"), 'there is no edge "left"; write one of: long, short'),
        (EX, WantedBooklet(size="pocket", large=True), "large print does not fit a pocket"),
        (EX, WantedBooklet(pages="5"), "5 pages cannot be folded"),
        (EX, WantedBooklet(pages="4"), "and 4 were asked for; ask for more, or for a smaller part"),
        (Copying(EX.part, "fr"), WantedBooklet(), 'there is no language "fr"'),
        (Copying(Part.of(["zz"])), WantedBooklet(), 'no record is in the state "zz"'),
    ],
)
def test_what_cannot_be_printed_is_refused(
    content: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    asked: Copying,
    wanted: WantedBooklet,
    told: str,
):
    assert commands.booklet(content, tmp_path / "a.pdf", asked, wanted) == 2
    assert told in capsys.readouterr().err
    assert {path.name for path in tmp_path.iterdir()} == {"content"}


def test_without_its_library_a_booklet_says_how_to_get_it(
    content: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setitem(sys.modules, "typst", None)

    assert commands.booklet(content, tmp_path / "a.pdf", EX, WantedBooklet()) == 2
    assert "a booklet needs typst, which is not installed" in capsys.readouterr().err


def test_a_full_disk_leaves_both_files_as_they_were(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    write = Path.write_bytes

    def full(path: Path, made: bytes) -> int:
        if path.name == ".a.pdf.new":
            raise OSError(28, "No space left on device", str(path))
        return write(path, made)

    for name in ("a.pdf", "a-sheets.pdf"):
        (tmp_path / name).write_text("old")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", full)
        assert commands.booklet(content, tmp_path / "a.pdf", EX, WantedBooklet()) == 2

    assert (tmp_path / "a.pdf").read_text() == (tmp_path / "a-sheets.pdf").read_text() == "old"
    assert {path.name for path in tmp_path.iterdir()} == {"content", "a.pdf", "a-sheets.pdf"}
