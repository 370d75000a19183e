"""The content as it was: in a folder, or in an earlier commit. Nothing in it is ever run."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from levelground.base import files
from levelground.base.errors import LevelGroundError
from levelground.base.problems import Problem

# No hook, no watcher and no pager of the folder's own settings, and no way out to a network.
_QUIET = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "--no-pager",
          "--literal-pathspecs", "--no-optional-locks")  # fmt: skip
_SECONDS = 60


def folder_snapshot(content: Path) -> dict[str, bytes]:
    """Return the bytes of every plain file below a folder, by its name there.

    What is a link, too large or hidden is left out: `inv check` tells of it.
    """
    found = {}
    for path in sorted(content.rglob("*")):
        name = path.relative_to(content).as_posix()
        if path.is_file() and not any(part.startswith(".") for part in name.split("/")):
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
    entries = [entry.split("\t", 1) for entry in listed.decode("utf-8", "replace").split("\0")]
    blobs = {
        name: meta.split()[2]
        for meta, name in (entry for entry in entries if len(entry) > 1)
        if meta.startswith("100")
    }
    return blob_bytes(content, blobs)


def others_changed(content: Path, commit: str) -> list[str]:
    """Return the files outside of *content* that differ from a commit."""
    known = _known(content, commit)
    top = Path(git_output(content, "rev-parse", "--show-toplevel").decode().strip())
    told = git_output(
        top, "diff", "--name-only", "-z", "--no-ext-diff", "--no-textconv", known, "--"
    )
    names = [name for name in told.decode("utf-8", "replace").split("\0") if name]
    own = content.resolve().relative_to(top.resolve()).as_posix()
    return [name for name in names if not name.startswith(f"{own}/")]


def _known(content: Path, commit: str) -> str:
    """Return the number of a commit that is there."""
    try:
        told = git_output(content, "rev-parse", "--verify", "--quiet", "--end-of-options",
                    f"{commit}^{{commit}}")  # fmt: skip
    except LevelGroundError as error:
        what = f'there is no folder and no commit "{commit}"'
        raise LevelGroundError(what, "name a folder, a branch or a commit, like main") from error
    return told.decode().strip()


def blob_bytes(content: Path, blobs: Mapping[str, str]) -> dict[str, bytes]:
    """Return the bytes of each blob, by the name of its file."""
    asked = "".join(f"{blob}\n" for blob in blobs.values())
    told = git_output(content, "cat-file", "--batch", given=asked.encode())
    found, at = {}, 0
    for name in blobs:
        end = told.index(b"\n", at)
        size = int(told[at:end].split()[2])
        found[name] = told[end + 1 : end + 1 + size]
        at = end + 1 + size + 1
    return found


def git_output(folder: Path, *words: str, given: bytes = b"") -> bytes:
    """Return what git prints; raises LevelGroundError where it fails."""
    command: Sequence[str] = ("git", "-C", str(folder), *_QUIET, *words)
    try:
        done = subprocess.run(
            command, input=given, capture_output=True, timeout=_SECONDS, check=True
        )
    except FileNotFoundError as error:
        raise LevelGroundError("git is not here", "name a folder to compare with") from error
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        told = (error.stderr or b"").decode("utf-8", "replace").strip().partition("\n")[0]
        raise LevelGroundError(f"git says: {told or 'nothing'}", "look at the branch") from error
    return done.stdout
