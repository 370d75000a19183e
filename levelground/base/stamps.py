"""Whether files are the very ones that were there: by their entries on the disk, or read.

The time at which an entry changed cannot be set, so a file whose size and time
of writing were put back by hand is another one still. Few small files are read
instead, which says the same however short before they changed.
"""

from __future__ import annotations

import marshal
import os
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from stat import S_ISDIR, S_ISREG

# What tells a file from any other: its size, times of writing and of change, and number.
FileStamp = tuple[int, int, int, int]
_PLAIN = 2  # the form of marshal that says nothing but the values
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


def settled_stamp(path: str) -> str:
    """Return what stands for one file as it is, "" where a later change might not show."""
    began = time.time_ns()
    try:
        status = os.lstat(path)
    except OSError:
        return ""
    if began - max(status.st_ctime_ns, status.st_mtime_ns) <= _SETTLED:
        return ""
    told = (status.st_mode, status.st_size, status.st_ino, status.st_mtime_ns, status.st_ctime_ns)
    return " ".join(map(str, told))


def files_below(folder: str) -> dict[str, FileStamp]:
    """Return the stamp of every file, and of every link, by its name from *folder* on."""
    found: dict[str, FileStamp] = {}
    folders = [""]
    while folders:
        start = folders.pop()
        try:
            entries = os.scandir(f"{folder}/{start}")
        except OSError:
            continue
        with entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{start}{entry.name}/")
                else:
                    found[start + entry.name] = stamp_of(entry.stat(follow_symlinks=False))
    return found


def stamp_of(status: os.stat_result) -> FileStamp:
    """Return the stamp of a file whose entry is known."""
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def digest_of_files(files: Mapping[str, FileStamp]) -> str:
    """Return what stands for files by their names and stamps."""
    return blake2b(marshal.dumps(sorted(files.items()), _PLAIN), digest_size=20).hexdigest()


def digest_of(*places: Path) -> str:
    """Return what stands for all that is in these files, and in all files of these folders."""
    made = blake2b(digest_size=20)
    for place in places:
        for path, status in _below(str(place)):
            made.update(repr((path, status.st_mode)).encode("utf-8", "surrogatepass"))
            if S_ISREG(status.st_mode):
                made.update(_bytes_of(path))
        made.update(b"\0")
    return made.hexdigest()


def _bytes_of(path: str) -> bytes:
    """Return what stands for the bytes of a file, or for why they cannot be read."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - the paths of a walk are texts
            return blake2b(file.read(), digest_size=20).digest()
    except OSError as error:
        return repr(error.errno).encode()


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
