"""What git says of a folder, read from its objects alone.

Without hooks, filters, pagers or a network: nothing of what a folder's own settings name is run.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from levelground.base.errors import LevelGroundError

# No hook, no watcher and no pager of the folder's own settings, and no way out to a network.
_QUIET = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.pager=",
          "-c", "core.attributesFile=/dev/null", "--no-pager", "--literal-pathspecs",
          "--no-optional-locks")  # fmt: skip
_ALONE = {"GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}
_SECONDS = 60


def git_output(
    folder: Path, *words: str, given: bytes = b"", alone: Mapping[str, str] | None = None
) -> bytes:
    """Return what git prints; raises LevelGroundError where it fails."""
    command: Sequence[str] = ("git", "-C", str(folder), *_QUIET, *words)
    around = {**os.environ, **_ALONE, **(alone or {})}
    try:
        done = subprocess.run(
            command, input=given, capture_output=True, timeout=_SECONDS, check=True, env=around
        )
    except FileNotFoundError as error:
        raise LevelGroundError("git is not here", "name a folder to compare with") from error
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        told = (error.stderr or b"").decode("utf-8", "replace").strip().partition("\n")[0]
        raise LevelGroundError(f"git says: {told or 'nothing'}", "look at the branch") from error
    return done.stdout


def blob_bytes(
    folder: Path, blobs: Mapping[str, str], alone: Mapping[str, str] | None = None
) -> dict[str, bytes]:
    """Return the bytes of each blob, by the name of its file."""
    asked = "".join(f"{blob}\n" for blob in blobs.values())
    told = git_output(folder, "cat-file", "--batch", given=asked.encode(), alone=alone)
    found, at = {}, 0
    for name in blobs:
        end = told.index(b"\n", at)
        size = int(told[at:end].split()[2])
        found[name] = told[end + 1 : end + 1 + size]
        at = end + 1 + size + 1
    return found
