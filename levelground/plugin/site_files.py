"""Where the files of a site are while it is built: fresh ones beside it, others where they were.

Only what changes is written anew. Whoever reads a page of the site as it will be,
to join or to prove it, asks here where it is now.
"""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from levelground.base.stamps import FileStamp, stamp_of

# A link to a page of the site: no scheme, and what follows a # left out.
_LINK = re.compile(r'\shref="(?!#|//)([^":#?]+)[#"]')


@dataclass(frozen=True)
class SiteFiles:
    """The folder of what is written now, that of the site *before*, and what stays there."""

    fresh: Path
    before: Path
    kept: Collection[str] = frozenset()

    def place(self, name: str) -> Path:
        """Return where a file of the site is, by its address."""
        return (self.before if name in self.kept else self.fresh) / name

    def has(self, name: str) -> bool:
        """Whether there is such a file in the site."""
        return name in self.kept or (name[:1] != "." and (self.fresh / name).is_file())

    def text(self, name: str) -> str:
        """Return what stands in a file of the site."""
        return self.place(name).read_text("utf-8")

    def dead_links(self, address: str) -> Iterator[str]:
        """Yield every link of a page of the site that leads to no file of it."""
        folder = posixpath.dirname(address)
        for link in sorted(set(_LINK.findall(self.text(address)))):
            target = posixpath.normpath(posixpath.join(folder, unquote(link)))
            if target.startswith(("/", "..")) or not self.has(target):
                yield link


@dataclass(frozen=True)
class FreshFolder:
    """The folder that one process writes the pages of a language to."""

    root: str
    _made: set[str] = field(default_factory=set)

    def write(self, name: str, content: bytes) -> FileStamp:
        """Write a file at an address, and return what tells it from any other."""
        folder = name.rpartition("/")[0]
        if folder not in self._made:
            os.makedirs(f"{self.root}/{folder}", exist_ok=True)  # noqa: PTH103 - a text, for speed
            self._made.add(folder)
        with open(f"{self.root}/{name}", "wb") as file:  # noqa: PTH123 - the same
            file.write(content)
            file.flush()
            return stamp_of(os.fstat(file.fileno()))
