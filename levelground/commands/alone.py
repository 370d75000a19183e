"""One command at a time at one folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from filelock import FileLock, Timeout

from levelground.base import memory
from levelground.base.errors import LevelGroundError


@contextmanager
def alone(folder: Path, doing: str) -> Iterator[None]:
    """Keep a second command from *doing* the same ("build of"); the lock ends with the process."""
    place = memory.cache_folder() / f"{memory.memory_key(str(folder.resolve()))}.lock"
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        lock: AbstractContextManager[object] = FileLock(place, timeout=0)
    except OSError:
        lock = nullcontext()  # as with the memory: better unguarded than not done at all
    try:
        with lock:
            yield
    except Timeout as error:
        what = f"another {doing} {folder.name} is running"
        raise LevelGroundError(what, "wait until it has ended") from error
