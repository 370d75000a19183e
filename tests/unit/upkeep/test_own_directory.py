"""A directory of one's own: what it is started with, and what a newer engine means for it."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

from levelground import commands, task_list
from levelground.base import engine
from levelground.base.errors import LevelGroundError
from levelground.bootstrap import ROOT
from levelground.upkeep.own_directory import engine_files, starting, upgrading
from levelground.upkeep.own_directory.starting import NewDirectory
from levelground.upkeep.own_directory.upgrading import Upgrade
from tests.unit.making import terms

WANTED = NewDirectory('Our "big" County', "MA")


def told(root: Path) -> str:
    return "\n".join(Upgrade.of(root, starting.starter_files(NewDirectory("A"))).told())


def change_memory(root: Path, **parts: object) -> None:
    path = root / engine_files.FILE
    kept = json.loads(path.read_text("utf-8"))
    for name, value in parts.items():
        kept[name] = {**kept[name], **value} if isinstance(value, dict) else value
    path.write_text(json.dumps(kept))


def test_it_has_settings_folders_and_workflows_and_nothing_of_the_engine(tmp_path: Path):
    made = starting.start_in(tmp_path / "mine", WANTED)

    assert 'name = "Our \\"big\\" County"' in (tmp_path / "mine/levelground.toml").read_text(
        "utf-8"
    )
    assert (tmp_path / "mine/requirements.txt").read_text() == f"levelground @ {ROOT.as_uri()}\n"
    assert ".github/workflows/pages.yml" in made
    assert ".github/workflows/engine.yml" not in made
    assert [name for name in made if name.endswith(".yaml")] == []
    assert "{" not in (tmp_path / "mine/README.md").read_text("utf-8")


def test_its_workflows_are_those_of_the_engine_to_the_byte(tmp_path: Path):
    starting.start_in(tmp_path / "mine", WANTED)
    name = ".github/workflows/pages.yml"

    assert (tmp_path / "mine" / name).read_bytes() == (ROOT / name).read_bytes()


def test_nothing_that_is_there_is_written_over(tmp_path: Path):
    (tmp_path / "README.md").write_text("mine")

    with pytest.raises(LevelGroundError, match=r"has these already: README\.md"):
        starting.start_in(tmp_path, WANTED)
    assert [path.name for path in tmp_path.iterdir()] == ["README.md"]


def test_a_setting_that_cannot_be_leaves_nothing_behind(tmp_path: Path):
    with pytest.raises(LevelGroundError, match="is no address"):
        starting.start_in(tmp_path, NewDirectory("A", address="nowhere"))
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize(("written", "code"), [("ma", "MA"), ("Massachusetts", "MA"), ("", "")])
def test_a_state_is_known_by_its_letters_or_its_name(written: str, code: str):
    assert starting.state_code(written, terms().by_name["states"]) == code


def test_what_is_no_state_is_refused():
    with pytest.raises(LevelGroundError, match='there is no state "Masachoo"'):
        starting.state_code("Masachoo", terms().by_name["states"])


def test_with_the_same_engine_nothing_is_named(tmp_path: Path):
    starting.start_in(tmp_path, WANTED)
    version = engine.engine_version()

    assert (
        told(tmp_path) == f"This directory stands on Level Ground {version}; here runs {version}."
    )


def test_a_newer_engine_names_what_of_ours_hides_what_it_changed(tmp_path: Path):
    starting.start_in(tmp_path, WANTED)
    for name in ("content/guides/paying.md", "content/guides/levels-of-care.md"):
        (tmp_path / name).write_text("mine")
    (tmp_path / "overrides" / "templates").mkdir()
    (tmp_path / "overrides" / "templates" / "old.html").write_text("mine")
    was = {"content/guides/paying.md": "another", "overrides/templates/old.html": "another"}
    change_memory(tmp_path, version="0.0.9", files=was)
    said = told(tmp_path)

    assert "New since 0.0.9:" in said
    ours = ROOT / "content" / "guides" / "paying.md"
    assert f"  content/guides/paying.md: compare it with {ours}" in said
    assert "overrides/templates/old.html: nothing takes it up any more" in said
    assert "levels-of-care" not in said


def test_what_nobody_touched_is_renewed_and_what_somebody_did_stays(tmp_path: Path):
    starting.start_in(tmp_path, WANTED)
    pages, tasks = tmp_path / ".github/workflows/pages.yml", tmp_path / "tasks.py"
    settings = (tmp_path / "levelground.toml").read_bytes()
    pages.write_text("old")
    tasks.write_text("mine")
    old = engine_files.file_digest(b"old")
    change_memory(tmp_path, started={".github/workflows/pages.yml": old, "tasks.py": old})
    found = Upgrade.of(tmp_path, starting.starter_files(NewDirectory("A")))

    assert [*found.renewed()] == [".github/workflows/pages.yml"]
    assert "  tasks.py: it stays as it is" in told(tmp_path)
    found.write()
    assert pages.read_bytes() == (ROOT / ".github/workflows/pages.yml").read_bytes()
    assert tasks.read_text() == "mine"
    assert (tmp_path / "levelground.toml").read_bytes() == settings


def test_the_news_are_the_first_sentences_of_all_later_versions():
    log = """# Changelog
## [0.3.0] - 2027-01-01
### Added
- **A map.** It shows much.
## [0.2.0]
### Changed
- `inv take` asks. It did not.
## [0.1.0]
- Old.
"""
    assert [*upgrading.changes_since("0.1.0", log)] == [
        "0.3.0, added: A map.",
        "0.2.0, changed: `inv take` asks.",
    ]


def test_a_directory_that_remembers_nothing_is_told_what_to_do(tmp_path: Path):
    with pytest.raises(LevelGroundError, match="bring it back from git"):
        told(tmp_path)


def test_what_is_printed_as_the_next_steps_works_as_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    folder = tmp_path / "our county"
    assert commands.start(folder, NewDirectory("Our County", "MA")) == 0
    lines = [line[2:] for line in capsys.readouterr().out.splitlines() if line.startswith("  ")]

    first, *steps = map(shlex.split, lines)
    assert first == ["cd", str(folder)]
    assert (folder / "tasks.py").is_file()
    known = {task.name.replace("_", "-"): task for task in task_list.every_task()}
    for python, script, name, *options in steps:
        assert (python, script) == ("python3", "tasks.py")
        flags = {flag for one in known[name].get_arguments() for flag in one.names}
        asked = {option[2:] for option in options if option.startswith("--")}
        assert asked <= flags
    assert [step[2] for step in steps] == ["import-samhsa", "check", "build"]
