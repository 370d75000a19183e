"""What runs on the code host is named so that nobody can change it from afar."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

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


# What a stranger may write, anywhere in an event.
FROM_STRANGERS = re.compile(
    r"\$\{\{[^}]*\b(?:github\.event\.|github\.head_ref|inputs\.|steps\.[^}]*outputs)", re.IGNORECASE
)
RIGHTS = {
    ("pages.yml", "publish"): {"pages": "write", "id-token": "write"},
    ("take-issue.yml", "read"): {"contents": "read"},
    ("take-issue.yml", "propose"): {"contents": "write", "pull-requests": "write"},
}


def workflow(path: Path) -> dict[Any, Any]:
    whole: dict[Any, Any] = yaml.safe_load(path.read_text("utf-8"))
    return whole


def steps(path: Path) -> Iterator[dict[str, Any]]:
    for job in workflow(path)["jobs"].values():
        yield from job["steps"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_nothing_that_a_stranger_writes_stands_in_a_script(path: Path):
    scripts = [step["run"] for step in steps(path) if "run" in step]

    assert scripts
    assert [script for script in scripts if "${{" in script] == []
    named = [step.get("working-directory", "") + str(step.get("shell", "")) for step in steps(path)]
    assert [name for name in named if FROM_STRANGERS.search(name)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_job_has_no_more_rights_than_it_needs(path: Path):
    whole = workflow(path)

    assert whole["permissions"] in ({}, {"contents": "read"})
    for name, job in whole["jobs"].items():
        assert job.get("permissions", {}) == RIGHTS.get((path.name, name), {}), name


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_workflow_of_a_stranger_has_a_token_or_a_secret(path: Path):
    text = path.read_text("utf-8")

    assert "pull_request_target" not in text
    assert "secrets." not in text
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")
    # PyYAML reads the key `on` as true.
    if {"pull_request", "push"} & {*workflow(path)[True]}:
        assert "github.token" not in text


def test_what_reads_an_issue_may_write_nothing_and_what_writes_runs_nothing_of_ours():
    jobs = workflow(ROOT / ".github/workflows/take-issue.yml")["jobs"]
    reads, writes = (str(jobs[name]) for name in ("read", "propose"))

    assert "github.event.issue.body" in reads
    assert "github.event.issue.body" not in writes
    assert "tasks.py" not in writes
    assert "GH_TOKEN" not in reads
    assert jobs["read"]["if"] == "github.event.label.name == 'take'"


def test_an_issue_comes_to_the_task_as_a_file_and_from_a_stranger():
    jobs = workflow(ROOT / ".github/workflows/take-issue.yml")["jobs"]
    kept, taken = (jobs["read"]["steps"][at] for at in (2, 3))

    assert kept["run"] == 'printf \'%s\\n\' "$ISSUE" > "$RUNNER_TEMP/issue.txt"'
    assert 'take "$RUNNER_TEMP/issue.txt" --stranger --conflicts --write' in taken["run"]


def test_a_change_is_reviewed_by_the_program_as_it_is_without_it():
    job = workflow(ROOT / ".github/workflows/pages.yml")["jobs"]["review"]
    base = job["steps"][0]["with"]

    assert base["ref"] == "${{ github.event.pull_request.base.sha }}"
    review = next(step for step in job["steps"] if "review HEAD" in step.get("run", ""))
    assert review["working-directory"] == base["path"] == "base"


GOOD = "diff --git a/{0} b/{0}\n--- a/{0}\n+++ b/{0}\n@@ -1 +1 @@\n-name: A\n+name: B\n"
ADDED = "diff --git a/{0} b/{0}\nnew file mode {1}\n--- /dev/null\n+++ b/{0}\n@@ -0,0 +1 @@\n+x\n"
MOVED = (
    "diff --git a/tasks.py b/content/programs/x.yaml\nsimilarity index 100%\n"
    "rename from tasks.py\nrename to content/programs/x.yaml\n"
)
RECORD = "content/programs/ex/elm.yaml"


@pytest.mark.parametrize(
    ("patch", "passes"),
    [
        (GOOD.format(RECORD), True),
        (ADDED.format("content/programs/ex/oak.yaml", "100644"), True),
        ("", False),
        (GOOD.format("tasks.py"), False),
        (GOOD.format(RECORD) + ADDED.format("content/guides/x.md", "100644"), False),
        (ADDED.format("content/programs/ex/oak.yaml", "120000"), False),
        (ADDED.format("content/programs/ex/oak.yaml", "100755"), False),
        (ADDED.format(".github/workflows/x.yml", "100644"), False),
        (ADDED.format("content/programs/../../x.yaml", "100644"), False),
        (MOVED, False),
    ],
)
def test_only_a_change_of_records_is_proposed(patch: str, passes: bool, tmp_path: Path):  # noqa: FBT001
    """The very script of the workflow, in a folder of its own."""
    whole = workflow(ROOT / ".github/workflows/take-issue.yml")
    script = whole["jobs"]["propose"]["steps"][2]["run"]
    (tmp_path / "change").mkdir()
    (tmp_path / "change" / "change.patch").write_text(patch, encoding="utf-8")

    ran = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script],
        cwd=tmp_path,
        check=False,
        capture_output=True,
    )

    assert (ran.returncode == 0) == passes, ran.stdout + ran.stderr
