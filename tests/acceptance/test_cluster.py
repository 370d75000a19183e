"""A cluster that reads and renders gives the same bytes, and says plainly what it lacks."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from levelground import commands
from levelground.base import cluster, engine, processes
from levelground.bootstrap import ROOT

GOOD = ROOT / "tests" / "records" / "good"
SOME = ("single-program.yaml", "others-no.yaml", "phone-with-extension.yaml")

pytestmark = pytest.mark.usefixtures("fixed_day")


def copied(folder: Path) -> Path:
    """Return a folder with a few good records."""
    folder.mkdir()
    for name in SOME:
        shutil.copy(GOOD / name, folder)
    return folder


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A folder with a few good records."""
    return copied(tmp_path / "records")


@pytest.fixture
def scheduler() -> Iterator[str]:
    """The address of a cluster of two processes on this machine."""
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1"
    ) as made:
        yield made.scheduler_address


def site(folder: Path) -> dict[str, bytes]:
    """Return every file of a site by its name."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_two_workers_give_the_same_site(
    content: Path, tmp_path: Path, scheduler: str, monkeypatch: pytest.MonkeyPatch
):
    assert commands.build(content, tmp_path / "here") == 0
    monkeypatch.setattr(processes, "WORTH_IT", 1)
    unread = copied(tmp_path / "the-same")

    assert commands.build(unread, tmp_path / "there", scheduler=scheduler) == 0
    assert site(tmp_path / "there") == site(tmp_path / "here")


def test_without_the_library_a_message_says_how_to_get_it(
    content: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    monkeypatch.setitem(sys.modules, "distributed", None)

    assert commands.build(content, tmp_path / "site", scheduler="tcp://127.0.0.1:1") == 2
    assert 'pip install "levelground[dask]"' in capsys.readouterr().err


def test_a_scheduler_that_does_not_answer_is_named(
    content: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    pytest.importorskip("distributed")
    monkeypatch.setattr("levelground.base.cluster._PATIENCE", 0.2)

    assert commands.build(content, tmp_path / "site", scheduler="tcp://127.0.0.1:1") == 2
    assert "no scheduler answers at tcp://127.0.0.1:1" in capsys.readouterr().err


def test_a_worker_with_another_engine_is_refused(monkeypatch: pytest.MonkeyPatch):
    class Client:
        def run(self, _what: object) -> dict[str, str]:
            return {"tcp://worker:1": "another engine"}

    monkeypatch.setattr(engine, "engine_digest", lambda: "this engine")
    with pytest.raises(cluster.LevelGroundError, match="another version of Level Ground"):
        cluster._check(Client(), "tcp://scheduler:1")
