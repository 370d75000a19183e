"""Many files written as one: all of them, or the folder stays as it was.

They are written beside the folder first, with a journal of what is about to be replaced, and
moved in one by one; a copy of each old file is kept until all are there. So a file of the
folder is at any moment the old or the new one, and a run that was cut off can be undone.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from levelground.base import strings
from levelground.base.errors import LevelGroundError, reason

_FRESH, _REPLACED, _JOURNAL = "fresh", "replaced", "journal.json"


def write_staged(
    folder: Path, texts: Mapping[str, str], progress: Callable[[int], None] = lambda _done: None
) -> None:
    """Write *texts*, by name below *folder*, and nothing else; no other file is touched.

    What has been moved in is moved back if one file cannot be. Raises LevelGroundError
    where the disk does not allow it.
    """
    if not texts:
        return
    try:
        _write_all(folder, texts, progress)
    except OSError as error:
        begun = any((beside / _JOURNAL).exists() for beside in _besides(folder))
        state = "; the next import undoes what was begun" if begun else ", and is as it was"
        raise _unwritable(folder, error, state) from error


def _unwritable(folder: Path, error: OSError, state: str) -> LevelGroundError:
    return LevelGroundError(
        f"{folder} cannot be written ({reason(error)}){state}",
        "check the folder's rights and the room on the disk",
    )


def _besides(folder: Path) -> list[Path]:
    """Return the folders that runs left beside *folder*."""
    name = re.compile(re.escape(_prefix(folder)) + r"[a-z0-9_]{8}")
    if not folder.parent.is_dir():
        return []
    there = sorted(path for path in folder.parent.iterdir() if name.fullmatch(path.name))
    return [path for path in there if path.is_dir() and not path.is_symlink()]


def _prefix(folder: Path) -> str:
    return f".{folder.name}-import-"


def _write_all(folder: Path, texts: Mapping[str, str], progress: Callable[[int], None]) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=_prefix(folder), dir=folder.parent))
    try:
        for done, (name, words) in enumerate(sorted(texts.items()), 1):
            _write(beside / _FRESH / name, words)
            progress(done)
        if folder.exists():
            _move_in(beside, folder, texts)
        else:
            (beside / _FRESH).replace(folder)
    finally:
        if not (beside / _JOURNAL).exists():  # else what it holds is still needed
            shutil.rmtree(beside, ignore_errors=True)


def _write(path: Path, words: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, encoding="utf-8", newline="\n")


def _move_in(beside: Path, folder: Path, texts: Mapping[str, str]) -> None:
    """Move each file into *folder*; whatever stops it undoes what was done."""
    names = sorted(texts)
    folders = _missing_folders(folder, names)
    new = [name for name in names if not os.path.lexists(folder / name)]
    journal = _Journal(
        beside,
        folder,
        {name: _mark(words.encode()) for name, words in texts.items()},
        tuple(new),
        tuple(path.relative_to(folder).as_posix() for path in folders),
    )
    journal.write()
    with ExitStack() as undo:
        undo.callback(journal.undo)
        for path in folders:
            path.mkdir()
        for name in names:
            if name not in journal.new:
                _copy(folder / name, beside / _REPLACED / name)
            (beside / _FRESH / name).replace(folder / name)
        journal.file.unlink()  # from here on nothing is to be undone
        undo.pop_all()


def _copy(file: Path, kept: Path) -> None:
    """Keep a file's content at another place; the same content where the disk can link it."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(file, kept, follow_symlinks=False)
    except (OSError, NotImplementedError):
        begun = kept.with_name(f"{kept.name}.begun")
        shutil.copy2(file, begun, follow_symlinks=False)
        begun.replace(kept)


def _missing_folders(folder: Path, names: Sequence[str]) -> list[Path]:
    """Return the folders that *names* need below *folder*, outermost first."""
    needed = {
        path for name in names for path in (folder / name).parents if path.is_relative_to(folder)
    }
    return sorted(path for path in needed if not path.exists())


def _mark(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@dataclass(frozen=True)
class _Journal:
    """What a run is about to do to *folder*, so that it can be undone without it.

    `marks` are those of the new contents by name; `new` are the names that were not there
    before; `folders` those that are made, outermost first.
    """

    beside: Path
    folder: Path
    marks: Mapping[str, str]
    new: tuple[str, ...]
    folders: tuple[str, ...]

    @property
    def file(self) -> Path:
        """Where it is written."""
        return self.beside / _JOURNAL

    def write(self) -> None:
        """Write it whole or not at all."""
        begun = self.file.with_suffix(".begun")
        said = {"marks": dict(self.marks), "new": self.new, "folders": self.folders}
        begun.write_text(json.dumps(said), encoding="utf-8")
        begun.replace(self.file)

    @classmethod
    def read(cls, beside: Path, folder: Path) -> _Journal | None:
        """Return the journal in *beside*, None where the run had replaced nothing yet."""
        try:
            said = json.loads((beside / _JOURNAL).read_text("utf-8"))
            return cls(beside, folder, said["marks"], (*said["new"],), (*said["folders"],))
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            return None

    def undo(self) -> tuple[int, tuple[str, ...]]:
        """Bring the folder back to what it was; return how many files, and which stay.

        A file that says something else than the run wrote is a person's.
        """
        done = 0
        changed: list[str] = []
        for name, mark in self.marks.items():
            target, kept = self.folder / name, self.beside / _REPLACED / name
            if not os.path.lexists(target) or (name not in self.new and not kept.exists()):
                continue
            if _mark(target.read_bytes()) != mark:
                if kept.exists() and _mark(kept.read_bytes()) != _mark(target.read_bytes()):
                    changed.append(name)
                continue
            if name in self.new:
                target.unlink()
            else:
                kept.replace(target)
            done += 1
        for name in reversed(self.folders):
            with suppress(OSError):  # it was never made, or a person put something there
                (self.folder / name).rmdir()
        self.file.unlink()
        return done, tuple(changed)


def recover(folder: Path) -> Iterator[str]:
    """Undo every run that was cut off while it wrote to *folder*; yield in words what was done.

    Raises LevelGroundError where the disk does not allow it. No run may be at work.
    """
    for beside in _besides(folder):
        try:
            journal = _Journal.read(beside, folder)
            done, changed = journal.undo() if journal else (0, ())
            shutil.rmtree(beside)
        except OSError as error:
            raise _unwritable(
                folder, error, ", and a run that was cut off is not undone"
            ) from error
        files = strings.plural(done, "file is", "files are")
        yield f"An earlier import was cut off, and has been undone: {files} as before it."
        yield from (f"  {folder / name} was changed since, and stays as it is" for name in changed)
