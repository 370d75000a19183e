"""What of the engine a directory stands on, remembered beside it by digests: `.levelground.json`.

So a newer engine can say what has changed in what the directory replaces, and which of the files
that it was started with nobody has touched.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from levelground.base import engine
from levelground.base.errors import LevelGroundError

FILE = ".levelground.json"
# Where a directory puts what replaces a file of the engine, and where that one is.
LAYERS = {
    "content": Path("content"),
    "overrides/templates": Path("theme", "templates"),
    "overrides/styles": Path("theme", "static", "css"),
}
_REPLACED = (".md", ".yaml", ".html", ".css")


@dataclass(frozen=True, slots=True)
class Standing:
    """The engine's version, its files by where a directory replaces them, and the starter's."""

    version: str
    files: Mapping[str, str]
    started: Mapping[str, str]


def file_digest(raw: bytes) -> str:
    """Return a short text for the bytes of a file; how its lines end makes no difference."""
    return blake2b(raw.replace(b"\r\n", b"\n"), digest_size=8).hexdigest()


def files_of_engine() -> dict[str, str]:
    """Return the digests of all that a directory may replace, by where it would stand there."""
    return dict(sorted(_files()))


def _files() -> Iterator[tuple[str, str]]:
    for own, ours in LAYERS.items():
        top = engine.HOME / ours
        for path in top.rglob("*"):
            name = path.relative_to(top).as_posix()
            if path.is_file() and path.suffix in _REPLACED and not _is_beside(name):
                yield f"{own}/{name}", file_digest(path.read_bytes())


def _is_beside(name: str) -> bool:
    return name.startswith(("programs/", "mappings/")) or name.endswith("README.md")


def file_of_engine(name: str) -> Path:
    """Return where the engine has the file that a directory's file of this name replaces."""
    own = next(own for own in LAYERS if name.startswith(f"{own}/"))
    return engine.HOME / LAYERS[own] / name.removeprefix(f"{own}/")


def remembered(folder: Path, started: Mapping[str, bytes]) -> str:
    """Return what is to be kept of this engine, and of what the directory was started with."""
    there = {name: file_digest(raw) for name, raw in started.items() if (folder / name).exists()}
    kept = {
        "version": engine.engine_version(),
        "started": there,
        "files": files_of_engine(),
    }
    return json.dumps(kept, indent=0, sort_keys=True) + "\n"


def standing(folder: Path) -> Standing:
    """Return what a directory remembers; raises LevelGroundError where that cannot be read."""
    path = folder / FILE
    try:
        kept = json.loads(path.read_text("utf-8"))
        told = Standing(str(kept["version"]), dict(kept["files"]), dict(kept["started"]))
    except (OSError, ValueError, TypeError, KeyError) as error:
        what = f"{path} is not there or cannot be read, so nobody knows what was before"
        raise LevelGroundError(
            what, "bring it back from git, or start the directory anew"
        ) from error
    return told
