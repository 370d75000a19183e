"""A copy to carry: whole, the same every time, and honest about what it does not hold."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from levelground import commands
from levelground.bootstrap import ROOT
from levelground.content.part import Part
from levelground.plugin.host import Copying
from levelground.publish import safe_names
from tests.acceptance.built import fingerprint, links_within, pages, parts

GOOD = ROOT / "tests" / "records" / "good"
NOTES = {
    "en": "It holds only: <strong>Sample County, Example State</strong>",
    "es": "Contiene solo: <strong>Condado de Sample, Estado de Ejemplo</strong>",
}

pytestmark = pytest.mark.usefixtures("fixed_day")


def test_a_copy_opens_with_one_page_that_stands_alone_in_the_folder(carried: Path):
    assert {path.name for path in carried.iterdir()} == {
        "START HERE.html", "EMPIECE AQUI.html", "pages"
    }  # fmt: skip


def test_every_name_can_be_kept_by_every_system(carried: Path):
    names = [path.relative_to(carried).as_posix() for path in carried.rglob("*")]

    assert list(safe_names.unsafe_names(names)) == []


def test_no_link_of_a_copy_leads_nowhere(carried: Path):
    lost = [
        (page.name, link) for page, link, file, _id in links_within(carried) if not file.is_file()
    ]

    assert lost == []


def test_what_a_page_loads_is_in_the_copy(carried: Path):
    loaded = [
        (page, address)
        for page in pages(carried)
        for address in parts(page).loaded
        if not address.startswith("data:")
    ]

    assert len(loaded) > 500
    assert [one for one in loaded if not (one[0].parent / one[1]).is_file()] == []


def test_every_page_says_what_it_holds_and_from_which_day(carried: Path):
    for page in pages(carried):
        html = page.read_text("utf-8")
        language = "es" if '<html lang="es"' in html else "en"
        assert NOTES[language] in html, page
        assert '<time datetime="2026-11-29" data-age data-fresh="90">' in html, page


def test_only_programs_of_the_part_are_in_it(carried: Path):
    there = {path.stem for path in (carried / "pages" / "programs").iterdir()}
    sample = {
        path.stem
        for path in (ROOT / "content" / "programs").rglob("*.yaml")
        if "county: Sample" in path.read_text("utf-8")
    }

    assert there == sample
    assert not (carried / "pages" / "api").exists()
    assert not list((carried / "pages").glob("sitemap*"))


def test_links_to_the_web_say_that_they_need_it(carried: Path):
    guides = [path.read_text("utf-8") for path in (carried / "pages" / "guides").glob("*.html")]

    assert any("(needs the internet)</span>" in guide for guide in guides)


def test_the_same_records_give_the_same_bytes(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        to = tmp_path / name / "copy.zip"
        assert commands.offline(content, to, Copying(language="en")) == 0
    told = capsys.readouterr().out
    with zipfile.ZipFile(to) as archive:
        names = archive.namelist()

    assert to.read_bytes() == (tmp_path / "one" / "copy.zip").read_bytes()
    assert "copy/START HERE.html" in names
    assert all(name.startswith("copy/") and ".." not in name for name in names)
    assert told.startswith(
        f"{sum(n.endswith('.html') for n in names) - 1:,} pages, {len(names):,} files, "
    )
    assert told.endswith("Unzip it and open START HERE.html.\n")
    assert {path.name for path in tmp_path.iterdir()} == {"content", "one", "two"}


def test_nothing_is_written_where_it_is_only_asked_how_much(content: Path, tmp_path: Path):
    assert commands.offline(content, tmp_path / "a.zip", Copying(language="en"), dry=True) == 0
    assert not (tmp_path / "a.zip").exists()


def test_a_zip_that_cannot_be_finished_leaves_the_old_one_and_nothing_beside(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "a.zip").write_text("old")
    monkeypatch.setattr(zipfile.ZipFile, "writestr", full)

    assert commands.offline(content, tmp_path / "a.zip", Copying(language="en")) == 2
    assert (tmp_path / "a.zip").read_text() == "old"
    assert {path.name for path in tmp_path.iterdir()} == {"content", "a.zip"}


@pytest.mark.parametrize(
    ("to", "told"),
    [
        ("content/a.zip", "is part of the content"),
        ("none/a.zip", "there is no folder for"),
        ("mine", "holds what this command did not put there"),
        ("mine.zip", "is a folder"),
    ],
)
def test_a_copy_is_written_over_nobody_elses_files(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], to: str, told: str
):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("mine")
    (tmp_path / "mine.zip").mkdir()
    before = fingerprint(tmp_path)

    assert commands.offline(content, tmp_path / to, Copying()) == 2
    assert told in capsys.readouterr().err
    assert fingerprint(tmp_path) == before


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (Copying(Part.of(county="Nowhere")), 'no record is in the county "Nowhere"'),
        (Copying(language="fr"), 'has "fr", which has no catalogue'),
    ],
)
def test_what_is_not_there_cannot_be_copied(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], asked: Copying, told: str
):
    assert commands.offline(content, tmp_path / "a.zip", asked) == 2
    assert told in capsys.readouterr().err


def test_content_with_an_error_is_not_copied(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (content / "programs" / "bad.yaml").write_text("name: [")

    assert commands.offline(content, tmp_path / "a.zip", Copying()) == 2
    assert "run `inv check`" in capsys.readouterr().err
