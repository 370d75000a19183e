"""Whether files are the very ones that were there: by their entries on the disk, unread.

The time at which an entry changed cannot be set, so a file whose size and time
of writing were put back by hand is another one still.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from stat import S_ISDIR

# A file that changed this short before may change again without a trace in its times.
_SETTLED = 2_000_000_000  # nanoseconds


@dataclass(frozen=True, slots=True)
class Stamps:
    """What stands for files as they are now, and whether a later change would surely show."""

    digest: str
    settled: bool


def stamps_of(*places: Path) -> Stamps:
    """Return what stands for these files, and for all that is in these folders."""
    began = time.time_ns()
    made = blake2b(digest_size=20)
    last = 0
    for place in places:
        for path, status in _below(str(place)):
            told = (status.st_mode, status.st_size, status.st_ino, status.st_mtime_ns)
            made.update(repr((path, *told, status.st_ctime_ns)).encode("utf-8", "surrogatepass"))
            last = max(last, status.st_ctime_ns, status.st_mtime_ns)
        made.update(b"\0")
    return Stamps(made.hexdigest(), began - last > _SETTLED)


def _below(path: str) -> Iterator[tuple[str, os.stat_result]]:
    """Yield a file, or a folder and all in it, in one order; links are not followed."""
    try:
        status = os.lstat(path)
    except OSError:
        return
    yield path, status
    if S_ISDIR(status.st_mode):
        with os.scandir(path) as entries:
            names = sorted(entry.name for entry in entries)
        for name in names:
            yield from _below(f"{path}/{name}")
