"""A file or folder comes to its place whole, by renaming, or what was there stays as it was."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from levelground.base.errors import LevelGroundError


@contextmanager
def placed_file(to: Path) -> Iterator[Path]:
    """Give a path beside *to* to write; once the block has ended well, it is *to*.

    Raises LevelGroundError where *to* cannot be a file.
    """
    if to.is_dir() or not to.resolve().parent.is_dir():
        raise LevelGroundError(f"{to} cannot be the file", "name a file in a folder that is there")
    fresh = _beside(to, "new")
    try:
        yield fresh
        fresh.replace(to)
    finally:
        fresh.unlink(missing_ok=True)


@contextmanager
def placed_folder(to: Path) -> Iterator[Path]:
    """Give an empty folder beside *to* to fill; once the block has ended well, it is *to*."""
    bring_back(to)
    with passing_folder(to, "new") as fresh:
        yield fresh
        swap(fresh, to)


@contextmanager
def passing_folder(to: Path, ending: str) -> Iterator[Path]:
    """Give an empty folder beside *to*, for as long as the block runs.

    Raises LevelGroundError where *to* could not be there either.
    """
    if not to.resolve().parent.is_dir():
        raise LevelGroundError(f"there is no folder for {to}", "make it, or name another place")
    fresh = emptied_beside(to, ending)
    try:
        yield fresh
    finally:
        remove(fresh)


def emptied_beside(to: Path, ending: str) -> Path:
    """Return an empty folder beside *to*, in the place of what an earlier run left there."""
    fresh = _beside(to, ending)
    remove(fresh)
    fresh.mkdir()
    return fresh


def bring_back(to: Path) -> None:
    """Put the folder back that was there before, where its maker was stopped between two names."""
    old = _beside(to, "old")
    if old.exists() and not to.exists():
        old.rename(to)


def swap(fresh: Path, to: Path) -> None:
    """Put *fresh* in the place of *to*: two renames, so that nobody sees half of it.

    Raises OSError where the second fails; what was there is back then.
    """
    old = _beside(to, "old")
    remove(old)
    if to.exists():
        to.rename(old)
    try:
        fresh.rename(to)
    except OSError:
        bring_back(to)
        raise
    shutil.rmtree(old, ignore_errors=True)  # a file that someone has open undoes nothing


def remove(folder: Path) -> None:
    """Remove a folder with all that is in it, where it is there."""
    if folder.exists():
        shutil.rmtree(folder)


def _beside(to: Path, ending: str) -> Path:
    return to.with_name(f".{to.name}.{ending}")
