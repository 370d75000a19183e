"""Which engine this is, and where what comes with it is: theme, guides, vocabulary, messages.

In a checkout these stand beside the package, where people edit them; a package that is installed
has a copy of them inside, which its build makes (`setup.py`).
"""

from __future__ import annotations

import json
import os
import platform
import tomllib
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, distribution, version
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
_SHIPPED = PACKAGE / "shipped"
HOME = _SHIPPED if _SHIPPED.is_dir() else PACKAGE.parent
LOCALE = HOME / "locale"
CONTENT = HOME / "content"
THEME = HOME / "theme"
STARTER = HOME / "starter"
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
)


def engine_version() -> str:
    """Return the engine's version as it is installed, else as a checkout says it."""
    try:
        return version("levelground")
    except PackageNotFoundError:
        told = tomllib.loads((HOME / "pyproject.toml").read_text("utf-8"))
        return str(told["project"]["version"])


def engine_requirement() -> str:
    """Return the line of a requirements.txt that fetches this engine from where it is from.

    From a package index that is its version; a repository or a folder is named as PEP 610 has it.
    """
    if HOME != _SHIPPED:
        return f"levelground @ {HOME.as_uri()}"
    try:
        told = json.loads(distribution("levelground").read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        told = {}
    url, vcs = told.get("url"), told.get("vcs_info", {})
    if vcs:
        revision = vcs.get("requested_revision") or vcs.get("commit_id")
        return f"levelground @ {vcs.get('vcs')}+{url}@{revision}"
    return f"levelground @ {url}" if url else f"levelground=={engine_version()}"


@cache
def engine_digest() -> str:
    """Return what stands for the engine, its messages and the libraries that it works with."""
    made = blake2b(digest_size=16)
    for part in (platform.python_version(), *(f"{name} {version(name)}" for name in _LIBRARIES)):
        made.update(part.encode() + b"\0")
    for place in (PACKAGE, LOCALE):
        for name in _files_below(str(place)):
            with open(f"{place}/{name}", "rb") as file:  # noqa: PTH123 - a text, for speed
                made.update(name.encode() + b"\0" + file.read())
    return made.hexdigest()


def _files_below(folder: str) -> list[str]:
    """Return the names of the files below a folder, in order, but for those of the compiler."""
    return sorted(
        f"{top}/{name}"[len(folder) + 1 :].replace(os.sep, "/")
        for top, _folders, names in os.walk(folder)
        for name in names
        if not name.endswith(".pyc")
    )
