"""Commands killed at random moments leave the old whole or the new whole, and nothing beside.

LEVELGROUND_KILLS=50 kills each command so many times; without it a few of them are killed once.
"""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from levelground.bootstrap import ROOT

FEW = ("build", "offline folder", "single-file", "import-samhsa")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no forks")
def test_what_is_killed_at_any_moment_is_whole_and_the_next_run_ends_it():
    times = os.environ.get("LEVELGROUND_KILLS", "")
    named = () if times else FEW
    found = subprocess.run(
        [sys.executable, "-m", "tests.acceptance.killing", times or "1", *named],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert found.returncode == 0, found.stderr
    assert found.stdout.count(": killed") == len(named or found.stdout.splitlines())
