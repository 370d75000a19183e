"""What the last build wrote, so that a page whose recipe is unchanged is not made again.

Kept outside the checkout, in the user's cache folder: a pull request can bring
neither a page nor a memory of one. A page is only taken over while its file is
the very one that was written.
"""

from __future__ import annotations

import os
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path
from types import NoneType
from typing import Any, NamedTuple

from levelground.base import engine, files, memory, stamps
from levelground.base.stamps import FileStamp
from levelground.content.folders import OWN_CONTENT, Folders
from levelground.language import catalogues
from levelground.site.again.untouched import Shape, Untouched
from levelground.site.arrange.directory import Directory
from levelground.site.arrange.filtered_lists import Name
from levelground.site.kind import Key

_GONE: FileStamp = (-1, -1, -1, -1)


class WrittenPage(NamedTuple):  # which comes back many times faster than a dataclass
    """A page that is in the site: its address, recipe and file, and what in it is not private.

    `key` has its language in front; `again` is one that was there before, and is where it was.
    """

    key: Key
    path: str
    recipe: str
    stamp: FileStamp
    faults: tuple[str, ...] = ()
    again: bool = False


@dataclass(frozen=True, slots=True)
class PageMemory:
    """The pages of the site built before, by key, and the folder that they are in.

    `shape`: what they were made from, None where that is not known. `untouched`: which of them
    stay without a look at their recipes. `counts`: how many there were of each kind. `large`:
    the lists that have a page for each state. `seen`: the files that are in the folder, None
    where they have not been looked at.
    """

    folder: Path
    pages: Mapping[Key, WrittenPage]
    shape: Shape | None = None
    counts: Mapping[Key, int] = field(default_factory=dict)
    untouched: Untouched | None = None
    large: frozenset[Name] = frozenset()
    seen: Mapping[str, FileStamp] | None = None

    def since(self, shape: Shape, directory: Directory) -> PageMemory:
        """Return the memory that knows which pages stay, for a site of that shape."""
        known = Untouched.since(self.shape, shape, directory, self.large)
        return replace(self, untouched=known)

    def keys(self) -> Mapping[Key, Sequence[Key]]:
        """Return the keys that there are again, by language and kind: those of whole kinds."""
        found: dict[Key, list[Key]] = defaultdict(list)
        if self.untouched:
            for key in self.pages:
                found[key[:2]].append(key)
            found = {kind: own for kind, own in found.items() if self.untouched.has_kind(kind[1])}
        return {kind: own for kind, own in found.items() if len(own) == self.counts.get(kind)}

    def stays(self, key: Key) -> bool:
        """Whether a page need only be there to stay."""
        return self.untouched is not None and self.untouched.stays(key[1:])

    def take_over(self, key: Key, recipe: str | None = None) -> WrittenPage | None:
        """Return a page that is there unchanged; None where it has to be made."""
        page = self.pages.get(key)
        if page is None or (recipe is not None and page.recipe != recipe):
            return None
        if self.seen is None:
            now: FileStamp | None = stamp(f"{self.folder}/{page.path}")
        else:
            now = self.seen.get(page.path)
        return page if now == page.stamp else None


def link_pages(before: Path, pages: Iterable[WrittenPage], fresh: Path) -> None:
    """Link those of *pages* that are in the site *before* into the *fresh* one."""
    for page in pages:
        if page.again:
            target = fresh / page.path
            target.parent.mkdir(parents=True, exist_ok=True)
            try:
                os.link(before / page.path, target)
            except OSError:  # no links on this file system
                shutil.copy2(before / page.path, target)


def stamp(path: Path | str) -> FileStamp:
    """Return what tells a file from any other: size, time of writing and of change, number.

    Size and time of writing can be put back by hand; the time of change cannot.
    """
    try:
        status = os.lstat(path)
    except OSError:
        return _GONE
    return stamps.stamp_of(status)


def recall(output: Path, seen: Mapping[str, FileStamp] | None = None) -> PageMemory:
    """Return the memory of the site in *output*; an empty one where there is none.

    *seen* are the files that are there, where they have been looked at.
    """
    try:
        whose, pages, counts, large, shape = memory.of_bytes(place_for(output).read_bytes())
        if whose == _whose(output):
            made = {row[0]: WrittenPage._make((*row, (), True)) for row in pages}
            return PageMemory(output, made, Shape.of_kept(shape), counts, large=large, seen=seen)
    except (OSError, ValueError, TypeError):
        pass  # nothing is remembered, so everything is made
    return PageMemory(output, {})


def remember_pages(
    output: Path,
    pages: Sequence[WrittenPage],
    shape: Shape,
    alike: Mapping[str, FileStamp] | None,
) -> None:
    """Keep what is in the site now; a machine that lets nothing be kept loses only time.

    Where pages were put into a site that stays, those that are *again* stand as they were seen,
    and so does what came out *alike*; None where the whole site is in a new place.
    """
    keys = [page.key for page in pages]
    counts = Counter(key[:2] for key in keys)
    large = frozenset((key[2], key[3]) for key in keys if key[1] == "listed" and any(key[4:5]))
    kept = [page[:4] for page in _as_they_are(output, pages, alike) if not page.faults]
    place = place_for(output)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        beside = place.with_suffix(".new")
        told = (_whose(output), kept, dict(counts), large, shape.kept())
        beside.write_bytes(memory.as_bytes(told))
        beside.replace(place)
    except OSError:
        return


def _whose(output: Path) -> str:
    """Return what stands for a site and the engine: a memory of another is none."""
    return f"{engine.engine_digest()} {output.resolve()}"


def _as_they_are(
    output: Path, pages: Iterable[WrittenPage], alike: Mapping[str, FileStamp] | None
) -> Iterator[WrittenPage]:
    """Yield the pages as their files are in the site, those alone that are the very ones.

    What was linked or moved since it was written has another entry on the disk.
    """
    for page in pages:
        if alike is not None and page.again:
            yield page
        elif alike and page.path in alike:
            yield page._replace(stamp=alike[page.path])
        else:
            now = stamp(f"{output}/{page.path}")
            size, written, _changed, number = page.stamp
            if (now[0], now[1], now[3]) == (size, written, number):
                yield page._replace(stamp=now)


def place_for(output: Path) -> Path:
    """Return the file in the user's cache folder that is for the site in *output*."""
    name = blake2b(str(output.resolve()).encode(), digest_size=16).hexdigest()
    return memory.cache_folder() / f"{name}.pages"


# Settings that say where and how this one build runs.
_OF_THIS_RUN = frozenset({"OUTPUT_PATH"})


def base(folders: Folders, settings: Mapping[str, Any]) -> str:
    """Return what stands for everything that goes into every page, in any language."""
    made = blake2b(digest_size=16)
    plain = (f"{name}={settings[name]!r}" for name in sorted(settings) if _is_plain(name, settings))
    for part in (engine.engine_digest(), *plain):
        made.update(part.encode() + b"\0")
    made.update(stamps.digest_of(Path(settings["THEME"])).encode())
    for path in _written_by_people(folders):
        raw = files.read_bytes(path, path.name)
        made.update(path.name.encode() + b"\0" + (raw if isinstance(raw, bytes) else b""))
    return made.hexdigest()


def _written_by_people(folders: Folders) -> Iterator[Path]:
    """Yield the files of the content that go into every page, but for the records."""
    layers = (
        (folders.vocabulary, folders.vocabulary_below, ".yaml"),
        (OWN_CONTENT / "vocabulary", None, ".yaml"),  # for what a directory's own lacks
        (folders.guides, folders.guides_below, ".md"),
    )
    for folder, below, suffix in layers:
        for path, _shown, problem in files.walk_layers(folder, below, suffix):
            if problem is None:
                yield path
    if folders.settings:
        own = [path for top in folders.settings.files for path in (top, *sorted(top.rglob("*")))]
        yield from (path for path in own if path.is_file())
    yield from (folders.help_now, folders.about, folders.questions)
    yield from [folders.audits] if folders.audits else []
    yield from (folders.about.with_suffix(f".{code}.md") for code in catalogues.translated())


def _is_plain(name: str, settings: Mapping[str, Any]) -> bool:
    """Whether a setting can change a page: where the site is being built cannot."""
    # A module or a function shows where it is in memory; the engine's digest stands for it.
    plain = isinstance(settings[name], str | int | float | bool | list | tuple | dict | NoneType)
    return name not in _OF_THIS_RUN and plain
