"""Building again takes over what has not changed, and gives what a clean build gives."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from levelground import commands
from levelground.commands.site_build import build_into
from levelground.content.folders import OWN_CONTENT
from levelground.plugin import page_memory

EXAMPLES = OWN_CONTENT / "programs" / "example"
SOME = sorted(EXAMPLES.glob("*.yaml"))[:12]
LIVE = """---
title: A guide with data
---

/// programs
    stating: {payment.accepts: medicaid}
    form: table
///

/// help-now
    show: all
///

/// figure
    name: ladder
///
"""
pytestmark = pytest.mark.usefixtures("fixed_day")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder of its own, with a dozen of the example's records and its guides."""
    folder = tmp_path / "content"
    (folder / "programs").mkdir(parents=True)
    for path in SOME:
        shutil.copy(path, folder / "programs")
    shutil.copytree(OWN_CONTENT / "guides", folder / "guides")
    (folder / "guides" / "live.md").write_text(LIVE, "utf-8")
    shutil.copy(OWN_CONTENT / "help-now.yaml", folder)
    return folder


def replace(path: Path, old: str, new: str) -> None:
    """Edit a file as a maintainer would."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def record(content: Path, at: int) -> Path:
    """Return one of the record files."""
    return sorted((content / "programs").glob("*.yaml"))[at]


def change_a_name(content: Path) -> None:
    path = record(content, 0)
    name = path.read_text("utf-8").split("name: ", 1)[1].split("\n", 1)[0]
    replace(path, f"name: {name}", "name: Quite Another Name")


def move_to_another_town(content: Path) -> None:
    path = record(content, 1)
    town = path.read_text("utf-8").split("city: ", 1)[1].split(",")[0].split("\n")[0]
    replace(path, f"city: {town}", "city: Nowhere Landing")


def add_a_record(content: Path) -> None:
    shutil.copy(sorted(EXAMPLES.glob("*.yaml"))[20], content / "programs")


def remove_a_record(content: Path) -> None:
    record(content, 2).unlink()


def close_a_provider(content: Path) -> None:
    path = record(content, 3)
    path.write_text(path.read_text("utf-8") + "\nlisting: closed\n", "utf-8")


def edit_a_guide(content: Path) -> None:
    replace(content / "guides" / "detox-safely.md", "Get help now", "Get help at once")


def edit_a_translation(content: Path) -> None:
    replace(content / "guides" / "es" / "detox-safely.md", "Consiga ayuda", "Busque ayuda")


def edit_help_now(content: Path) -> None:
    replace(content / "help-now.yaml", "In danger now?", "In danger at this moment?")


EDITS = (
    change_a_name,
    move_to_another_town,
    add_a_record,
    remove_a_record,
    close_a_provider,
    edit_a_guide,
    edit_a_translation,
    edit_help_now,
)


def site(folder: Path) -> dict[str, bytes]:
    """Return every file of a site by its name."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_a_build_after_an_edit_gives_what_a_clean_build_gives(
    edit: Callable[[Path], None], content: Path, tmp_path: Path
) -> None:
    again, clean = tmp_path / "again", tmp_path / "clean"
    assert commands.build(content, again) == 0
    edit(content)
    assert commands.build(content, again) == 0
    assert commands.build(content, clean) == 0
    assert site(again) == site(clean)


def test_edits_one_after_another_leave_nothing_stale(content: Path, tmp_path: Path) -> None:
    again, clean = tmp_path / "again", tmp_path / "clean"
    commands.build(content, again)
    for edit in EDITS:
        edit(content)
        commands.build(content, again)
    commands.build(content, clean)
    assert site(again) == site(clean)


def test_what_came_out_as_it_was_is_remembered_as_it_stands(content: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    build_into(content, site)
    change_a_name(content)  # a guide that lists programs is made again, and is the same
    build_into(content, site)
    made = {page.key[1] for page in build_into(content, site).written if not page.again}
    assert made == {"use_data"}  # it says how large files are, and is made last


def test_what_has_not_changed_is_taken_over(content: Path, tmp_path: Path) -> None:
    output = tmp_path / "site"
    assert not any(page.again for page in build_into(content, output).written)
    # The page that tells the sizes of the other files is made last, from these.
    made = [page.path for page in build_into(content, output).written if not page.again]
    assert made == ["data.html", "es/data.html"]


def test_a_change_of_one_record_leaves_pages_that_do_not_show_it(
    content: Path, tmp_path: Path
) -> None:
    output = tmp_path / "site"
    build_into(content, output)
    change_a_name(content)
    made = {page.path for page in build_into(content, output).written if not page.again}
    assert f"programs/{record(content, 0).stem}.html" in made
    assert "find.html" not in made
    assert "about.html" not in made  # it counts what programs state
    assert "levels/iop-and-php.html" not in made
    assert len([path for path in made if path.startswith("programs/")]) < len(SOME)


def test_a_page_that_someone_edited_is_made_again(content: Path, tmp_path: Path) -> None:
    output = tmp_path / "site"
    build_into(content, output)
    before = site(output)
    (output / "levels.html").write_text("not what was built", "utf-8")
    build_into(content, output)
    assert site(output) == before


def test_an_edit_of_a_page_whose_size_and_time_were_put_back_is_noticed(
    content: Path, tmp_path: Path
) -> None:
    output = tmp_path / "site"
    build_into(content, output)
    before = site(output)
    page = output / "levels.html"
    times = page.stat().st_atime_ns, page.stat().st_mtime_ns
    page.write_bytes(page.read_bytes().replace(b"hours", b"weeks"))
    os.utime(page, ns=times)
    again = {page.path for page in build_into(content, output).written if page.again}
    assert site(output) == before
    assert "levels.html" not in again
    assert "glossary.html" in again


_ODD = '[{{"key": "en/a", "path": {}, "recipe": "r", "stamp": {}}}]'


@pytest.mark.parametrize(
    "kept",
    [
        '[{"key": 7}]',
        "[" * 100_000,
        "7",
        '{"a": 1}',
        '["a"]',
        "[[]]",
        _ODD.format('"a\\u0000b.html"', "[1, 2, 3, 4]"),
        _ODD.format('"../a.html"', "[1, 2, 3, 4]"),
        _ODD.format("7", "[1, 2, 3, 4]"),
        _ODD.format('"a.html"', "[1, 2, 3]"),
        _ODD.format('"a.html"', '["1", 2, 3, 4]'),
    ],
)
def test_a_memory_that_cannot_be_used_is_an_empty_one(
    tmp_path: Path, own_memory: Path, kept: str
) -> None:
    place = page_memory.place_for(tmp_path / "site")
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(kept, "utf-8")
    assert own_memory in place.parents
    assert page_memory.recall(tmp_path / "site").pages == {}


def test_a_memory_that_cannot_be_read_costs_only_time(
    content: Path, tmp_path: Path, own_memory: Path
) -> None:
    output = tmp_path / "site"
    build_into(content, output)
    before = site(output)
    for kept in own_memory.iterdir():
        kept.write_text('[{"key": 7}]', "utf-8")
    assert not any(page.again for page in build_into(content, output).written)
    assert site(output) == before


def test_a_guide_shows_what_the_records_say_now(content: Path, tmp_path: Path) -> None:
    guide = tmp_path / "site" / "guides" / "live.html"
    build_into(content, tmp_path / "site")
    before = guide.read_text("utf-8")
    name = "Alder Crossing Counseling Associates"
    change_a_name(content)
    build_into(content, tmp_path / "site")

    assert name in before
    assert name not in guide.read_text("utf-8")
