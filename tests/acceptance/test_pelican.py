"""The `pelican` command itself works as its users expect, and is as careful as ours."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from levelground.bootstrap import ROOT
from levelground.commands.marker import MARKER
from tests.acceptance.built import fingerprint
from tests.days import EPOCH


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A small copy of the example content, to be spoilt."""
    folder = tmp_path / "content"
    shutil.copytree(ROOT / "content", folder, ignore=shutil.ignore_patterns("programs"))
    (folder / "programs").mkdir()
    shutil.copy(ROOT / "tests" / "records" / "good" / "single-program.yaml", folder / "programs")
    return folder


def pelican(content: Path, output: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Run the real command with our settings."""
    command = [sys.executable, "-m", "pelican", str(content), "-s", "pelicanconf.py"]
    return subprocess.run(
        [*command, "-o", str(output), *options],
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "COLUMNS": "500"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_pelican_makes_the_same_site_as_our_own_build(november_site: Path, tmp_path: Path):
    done = pelican(ROOT / "content", tmp_path / "site")

    assert done.returncode == 0, done.stderr
    ours = fingerprint(november_site)
    del ours[MARKER]  # the list by which our build knows its own files
    assert fingerprint(tmp_path / "site") == ours


def test_with_a_broken_record_pelican_writes_nothing_and_says_where(content: Path, tmp_path: Path):
    (content / "programs" / "broken.yaml").write_text("name: A\nlevel: ipo\n")
    done = pelican(content, tmp_path / "site")

    assert fingerprint(tmp_path / "site") == {}
    assert "broken.yaml:2:8" in done.stdout + done.stderr


def test_with_a_broken_guide_pelican_writes_nothing(content: Path, tmp_path: Path):
    (content / "guides" / "evil.md").write_text("---\ntitle: A\nsave_as: index.html\n---\nx\n")
    pelican(content, tmp_path / "site")

    assert fingerprint(tmp_path / "site") == {}


def test_pelican_can_be_told_to_fail_on_errors(content: Path, tmp_path: Path):
    (content / "programs" / "broken.yaml").write_text("name: [")

    assert pelican(content, tmp_path / "site", "--fatal", "errors").returncode != 0
    assert fingerprint(tmp_path / "site") == {}


@pytest.mark.parametrize("name", ["page.html", "page.rst", "page.markdown", "page.txt"])
def test_pelicans_other_readers_read_nothing(content: Path, tmp_path: Path, name: str):
    (content / "guides" / name).write_text("<script>alert(1)</script>")
    pelican(content, tmp_path / "site")

    assert fingerprint(tmp_path / "site") == {}
