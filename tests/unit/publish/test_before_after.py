"""Two versions of a page side by side: what differs is marked, nothing runs, pictures of both."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from levelground.base.errors import LevelGroundError
from levelground.publish.before_after import both_pages, changed_blocks, page_pictures
from levelground.publish.before_after.both_pages import BothPages

HEAD = (
    '<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src'
    " 'none'; script-src 'self'\"><title>x</title>\n<script defer src=\"a.js\"></script>\n</head>"
)
PAGE = f"""{HEAD}
<body><p>Records checked in 2024.
<main id="main"><h1>Oak House</h1>
<dl><dt>Phone<dd><a href="tel:5550142">(555) 555-0142</a></dl>
<details><summary>More</summary><table><tr><th scope=row>Detox<td>Not stated. Ask.</table></details>
</main><footer><p>Built yesterday.</footer></body></html>
"""
NEW = (
    PAGE.replace("0142", "0177")
    .replace("Not stated. Ask.", "On site")
    .replace("<h1>", '<h1 id="top">')
    .replace("Built yesterday", "Built today")
    .replace("in 2024", "in 2026")
)


def test_only_what_the_other_side_does_not_say_is_marked():
    was, now = changed_blocks.mark_changes(PAGE, NEW)

    assert was.changes == now.changes == ("change-1", "change-2")
    assert '<dd data-changed id="change-1"><a href="tel:5550177">' in now.html
    assert '<td data-changed id="change-2">On site' in now.html
    assert now.html.count(" data-changed") == 2
    assert changed_blocks.inert(NEW) == now.html.replace(' data-changed id="change-1"', "").replace(
        ' data-changed id="change-2"', ""
    )


def test_a_link_that_leads_elsewhere_with_the_same_words_is_a_change():
    was, now = changed_blocks.mark_changes(PAGE, PAGE.replace("tel:5550142", "tel:5550143"))

    assert len(was.changes) == len(now.changes) == 1


def test_a_block_with_a_name_of_its_own_keeps_it():
    _was, now = changed_blocks.mark_changes(PAGE, NEW.replace("Oak House", "Elm House"))

    assert now.changes[0] == "top"
    assert '<h1 data-changed id="top">Elm House' in now.html


def test_pages_that_say_the_same_have_no_marks():
    was, now = changed_blocks.mark_changes(PAGE, PAGE)

    assert not was.changes
    assert not now.changes


def test_a_copy_runs_nothing_and_shows_what_is_folded():
    copy = changed_blocks.inert(PAGE)

    assert "<script" not in copy
    assert "script-src" not in copy
    assert "default-src 'none'" in copy
    assert "<details open><summary>" in copy


def laid_out(folder: Path) -> BothPages:
    for side, page in (("before", PAGE), ("after", NEW)):
        (folder / side).mkdir()
        (folder / side / "oak.html").write_text(page, "utf-8")
    return BothPages("oak", "Oak & <b>House</b>", "before/oak.html", "after/oak.html")


def test_frames_begin_at_the_first_change_and_may_run_nothing(tmp_path: Path):
    found = both_pages.mark_both(tmp_path, laid_out(tmp_path))
    assert found
    door = both_pages.both_pages_html([found], ["1 record changes."], pictured=True)

    assert 'src="after/oak.html#change-1"' in door
    assert door.count('sandbox="allow-same-origin"') == 2
    assert "script" not in door
    assert "Oak &amp; &lt;b&gt;House&lt;/b&gt;" in door
    assert 'href="pictures/oak.png"' in door
    assert " data-changed" in (tmp_path / "after" / "oak.html").read_text("utf-8")


def test_a_page_that_is_alone_is_shown_without_marks_beside_the_reason(tmp_path: Path):
    laid_out(tmp_path)
    one = BothPages("oak", "Oak House", "before/oak.html", "", "No page. Wrong in <oak.yaml>")
    found = both_pages.mark_both(tmp_path, one)
    assert found
    door = both_pages.both_pages_html([found], [], pictured=False)

    assert " data-changed" not in (tmp_path / "before" / "oak.html").read_text("utf-8")
    assert "Wrong in &lt;oak.yaml&gt;" in door
    assert "As a picture" not in door


def test_a_record_whose_page_says_the_same_is_left_out(tmp_path: Path):
    one = laid_out(tmp_path)
    (tmp_path / "after" / "oak.html").write_text(PAGE, "utf-8")

    assert both_pages.mark_both(tmp_path, one) is None


def a_browser(folder: Path, told: str) -> str:
    """Write a program that measures as *told* and notes for each picture what it was asked."""
    program = folder / "browser"
    program.write_text(
        f"#!{sys.executable}\nimport sys, shutil\n"
        "if '--dump-dom' in sys.argv:\n"
        f"    print('<html><body><p>{told}</p><script></script></body></html>')\n"
        "for word in sys.argv:\n"
        "    if word.startswith('--screenshot='):\n"
        "        with open(word.partition('=')[2], 'w') as file:\n"
        "            file.write(open(sys.argv[-1].removeprefix('file://')).read())\n"
        "            file.write('\\n'.join(sys.argv))\n",
        "utf-8",
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return str(program)


def test_a_picture_has_the_top_of_each_page_and_what_changes_further_down(tmp_path: Path):
    one = laid_out(tmp_path)
    told = "[[5000,[[100,130],[3000,3040],[3100,3140]]],[900,[]]]"
    (made,) = page_pictures.take_pictures(a_browser(tmp_path, told), tmp_path, [one])
    sheet = made.read_text("utf-8")

    assert made == tmp_path / "pictures" / "oak.png"
    assert sheet.count("<iframe") == 3  # two strips, and the other page's top
    assert "margin-top:-2850px" in sheet
    assert "height:440px" in sheet
    assert "--window-size=1464,1200" in sheet
    assert "--host-resolver-rules=MAP * ~NOTFOUND" in sheet


@pytest.mark.parametrize("told", ["", "[]", "no", "[[1]]"])
def test_a_browser_that_does_something_else_is_named(tmp_path: Path, told: str):
    one = laid_out(tmp_path)
    with pytest.raises(LevelGroundError, match="takes no pictures; name another one"):
        page_pictures.take_pictures(a_browser(tmp_path, told), tmp_path, [one])


def test_a_browser_is_found_by_the_name_that_a_person_gives(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(page_pictures.NAMED, "/somewhere/browser")

    assert page_pictures.found_browser() == "/somewhere/browser"
