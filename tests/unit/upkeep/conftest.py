"""A small folder of records, and the desk at which a person works on them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from levelground.content.folders import Folders
from levelground.upkeep.record_files import Shelf
from levelground.upkeep.states import Keeper
from tests.unit.making import TODAY, terms

HARBOR = """\
# by the canal
name: Harbor Point Recovery
place: {street: 12 Quay Street, city: Fairhaven, county: Example, state: EX, zip: "00001"}
contact:
  phone: (555) 555-0142  # asked twice
payment: {accepts: [medicaid]}
programs:
  - level: iop
    hours_per_week: 9-15
  - level: php
    hours_per_week: 20-30
checked:
  - {on: 2026-11-04, how: phone, covers: [contact, time], by: volunteer}
  - {on: 2026-09-28, how: website, covers: [program], by: volunteer}
sources:
  - {title: Provider's website, url: "https://harborpoint.example.org/", on: 2026-09-28}
"""
ELM = HARBOR.replace("Harbor Point Recovery", "Elm House").replace("0142", "0143")


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """Return a folder with two records."""
    folder = tmp_path / "content" / "programs"
    (folder / "ex").mkdir(parents=True)
    (folder / "ex" / "harbor-point.yaml").write_text(HARBOR, encoding="utf-8")
    (folder / "ex" / "elm-house.yaml").write_text(ELM, encoding="utf-8")
    return folder


@pytest.fixture
def desk(programs: Path) -> Callable[[], Keeper]:
    """Return what reads the folder as it stands."""
    return lambda: Keeper(Shelf.of(Folders.of(programs.parent), terms()), TODAY)
