"""Odd content and odd surroundings: a build makes the whole site or says why not."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from levelground import commands
from levelground.base import processes
from levelground.bootstrap import ROOT
from levelground.plugin.page_memory import WrittenPage
from levelground.plugin.render import Renderer
from levelground.site.kind import Key
from tests.acceptance.built import fingerprint
from tests.unit.content.test_catalog import GOOD, REAL

pytestmark = pytest.mark.usefixtures("fixed_day")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A whole content folder with one record and one guide in it."""
    folder = tmp_path / "content"
    (folder / "programs").mkdir(parents=True)
    (folder / "programs" / "a.yaml").write_text(GOOD)
    (folder / "guides").mkdir()
    (folder / "guides" / "one.md").write_text("---\ntitle: One\n---\nx\n")
    return folder


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Where the site is built."""
    return tmp_path / "site"


def test_a_content_folder_without_a_record_builds(tmp_path: Path, site: Path):
    (tmp_path / "content" / "programs").mkdir(parents=True)

    assert commands.build(tmp_path / "content", site) == 0


def test_a_site_is_built_into_the_folder_one_stands_in(
    content: Path, site: Path, monkeypatch: pytest.MonkeyPatch
):
    site.mkdir()
    monkeypatch.chdir(site)

    assert commands.build(content, Path()) == 0
    assert (site / "index.html").is_file()


@pytest.mark.parametrize("text", ["About this folder\n", "---\ntitle: Readme\n---\nx\n"])
def test_a_readme_among_the_guides_is_left_out(content: Path, site: Path, text: str):
    (content / "guides" / "README.md").write_text(text)

    assert commands.build(content, site) == 0
    assert [path.name for path in (site / "guides").iterdir()] == ["one.html"]


def test_a_guide_in_a_folder_below_is_a_page(content: Path, site: Path):
    (content / "guides" / "more").mkdir()
    (content / "guides" / "more" / "two.md").write_text(
        "---\ntitle: Two\n---\n[x]({filename}../one.md)\n"
    )

    assert commands.build(content, site) == 0
    assert (site / "guides" / "two.html").is_file()


def test_two_guides_of_one_name_are_a_problem_of_the_check(content: Path):
    (content / "guides" / "more").mkdir()
    (content / "guides" / "more" / "one.md").write_text("---\ntitle: Two\n---\nx\n")

    assert commands.check(content) == 1


@pytest.mark.parametrize("address", ["gone.html", "gone.md", "../levels/gone.html"])
def test_a_link_in_a_guide_to_a_page_that_is_not_there_fails_the_build(
    content: Path, site: Path, address: str
):
    (content / "guides" / "one.md").write_text(f"---\ntitle: One\n---\n[x]({address})\n")

    assert commands.build(content, site) == 1
    assert not site.exists()


def test_without_a_check_by_a_person_there_is_no_feed(content: Path, site: Path):
    assert commands.build(content, site) == 0
    assert not (site / "feed.atom").exists()
    assert "feed.atom" not in (site / "index.html").read_text("utf-8")


def test_a_warning_in_another_process_fails_the_build(
    content: Path, site: Path, monkeypatch: pytest.MonkeyPatch
):
    write = Renderer.write

    def write_with_a_warning(self: Renderer, key: Key) -> WrittenPage:
        logging.getLogger("pelican.writers").warning("odd page")
        return write(self, key)

    monkeypatch.setattr(processes, "WORTH_IT", 1)
    monkeypatch.setattr(processes.os, "cpu_count", lambda: 2)
    monkeypatch.setattr(Renderer, "write", write_with_a_warning)

    assert commands.build(content, site) == 1


def test_an_odd_source_date_epoch_is_a_message(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")

    assert commands.check(content) == 2
    assert 'SOURCE_DATE_EPOCH is "yesterday"' in capsys.readouterr().err


def assert_building_again_is_building_anew(
    content: Path, tmp_path: Path, edit: Callable[[], object]
) -> None:
    """Build, edit, and build again beside a clean build."""
    again, clean = tmp_path / "again", tmp_path / "clean"
    assert commands.build(content, again) == 0
    edit()
    assert commands.build(content, again) == 0
    assert commands.build(content, clean) == 0
    assert fingerprint(again) == fingerprint(clean)


def test_a_record_that_is_only_renamed_leaves_no_link_to_its_old_page(
    content: Path, tmp_path: Path
):
    old, new = (content / "programs" / name for name in ("a.yaml", "b.yaml"))

    assert_building_again_is_building_anew(content, tmp_path, lambda: old.rename(new))


def test_one_more_example_left_out_is_counted_on_the_about_page(content: Path, tmp_path: Path):
    (content / "programs" / "real.yaml").write_text(REAL)
    more = content / "programs" / "b.yaml"

    assert_building_again_is_building_anew(content, tmp_path, lambda: more.write_text(GOOD))


@pytest.mark.parametrize("target", ["/dev/zero", "about.fr.md", "gone"])
def test_a_file_that_the_site_has_no_use_for_is_not_read(content: Path, site: Path, target: str):
    (content / "about.fr.md").symlink_to(target)

    assert commands.build(content, site) == 0


@pytest.mark.parametrize("name", ["about.md", "about.es.md", "help-now.yaml", "questions.yaml"])
def test_a_link_that_leads_to_itself_is_named(
    content: Path, site: Path, capsys: pytest.CaptureFixture[str], name: str
):
    shutil.copy(ROOT / "content" / "about.md", content)
    (content / name).unlink(missing_ok=True)
    (content / name).symlink_to(name)

    assert commands.build(content, site) == 1
    assert f"{name}:1:1: this is a link to another place" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["guides", "vocabulary"])
def test_a_file_in_place_of_a_folder_is_named(
    content: Path, site: Path, capsys: pytest.CaptureFixture[str], name: str
):
    shutil.rmtree(content / name, ignore_errors=True)
    (content / name).write_text("x")

    assert commands.build(content, site) == 1
    assert f"{name}:1:1: the folder cannot be read" in capsys.readouterr().err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
@pytest.mark.parametrize("name", ["about.es.md", "about.md", "guides/pipe.md"])
def test_a_pipe_is_named_and_not_waited_for(
    content: Path, site: Path, capsys: pytest.CaptureFixture[str], name: str
):
    shutil.copy(ROOT / "content" / "about.md", content)
    (content / name).unlink(missing_ok=True)
    os.mkfifo(content / name)

    assert commands.build(content, site) == 1
    assert f"{name}:1:1: this is not a plain file" in capsys.readouterr().err
