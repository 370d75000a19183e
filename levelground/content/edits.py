"""A catalog after an edit to a few of its records, without a look at all the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from levelground.base import files
from levelground.base.problems import Problem, Severity
from levelground.content import background, catalog, record_batches
from levelground.content.catalog import Catalog
from levelground.content.folders import Folders
from levelground.content.rules import Setting
from levelground.model import Record


@dataclass(frozen=True, slots=True)
class Edited:
    """A catalog with records as their files say now, and what is wrong in these files.

    It is as it was where any of them has an error.
    """

    catalog: Catalog
    problems: tuple[Problem, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether a file has an error."""
        return any(problem.severity == Severity.ERROR for problem in self.problems)


def with_edits(before: Catalog, folders: Folders, changed: Iterable[Path]) -> Edited | None:
    """Return *before* with what the *changed* files say now.

    None where anything else changed than records that are there by the same names before and
    after: that takes a look at all. What rules find across records is left to that too.
    """
    beside = background.load_background(folders, before.today)
    paths = _records_among(changed, folders, before)
    if not paths or beside.read != before.read:
        return None
    setting = Setting(beside.vocabularies, before.today, beside.wording)
    read = [record_batches.read_file(path, shown, setting) for shown, path in paths.items()]
    problems = tuple(problem for one in read for problem in one.problems)
    edited = Edited(before, problems)
    if edited.failed:
        return edited
    now = {one.record.slug: one.record for one in read if one.record}
    if not all(_stays(before.by_slug.get(slug), record) for slug, record in now.items()):
        return None
    records = tuple(now.get(record.slug, record) for record in before.records)
    return replace(edited, catalog=replace(before, records=records))


def _records_among(
    changed: Iterable[Path], folders: Folders, before: Catalog
) -> Mapping[str, Path] | None:
    """Return the records' files among the changed ones by the names that problems call them by.

    None where one is no record of *before*. What an editor wrote meanwhile and took away is passed
    over.
    """
    there = {record.path for record in before.records}
    top = folders.programs.resolve()
    found: dict[str, Path] = {}
    for path in changed:
        place = path.parent.resolve() / path.name
        if not place.is_relative_to(top):
            return None
        below = place.relative_to(top)
        shown = f"{files.shown(folders.programs)}/{below.as_posix()}"
        if shown in there and place.is_file() and not place.is_symlink():
            found[shown] = folders.programs / below
        elif shown in there or place.exists():
            return None
    return found


def _stays(before: Record | None, now: Record) -> bool:
    """Whether a record is in the same places of the catalog as before its edit."""
    return (
        before is not None
        and before.path == now.path
        and before.formerly == now.formerly
        and before.is_fictional == now.is_fictional
        and bool(catalog.to_be_listed([now]))
    )
