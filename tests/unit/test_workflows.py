"""What runs on the code host is named so that nobody can change it from afar."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from levelground.bootstrap import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.y*ml"))
USES = re.compile(r"^\s*(?:-\s+)?uses:\s*(.*)$", re.MULTILINE)
BY_HASH = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_named_by_its_hash_with_the_version_beside_it(path: Path):
    used = USES.findall(path.read_text("utf-8"))

    assert used
    assert [action for action in used if not BY_HASH.fullmatch(action)] == []


def test_one_action_is_of_one_version_everywhere():
    used = {action for path in WORKFLOWS for action in USES.findall(path.read_text("utf-8"))}

    assert len(used) == len({action.partition("@")[0] for action in used})


def test_the_hashes_are_kept_current():
    kept = yaml.safe_load((ROOT / ".github" / "dependabot.yml").read_text("utf-8"))

    assert [entry["package-ecosystem"] for entry in kept["updates"]] == ["github-actions"]
