"""A copy for the hand: the pages of a part of the directory, built for nobody's server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from levelground.base.build_date import build_date
from levelground.base.errors import BuildError
from levelground.content.folders import Folders
from levelground.plugin import host
from levelground.plugin.host import Copying, Outcome
from levelground.publish import whole_writes
from levelground.site import addresses
from levelground.site.arrange.directory import Directory

_HTML = ".html"


@dataclass(frozen=True, slots=True)
class BuiltCopy:
    """The pages of a copy in a folder that goes away with the block that asked for them.

    `outcome`: what came of the build; a copy that failed has no pages.
    """

    folder: Path
    outcome: Outcome

    @property
    def directory(self) -> Directory:
        """The records of the copy, arranged in its first language."""
        spoken = self.outcome.languages
        return Directory(self.outcome.catalog, spoken[0], spoken)

    def paths(self) -> list[str]:
        """Return the path of every file, in order; a folder has no use for the missing page."""
        found = (path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*")
                 if path.is_file())  # fmt: skip
        return sorted(path for path in found if path.rpartition("/")[2] != addresses.MISSING)

    def pages(self) -> list[str]:
        """Return the path of every page, in order."""
        return [path for path in self.paths() if path.endswith(_HTML)]

    def text(self, path: str) -> str:
        """Return the text of one file."""
        return (self.folder / path).read_text("utf-8")


@contextmanager
def built_copy(content: Path, copying: Copying, to: Path) -> Iterator[BuiltCopy]:
    """Build a copy of *content* in a folder beside *to*, where it is to go, and give it.

    The folder has one name, so that what a stopped command left goes with the next.

    Raises BuildError where the content has an error, LevelGroundError where no program is in
    the part.
    """
    with whole_writes.passing_folder(to, "pages") as folder:
        outcome = host.build_site(
            Folders.of(content),
            folder,
            build_date(),
            before=folder,
            publish=True,
            copying=copying,
        )
        if outcome.failed:
            first = next(iter(outcome.warnings), "")
            what = (
                f"the content has an error, so that nothing can be copied{first and f': {first}'}"
            )
            raise BuildError(what, "run `inv check` and mend what it says")
        yield BuiltCopy(folder, outcome)
