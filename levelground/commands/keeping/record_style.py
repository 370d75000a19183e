"""Put records into the one order and style; comments and meaning stay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from levelground.base import strings
from levelground.base.errors import LevelGroundError
from levelground.commands.console import CONTENT_WRONG, command, say, warn
from levelground.commands.keeping.desk import at_desk, one_by_one
from levelground.upkeep import tidying
from levelground.upkeep.record_files import RecordFile, Shelf


@command
def fmt(content: Path, slugs: Sequence[str] = (), *, check: bool = False) -> int:
    """Put these records, or all, into order and style. With *check*, only name those that are not.

    Returns 1 where a record cannot be read, or with *check* where one is not in style.
    """
    with at_desk(content) as keeper:
        shelf = keeper.shelf
        for slug in slugs:
            shelf.find(slug)
        changed, broken = _changed(shelf, slugs or sorted(shelf.paths))
        if not check:
            shelf.write(changed)
        for one in changed:
            say(f"{one.shown}: {'not in style' if check else 'put in style'}")
        records = strings.plural(len(changed), "record", "records")
        say(f"{records} {'not in style' if check else 'put in style'}.")
    return CONTENT_WRONG if broken or (check and changed) else 0


def _changed(shelf: Shelf, slugs: Sequence[str]) -> tuple[list[RecordFile], int]:
    """Return the records that are not in style as they should be, and how many are broken."""
    changed: list[RecordFile] = []
    broken = 0
    for slug in one_by_one(slugs):
        try:
            there = shelf.find(slug)
        except LevelGroundError as error:
            warn(f"{error.what}; it is left as it is.")
            broken += 1
            continue
        text = tidying.tidy(there.text)
        if text != there.text:
            changed.append(replace(there, text=text, breaks="\n"))
    return changed, broken
