"""The content as it was or would be: in a folder, in a commit, or with a patch upon one.

Nothing in it is ever run: what git is asked is read from its objects alone, without hooks, filters,
pagers or a network, and a patch is laid upon an index and objects of its own.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from levelground.base import files
from levelground.base.errors import LevelGroundError
from levelground.base.problems import Problem
from levelground.upkeep.git_objects import blob_bytes, git_output

PATCHES = (".patch", ".diff")
_LINK = "120000"


def folder_snapshot(content: Path) -> dict[str, bytes]:
    """Return the bytes of every plain file below a folder, by its name there.

    What is a link, too large or hidden is left out: `inv check` tells of it.
    """
    found = {}
    for path in sorted(content.rglob("*")):
        name = path.relative_to(content).as_posix()
        if path.is_file() and not _is_hidden(name):
            raw = files.read_bytes(path, name)
            if not isinstance(raw, Problem):
                found[name] = raw
    return found


def of_commit(content: Path, commit: str) -> dict[str, bytes]:
    """Return the bytes of every file below *content* as it was in a commit, by its name there.

    Raises LevelGroundError where there is no git, no repository or no such commit.
    """
    known = _known(content, commit)
    listed = git_output(content, "ls-tree", "-r", "-z", known, "--", ".")
    return _as_in_a_folder(blob_bytes(content, _blobs(listed)))


def _is_hidden(name: str) -> bool:
    return any(part.startswith(".") for part in name.split("/"))


def _as_in_a_folder(found: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files but for those that the snapshot of a folder would not have either."""
    return {
        name: raw
        for name, raw in found.items()
        if len(raw) <= files.MAX_BYTES and not _is_hidden(name)
    }


def with_patch(content: Path, commit: str, patch: Path) -> tuple[dict[str, bytes], list[str]]:
    """Return the same with a patch upon it, and the files outside of *content* that it changes.

    Raises LevelGroundError where the patch does not fit upon the commit.
    """
    known = _known(content, commit)
    raw = files.read_bytes(patch, files.shown(patch))
    if isinstance(raw, Problem):
        raise LevelGroundError(str(raw), "name a patch that git or a code host made")
    top = _top(content)
    with _own_index(top) as alone:
        git_output(top, "read-tree", known, alone=alone)
        try:
            git_output(top, "apply", "--cached", "--whitespace=nowarn", "-", given=raw, alone=alone)
        except LevelGroundError as error:
            what = f"{files.shown(patch)} does not fit upon {commit} ({error.what})"
            raise LevelGroundError(
                what, "name the branch or commit that it was made for"
            ) from error
        listed = git_output(top, "ls-files", "-s", "-z", alone=alone)
        own = f"{_below(content, top)}/"
        blobs = _blobs(listed)
        before = _blobs(git_output(top, "ls-tree", "-r", "-z", known, "--", "."), links=True)
        now = _blobs(listed, links=True)
        changed = sorted(n for n in {*before, *now} if before.get(n) != now.get(n))
        mine = {
            name.removeprefix(own): blob for name, blob in blobs.items() if name.startswith(own)
        }
        patched = _as_in_a_folder(blob_bytes(top, mine, alone))
        return patched, [name for name in changed if not name.startswith(own)]


def others_between(content: Path, commit: str, other: str) -> list[str]:
    """Return the files outside of *content* that differ between two commits."""
    own = f"{_below(content, _top(content))}/"
    was, now = (_tree(content, one) for one in (commit, other))
    changed = sorted(name for name in {*was, *now} if was.get(name) != now.get(name))
    return [name for name in changed if not name.startswith(own)]


def others_changed(content: Path, commit: str) -> list[str]:
    """Return the files outside of *content*, known to git, that differ from a commit."""
    top = _top(content)
    own = f"{_below(content, top)}/"
    was = _tree(content, commit)
    named = git_output(top, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    now = {name for name in named.decode("utf-8", "replace").split("\0") if name}
    outside = sorted(name for name in {*was, *now} if not name.startswith(own))
    return [name for name in outside if was.get(name) not in _hashes(top / name)]


def _hashes(path: Path) -> set[str | None]:
    """Return what git calls a file's bytes, with either line ends; None where none is there."""
    if path.is_symlink():
        raw = os.fsencode(path.readlink())
    elif path.is_file():
        raw = path.read_bytes()
    else:
        return {None}
    return {_hash(raw), _hash(raw.replace(b"\r\n", b"\n"))}


def _hash(raw: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(raw) + raw, usedforsecurity=False).hexdigest()


def _tree(content: Path, commit: str) -> dict[str, str]:
    listed = git_output(_top(content), "ls-tree", "-r", "-z", _known(content, commit), "--", ".")
    return _blobs(listed, links=True)


def _top(content: Path) -> Path:
    return Path(git_output(content, "rev-parse", "--show-toplevel").decode().strip())


def _below(content: Path, top: Path) -> str:
    return content.resolve().relative_to(top.resolve()).as_posix()


def _known(content: Path, commit: str) -> str:
    """Return the number of a commit that is there."""
    try:
        told = git_output(content, "rev-parse", "--verify", "--quiet", "--end-of-options",
                    f"{commit}^{{commit}}")  # fmt: skip
    except LevelGroundError as error:
        what = f'there is no folder and no commit "{commit}"'
        raise LevelGroundError(what, "name a folder, a branch or a commit, like main") from error
    return told.decode().strip()


def _blobs(listed: bytes, *, links: bool = False) -> dict[str, str]:
    """Return the number of each plain file that git lists, of links as well where wanted."""
    found = {}
    for entry in listed.decode("utf-8", "replace").split("\0"):
        meta, _tab, name = entry.partition("\t")
        mode, *rest = meta.split()[:3] or [""]
        if mode.startswith("100") or (links and mode == _LINK):
            # ls-tree says "mode blob number", ls-files "mode number stage".
            found[name] = rest[1] if rest[0] == "blob" else rest[0]
    return found


@contextmanager
def _own_index(top: Path) -> Iterator[Mapping[str, str]]:
    """Yield the surroundings in which git writes to an index and objects that are gone after."""
    real = git_output(top, "rev-parse", "--git-path", "objects").decode().strip()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "objects").mkdir()
        yield {
            "GIT_INDEX_FILE": str(Path(folder) / "index"),
            "GIT_OBJECT_DIRECTORY": str(Path(folder) / "objects"),
            "GIT_ALTERNATE_OBJECT_DIRECTORIES": str((top / real).resolve()),
        }
