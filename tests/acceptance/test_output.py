"""What stands in the output folder: our own site, which is replaced, and what is not ours."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from levelground import commands
from levelground.commands import marker
from levelground.commands.console import command
from tests.unit.content.test_catalog import GOOD

pytestmark = pytest.mark.usefixtures("fixed_day")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of one record."""
    (tmp_path / "content" / "programs").mkdir(parents=True)
    (tmp_path / "content" / "programs" / "a.yaml").write_text(GOOD)
    assert commands.build(tmp_path / "content", tmp_path / "site") == 0
    return tmp_path / "site"


def again(site: Path) -> int:
    """Build the same site once more."""
    return commands.build(site.parent / "content", site)


def test_a_site_of_ours_is_replaced(site: Path):
    assert again(site) == 0


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("CNAME", "CNAME"),
        (".git/config", ".git"),
        (".git/refs/heads/main", ".git"),
        ("programs/notes.txt", "programs/notes.txt"),
        ("theme/mine/a.css", "theme/mine"),
    ],
)
def test_a_file_that_is_not_ours_is_named_and_stays(
    site: Path, capsys: pytest.CaptureFixture[str], name: str, named: str
):
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_text("mine")

    assert again(site) == 2
    assert f"holds what no build put there: {named};" in capsys.readouterr().err
    assert (site / name).read_text() == "mine"


def test_a_link_that_is_not_ours_is_named(site: Path, tmp_path: Path):
    (site / "mine").symlink_to(tmp_path)

    assert again(site) == 2
    assert marker.foreign_entries(site) == ["mine"]


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "programs/desktop.ini"])
def test_what_a_system_leaves_in_folders_is_in_nobodys_way(site: Path, name: str):
    (site / "programs").mkdir(exist_ok=True)
    (site / name).write_bytes(b"\0")

    assert again(site) == 0


@pytest.mark.usefixtures("site")
def test_a_folder_that_only_looks_like_a_site_is_not_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    other = tmp_path / "other" / "theme" / "css"
    other.mkdir(parents=True)
    (other / "site.css").write_text("mine")

    assert commands.build(tmp_path / "content", tmp_path / "other") == 2
    assert "is not a site built by Level Ground" in capsys.readouterr().err
    assert (other / "site.css").read_text() == "mine"


def test_a_build_that_is_told_to_end_leaves_the_old_site_and_no_folder(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def told(*_args: object, **_kwargs: object) -> None:
        os.kill(os.getpid(), signal.SIGTERM)

    before = sorted(tmp_path.iterdir())
    monkeypatch.setattr(marker, "mark", told)

    with pytest.raises(SystemExit) as ended:
        again(site)
    assert ended.value.code == 128 + signal.SIGTERM
    assert sorted(tmp_path.iterdir()) == before
    assert (site / "index.html").is_file()


def test_signals_are_heard_as_before_once_a_command_has_ended():
    heard: list[Callable[..., object] | int | None] = []

    @command
    def listens() -> int:
        heard.append(signal.getsignal(signal.SIGTERM))
        return 0

    before = signal.getsignal(signal.SIGTERM)
    assert listens() == 0
    assert signal.getsignal(signal.SIGTERM) == before != heard[0]
