"""What was worked out once and need not be again: small texts in one SQLite file of the user's.

It lies in the user's cache folder, outside every checkout, so that a pull
request can bring no memory of its own. Another engine begins anew. A file that
cannot be read or written costs time, and nothing else.
"""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path

from levelground.base import engine

_TABLE = (
    "create table if not exists kept (kind text, key text, value text, primary key (kind, key))"
)
_ENGINES = 3  # that may keep a file beside this one's
_PATIENCE = 2.0  # seconds that another process may hold the file


def cache_folder() -> Path:
    """Return the folder of the user's cache that is ours."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "levelground"


def memory_key(*parts: str | bytes) -> str:
    """Return a key for *parts*, which differs if any of them does."""
    made = blake2b(digest_size=20)
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        made.update(len(raw).to_bytes(8, "big") + raw)
    return made.hexdigest()


@dataclass(frozen=True)
class Memory:
    """Texts by kind and key; one without a file remembers nothing."""

    file: sqlite3.Connection | None

    def recall(self, kind: str, key: str) -> str | None:
        """Return what was kept, None where nothing was."""
        if self.file is None:
            return None
        try:
            found = self.file.execute(
                "select value from kept where kind = ? and key = ?", (kind, key)
            ).fetchone()
        except sqlite3.Error:
            return None
        return found[0] if found and isinstance(found[0], str) else None

    def keep(self, kind: str, key: str, value: str, *, most: int = 0) -> None:
        """Keep a text; where *most* is given, only the last so many of this kind stay."""
        if self.file is None:
            return
        try:
            with self.file:
                self.file.execute("delete from kept where kind = ? and key = ?", (kind, key))
                self.file.execute("insert into kept values (?, ?, ?)", (kind, key, value))
                if most:
                    self.file.execute(
                        "delete from kept where kind = ? and rowid not in (select rowid from kept"
                        " where kind = ? order by rowid desc limit ?)",
                        (kind, kind, most),
                    )
        except sqlite3.Error:
            return


def engine_memory() -> Memory:
    """Return the memory of this engine in the user's cache folder."""
    return _shared(cache_folder(), os.getpid())  # a file that is open is no good to a child


@cache
def _shared(place: Path, _process: int) -> Memory:
    path = place / f"{engine.engine_digest()}.sqlite"
    try:
        place.mkdir(parents=True, exist_ok=True)
        others = [file for file in place.glob("*.sqlite") if file != path]
        for old in sorted(others, key=_age)[:-_ENGINES]:
            old.unlink(missing_ok=True)
        return Memory(_opened(path))
    except (OSError, sqlite3.Error):
        return Memory(None)


def _age(path: Path) -> float:
    return path.stat().st_mtime


def _opened(path: Path) -> sqlite3.Connection:
    """Return the file; one that is broken is begun anew."""
    try:
        file = sqlite3.connect(path, timeout=_PATIENCE, check_same_thread=False)
        file.execute(_TABLE)
    except sqlite3.OperationalError:
        raise  # another process has it, or the disk is full
    except sqlite3.DatabaseError:
        path.unlink()
        file = sqlite3.connect(path, timeout=_PATIENCE, check_same_thread=False)
        file.execute(_TABLE)
    return file
