"""What was worked out once and need not be again: small texts in one SQLite file of the user's.

It lies in the user's cache folder, outside every checkout, so that a pull
request can bring no memory of its own. Another engine begins anew. A file that
cannot be read or written costs time, and nothing else.
"""

from __future__ import annotations

import os
import pickle
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from levelground.base import engine

_TABLE = (
    "create table if not exists kept (kind text, key text, value text, primary key (kind, key))"
)
_ENGINES = 3  # that may keep a file beside this one's
_DIGEST = 16  # bytes
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


def as_bytes(thing: object) -> bytes:
    """Return *thing*, made of our own classes, with a digest in front that shows a lost byte."""
    raw = pickle.dumps(thing, pickle.HIGHEST_PROTOCOL)
    return blake2b(raw, digest_size=_DIGEST).digest() + raw


def of_bytes(kept: bytes) -> Any:
    """Return what `as_bytes` was given; raises ValueError where a byte is not as it was."""
    digest, raw = kept[:_DIGEST], kept[_DIGEST:]
    if blake2b(raw, digest_size=_DIGEST).digest() != digest:
        raise ValueError("what was kept is not whole")
    return pickle.loads(raw)  # noqa: S301 - our own, from the user's cache, byte for byte


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

    def recall_things(self, kind: str, keys: Iterable[str]) -> Iterator[tuple[str, Any]]:
        """Yield (key, thing) of each that was kept under one of *keys* and is whole."""
        if self.file is None:
            return
        for key in keys:
            try:
                found = self.file.execute(
                    "select value from kept where kind = ? and key = ?", (kind, key)
                ).fetchone()
                thing = of_bytes(found[0]) if found else None
            except (sqlite3.Error, ValueError, TypeError):
                continue
            if found:
                yield key, thing

    def keep_things(self, kind: str, things: Mapping[str, object], *, most: int = 0) -> None:
        """Keep things of our own classes; where *most* is given, only the last so many stay."""
        self.keep_all(kind, {key: as_bytes(thing) for key, thing in things.items()})
        if self.file is not None and most:
            with suppress(sqlite3.Error), self.file:
                self._forget(kind, most)

    def keep_all(self, kind: str, values: Mapping[str, str] | Mapping[str, bytes]) -> None:
        """Keep many of one kind at once, by their keys."""
        if self.file is None:
            return
        rows = ((kind, key, value) for key, value in values.items())
        try:
            with self.file:
                self.file.executemany("insert or replace into kept values (?, ?, ?)", rows)
        except sqlite3.Error:
            return

    def keep(self, kind: str, key: str, value: str, *, most: int = 0) -> None:
        """Keep a text; where *most* is given, only the last so many of this kind stay."""
        if self.file is None:
            return
        try:
            with self.file:
                self.file.execute("delete from kept where kind = ? and key = ?", (kind, key))
                self.file.execute("insert into kept values (?, ?, ?)", (kind, key, value))
                if most:
                    self._forget(kind, most)
        except sqlite3.Error:
            return

    def forget_parts(self, kind: str, whole: str, *, but: Collection[str], of: str) -> None:
        """Drop what is kept of *kind* under keys such as "WHOLE/part", but for some of them.

        Parts of a whole that is not kept itself any more, as one of the kind *of*, go too.
        """
        if self.file is None:
            return
        start = "substr(key, 1, instr(key, '/') - 1)"
        orphans = f"kind = ? and {start} not in (select key from kept where kind = ?)"  # noqa: S608
        with suppress(sqlite3.Error), self.file:
            own = self.file.execute(
                f"select key from kept where kind = ? and {start} = ?",  # noqa: S608
                (kind, whole),
            ).fetchall()
            old = [(kind, key) for (key,) in own if key not in but]
            self.file.executemany("delete from kept where kind = ? and key = ?", old)
            self.file.execute(f"delete from kept where {orphans}", (kind, of))  # noqa: S608

    def _forget(self, kind: str, most: int) -> None:
        """Drop all of one kind but those that were kept last."""
        if self.file is not None:
            self.file.execute(
                "delete from kept where kind = ? and rowid not in (select rowid from kept"
                " where kind = ? order by rowid desc limit ?)",
                (kind, kind, most),
            )


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
        return Memory(opened(path, _TABLE))
    except (OSError, sqlite3.Error):
        return Memory(None)


def _age(path: Path) -> float:
    return path.stat().st_mtime


def opened(path: Path, table: str) -> sqlite3.Connection:
    """Return the file, with *table* made in it; one that is broken is begun anew.

    Raises sqlite3.Error or OSError where it cannot be used.
    """
    try:
        return _begun(path, table)
    except sqlite3.OperationalError:
        raise  # another process has it, or the disk is full
    except sqlite3.DatabaseError:
        path.unlink()
        return _begun(path, table)


def _begun(path: Path, table: str) -> sqlite3.Connection:
    file = sqlite3.connect(path, timeout=_PATIENCE, check_same_thread=False)
    # A machine that stops may lose what is remembered, and nothing else.
    file.execute("pragma synchronous = off")
    file.execute(table)
    return file
