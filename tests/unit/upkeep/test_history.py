"""What changed in the records, as the history of their files in git tells it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from levelground.content.catalog import Catalog, to_be_listed
from levelground.content.parse.records import read_record
from levelground.content.yaml_tree import read_yaml
from levelground.upkeep.history import git_log, remembered_history
from levelground.upkeep.history.record_changes import History
from tests.unit.making import TODAY, terms
from tests.unit.upkeep.conftest import ELM, HARBOR

WHO = {f"GIT_{who}_{what}": "t@example.org" for who in ("AUTHOR", "COMMITTER")
       for what in ("NAME", "EMAIL")}  # fmt: skip
HARBOR_FILE, ELM_FILE = "ex/harbor-point.yaml", "ex/elm-house.yaml"


def git(folder: Path, *words: str, day: str = "2026-01-05") -> None:
    times = dict.fromkeys(("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"), f"{day}T23:30:00-05:00")
    env = {**os.environ, **WHO, **times}
    subprocess.run(["git", *words], cwd=folder, env=env, check=True, capture_output=True)


@pytest.fixture
def kept(programs: Path, own_memory: Path) -> Path:
    """Return the folder of two records, in git since January 6, with a memory of its own."""
    assert own_memory
    git(programs, "init", "--quiet")
    git(programs, "add", ".")
    git(programs, "commit", "--quiet", "-m", "Add them")
    return programs


@pytest.fixture
def change(kept: Path) -> Callable[..., None]:
    """Return what changes a text in a record, and commits it on a day of 2026."""

    def changed(file: str, old: str, new: str, day: str = "03-03") -> None:
        text = (kept / file).read_text("utf-8")
        assert old in text
        (kept / file).write_text(text.replace(old, new), encoding="utf-8")
        git(kept, "commit", "--quiet", "--all", "-m", "Change it", day=f"2026-{day}")

    return changed


Change = Callable[..., None]


def catalog_of(folder: Path) -> Catalog:
    """Return the records as they stand in the folder."""
    made = [
        record
        for path in sorted(folder.rglob("*.yaml"))
        if (record := read_record(read_yaml(path, str(path)), path.stem, terms())[0])
    ]
    return Catalog(to_be_listed(made), (), None, (), terms(), TODAY)


def history(folder: Path) -> History:
    return remembered_history.history_of(folder, catalog_of(folder), ("en", "es"))


def told(folder: Path, language: str = "en") -> list[str]:
    """Return each change in short: day, record, program, words."""
    return [
        " ".join(filter(None, (f"{one.day:%m-%d}", one.slug, fact.program)))
        + f": {label}: {now or '-'} ({'hidden' if fact.again else before or '-'})"
        for one in history(folder).changes
        for fact in one.facts
        for label, before, now in [fact.words[language]]
    ]


def test_what_was_only_added_has_not_changed(kept: Path):
    found = history(kept)

    assert found.changes == ()
    # Half past eleven at night of the fifth in New York is the sixth in UTC.
    assert str(found.begins) == "2026-01-06"


def test_without_git_nothing_is_known(programs: Path, own_memory: Path):
    assert own_memory
    assert history(programs) == History()


def test_a_fact_is_told_with_what_it_was_in_each_language(kept: Path, change: Change):
    change(HARBOR_FILE, "[medicaid]", "{medicaid: no, medicare: yes}")
    change(HARBOR_FILE, "9-15", "9-12", day="04-01")

    assert told(kept) == [
        "04-02 harbor-point iop: Hours a week: 9 to 12 hours a week (9 to 15 hours a week)",
        "03-04 harbor-point: Accepted payment, Medicaid: No (Yes)",
        "03-04 harbor-point: Accepted payment, Medicare: Yes (-)",
    ]
    assert told(kept, "es")[1] == "03-04 harbor-point: Formas de pago, Medicaid: No (Sí)"


def test_an_old_number_and_an_old_text_are_never_printed_again(kept: Path, change: Change):
    change(ELM_FILE, "(555) 555-0143  # asked twice", "(555) 555-0199\n  hours: Mondays")
    change(ELM_FILE, "hours: Mondays", "hours: Tuesdays", day="03-05")

    assert told(kept) == [
        "03-06 elm-house: When to call: Tuesdays (hidden)",
        "03-04 elm-house: Phone: (555) 555-0199 (hidden)",
    ]
    assert "0143" not in repr(history(kept))
    assert "Mondays" not in repr(history(kept))


def test_a_fact_that_changed_twice_is_told_as_it_is_now(kept: Path, change: Change):
    change(ELM_FILE, "9-15", "9-12")
    change(ELM_FILE, "9-12", "6-9", day="05-01")

    assert told(kept) == [
        "05-02 elm-house iop: Hours a week: 6 to 9 hours a week (9 to 12 hours a week)"
    ]


def test_what_the_record_says_otherwise_by_now_is_not_told(kept: Path, change: Change):
    change(ELM_FILE, "9-15", "9-12")
    (kept / ELM_FILE).write_text(ELM, encoding="utf-8")  # and nobody has committed it

    assert told(kept) == []


def test_a_comment_or_a_check_is_no_change_of_a_fact(kept: Path, change: Change):
    change(ELM_FILE, "# by the canal", "# by the river")
    change(ELM_FILE, "covers: [contact, time]", "covers: [contact]")

    assert told(kept) == []


def test_a_place_that_closed_is_told_and_one_that_is_not_to_be_listed_is_not(
    kept: Path, change: Change
):
    change(ELM_FILE, "name: Elm House", "name: Elm House\nlisting: closed")
    change(HARBOR_FILE, "9-15", "9-12")
    change(HARBOR_FILE, "\nplace:", "\nlisting: do-not-list\nplace:")

    assert told(kept) == ["03-04 elm-house: Open or not: Closed (Open)"]


def test_who_comes_back_to_the_list_was_never_away(kept: Path, change: Change):
    change(HARBOR_FILE, "\nplace:", "\nlisting: do-not-list\nplace:")
    change(HARBOR_FILE, "\nlisting: do-not-list", "")

    assert told(kept) == []


def test_a_record_keeps_its_history_under_another_name(kept: Path, change: Change):
    change(ELM_FILE, "9-15", "9-12")
    git(kept, "mv", ELM_FILE, "elm.yaml")
    git(kept, "commit", "--quiet", "-m", "Rename it", day="2026-04-01")

    assert told(kept) == [
        "03-04 elm iop: Hours a week: 9 to 12 hours a week (9 to 15 hours a week)"
    ]


def test_a_list_that_was_brought_in_is_told_in_one_line(
    kept: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(remembered_history, "MOST_AT_ONCE", 1)
    for file, text in ((HARBOR_FILE, HARBOR), (ELM_FILE, ELM)):
        (kept / file).write_text(text.replace("9-15", "9-12"), encoding="utf-8")
    git(kept, "commit", "--quiet", "--all", "-m", "Import", day="2026-06-01")
    found = history(kept)

    assert found.changes == ()
    assert [(str(one.day), one.records) for one in found.lists] == [("2026-06-02", 2)]


def test_only_so_many_versions_are_looked_at_and_they_are_the_newest(
    kept: Path, change: Change, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(remembered_history, "MOST_FILES", 1)
    change(ELM_FILE, "9-15", "9-12")
    change(HARBOR_FILE, "20-30", "20-25", day="04-01")

    assert [line[:17] for line in told(kept)] == ["04-02 harbor-poin"]


def test_nothing_is_read_again_while_no_commit_is_new(
    kept: Path, change: Change, monkeypatch: pytest.MonkeyPatch
):
    change(ELM_FILE, "9-15", "9-12")
    before = history(kept)

    def refuse(*_ignored: object) -> None:
        raise AssertionError

    monkeypatch.setattr(git_log, "read_log", refuse)
    assert history(kept) == before


def test_with_a_new_commit_only_its_own_files_are_read(
    kept: Path, change: Change, monkeypatch: pytest.MonkeyPatch
):
    change(ELM_FILE, "9-15", "9-12")
    history(kept)
    change(HARBOR_FILE, "20-30", "20-25", day="04-01")
    asked: list[int] = []
    read = remembered_history.blob_bytes
    monkeypatch.setattr(
        remembered_history,
        "blob_bytes",
        lambda folder, blobs: (asked.append(len(blobs)), read(folder, blobs))[1],
    )

    assert len(told(kept)) == 2
    assert asked == [2]


def test_a_text_in_another_language_than_its_page_stays_marked(kept: Path, change: Change):
    change(ELM_FILE, "level: iop", "level: iop\n    bring: A photo ID.")
    history(kept)  # and from memory
    ((fact,),) = [one.facts for one in history(kept).changes]

    assert fact.words["es"][2].parts == (("A photo ID.", "en"),)  # type: ignore[attr-defined]


def test_a_version_that_cannot_be_read_is_passed_over(kept: Path, change: Change):
    change(ELM_FILE, "level: iop", "level: nonsense")
    change(ELM_FILE, "level: nonsense", "level: iop", day="04-01")

    assert told(kept) == []
