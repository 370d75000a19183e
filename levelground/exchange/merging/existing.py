"""The records that a folder holds already, and which of them an import made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path

from levelground.base import files
from levelground.base.errors import LevelGroundError
from levelground.base.problems import Problem, Severity
from levelground.content import yaml_tree
from levelground.content.yaml_tree import Tree
from levelground.exchange.samhsa import facility
from levelground.exchange.samhsa.editions import Edition
from levelground.exchange.samhsa.workbook import Row
from levelground.exchange.writing import record_file
from levelground.model import UNLISTED

_SUFFIX = ".yaml"
_SIGN_OF_IMPORT = b"\nimported:"
_SIGNS_OF_LISTS = (b"\nlisted:", b"\nconfirmed:")


@dataclass(frozen=True)
class Existing:
    """An imported record as its file says it now, with the row that it came from.

    `file` is the file's path below the folder, `ma/harbor-point-ma.yaml`.
    `is_untouched` says whether nobody has changed it since it was imported.
    """

    file: str
    text: str
    is_untouched: bool
    row: Row
    edition: Edition

    @property
    def slug(self) -> str:
        """The slug, which is the file's name without its suffix."""
        return slug_of(self.file)

    @cached_property
    def record(self) -> Mapping[str, Tree]:
        """What the file says; read when asked for, as most files need not be."""
        found = yaml_tree.parse_yaml(self.text.encode(), self.file).value
        return found if isinstance(found, dict) else {}


@dataclass(frozen=True, slots=True)
class Folder:
    """What is in a folder: the imported records by file, and every slug that is taken.

    `by_hand` are the records that people wrote, as far as a row of the directory says it, and
    `unlisted` those of either kind that are not to be listed. `with_ids` are the texts of those
    that keep ids of other lists.
    """

    imported: Mapping[str, Existing]
    taken: frozenset[str]
    by_hand: Mapping[str, Row]
    unlisted: Mapping[str, Row]
    with_ids: Mapping[str, str]


def slug_of(file: str) -> str:
    """Return the slug of the record in *file*."""
    return file.rpartition("/")[2].removesuffix(_SUFFIX)


def survey_folder(folder: Path) -> Folder:
    """Return what *folder* holds; nothing where it does not exist yet.

    Raises LevelGroundError for an imported record that cannot be read: an
    import must not pass it over, or it would write the facility a second time.
    """
    if not folder.exists():
        return Folder({}, frozenset(), {}, {}, {})
    names: list[str] = []
    imported: dict[str, Existing] = {}
    by_hand: dict[str, Row] = {}
    unlisted: dict[str, Row] = {}
    with_ids: dict[str, str] = {}
    for path, file in _record_files(folder):
        names.append(file)
        raw = files.read_bytes(path, file)
        if isinstance(raw, bytes) and any(sign in raw for sign in _SIGNS_OF_LISTS):
            with_ids[file] = _decoded(raw, file)
        if found := _read(raw, file):
            imported[file] = found
            if not found.is_untouched and says_unlisted(found.record):
                unlisted[file] = found.row
        else:
            record = _tree_of(raw, file)
            by_hand[file] = _written_by_hand(record)
            if says_unlisted(record):
                unlisted[file] = by_hand[file]
    return Folder(imported, frozenset(map(slug_of, names)), by_hand, unlisted, with_ids)


def says_unlisted(record: Mapping[str, Tree]) -> bool:
    """Whether a record, as it is written, is not to be listed: in any case, as terms are read."""
    written = record.get("listing")
    return isinstance(written, str) and written.strip().lower().replace(".", "-") == UNLISTED


def _tree_of(raw: bytes | Problem, file: str) -> Mapping[str, Tree]:
    """Return what a file says, nothing where it cannot be read."""
    value = None if isinstance(raw, Problem) else yaml_tree.parse_yaml(raw, file).value
    return value if isinstance(value, dict) else {}


def _decoded(raw: bytes, file: str) -> str:
    content, problems = files.decode(raw, file)
    if content is None:
        raise _cannot_read(problems[0])
    return content


def _written_by_hand(record: Mapping[str, Tree]) -> Row:
    """Return what a person's record says of who and where it is; blanks where it says nothing."""

    def said(name: str, tree: Tree) -> str:
        found = tree.get(name, "") if isinstance(tree, dict) else ""
        return found if isinstance(found, str) else ""

    place, contact = record.get("place", {}), record.get("contact", {})
    told = {
        "name1": said("name", record),
        "street1": said("street", place),
        "city": said("city", place),
        "state": said("state", place).upper(),
        "zip": said("zip", place)[:5],
        "phone": said("phone", contact),
    }
    texts = (part.name for part in fields(Row) if part.name != "number")
    return Row(number=0, **{name: told.get(name, "") for name in texts})


def _record_files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield (path, file) of the folder's records; what is wrong with others is for `check`."""
    for path, file, problem in files.walk_files(folder, _SUFFIX, ""):
        if problem is None:
            yield path, file


def _read(raw: bytes | Problem, file: str) -> Existing | None:
    """Return the imported record in a file, None if it is no import of ours."""
    if isinstance(raw, Problem):
        raise _cannot_read(raw)
    if _SIGN_OF_IMPORT not in raw:
        return None
    content = _decoded(raw, file)
    untouched = record_file.is_untouched(content)
    # An untouched file is laid out as it was written, with this block at its end.
    block = content[content.rindex(_SIGN_OF_IMPORT.decode()) :] if untouched else content
    document = yaml_tree.parse_yaml(block.encode(), file)
    errors = [found for found in document.problems if found.severity is Severity.ERROR]
    if errors:
        raise _cannot_read(errors[0])
    record = document.value if isinstance(document.value, dict) else {}
    kept = facility.imported_row(record.get("imported"))
    return Existing(file, content, untouched, *kept) if kept else None


def _cannot_read(problem: Problem) -> LevelGroundError:
    return LevelGroundError(
        f"a record that is there already cannot be read: {problem}",
        "mend it first; nothing has been written",
    )
