"""What a folder holds for a list: the records that have its ids, and all others as rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from levelground.base import files
from levelground.base.errors import LevelGroundError
from levelground.base.problems import Problem, Severity
from levelground.content import yaml_tree
from levelground.content.yaml_tree import Tree
from levelground.exchange.merging import existing
from levelground.exchange.samhsa.provenance import entries_of
from levelground.exchange.samhsa.workbook import Row
from levelground.exchange.tables.row_records import LISTED
from levelground.exchange.writing import record_file

CONFIRMED = "confirmed"


@dataclass(frozen=True)
class ThereAlready:
    """A record file as it is now, by its name below the folder."""

    file: str
    text: str
    part: str = LISTED

    @cached_property
    def record(self) -> dict[str, Tree]:
        """What the file says."""
        document = yaml_tree.parse_yaml(self.text.encode(), self.file)
        errors = [found for found in document.problems if found.severity is Severity.ERROR]
        if errors or not isinstance(document.value, dict):
            told = errors[0] if errors else f"{self.file} is no record"
            raise LevelGroundError(
                f"a record that is there already cannot be read: {told}",
                "mend it first; nothing has been written",
            )
        return document.value

    @cached_property
    def is_untouched(self) -> bool:
        """Whether nobody has changed it since an import wrote it."""
        return record_file.is_untouched(self.text)

    def entries(self, directory: str) -> list[dict[str, Tree]]:
        """Return what it keeps of the rows of a list."""
        kept = (entry for entry in entries_of(self.record, self.part) if isinstance(entry, dict))
        return [entry for entry in kept if entry.get("directory") == directory]

    @property
    def made_of(self) -> str:
        """The list of whose rows the record was made, "" where it was there before."""
        kept = (entry for entry in entries_of(self.record, LISTED) if isinstance(entry, dict))
        return next((str(one.get("directory")) for one in kept if "joined" not in one), "")

    def is_made_by(self, directory: str) -> bool:
        """Whether the record was made of rows of this list, and has only been added to since."""
        return self.part == LISTED and any(
            "joined" not in entry for entry in self.entries(directory)
        )


@dataclass(frozen=True)
class ListFolder:
    """A folder: the files that have ids of the list, and who and where all records are.

    `unlisted` are those of the records that are not to be listed.
    """

    folder: Path
    listed: Mapping[str, ThereAlready]
    places: Mapping[str, Row]
    taken: frozenset[str]
    directory: str
    unlisted: Mapping[str, Row]
    part: str = LISTED

    @cached_property
    def by_key(self) -> Mapping[str, str]:
        """The file of each id of the list."""
        return {
            str(entry.get("id")): file
            for file, there in sorted(self.listed.items())
            for entry in there.entries(self.directory)
        }

    def there(self, file: str) -> ThereAlready:
        """Return a record file; raises LevelGroundError where it cannot be read."""
        if file in self.listed:
            return self.listed[file]
        raw = files.read_bytes(self.folder / file, file)
        content, problems = (None, (raw,)) if isinstance(raw, Problem) else files.decode(raw, file)
        if content is None:
            raise LevelGroundError(f"a record cannot be read: {problems[0]}", "mend it first")
        return ThereAlready(file, content, self.part)


def survey_list_folder(folder: Path, directory: str, part: str = LISTED) -> ListFolder:
    """Return what *folder* holds; raises LevelGroundError for a record that cannot be read.

    *part* is where records keep the ids of the list: LISTED, or CONFIRMED for a register.
    """
    known = existing.survey_folder(folder)
    places = {file: old.row for file, old in known.imported.items()} | dict(known.by_hand)
    sign = f"\n{part}:"
    listed = (
        ThereAlready(file, text, part) for file, text in known.with_ids.items() if sign in text
    )
    own = {there.file: there for there in listed if there.entries(directory)}
    return ListFolder(folder, own, places, known.taken, directory, known.unlisted, part)
