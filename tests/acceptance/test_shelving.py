"""A ZIM file holds the pages of a copy, with what readers ask of one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from levelground import commands
from levelground.content.part import Part
from levelground.plugin.host import Copying
from levelground.publish.zim_file import shelf_picture

EX = Copying(Part.of(["EX"]), "en")

pytestmark = pytest.mark.usefixtures("fixed_day")


def test_a_zim_file_opens_at_the_home_page_and_has_every_page(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    reader = pytest.importorskip("libzim.reader")
    assert commands.zim(content, tmp_path / "a.zim", EX) == 0
    archive = reader.Archive(str(tmp_path / "a.zim"))

    assert "Open it with Kiwix." in capsys.readouterr().out
    assert archive.check()
    assert archive.main_entry.get_item().path == "index.html"
    assert archive.has_entry_by_path("programs/single-program.html")
    assert archive.has_entry_by_path("theme/js/site.js")
    assert not archive.has_entry_by_path("404.html")
    assert bytes(archive.get_metadata("Language")) == b"eng"
    assert bytes(archive.get_metadata("Date")) == b"2026-11-29"
    assert archive.has_illustration(48)
    page = bytes(archive.get_entry_by_path("index.html").get_item().content)
    assert b"A copy of November 29, 2026" in page
    assert {path.name for path in tmp_path.iterdir()} == {"content", "a.zim"}


def test_without_its_library_it_says_how_to_get_it(
    content: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setitem(sys.modules, "libzim.writer", None)

    assert commands.zim(content, tmp_path / "a.zim", EX) == 2
    assert "a ZIM file needs libzim, which is not installed" in capsys.readouterr().err
    assert {path.name for path in tmp_path.iterdir()} == {"content"}


def test_another_ending_is_refused(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert commands.zim(content, tmp_path / "a.zip", EX) == 2
    assert "does not end in .zim" in capsys.readouterr().err


def test_the_picture_of_the_shelf_is_a_png():
    assert shelf_picture().startswith(b"\x89PNG")
    assert shelf_picture().endswith(b"IEND\xaeB`\x82")
