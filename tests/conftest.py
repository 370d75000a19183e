"""What all tests share: generated examples that are the same in every run, and one built site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings

from tests.days import EPOCH

# No test may depend on the clock, on chance or on what an earlier run left behind.
settings.register_profile(
    "same-every-time",
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("same-every-time")


@pytest.fixture(scope="session", autouse=True)
def _memory_of_tests(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[None]:
    """Let no test read what this machine remembers, or leave it anything."""
    own = tmp_path_factory.getbasetemp()
    with pytest.MonkeyPatch.context() as patch:
        folder = own if worker_id == "master" else own.parent
        patch.setenv("XDG_CACHE_HOME", str(folder / "cache-of-tests"))
        yield


@pytest.fixture
def fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let builds take the day of the tests for the day of the build."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)


@pytest.fixture
def own_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let builds remember in a folder of the test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "levelground"


@pytest.fixture(scope="session")
def november_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The example site as built on the day of the tests. Only to be looked at."""
    from levelground import commands
    from levelground.bootstrap import ROOT

    own = tmp_path_factory.getbasetemp()
    folder = (own if worker_id == "master" else own.parent) / "november-site"
    with FileLock(folder.with_suffix(".lock")), pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        patch.setenv("XDG_CACHE_HOME", str(folder.with_name("november-cache")))
        if not folder.exists():
            assert commands.build(ROOT / "content", folder) == 0
    return folder


@pytest.fixture(scope="session")
def carried(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder to carry with the county Sample of the example. Only to be looked at.

    Beside it, `sample.html` has the same in one file.
    """
    from levelground.bootstrap import ROOT
    from levelground.content.part import Part
    from levelground.plugin.host import Copying
    from levelground.publish import carried_folder
    from levelground.publish.built_copy import built_copy
    from levelground.publish.one_file import one_file

    own = tmp_path_factory.getbasetemp()
    folder = (own if worker_id == "master" else own.parent) / "carried"
    with FileLock(folder.with_suffix(".lock")), pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        if not folder.exists():
            with built_copy(ROOT / "content", Copying(Part.of(county="Sample")), folder) as copy:
                single = one_file(copy, ROOT / "theme")
                folder.with_name("sample.html").write_text(single, "utf-8", newline="\n")
                carried_folder.write_folder(carried_folder.folder_files(copy), folder)
    return folder


@pytest.fixture(scope="session")
def single(carried: Path) -> Path:
    """The county Sample of the example in one file. Only to be looked at."""
    return carried.with_name("sample.html")
