"""What the tests of whole commands share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from levelground.bootstrap import ROOT


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with one record and no guide; several files have one of their own."""
    folder = tmp_path / "content"
    (folder / "programs").mkdir(parents=True)
    (folder / "guides").mkdir()
    shutil.copy(ROOT / "tests" / "records" / "good" / "single-program.yaml", folder / "programs")
    return folder
