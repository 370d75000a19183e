"""Files from strangers: found in one order, never through a link, decoded with care."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from levelground.problem import Problem, Severity

Where = tuple[int, int]

MAX_BYTES = 256 * 1024
_ABOUT_THE_FOLDER = frozenset({"README", "LICENSE"})
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def shown(path: Path) -> str:
    """Return *path* as problems name it: from the folder one stands in, where it is below it."""
    try:
        return path.resolve().relative_to(Path.cwd().resolve()).as_posix()
    except ValueError:
        return path.as_posix()


def read_bytes(path: Path, shown: str) -> bytes | Problem:
    """Return the bytes of a plain file, or the Problem that keeps it from being read.

    A link is refused, since it could lead out of the content folder; so is a
    file of more than MAX_BYTES, before any of it is read.
    """
    try:
        status = os.lstat(path)
        if stat.S_ISLNK(status.st_mode):
            return Problem(
                shown, 1, 1, "", "this is a link to another file", "put the file itself here"
            )
        if not stat.S_ISREG(status.st_mode):
            return Problem(shown, 1, 1, "", "this is not a plain file", "remove it")
        if status.st_size > MAX_BYTES:
            size = f"{status.st_size:,} bytes is too large for a record or guide"
            return Problem(shown, 1, 1, "", size, f"keep it under {MAX_BYTES:,} bytes")
        return path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        return Problem(shown, 1, 1, "", f"the file cannot be read ({reason})", "check its rights")


def decode(raw: bytes, shown: str) -> tuple[str | None, tuple[Problem, ...]]:
    """Return *raw* as text, and what was wrong with its encoding and line ends."""
    found: list[Problem] = []
    if raw.startswith(b"\xef\xbb\xbf"):
        raw = raw[3:]
        what, write = "the file starts with a byte order mark", 'save it as "UTF-8" without one'
        found.append(Problem(shown, 1, 1, "", what, write, Severity.WARNING))
    try:
        content = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        what = f"the byte 0x{raw[error.start]:02x} is not UTF-8"
        return None, (
            Problem(shown, *_place(raw, error.start), "", what, 'save the file as "UTF-8"'),
        )
    if "\x00" in content:
        at = _place(raw, raw.index(b"\x00"))
        return None, (Problem(shown, *at, "", "there is a NUL byte in the file", "remove it"),)
    if "\r" in content:
        at = _place(raw, raw.index(b"\r"))
        what, write = "the lines end as on Windows", 'save it with "LF" line ends'
        found.append(Problem(shown, *at, "", what, write, Severity.WARNING))
        content = content.replace("\r\n", "\n").replace("\r", "\n")
    return content, tuple(found)


def _place(raw: bytes, offset: int) -> Where:
    """Return the (line, column) of the byte at *offset*."""
    before = raw[:offset]
    line_start = before.rfind(b"\n") + 1
    return before.count(b"\n") + 1, len(before[line_start:].decode("utf-8", "replace")) + 1


def walk(folder: Path, suffix: str, shown: str) -> Iterator[tuple[Path, str, Problem | None]]:
    """Yield (path, shown name, problem) for every file below *folder* that ends in *suffix*.

    In sorted order. Links are never followed; a link, an odd name or a file of
    another kind comes with a Problem instead of being passed over. Hidden
    entries (a leading dot), README and LICENSE are left out on purpose.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        what = f"the folder cannot be read ({reason})"
        yield folder, shown, Problem(shown, 1, 1, "", what, "check its rights")
        return
    for entry in entries:
        name = f"{shown}/{entry.name}" if shown else entry.name
        if entry.name.startswith(".") or entry.name.split(".")[0] in _ABOUT_THE_FOLDER:
            continue
        if entry.is_symlink():
            what = "this is a link to another place"
            yield Path(entry), name, Problem(name, 1, 1, "", what, "put the file itself here")
        elif entry.is_dir():
            yield from walk(Path(entry), suffix, name)
        else:
            yield Path(entry), name, _misnamed(entry.name, suffix, name)


def _misnamed(name: str, suffix: str, shown: str) -> Problem | None:
    """Return what is wrong with a file's name, if anything is."""
    stem = name.removesuffix(suffix)
    printable = "".join(c if c.isprintable() else "?" for c in shown)
    if stem == name:
        what = f"this file does not end in {suffix}"
        return Problem(printable, 1, 1, "", what, "rename it, or move it elsewhere")
    if not _NAME.fullmatch(stem):
        what = "a file's name becomes a web address"
        write = "use small letters, digits and hyphens, like harbor-point-recovery" + suffix
        return Problem(printable, 1, 1, "", what, write)
    return None
