"""What a newer engine means for a directory of one's own, in words; and what it may renew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from levelground.base import engine
from levelground.upkeep.own_directory.engine_files import (
    FILE,
    LAYERS,
    Standing,
    file_digest,
    file_of_engine,
    files_of_engine,
    remembered,
    standing,
)

_HEADING = re.compile(r"^## \[([^\]]+)\]", re.MULTILINE)
_PART = re.compile(r"^### (.+)$", re.MULTILINE)
_SENTENCE_END = re.compile(r"(?<=[.!?])(?:\*\*)? (?=[A-Z`*\"])")
_PINNED = re.compile(r"^levelground\s*(?:==\s*|@ \S+@v)(\d\S*)", re.MULTILINE)
# Files that say what the directory is: they are its own from the first day.
_ITS_OWN = frozenset({"levelground.toml", "README.md", "requirements.txt", ".gitignore"})


@dataclass(frozen=True)
class Upgrade:
    """A directory, what it stands on, and what a new one would be started with today."""

    root: Path
    before: Standing
    fresh: Mapping[str, bytes]

    @classmethod
    def of(cls, root: Path, fresh: Mapping[str, bytes]) -> Upgrade:
        """Return the upgrade of a directory; raises LevelGroundError without its memory."""
        kept = {name: raw for name, raw in fresh.items() if name not in _ITS_OWN}
        return cls(root, standing(root), kept)

    def told(self) -> Iterator[str]:
        """Yield in lines what changes for the directory, nothing of what does not."""
        now = engine.engine_version()
        yield f"This directory stands on Level Ground {self.before.version}; here runs {now}."
        asked = self._asked_for()
        if asked and asked != now:
            yield f"requirements.txt asks for {asked}: run python3 tasks.py once to fetch that."
        yield from _part(f"New since {self.before.version}:", self._news())
        yield from _part("Yours, in the place of what the engine has changed:", self._replaced())
        yield from _part("Yours, in the place of what the engine no longer has:", self._orphans())
        yield from _part("Started with the directory, and renewed:", sorted(self.renewed()))
        both = self._both_changed()
        yield from _part("Started with the directory, changed by you and by the engine:", both)

    def _asked_for(self) -> str:
        try:
            found = _PINNED.search((self.root / "requirements.txt").read_text("utf-8"))
        except OSError:
            return ""
        return found[1] if found else ""

    def _news(self) -> Iterator[str]:
        if self.before.version != engine.engine_version():
            yield from changes_since(
                self.before.version, (engine.HOME / "CHANGELOG.md").read_text("utf-8")
            )

    def _own_files(self) -> Iterator[str]:
        for layer in LAYERS:
            for path in sorted((self.root / layer).rglob("*")):
                if path.is_file() and path.name != "README.md":
                    yield path.relative_to(self.root).as_posix()

    def _replaced(self) -> Iterator[str]:
        now = files_of_engine()
        for name in self._own_files():
            was = self.before.files.get(name)
            if name in now and was and was != now[name]:
                yield f"{name}: compare it with {file_of_engine(name)}"
            elif name in now and not was:
                yield f"{name}: the engine has one of that name now, {file_of_engine(name)}"

    def _orphans(self) -> Iterator[str]:
        now = files_of_engine()
        for name in self._own_files():
            if name in self.before.files and name not in now:
                yield f"{name}: nothing takes it up any more, unless it stands for itself"

    def _state_of(self, name: str) -> tuple[str, str, str]:
        """Return the digests of a file: as it was started, as it is, as it would be now."""
        path = self.root / name
        is_now = file_digest(path.read_bytes()) if path.is_file() else ""
        return self.before.started.get(name, ""), is_now, file_digest(self.fresh[name])

    def renewed(self) -> dict[str, bytes]:
        """Return the files that are as they were started, or new, where the engine has others."""
        found = {}
        for name, raw in self.fresh.items():
            was, now, new = self._state_of(name)
            if now != new and now == was:
                found[name] = raw
        return found

    def _both_changed(self) -> Iterator[str]:
        for name in self.fresh:
            was, now, new = self._state_of(name)
            if now not in {was, new} and new != was:
                yield f"{name}: it stays as it is"

    def write(self) -> None:
        """Renew what nobody has touched, and remember this engine from here on."""
        for name, raw in self.renewed().items():
            (self.root / name).parent.mkdir(parents=True, exist_ok=True)
            (self.root / name).write_bytes(raw)
        kept = remembered(self.root, self.fresh)
        (self.root / FILE).write_text(kept, encoding="utf-8", newline="\n")


def _part(title: str, lines: Iterator[str] | list[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield f"\n{title}"
        yield from (f"  {line}" for line in found)


def changes_since(version: str, changelog: str) -> Iterator[str]:
    """Yield what a changelog says of all versions after *version*: the first sentence of each."""
    headings = list(_HEADING.finditer(changelog))
    for at, heading in enumerate(headings):
        if heading[1] == version:
            return
        end = headings[at + 1].start() if at + 1 < len(headings) else len(changelog)
        part = ""
        for line in changelog[heading.end() : end].splitlines():
            title = _PART.match(line)
            part = title[1] if title else part
            if line.startswith("- "):
                said = _SENTENCE_END.split(line[2:], maxsplit=1)[0].replace("**", "")
                yield f"{heading[1]}, {part.lower()}: {said}"
