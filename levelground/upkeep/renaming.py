"""A record under another name: its old address leads on, and old comparisons go on working."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from levelground.base import files
from levelground.base.errors import LevelGroundError
from levelground.exchange.writing.edit_steps import Edit
from levelground.facts import safe_text
from levelground.facts.answers import WrongValueError
from levelground.upkeep.record_files import SUFFIX, RecordFile, Shelf


@dataclass(frozen=True, slots=True)
class Renaming:
    """A record's file under its new name, and the file that goes."""

    file: RecordFile
    old: Path

    def write(self, shelf: Shelf) -> None:
        """Write the one and remove the other."""
        shelf.write([self.file])
        self.old.unlink()


def renamed(shelf: Shelf, old: str, new: str) -> Renaming:
    """Return the record *old* under the name *new*; raises LevelGroundError for a wrong name."""
    there = shelf.find(old)
    _refuse_name(shelf, old, new)
    former = [name for name in there.tree.get("formerly", []) if name != new]
    edit = Edit(("formerly",), [*former, old], ("name", "also_known_as"))
    edited = shelf.edited(there, [edit])
    folder, slash, _name = there.file.rpartition("/")
    file = replace(edited, file=f"{folder}{slash}{new}{SUFFIX}")
    return Renaming(file, shelf.paths[old][0])


def _refuse_name(shelf: Shelf, old: str, new: str) -> None:
    try:
        safe_text.read_slug(new)
    except WrongValueError as error:
        (fault, *_others) = error.faults
        raise LevelGroundError(fault.what, fault.write) from error
    if new in shelf.paths:
        raise LevelGroundError(
            f'the name "{new}" is taken by {shelf.paths[new][2]}', "write another"
        )
    for slug, (path, _name, shown) in shelf.paths.items():
        maybe = slug != old and new.encode() in path.read_bytes()
        if maybe and new in shelf.find(slug).tree.get("formerly", []):
            raise LevelGroundError(f'{shown} had the name "{new}" before', "write another")


def named_in(folder: Path, slug: str) -> Iterator[str]:
    """Yield the files of guides that name a record, in which a person may want the new name."""
    for path in sorted(folder.rglob("*.md")):
        if slug in path.read_text("utf-8", "replace"):
            yield files.shown(path)
