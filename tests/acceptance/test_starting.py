"""docs/starting-a-directory.md, followed command by command with the engine as a package."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from levelground.bootstrap import ROOT
from tests.days import EPOCH
from tests.unit.exchange import made_up
from tests.unit.exchange.made_up import row

PAGE = ROOT / "docs" / "starting-a-directory.md"
BLOCK = re.compile(r"^( *)```sh\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
WORKBOOK = "national-directory-su-facilities-2023.xlsx"
# What nothing here can follow: a shell's own, and what runs until it is stopped.
LEFT_OUT = (". .venv/bin/activate", "levelground serve")
GIT = {f"GIT_{who}_{what}": "t@example.org" for who in ("AUTHOR", "COMMITTER")
       for what in ("NAME", "EMAIL")}  # fmt: skip


def commands() -> Iterator[list[str]]:
    """Yield every command of the page, in order."""
    for block in BLOCK.finditer(PAGE.read_text("utf-8")):
        for line in block[2].splitlines():
            if line.strip() not in LEFT_OUT:
                yield shlex.split(line)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The engine as pip puts it into a folder, from a copy that no build can touch."""
    target = tmp_path / "package"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation"]
    copy = tmp_path / "levelground"
    wanted = ["levelground", "theme", "locale", "starter", "content", "requirements", ".github",
              "setup.py", "pyproject.toml", "pelicanconf.py", "publishconf.py", "README.md",
              "LICENSE", "CHANGELOG.md", "MANIFEST.in"]  # fmt: skip
    copy.mkdir()
    subprocess.run(["cp", "-r", *(str(ROOT / name) for name in wanted), str(copy)], check=True)
    subprocess.run([*pip, "--target", str(target), str(copy)], check=True)
    return target


def test_the_page_can_be_followed_command_by_command(package: Path, tmp_path: Path):
    # Without -P, Python would take the engine that stands where one is.
    engine = [sys.executable, "-P", "-m", "levelground"]
    meant = {"python3": engine, "levelground": engine, "git": ["git"]}
    env = {**os.environ, **GIT, "PYTHONPATH": str(package), "SOURCE_DATE_EPOCH": EPOCH}
    place = tmp_path / "levelground"
    said: list[str] = []
    heard: list[str] = []
    for word, *rest in commands():
        if word == "cd":
            place = (place / rest[0]).resolve()
            made_up.workbook(place / WORKBOOK, [row(2, name1="Elm House", phone="")])
            continue
        told = rest[1:] if rest[0] == "tasks.py" else rest
        done = subprocess.run(
            [*meant[word], *told], cwd=place, env=env, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, (word, rest, done.stdout, done.stderr)
        said.append(done.stdout)
        heard.append(done.stderr)

    assert place == tmp_path / "our-county"
    assert (place / "content" / "programs" / "README.md").is_file()
    assert said[1] == "0 errors, 0 warnings.\n"
    assert any("levelground.toml:1:1: run_by: nobody is named" in text for text in heard)
    assert any("Build them with: levelground build\n" in text for text in said)
    home = (place / "output" / "index.html").read_text("utf-8")
    assert "<title>Our County</title>" in home
    assert "example.org" not in home
    assert [p.stem for p in (place / "output" / "programs").iterdir()] == ["elm-house-worcester-ma"]
    assert (place / "output" / "es" / "guides" / "paying.html").is_file()
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=place, capture_output=True, text=True, check=True
    ).stdout.split()
    # Neither the engine nor its theme, guides or examples.
    assert not any(name.endswith((".py", ".html", ".css")) for name in {*tracked} - {"tasks.py"})
    assert [n for n in tracked if n.endswith(".yaml")] == [
        "content/programs/ma/elm-house-worcester-ma.yaml"
    ]
    assert "our-county.zip" in {path.name for path in place.iterdir()}

    # What is wrong in the settings and in a record is told at once, each at its line.
    with (place / "levelground.toml").open("a") as file:
        file.write('[colors.light]\naccent = "#c0c0c0"\n')
    (place / "content" / "programs" / "ma" / "oak-house.yaml").write_text("name: Oak House\n")
    done = subprocess.run(
        [*engine, "check"], cwd=place, env=env, capture_output=True, text=True, check=False
    )
    lines = len((place / "levelground.toml").read_text("utf-8").splitlines())
    assert done.returncode == 1
    assert f"levelground.toml:{lines}:10: colors.light.accent: accent #c0c0c0 on" in done.stdout
    assert "content/programs/ma/oak-house.yaml:1:1: " in done.stdout
