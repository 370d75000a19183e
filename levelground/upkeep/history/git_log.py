"""Which record files each commit changed, from one run of `git log`; nothing in them is run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path, PurePosixPath

from levelground.base.errors import LevelGroundError
from levelground.upkeep.git_objects import git_output

_MOST_COMMITS = 5000
_FORMAT = "%x01%ct"
_CHANGED = re.compile(r":\d+ 100\d+ ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) ([MR])\d*\t(.+)")
_ENDING = ".yaml"


@dataclass(frozen=True, slots=True)
class ChangedFile:
    """A record's file that a commit changed: its record's name today, and both versions."""

    slug: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit on the way to the newest one: its day, and the files that it changed."""

    day: date
    files: tuple[ChangedFile, ...]


def tip_of(folder: Path) -> str:
    """Return the number of the newest commit, "" where there is no history."""
    try:
        return git_output(folder, "rev-parse", "--verify", "--quiet", "HEAD").decode().strip()
    except LevelGroundError:
        return ""


def read_log(folder: Path) -> list[Commit]:
    """Return the commits that touched *folder*, the newest first; what they added is left out.

    A merge counts as one commit, of the day on which it came in. Raises LevelGroundError
    where there is no git and no repository.
    """
    told = git_output(
        folder, "log", "--first-parent", "-m", "-M", "-l1000", "--raw", "--no-abbrev", "--relative",
        f"--max-count={_MOST_COMMITS}", f"--format={_FORMAT}", "HEAD", "--", ".",
    )  # fmt: skip
    names: dict[str, str] = {}
    return [*_commits(told.decode("utf-8", "replace"), names)]


def _commits(told: str, names: dict[str, str]) -> Iterator[Commit]:
    """Yield each commit; *names* has today's name of each record by the one that it had then."""
    for part in told.split("\x01")[1:]:
        time, _end, lines = part.partition("\n")
        files = tuple(_files(lines, names))
        yield Commit(datetime.fromtimestamp(int(time), UTC).date(), files)


def _files(lines: str, names: dict[str, str]) -> Iterator[ChangedFile]:
    renamed: dict[str, str] = {}
    for line in lines.splitlines():
        found = _CHANGED.fullmatch(line)
        if not found or not found[4].endswith(_ENDING):
            continue
        old, _tab, new = found[4].partition("\t")
        then, now = _slug(old), _slug(new or old)
        if found[3] == "R":
            renamed[then] = names.get(now, now)
        yield ChangedFile(names.get(now, now), found[1], found[2])
    names.update(renamed)


def _slug(name: str) -> str:
    return PurePosixPath(name).stem
