"""inv picture: the pages of changed records, as they were and as they will be."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from levelground import commands
from levelground.commands.keeping.picturing import PictureWish
from levelground.publish.before_after import page_pictures

SLUG = "single-program"


def wish(base: Path, to: Path, language: str = "") -> PictureWish:
    return PictureWish(str(base), "", to, 20, language)


@pytest.fixture
def before(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The content folder as it was; the test changes the other one."""
    monkeypatch.setattr(page_pictures, "found_browser", lambda: "")
    folder = tmp_path / "before"
    shutil.copytree(content, folder)
    return folder


def test_both_sides_of_a_change_are_shown_with_their_own_styles(
    content: Path, before: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    to, record = tmp_path / "shown", content / "programs" / f"{SLUG}.yaml"
    text = record.read_text("utf-8")
    assert "(555) 555-0142" in text
    record.write_text(text.replace("(555) 555-0142", "(555) 555-0177"), "utf-8")

    assert commands.picture(content, wish(before, to, "es")) == 0
    told = capsys.readouterr()
    assert "1 record changes." in told.out
    assert "No pictures: Chromium, Chrome or Edge is not on this machine." in told.err
    now = next((to / "after").rglob(f"{SLUG}.html")).read_text("utf-8")
    assert "0177" in now
    assert "0142" not in now
    assert '<html lang="es">' in now
    assert "<script" not in now
    assert next((to / "after").rglob("site.css")).stat().st_size
    # The folder is this command's own now, and may be made anew.
    record.unlink()
    assert commands.picture(content, wish(before, to)) == 0
    assert not [*(to / "after").rglob(f"{SLUG}.html")]
    assert "No page." in (to / "before-and-after.html").read_text("utf-8")


def test_a_record_with_another_name_is_shown_once_with_both_its_pages(
    content: Path, before: Path, tmp_path: Path
):
    old, new = (content / "programs" / f"{name}.yaml" for name in (SLUG, "coopers-yard"))
    text = old.read_text("utf-8").replace("9-12", "9-15")
    new.write_text(text.replace("fictional:", f"formerly: [{SLUG}]\nfictional:"), "utf-8")
    old.unlink()

    assert commands.picture(content, wish(before, tmp_path / "shown")) == 0
    door = (tmp_path / "shown" / "before-and-after.html").read_text("utf-8")
    assert door.count("<h2>") == 1
    assert f'href="before/programs/{SLUG}.html"' in door
    assert 'href="after/programs/coopers-yard.html"' in door


def test_a_record_that_breaks_says_why_it_has_no_page(content: Path, before: Path, tmp_path: Path):
    record = content / "programs" / f"{SLUG}.yaml"
    record.write_text(record.read_text("utf-8") + "\nbeds: ten\n", "utf-8")

    assert commands.picture(content, wish(before, tmp_path / "shown")) == 0
    door = (tmp_path / "shown" / "before-and-after.html").read_text("utf-8")
    assert f"No page. Wrong in {SLUG}.yaml: line" in door


def test_a_folder_that_it_has_not_made_is_left_alone(
    content: Path, before: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert commands.picture(content, wish(before, content)) == 2
    assert "this command has not made it; name another folder with --to" in capsys.readouterr().err
    assert commands.picture(content, wish(before, tmp_path / "shown")) == 0
    assert "No record changes" in capsys.readouterr().out
    assert not (tmp_path / "shown").exists()
