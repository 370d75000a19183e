"""A folder to carry, or a zip of it, for use without a network."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from levelground.base.errors import LevelGroundError
from levelground.base.strings import slugify
from levelground.commands import marker
from levelground.commands.alone import alone
from levelground.commands.console import command, say
from levelground.plugin.host import Copying
from levelground.publish import carried_folder, whole_writes
from levelground.publish.built_copy import built_copy

_ZIP = ".zip"
_MB = 1e6


@command
def offline(content: Path, to: Path, asked: Copying, *, dry: bool = False) -> int:
    """Write a copy of a part of the directory for use from a folder: a zip, or the folder itself.

    A name that ends in .zip is a zip; the same records on the same day give the same bytes.
    """
    _refuse_place(content, to)
    with alone(to, "copy to"):
        whole_writes.bring_back(to)
        with built_copy(content, asked, to) as copy:
            made = carried_folder.folder_files(copy)
            _tell(made, to, len(copy.pages()))
            if not dry:
                _write(made, to)
    if dry:
        say("Nothing was written.")
    else:
        opened = "Unzip it and open" if to.suffix == _ZIP else "Open"
        say(f"{to} is ready. {opened} {carried_folder.START}.html.")
    return 0


def _tell(made: Mapping[str, bytes], to: Path, pages: int) -> None:
    """Say how much it is before any of it is written."""
    size = sum(map(len, made.values())) / _MB
    say(f"{pages:,} pages, {len(made):,} files, {size:,.1f} MB before they are zipped, for {to}.")


def _write(made: Mapping[str, bytes], to: Path) -> None:
    if to.suffix == _ZIP:
        with whole_writes.placed_file(to) as fresh:
            carried_folder.write_zip(made, fresh, slugify(to.stem) or "directory")
        return
    with whole_writes.placed_folder(to) as folder:
        carried_folder.write_folder(made, folder)
        marker.mark(folder)


def _refuse_place(content: Path, to: Path) -> None:
    """Raise LevelGroundError rather than write into the content, or over what is not ours."""
    if content.resolve() in [to.resolve(), *to.resolve().parents]:
        raise LevelGroundError(f"{to} is part of the content", "name another place with --to")
    if to.suffix == _ZIP and to.is_dir():
        raise LevelGroundError(f"{to} is a folder", "name a file with --to")
    if to.suffix != _ZIP and to.exists() and _holds_others(to):
        what = f"{to} holds what this command did not put there"
        raise LevelGroundError(what, "move it elsewhere, or name another folder with --to")


def _holds_others(to: Path) -> bool:
    """Whether *to* holds what no copy of ours put there."""
    if marker.is_marked(to):
        return bool(marker.foreign_entries(to))
    return to.is_file() or any(to.iterdir())
