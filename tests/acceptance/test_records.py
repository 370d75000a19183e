"""Every good record passes without a word; every bad one gets just its own message.

The records find themselves: a new folder below tests/records/bad/ is a new
test. The text file beside it holds what `inv check` prints for it.
"""

from __future__ import annotations

from contextlib import chdir
from functools import cache
from pathlib import Path

import pytest

from levelground.base import reports
from levelground.base.problems import Report, Severity
from levelground.content import catalog, proofread, rules
from levelground.content.folders import OWN_CONTENT, Folders
from tests.days import TODAY

RECORDS = Path(__file__).resolve().parents[1] / "records"
BAD = sorted(path for path in (RECORDS / "bad").iterdir() if path.is_dir())


@cache
def report_on(folder: Path) -> Report:
    """Return what a check of *folder* finds, as seen from the folder above it."""
    with chdir(folder.parent):
        return catalog.load_catalog(Folders.of(Path(folder.name)), TODAY).report


@pytest.mark.parametrize("folder", BAD, ids=lambda path: path.name)
def test_a_bad_record_is_named_with_its_place_and_its_remedy(folder: Path) -> None:
    expected = folder.with_suffix(".txt").read_text("utf-8")
    problems = list(report_on(folder))
    assert reports.report_as_text(report_on(folder)) + "\n" == expected
    assert problems
    assert all(problem.what and problem.write for problem in problems)
    assert all(problem.line > 0 and problem.column > 0 for problem in problems)
    if folder.name in rules.NAMES:
        assert {problem.rule for problem in problems} == {folder.name}


def test_the_good_records_pass_without_a_word() -> None:
    loaded = catalog.load_catalog(Folders.of(RECORDS / "good"), TODAY)
    assert list(loaded.report) == []
    assert len(loaded.records) == len(list((RECORDS / "good").rglob("*.yaml")))


def test_the_good_guides_pass_without_a_word() -> None:
    folder = RECORDS / "good-guides"
    assert [problem for problem in report_on(folder) if "/guides/" in problem.path] == []


@pytest.mark.parametrize("rule", rules.NAMES)
def test_every_rule_comes_with_a_good_and_a_bad_record(rule: str) -> None:
    assert (RECORDS / "good" / "rules" / f"{rule}.yaml").is_file()
    # What the bad one is named for is all that is found in it, as held above.
    assert RECORDS / "bad" / rule in BAD


def test_the_shipped_content_has_no_error() -> None:
    loaded = catalog.load_catalog(Folders.of(OWN_CONTENT), TODAY)
    assert loaded.report.of(Severity.ERROR) == ()


def test_the_shipped_content_is_plain_and_puts_people_first() -> None:
    loaded = catalog.load_catalog(Folders.of(OWN_CONTENT), TODAY)
    assert [problem for problem in loaded.report if problem.rule in proofread.WORDS] == []
