"""Copies from a directory of one's own: each comes to its place, with its pages, or it is none."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from levelground import commands
from levelground.commands.handing.publishing import WantedSite
from levelground.commands.keeping.picturing import PictureWish
from levelground.content.part import Part
from levelground.plugin import host
from levelground.plugin.host import Copying
from levelground.publish.before_after import page_pictures

SLUG = "single-program"
EX = Copying(Part.of(["EX"]), "en")
PAGE = f"programs/{SLUG}.html"
Make = Callable[[Path, Path], int]

pytestmark = pytest.mark.usefixtures("fixed_day")


@pytest.fixture
def own(content: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A directory of one's own, in which one stands: the engine is somewhere else."""
    root = content.parent
    (root / "levelground.toml").write_text('name = "Our County"\nrun_by = "Us"\n', "utf-8")
    (content / "guides").rmdir()
    before = root / "before" / f"{SLUG}.yaml"
    before.parent.mkdir()
    text = (content / "programs" / f"{SLUG}.yaml").read_text("utf-8")
    before.write_text(text.replace("555-0142", "555-0177"), "utf-8")
    monkeypatch.setattr(page_pictures, "found_browser", lambda: "")
    monkeypatch.chdir(root)
    return root


def a_picture(content: Path, to: Path) -> int:
    """Show the change of the record's number, from the folder beside the content."""
    before = content.absolute().parent / "before"
    return commands.picture(content, PictureWish(str(before), "", to, 20, ""))


def a_site(content: Path, to: Path) -> int:
    """Build the site for a host."""
    return commands.publish(content, to, WantedSite("netlify"))


def a_copy(content: Path, to: Path) -> int:
    """Make a copy to carry."""
    return commands.offline(content, to, EX)


# How each copy is made, and the page of the record in one that is a folder.
COPIES: list[tuple[str, Make, str]] = [
    ("copy.zip", a_copy, ""),
    ("copy", a_copy, f"pages/{PAGE}"),
    ("copy.html", lambda content, to: commands.single_file(content, to, EX), ""),
    ("public", a_site, PAGE),
    ("shown", a_picture, f"after/{PAGE}"),
    ("output", commands.build, PAGE),
]


def holds_the_record(made: Path, page: str) -> bool:
    """Whether a copy has the record's page in it."""
    if made.suffix == ".zip":
        with zipfile.ZipFile(made) as archive:
            return any(name.endswith(f"pages/{PAGE}") for name in archive.namelist())
    return (made / page).is_file() if page else "Yard Counseling" in made.read_text("utf-8")


@pytest.mark.parametrize("of", ["content", "../{name}/content"], ids=["content", "above"])
@pytest.mark.parametrize(("name", "make", "page"), COPIES, ids=[name for name, *_ in COPIES])
def test_a_relative_place_is_one_in_the_folder_one_stands_in(
    own: Path, name: str, make: Make, page: str, of: str
):
    assert make(Path(of.format(name=own.name)), Path(name)) == 0

    assert holds_the_record(own / name, page)
    there = {path.name for path in own.iterdir()}
    assert {one for one in there if one.startswith(".")} == set()


@pytest.mark.parametrize(("name", "make"), [made[:2] for made in COPIES])
def test_a_copy_without_its_pages_is_an_error_and_leaves_nothing(
    own: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    make: Make,
):
    meant = host.site_settings
    astray = tmp_path / "astray"

    def elsewhere(*told: Any, **options: Any) -> dict[str, Any]:
        return meant(*told, **options) | {"OUTPUT_PATH": str(astray)}

    monkeypatch.setattr(host, "site_settings", elsewhere)

    assert make(Path("content"), Path(name)) == 2

    said = capsys.readouterr()
    assert "the pages did not come into" in said.err
    assert "ready" not in said.out
    assert not (own / name).exists()


def test_guides_of_a_folder_without_settings_are_those_beside_its_records(
    content: Path, monkeypatch: pytest.MonkeyPatch
):
    (content / "guides" / "our-county.md").write_text(
        "---\ntitle: Our county\nreviewed: 2026-11-01\n---\n\nCall us.\n",
        "utf-8",
    )
    monkeypatch.chdir(content.parent)

    assert commands.build(Path("content"), Path("output")) == 0

    guides = {path.stem for path in (content.parent / "output" / "guides").glob("*.html")}
    assert guides == {"our-county"}
