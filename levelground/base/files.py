"""Files from strangers: found in one order, never through a link, decoded with care."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from levelground.base import strings
from levelground.base.errors import reason
from levelground.base.problems import Problem, Severity

Where = tuple[int, int]

MAX_BYTES = 256 * 1024
ABOUT_THE_FOLDER = frozenset({"README", "LICENSE"})
TRUST = "trust.yaml"  # which list counts before which
MATCHES = "matches.yaml"  # pairs of lists that a person has looked at, beside the records
MAX_DEPTH = 16
_FOLDER = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._-]*")
_LEFT_OVER = re.compile(
    r"(?:Thumbs\.db|desktop\.ini|\.DS_Store|~\$.*|\._.*|.*~|.*\.(?:orig|rej|bak|tmp|swp))",
    re.IGNORECASE,
)
# Hidden folders of programs that stand beside what people write.
_OF_TOOLS = re.compile(
    r"\.(?:git|github|gitlab|venv|vscode|idea|cache|obsidian|trash|tox)\b", re.IGNORECASE
)
# How records and guides end, in any letters.
WRITTEN = (".yaml", ".yml", ".md", ".markdown")
# What Git writes between two versions that it could not put together.
_UNMERGED = re.compile(r"^[ \t]*(<{7}|={7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
_DELETE = "delete it, since some program left it here"
_RESERVED = ("Windows keeps this name for itself", "use another name, like harbor-point-recovery")


def shown(path: Path) -> str:
    """Return *path* as problems name it: from the folder one stands in, where it is below it."""
    try:
        # The file itself may be a link, and one that leads to itself.
        whole = path.parent.resolve() / path.name
        return whole.relative_to(Path.cwd().resolve()).as_posix()
    except (ValueError, OSError, RuntimeError):
        return path.as_posix()


def read_bytes(path: Path, shown: str) -> bytes | Problem:
    """Return the bytes of a plain file, or the Problem that keeps it from being read.

    A link is refused, since it could lead out of the content folder; so is a
    file of more than MAX_BYTES, before any of it is read.
    """
    try:
        status = os.lstat(path)
        if stat.S_ISLNK(status.st_mode):
            return _problem(shown, *_LINK)
        if not stat.S_ISREG(status.st_mode):
            return _problem(shown, *(_IS_FOLDER if stat.S_ISDIR(status.st_mode) else _NO_FILE))
        if status.st_size > MAX_BYTES:
            size = f"{status.st_size:,} bytes is too large for a record or guide"
            return _problem(shown, size, f"keep it under {MAX_BYTES:,} bytes")
        return path.read_bytes()
    except FileNotFoundError:
        return _problem(shown, "there is no such file", "look at its name and folder")
    except OSError as error:
        return _problem(shown, f"the file cannot be read ({reason(error)})", "check its rights")


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
        # A Latin letter is one byte and a NUL there, or the other way round.
        if raw.count(b"\x00") > len(raw) // 3:
            what, write = "the file is saved as UTF-16", 'save it as "UTF-8"'
        else:
            what, write = "there is a NUL byte in the file", "remove it"
        return None, (Problem(shown, *at, "", what, write),)
    if "\r" in content:
        at = _place(raw, raw.index(b"\r"))
        what, write = "the lines end as on Windows", 'save it with "LF" line ends'
        found.append(Problem(shown, *at, "", what, write, Severity.WARNING))
        content = content.replace("\r\n", "\n").replace("\r", "\n")
    mark = _UNMERGED.search(content)
    if mark:
        line = content.count("\n", 0, mark.start()) + 1
        what = f'a merge was not finished: "{mark[1]}" is left in the file'
        write = (
            "keep one of the two versions, and remove the lines with <<<<<<<, ======= and >>>>>>>"
        )
        return None, (*found, Problem(shown, line, 1, "", what, write))
    return content, tuple(found)


def _place(raw: bytes, offset: int) -> Where:
    """Return the (line, column) of the byte at *offset*."""
    before = raw[:offset]
    line_start = before.rfind(b"\n") + 1
    return before.count(b"\n") + 1, len(before[line_start:].decode("utf-8", "replace")) + 1


Found = tuple[Path, str, Problem | None]


def walk_files(folder: Path, suffix: str, shown: str, depth: int = 0) -> Iterator[Found]:
    """Yield (path, shown name, problem) for every file below *folder* that ends in *suffix*.

    In sorted order. Links are never followed; a link, an odd name or a file of
    another kind comes with a Problem instead of being passed over. Only what
    says something about a folder is left out: README, LICENSE and hidden
    entries, unless they end like what is looked for.
    """
    fault = _fault_of_folder(folder, depth)
    if fault:
        yield folder, shown, _problem(shown, *fault)
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        what = f"the folder cannot be read ({reason(error)})"
        yield folder, shown, _problem(shown, what, "check its rights")
        return
    for entry in entries:
        name = f"{shown}/{entry.name}" if shown else entry.name
        if entry.is_symlink():
            yield Path(entry), name, _problem(name, *_LINK)
        elif entry.is_dir():
            yield from _walk_inside(Path(entry), suffix, name, depth + 1)
        elif not _is_about_the_folder(entry.name, depth):
            yield Path(entry), name, _misnamed(entry.name, suffix, name)


def _walk_inside(folder: Path, suffix: str, shown: str, depth: int) -> Iterator[Found]:
    """Yield what is in a folder; of a hidden one, that it holds what may be content."""
    if not folder.name.startswith("."):
        yield from walk_files(folder, suffix, shown, depth)
    elif not _OF_TOOLS.match(folder.name) and holds_content(folder):
        yield folder, shown, _problem(shown, *_HIDDEN_FOLDER)


def holds_content(folder: Path) -> bool:
    """Whether a folder holds, at any depth, a file that may be meant for a record or a guide."""
    found = (name for _at, _folders, names in os.walk(folder) for name in names)
    return any(_looks_like_content(name) for name in found)


def walk_layers(folder: Path, below: Path | None, suffix: str) -> Iterator[Found]:
    """Yield as `walk_files` does what *folder* has, then what *below* has by other names."""
    own: set[Path] = set()
    for layer in filter(None, (folder, below)):
        for path, name, problem in walk_files(layer, suffix, shown(layer)):
            if path.relative_to(layer) not in own:
                yield path, name, problem
            own.add(path.relative_to(layer))


_IS_FOLDER = ("this is a folder, and no file", "name a file in it")
_NO_FILE = ("this is not a plain file", "remove it")
_HIDDEN = "its name starts with a dot, and what is hidden is not read"
_HIDDEN_FILE = (_HIDDEN, "name it without the dot, or delete it")
_HIDDEN_FOLDER = (_HIDDEN, "move what belongs to the directory out of it, and delete the rest")
_LINK = ("this is a link to another place", "put the file or folder itself here")


def link_problem(path: Path) -> Problem | None:
    """Return the Problem of a part of the content that is a link, wherever it leads."""
    return _problem(f"{shown(path.parent)}/{path.name}", *_LINK) if path.is_symlink() else None


def _fault_of_folder(folder: Path, depth: int) -> tuple[str, str] | None:
    """Return what is wrong with a folder, and what to do, None if nothing is."""
    if depth > MAX_DEPTH:
        return "folders are nested too deep here", "keep records in few folders"
    if depth and not _FOLDER.fullmatch(folder.name):
        return "a folder has an odd name", "use letters, digits and hyphens"
    if depth and strings.is_reserved(folder.name):
        return _RESERVED
    if depth and folder.name.endswith((".", " ")):
        what = "a folder's name ends in a dot or a space, which Windows leaves out"
        return what, "remove it from the end of the name"
    return None


def _looks_like_content(name: str) -> bool:
    """Whether a file is written as a record or a guide is, and is no system's own."""
    return name.lower().endswith(WRITTEN) and not is_left_over(name)


def _is_about_the_folder(name: str, depth: int) -> bool:
    """Whether a file is no content: a hidden one, or a README or LICENSE."""
    if name.startswith("."):
        return not name.lower().endswith(WRITTEN)
    if name in {MATCHES, TRUST}:
        return depth == 0  # they are read at the top alone
    stem, dot, ending = name.partition(".")
    return stem in ABOUT_THE_FOLDER and f"{dot}{ending}" in {"", ".md", ".txt"}


def is_left_over(name: str) -> bool:
    """Whether a file is what an editor or a system leaves in folders for itself."""
    return _LEFT_OVER.fullmatch(name) is not None


def _misnamed(name: str, suffix: str, shown: str) -> Problem | None:
    """Return what is wrong with a file's name, if anything is."""
    stem = name.removesuffix(suffix)
    if name.startswith("."):
        return _problem(shown, *((_HIDDEN, _DELETE) if is_left_over(name) else _HIDDEN_FILE))
    if stem == name or is_left_over(name):
        no_record = "this file is no record or guide"
        what = f"this file does not end in {suffix}" if stem == name else no_record
        write = _DELETE if is_left_over(name) else "rename it, or move it elsewhere"
        return _problem(shown, what, write)
    if not strings.SLUG.fullmatch(stem):
        write = "use small letters, digits and hyphens, like harbor-point-recovery" + suffix
        return _problem(shown, "a file's name becomes a web address", write)
    if strings.is_reserved(name):
        return _problem(shown, _RESERVED[0], _RESERVED[1] + suffix)
    return None


def _problem(shown: str, what: str, write: str) -> Problem:
    """Return the Problem of a whole file, whose name is made fit to print."""
    printable = "".join(c if c.isprintable() else "?" for c in shown)
    return Problem(printable, 1, 1, "", what, write)
