"""Say what a change of the content means for families, beside how it was."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from levelground.base.build_date import build_date
from levelground.base.errors import LevelGroundError
from levelground.commands.console import command, patient, say
from levelground.content.folders import OWN_CONTENT, Folders, is_read
from levelground.content.parse.terms import load_vocabularies, vocabularies_of
from levelground.content.parse.words_file import load_wording
from levelground.content.rules import Setting
from levelground.facts.vocabulary import Vocabularies
from levelground.upkeep.reviews import review_forms, snapshots
from levelground.upkeep.reviews.review import Review
from levelground.upkeep.reviews.review_lines import Line
from levelground.upkeep.reviews.sides import RECORDS, Side

Files = Mapping[str, bytes]
_VOCABULARY = "vocabulary/"


@dataclass(frozen=True, slots=True)
class Change:
    """The content before and after, and the files outside of it that changed."""

    before: Files
    after: Files
    others: list[str]


@command
def review(
    content: Path, base: str, form: str = "text", of: str = "", *, whole: bool = False
) -> int:
    """Print what changed since *base*: a commit, or a folder with the content then.

    What is looked at is *content* as it is, or *of*: another commit or branch, a patch upon
    *base*, or a folder, as in a fork's checkout. With *whole* no line is folded.
    """
    if form not in review_forms.FORMS:
        known = ", ".join(review_forms.FORMS)
        raise LevelGroundError(f'there is no format "{form}"', f"write one of: {known}")
    with patient("Reading both sides of the change"):
        lines, others = _reviewed(content, base, of)
    write = review_forms.every_line_as_text if whole and form == "text" else None
    say((write or review_forms.FORMS[form])(lines, others))
    return 0


def _reviewed(content: Path, base: str, of: str) -> tuple[list[Line], list[str]]:
    """Return what changed, and the files outside of the content that did."""
    change = sides_of_change(content, base, of)
    folders = Folders.of(content)
    wording, _found = load_wording(folders.words, str(folders.words))
    before = _vocabularies(change.before, folders)
    same = _own(change.before) == _own(change.after)
    after = before if same else _vocabularies(change.after, folders)
    beneath = _beneath(content, folders)
    was, now = (
        Side(files, terms, Setting(terms, build_date(), wording), beneath)
        for files, terms in ((change.before, before), (change.after, after))
    )
    return Review(was, now).lines(), change.others


def sides_of_change(content: Path, base: str, of: str) -> Change:
    """Return both sides of the change; nothing of either is run."""
    if Path(base).is_dir():
        after = snapshots.folder_snapshot(_content_in(Path(of)) if of else content)
        before = snapshots.folder_snapshot(_content_in(Path(base)))
        return Change(_in_programs(before), _in_programs(after), [])
    if of.endswith(snapshots.PATCHES):
        patched, others = snapshots.with_patch(content, base, Path(of))
        found = patched, others
    elif Path(of).is_dir() and of:
        found = snapshots.folder_snapshot(_content_in(Path(of))), []
    elif of:
        found = snapshots.of_commit(content, of), snapshots.others_between(content, base, of)
    else:
        others = snapshots.others_changed(content, base)
        found = snapshots.folder_snapshot(content), others
    before = snapshots.of_commit(content, base)
    return Change(_in_programs(before), _in_programs(found[0]), found[1])


def _content_in(folder: Path) -> Path:
    """Return a folder, or the content in it where it is a whole checkout."""
    inner = folder / "content"
    return inner if (inner / "programs").is_dir() else folder


def _beneath(content: Path, folders: Folders) -> Files:
    """Return the engine's files that hold where the content has none of their names.

    A folder that stands for itself takes single pages of the engine's, and no guides or terms.
    """
    if content.resolve() == OWN_CONTENT.resolve():
        return {}
    return {
        name: raw
        for name, raw in snapshots.folder_snapshot(OWN_CONTENT).items()
        if is_read(name)
        and not name.startswith(RECORDS)
        and (folders.settings is not None or "/" not in name)
    }


def _own(files: Files) -> Files:
    return {
        name: raw
        for name, raw in files.items()
        if name.startswith(_VOCABULARY) and name.endswith(".yaml")
    }


def _vocabularies(files: Files, folders: Folders) -> Vocabularies:
    """Return the terms of one side; a folder of records alone has those of the project."""
    own, engines = _own(files), OWN_CONTENT / "vocabulary"
    if not own:
        return load_vocabularies(engines)[0]
    with tempfile.TemporaryDirectory() as folder:
        for name, raw in own.items():
            place = Path(folder) / Path(name).name
            place.write_bytes(raw)
        below = engines if folders.settings else None
        side = replace(folders, vocabulary=Path(folder), vocabulary_below=below)
        return vocabularies_of(side)[0]


def _in_programs(files: Files) -> Files:
    """Return files as those of a whole content folder; a folder of records alone holds programs."""
    if any(name.startswith("programs/") for name in files):
        return files
    return {f"programs/{name}": raw for name, raw in files.items()}
