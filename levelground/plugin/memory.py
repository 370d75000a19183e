"""What the last build wrote, so that a page whose recipe is unchanged is not made again.

Kept outside the checkout, in the user's cache folder: a pull request can bring
neither a page nor a memory of one. A page is only taken over while its file is
the very one that was written.
"""

from __future__ import annotations

import json
import os
import platform
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import Any

from levelground.base import files
from levelground.content.catalog import Folders
from levelground.language import catalogues
from levelground.site.pages import Key

_ENGINE = Path(__file__).resolve().parent.parent
_LIBRARIES = ("babel", "jinja2", "markdown", "markupsafe", "nh3", "pelican", "pydantic", "zipcodes")
# As pages and files of data are named; no way leads up, or out of the site.
_PATH = re.compile(r"(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*")
_Stamp = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Written:
    """A page that is in the site: its address, recipe and file, and what in it is not private."""

    key: str
    path: str
    recipe: str
    stamp: _Stamp
    faults: tuple[str, ...] = ()
    again: bool = False


@dataclass(frozen=True, slots=True)
class Memory:
    """The pages of the site built before, by key, and the folder that they are in."""

    folder: Path
    pages: Mapping[str, Written]

    def take_over(self, key: Key, recipe: str, output: Path) -> Written | None:
        """Link an unchanged page into *output* and return it; None where it has to be made."""
        page = self.pages.get("/".join(key))
        if page is None or page.recipe != recipe or stamp(self.folder / page.path) != page.stamp:
            return None
        target = output / page.path
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(self.folder / page.path, target)
        except OSError:  # no links on this file system
            shutil.copy2(self.folder / page.path, target)
        return Written(page.key, page.path, recipe, stamp(target), again=True)


def stamp(path: Path) -> _Stamp:
    """Return what tells a file from any other: its size, time of change and number."""
    try:
        status = path.stat()
    except OSError:
        return (-1, -1, -1)
    return status.st_size, status.st_mtime_ns, status.st_ino


def recall(output: Path) -> Memory:
    """Return the memory of the site in *output*; an empty one where there is none."""
    try:
        pages = json.loads(place_for(output).read_text("utf-8"))
        made = {page.key: page for page in map(_remembered, pages)}
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        made = {}  # nothing is remembered, so everything is made
    return Memory(output, made)


def _remembered(page: Mapping[str, Any]) -> Written:
    """Return one page as it was kept; raises ValueError, TypeError or KeyError for any other."""
    key, path, recipe = page["key"], page["path"], page["recipe"]
    size, changed, number = page["stamp"]
    texts = all(isinstance(part, str) for part in (key, path, recipe))
    numbers = all(type(part) is int for part in (size, changed, number))
    if not (texts and numbers and _PATH.fullmatch(path)):
        raise ValueError(path)
    return Written(key, path, recipe, (size, changed, number))


def remember(output: Path, pages: Iterable[Written]) -> None:
    """Keep what is in the site now; a machine that lets nothing be kept loses only time."""
    kept = [asdict(page) for page in pages if not page.faults]
    try:
        place_for(output).parent.mkdir(parents=True, exist_ok=True)
        place_for(output).write_text(json.dumps(kept), "utf-8")
    except OSError:
        return


def place_for(output: Path) -> Path:
    """Return the file in the user's cache folder that is for the site in *output*."""
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    name = blake2b(str(output.resolve()).encode(), digest_size=16).hexdigest()
    return Path(cache) / "levelground" / f"{name}.json"


def base(folders: Folders, settings: Mapping[str, Any]) -> str:
    """Return what stands for everything that goes into every page, in any language."""
    made = blake2b(digest_size=16)
    parts = [platform.python_version(), *(version(name) for name in _LIBRARIES)]
    parts += [
        f"{name}={settings[name]!r}" for name in sorted(settings) if _is_plain(name, settings)
    ]
    for part in parts:
        made.update(part.encode() + b"\0")
    for place in (_ENGINE, catalogues.LOCALE, Path(settings["THEME"])):
        for path in sorted(place.rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                made.update(path.relative_to(place).as_posix().encode() + b"\0" + path.read_bytes())
    for path in _written_by_people(folders):
        raw = files.read_bytes(path, path.name)
        made.update(path.name.encode() + b"\0" + (raw if isinstance(raw, bytes) else b""))
    return made.hexdigest()


def _written_by_people(folders: Folders) -> Iterator[Path]:
    """Yield the files of the content that go into every page, but for the records."""
    for folder, suffix in ((folders.vocabulary, ".yaml"), (folders.guides, ".md")):
        for path, _shown, problem in files.walk(folder, suffix, ""):
            if problem is None:
                yield path
    yield from (folders.help_now, folders.about, folders.questions)
    yield from (folders.about.with_suffix(f".{code}.md") for code in catalogues.translated())


def _is_plain(name: str, settings: Mapping[str, Any]) -> bool:
    """Whether a setting can change a page: where the site is being built cannot."""
    return name != "OUTPUT_PATH" and isinstance(settings[name], str | int | bool | list | tuple)
