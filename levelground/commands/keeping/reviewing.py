"""Say what a change of the content means for families, beside how it was."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from levelground.base.errors import LevelGroundError
from levelground.commands.console import command, say
from levelground.content.folders import Folders
from levelground.content.parse.terms import vocabularies_of
from levelground.upkeep.reviews import review_forms, snapshots
from levelground.upkeep.reviews.review import Review
from levelground.upkeep.reviews.sides import Side


@command
def review(content: Path, base: str, form: str = "text") -> int:
    """Print what changed in *content* since *base*: a commit, or a folder with the content then."""
    if form not in review_forms.FORMS:
        known = ", ".join(review_forms.FORMS)
        raise LevelGroundError(f'there is no format "{form}"', f"write one of: {known}")
    folders = Folders.of(content)
    vocabularies, _found = vocabularies_of(folders)
    is_folder = Path(base).is_dir()
    before = (
        snapshots.folder_snapshot(Path(base)) if is_folder else snapshots.of_commit(content, base)
    )
    after = snapshots.folder_snapshot(content)
    sides = (Side(_in_programs(files), vocabularies) for files in (before, after))
    others = [] if is_folder else snapshots.others_changed(content, base)
    say(review_forms.FORMS[form](Review(*sides).lines(), others))
    return 0


def _in_programs(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return files as those of a whole content folder; a folder of records alone holds programs."""
    if any(name.startswith("programs/") for name in files):
        return files
    return {f"programs/{name}": raw for name, raw in files.items()}
