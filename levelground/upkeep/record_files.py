"""The files of records as they stand on the disk, found by name, and written all or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from levelground.base import files, strings
from levelground.base.errors import LevelGroundError
from levelground.base.problems import Problem, Severity
from levelground.content import yaml_tree
from levelground.content.folders import Folders
from levelground.content.parse.records import read_record
from levelground.content.yaml_tree import Tree
from levelground.exchange.merging.existing import slug_of
from levelground.exchange.writing import editing, staging
from levelground.exchange.writing.edit_steps import Edit
from levelground.facts.vocabulary import Vocabularies
from levelground.model import Record

SUFFIX = ".yaml"


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A record's file.

    `file` is its path below the folder of records, `shown` what problems call it. `text` has
    plain line ends; `breaks` are those of the file. `tree` is what it says, `record` what a site
    makes of that, None where it has an error.
    """

    file: str
    shown: str
    text: str
    breaks: str
    tree: Mapping[str, Tree]
    record: Record | None
    problems: tuple[Problem, ...] = ()

    @property
    def slug(self) -> str:
        """The record's name: that of its file."""
        return slug_of(self.file)


@dataclass(frozen=True, slots=True)
class Shelf:
    """The record files of a content folder, by slug; they are read when they are asked for."""

    folder: Path
    vocabularies: Vocabularies
    paths: Mapping[str, tuple[Path, str, str]]

    @classmethod
    def of(cls, folders: Folders, vocabularies: Vocabularies) -> Shelf:
        """Return the shelf of a content folder; files that are no records are left out."""
        found = {
            path.stem: (path, name, files.shown(path))
            for path, name, problem in files.walk_files(folders.programs, SUFFIX, "")
            if problem is None
        }
        return cls(folders.programs, vocabularies, found)

    def find(self, slug: str) -> RecordFile:
        """Return the file of a record, under a name that it had before as well.

        Raises LevelGroundError where there is none, or where it cannot be read.
        """
        slug = slug if slug in self.paths else self._renamed(slug)
        if slug not in self.paths:
            what = f'there is no record "{slug}" in {files.shown(self.folder)}'
            raise LevelGroundError(what, strings.did_you_mean(slug, sorted(self.paths)))
        path, name, shown = self.paths[slug]
        raw = files.read_bytes(path, shown)
        if isinstance(raw, Problem):
            raise LevelGroundError(str(raw), "nothing has been written")
        return self.read(raw, name, shown)

    def record_of(self, slug: str) -> Record | None:
        """Return the record of a file, None for one with an error: that is for `inv check`."""
        try:
            return self.find(slug).record
        except LevelGroundError:
            return None

    def _renamed(self, slug: str) -> str:
        """Return the name that a record has now, or *slug* where none had it before."""
        for now, (path, _name, shown) in self.paths.items():
            raw = files.read_bytes(path, shown)
            if isinstance(raw, bytes) and b"formerly" in raw and slug.encode() in raw:
                tree = yaml_tree.parse_yaml(raw, shown).value
                former = tree.get("formerly", []) if isinstance(tree, dict) else []
                if slug in (former if isinstance(former, list) else [former]):
                    return now
        return slug

    def read(self, raw: bytes, name: str, shown: str) -> RecordFile:
        """Return what the bytes of a file say; raises LevelGroundError for what is no YAML."""
        text = raw.decode("utf-8", "replace")
        breaks = "\r\n" if "\r\n" in text else "\n"
        document = yaml_tree.parse_yaml(raw, shown)
        errors = [found for found in document.problems if found.severity is Severity.ERROR]
        mixed = breaks == "\r\n" and text.count("\n") != text.count("\r\n")
        if errors or mixed or not isinstance(document.value, dict):
            why = str(errors[0]) if errors else f"{shown} is no record with one kind of line ends"
            raise LevelGroundError(why, "mend it first; nothing has been written")
        record, problems = read_record(document, Path(name).stem, self.vocabularies)
        plain = text.replace("\r\n", "\n")
        return RecordFile(name, shown, plain, breaks, document.value, record, problems)

    def edited(self, there: RecordFile, edits: Sequence[Edit]) -> RecordFile:
        """Return the file as *edits* make it; raises LevelGroundError for a record with errors."""
        text = editing.edited(there.text, edits, there.shown)
        after = self.read(text.encode(), there.file, there.shown)
        errors = [str(p) for p in after.problems if p.severity is Severity.ERROR]
        if errors:
            raise LevelGroundError("\n".join(errors), "nothing has been written")
        return RecordFile(
            there.file, there.shown, after.text, there.breaks, after.tree, after.record
        )

    def write(self, changed: Sequence[RecordFile]) -> None:
        """Write these files, all of them or none."""
        texts = {one.file: one.text.replace("\n", one.breaks) for one in changed}
        staging.write_staged(self.folder, texts)
