"""What is remembered is never an old answer: a check and a build after any change are as if new."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from levelground import commands
from levelground.base import memory, stamps
from levelground.bootstrap import ROOT
from levelground.commands import site_build
from levelground.content import catalog

pytestmark = pytest.mark.usefixtures("own_memory", "fixed_day")
EXAMPLE = ROOT / "content"
NAME = "programs/example/harbor-point-recovery.yaml"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A directory of two records, written so long ago that a change of them would show."""
    folder = tmp_path / "content"
    for name in (NAME, "programs/example/two-lamps-day-center.yaml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(next(EXAMPLE.rglob(Path(name).name), EXAMPLE / NAME), folder / name)
    monkeypatch.setattr(stamps, "_SETTLED", -1)
    return folder


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How often the content was read."""
    real, times = catalog.load_catalog, []

    def load(*args: object) -> object:
        times.append(1)
        return real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(catalog, "load_catalog", load)
    return times


def test_a_check_of_what_was_checked_reads_nothing(
    content: Path, loads: list[int], capsys: pytest.CaptureFixture[str]
) -> None:
    first, said = commands.check(content), capsys.readouterr().out
    again, said_again = commands.check(content), capsys.readouterr().out
    assert (first, said) == (again, said_again)
    assert len(loads) == 1


def edited(path: Path) -> None:
    path.write_text(path.read_text("utf-8").replace("555-01", "555-01x"), "utf-8")


def edited_and_dated_back(path: Path) -> None:
    """Change a letter and put back size and time, as an editor or a sync may do."""
    before = path.stat()
    text = path.read_text("utf-8")
    path.write_text(text.replace("fictional: yes", "fictional: yse"), "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size


def put_in_place(path: Path) -> None:
    """Write beside and rename, as most editors do."""
    beside = path.with_name("beside")
    beside.write_text(path.read_text("utf-8").replace("name:", "nane:", 1), "utf-8")
    beside.replace(path)


def replaced_by_a_link(path: Path) -> None:
    kept = path.rename(path.with_suffix(".kept"))
    path.symlink_to(kept)


@pytest.mark.parametrize(
    "change", [edited, edited_and_dated_back, put_in_place, replaced_by_a_link]
)
def test_a_check_after_a_change_sees_it(
    content: Path, change: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    before, _said = commands.check(content), capsys.readouterr()
    time.sleep(0.01)  # the clock of a disk ticks a hundred times a second
    change(content / NAME)
    after, said = commands.check(content), capsys.readouterr().out
    assert (before, after) == (0, 1)
    assert Path(NAME).stem in said


def test_another_day_is_another_check(
    content: Path, loads: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    commands.check(content)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1895305600")
    commands.check(content)
    assert len(loads) == 2


def test_what_changed_just_now_is_not_remembered(
    content: Path, loads: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamps, "_SETTLED", 3_600_000_000_000)
    commands.check(content)
    commands.check(content)
    assert len(loads) == 2


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How often a site was really built."""
    real, times = site_build.build_into, []

    def build_into(*args: object, **kwargs: object) -> object:
        times.append(1)
        return real(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(site_build, "build_into", build_into)
    return times


def whole(site: Path) -> dict[str, bytes]:
    return {str(p.relative_to(site)): p.read_bytes() for p in site.rglob("*") if p.is_file()}


def test_a_site_that_is_there_is_not_built_again(
    content: Path, tmp_path: Path, builds: list[int], capsys: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site"
    assert (commands.build(content, site), commands.build(content, site)) == (0, 0)
    assert len(builds) == 1
    assert "unchanged" in capsys.readouterr().out.splitlines()[-2]


def by_hand(site: Path) -> None:
    """Change a page and put back its size and time."""
    page = site / "index.html"
    before = page.stat()
    page.write_bytes(page.read_bytes().replace(b"<title>", b"<titel>"))
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))


def deleted(site: Path) -> None:
    (site / "find.html").unlink()


def emptied(site: Path) -> None:
    shutil.rmtree(site / "data")


@pytest.mark.parametrize("harm", [by_hand, deleted, emptied])
def test_a_site_that_someone_touched_is_made_whole(
    content: Path, tmp_path: Path, builds: list[int], harm: Callable[[Path], None]
) -> None:
    site = tmp_path / "site"
    commands.build(content, site)
    good = whole(site)
    time.sleep(0.01)
    harm(site)
    assert commands.build(content, site) == 0
    assert len(builds) == 2
    assert whole(site) == good


def test_another_address_is_another_site(
    content: Path, tmp_path: Path, builds: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    for address in ("https://one.example.org", "https://two.example.org"):
        monkeypatch.setenv("SITEURL", address)
        assert commands.build(content, site, publish=True) == 0
        assert address in (site / "index.html").read_text("utf-8")
    assert len(builds) == 2


@pytest.mark.parametrize("garbage", [b"", b"no database", b"SQLite format 3\0" + b"x" * 5000])
def test_a_memory_that_is_broken_is_begun_anew(own_memory: Path, garbage: bytes) -> None:
    own_memory.mkdir(parents=True)
    memory.engine_memory().keep("a", "b", "c")
    memory._shared.cache_clear()
    (file,) = own_memory.glob("*.sqlite")
    file.write_bytes(garbage)
    kept = memory.engine_memory()
    assert kept.recall("a", "b") is None
    kept.keep("a", "b", "d")
    assert kept.recall("a", "b") in {"d", None}
    memory._shared.cache_clear()


def test_a_memory_that_cannot_be_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    memory.engine_memory().keep("a", "b", "c")
    assert memory.engine_memory().recall("a", "b") is None


def test_a_memory_keeps_the_last_of_a_kind(own_memory: Path) -> None:
    assert not own_memory.exists()
    for number in range(5):
        memory.engine_memory().keep("a", str(number), "kept", most=2)
    assert [memory.engine_memory().recall("a", str(n)) for n in range(5)] == [None] * 3 + [
        "kept"
    ] * 2
