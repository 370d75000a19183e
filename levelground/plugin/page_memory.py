"""What the last build wrote, so that a page whose recipe is unchanged is not made again.

Kept outside the checkout, in the user's cache folder: a pull request can bring
neither a page nor a memory of one. A page is only taken over while its file is
the very one that was written.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any

from levelground.base import engine, files, memory
from levelground.content.folders import Folders
from levelground.language import catalogues
from levelground.site.kind import Key

# As pages and files of data are named; no way leads up, or out of the site.
_PATH = re.compile(r"(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*")
_Stamp = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A page that is in the site: its address, recipe and file, and what in it is not private."""

    key: str
    path: str
    recipe: str
    stamp: _Stamp
    faults: tuple[str, ...] = ()
    again: bool = False


@dataclass(frozen=True, slots=True)
class PageMemory:
    """The pages of the site built before, by key, and the folder that they are in."""

    folder: Path
    pages: Mapping[str, WrittenPage]

    def take_over(self, key: Key, recipe: str, output: Path) -> WrittenPage | None:
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
        return WrittenPage(page.key, page.path, recipe, stamp(target), again=True)


def stamp(path: Path) -> _Stamp:
    """Return what tells a file from any other: size, time of writing and of change, number.

    Size and time of writing can be put back by hand; the time of change cannot.
    """
    try:
        status = path.stat()
    except OSError:
        return (-1, -1, -1, -1)
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def recall(output: Path) -> PageMemory:
    """Return the memory of the site in *output*; an empty one where there is none."""
    try:
        pages = json.loads(place_for(output).read_text("utf-8"))
        made = {page.key: page for page in map(_remembered, pages)}
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        made = {}  # nothing is remembered, so everything is made
    return PageMemory(output, made)


def _remembered(page: Mapping[str, Any]) -> WrittenPage:
    """Return one page as it was kept; raises ValueError, TypeError or KeyError for any other."""
    key, path, recipe = page["key"], page["path"], page["recipe"]
    size, written, changed, number = page["stamp"]
    texts = all(isinstance(part, str) for part in (key, path, recipe))
    numbers = all(type(part) is int for part in (size, written, changed, number))
    if not (texts and numbers and _PATH.fullmatch(path)):
        raise ValueError(path)
    return WrittenPage(key, path, recipe, (size, written, changed, number))


def remember_pages(output: Path, pages: Iterable[WrittenPage]) -> None:
    """Keep what is in the site now; a machine that lets nothing be kept loses only time.

    The site is in its place and the one before it gone: both change what tells a file.
    """
    kept = [asdict(page) for page in _as_they_are(output, pages) if not page.faults]
    try:
        place_for(output).parent.mkdir(parents=True, exist_ok=True)
        place_for(output).write_text(json.dumps(kept), "utf-8")
    except OSError:
        return


def _as_they_are(output: Path, pages: Iterable[WrittenPage]) -> Iterator[WrittenPage]:
    """Yield the pages as their files are in the site, which was linked and moved since."""
    for page in pages:
        now = stamp(output / page.path)
        size, written, _changed, number = page.stamp
        if (now[0], now[1], now[3]) == (size, written, number):
            yield replace(page, stamp=now)


def place_for(output: Path) -> Path:
    """Return the file in the user's cache folder that is for the site in *output*."""
    name = blake2b(str(output.resolve()).encode(), digest_size=16).hexdigest()
    return memory.cache_folder() / f"{name}.json"


def base(folders: Folders, settings: Mapping[str, Any]) -> str:
    """Return what stands for everything that goes into every page, in any language."""
    made = blake2b(digest_size=16)
    plain = (f"{name}={settings[name]!r}" for name in sorted(settings) if _is_plain(name, settings))
    for part in (engine.engine_digest(), *plain):
        made.update(part.encode() + b"\0")
    theme = Path(settings["THEME"])
    for path in sorted(theme.rglob("*")):
        if path.is_file():
            made.update(path.relative_to(theme).as_posix().encode() + b"\0" + path.read_bytes())
    for path in _written_by_people(folders):
        raw = files.read_bytes(path, path.name)
        made.update(path.name.encode() + b"\0" + (raw if isinstance(raw, bytes) else b""))
    return made.hexdigest()


def _written_by_people(folders: Folders) -> Iterator[Path]:
    """Yield the files of the content that go into every page, but for the records."""
    layers = (
        (folders.vocabulary, folders.vocabulary_below, ".yaml"),
        (
            folders.guides,
            folders.guides_below,
            ".md",
        ),
    )
    for folder, below, suffix in layers:
        for path, _shown, problem in files.walk_layers(folder, below, suffix):
            if problem is None:
                yield path
    if folders.settings:
        own = [path for top in folders.settings.files for path in (top, *sorted(top.rglob("*")))]
        yield from (path for path in own if path.is_file())
    yield from (folders.help_now, folders.about, folders.questions)
    yield from (folders.about.with_suffix(f".{code}.md") for code in catalogues.translated())


def _is_plain(name: str, settings: Mapping[str, Any]) -> bool:
    """Whether a setting can change a page: where the site is being built cannot."""
    return name != "OUTPUT_PATH" and isinstance(settings[name], str | int | bool | list | tuple)
