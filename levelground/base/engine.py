"""Which engine this is: what it remembers is good for it alone."""

from __future__ import annotations

import platform
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
LOCALE = PACKAGE.parent / "locale"
_LIBRARIES = (
    "babel",
    "jinja2",
    "lunr",
    "markdown",
    "markupsafe",
    "nh3",
    "pelican",
    "pydantic",
    "pymdown-extensions",
    "pyyaml",
    "textstat",
    "zipcodes",
)


@cache
def engine_digest() -> str:
    """Return what stands for the engine, its messages and the libraries that it works with."""
    made = blake2b(digest_size=16)
    for part in (platform.python_version(), *(f"{name} {version(name)}" for name in _LIBRARIES)):
        made.update(part.encode() + b"\0")
    for place in (PACKAGE, LOCALE):
        for path in sorted(place.rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                made.update(path.relative_to(place).as_posix().encode() + b"\0" + path.read_bytes())
    return made.hexdigest()
