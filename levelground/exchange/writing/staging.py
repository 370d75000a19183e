"""Many files written as one: all of them, or the folder stays as it was."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path

from levelground.base.errors import LevelGroundError


def write_all(
    folder: Path, texts: Mapping[str, str], progress: Callable[[int], None] = lambda _done: None
) -> None:
    """Write *texts*, by name below *folder*, and nothing else; no other file is touched.

    They are written beside the folder first and moved in when all are there;
    what has been moved is moved back if one cannot be. Raises LevelGroundError
    where the disk does not allow it.
    """
    if not texts:
        return
    try:
        _write_all(folder, texts, progress)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise LevelGroundError(
            f"{folder} cannot be written ({reason}), and is as it was",
            "check the folder's rights and the room on the disk",
        ) from error


def _write_all(folder: Path, texts: Mapping[str, str], progress: Callable[[int], None]) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    prefix = f".{folder.name}-import-"
    with tempfile.TemporaryDirectory(prefix=prefix, dir=folder.parent) as beside:
        fresh, replaced = Path(beside, "fresh"), Path(beside, "replaced")
        for done, (name, text) in enumerate(sorted(texts.items()), 1):
            _write(fresh / name, text)
            progress(done)
        if folder.exists():
            _move_in(fresh, folder, replaced, sorted(texts))
        else:
            fresh.replace(folder)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _move_in(fresh: Path, folder: Path, replaced: Path, names: list[str]) -> None:
    """Move each of *names* into *folder*; whatever stops it undoes what was done."""
    with ExitStack() as undo:
        for path in _missing_folders(folder, names):
            path.mkdir()
            undo.callback(path.rmdir)
        for name in names:
            target, kept = folder / name, replaced / name
            if os.path.lexists(target):
                kept.parent.mkdir(parents=True, exist_ok=True)
                target.replace(kept)
                undo.callback(kept.replace, target)
            else:
                undo.callback(target.unlink, missing_ok=True)
            (fresh / name).replace(target)
        undo.pop_all()


def _missing_folders(folder: Path, names: list[str]) -> list[Path]:
    """Return the folders that *names* need below *folder*, outermost first."""
    needed = {
        path for name in names for path in (folder / name).parents if path.is_relative_to(folder)
    }
    return sorted(path for path in needed if not path.exists())
