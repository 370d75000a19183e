"""Which files of an output folder are ours: each build leaves a list of what it wrote."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from levelground.base import files

MARKER = ".levelground"
_FIRST = "A site built by Level Ground. The next build replaces these files:\n"


def mark(site: Path, others: Iterable[str] = ()) -> frozenset[str]:
    """Leave the list of its files in a site that is whole: those there, and *others*."""
    names = frozenset({*_names(site), *others}) - {MARKER}
    listed = "".join(f"{name}\n" for name in sorted(names))
    (site / MARKER).write_text(_FIRST + listed, "utf-8", newline="\n")
    return names


def listed_files(site: Path) -> frozenset[str]:
    """Return the files of a marked *site*, as its last build listed them."""
    first, *names = (site / MARKER).read_text("utf-8", errors="replace").split("\n")
    return frozenset(filter(None, names)) if f"{first}\n" == _FIRST else frozenset()


def is_marked(site: Path) -> bool:
    """Whether a build of ours made *site*."""
    try:
        with (site / MARKER).open(encoding="utf-8", errors="replace") as listed:
            return listed.readline() == _FIRST
    except OSError:
        return False


def is_left_by_system(name: str) -> bool:
    """Whether a file of a site, by its name from there, is what a system leaves for itself."""
    return files.is_left_over(name.rpartition("/")[2])


def foreign_entries(site: Path, names: Iterable[str] | None = None) -> list[str]:
    """Return what someone else put into a marked *site*: a folder of theirs as one name.

    *names* are those of all its files, where they are known.
    """
    ours = listed_files(site)
    others = {*(_names(site) if names is None else names)} - ours - {MARKER}
    strange = [name for name in others if not is_left_by_system(name)]
    if not strange:
        return []
    folders = {name.rpartition("/")[0] for name in ours}
    folders |= {up for name in folders for up in _above(name)}
    return sorted(
        {next((up for up in _above(name) if up not in folders), name) for name in strange}
    )


def _above(name: str) -> Iterator[str]:
    """Yield every folder that a file or folder is in, the outermost first."""
    parts = name.split("/")
    yield from ("/".join(parts[:end]) for end in range(1, len(parts)))


def _names(site: Path) -> Iterator[str]:
    """Yield every file, and every link, below *site* as it is named from there."""
    folders = [""]
    while folders:
        start = folders.pop()
        with os.scandir(f"{site}/{start}") as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{start}{entry.name}/")
                else:
                    yield f"{start}{entry.name}"
