"""A facility of the mental health directory that has a record from the other one already.

It stays one record: the record says that mental health is treated there too, and names the list.
None of its other facts is taken over, since they may be of other programs of the place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields

from levelground.base import strings
from levelground.content.yaml_tree import Tree
from levelground.exchange.merging import matching, persisting
from levelground.exchange.merging.existing import Existing
from levelground.exchange.merging.updating import Update
from levelground.exchange.samhsa import facility
from levelground.exchange.samhsa.editions import DIRECTORIES, Edition
from levelground.exchange.samhsa.provenance import entries_of
from levelground.exchange.samhsa.workbook import Row
from levelground.exchange.writing import editing
from levelground.exchange.writing.edit_steps import Edit

MENTAL_HEALTH = "mental-health"
_ALIKE = 0.5  # of the words of two names
_FOCUS, _LISTED = "focus", "listed"
_LONGEST = 400  # letters of the id, which is made of what tells the row


def found(there: Mapping[str, Row], rows: Iterable[Row]) -> dict[int, str]:
    """Return the file of each row that has a record *there*, by its number.

    As with the next edition of one directory, but only where the names are alike as well.
    """
    fresh = {row.number: row for row in rows}
    pairs = matching.match(there, fresh.values())
    return {
        number: file
        for number, file in pairs.items()
        if persisting.names_alike(there[file], fresh[number]) >= _ALIKE
    }


def joined_update(there: Existing, row: Row, edition: Edition) -> Update:
    """Return the file of a record *there* with what the *row* of the other directory adds."""
    record = there.record
    edits = [
        *_of_focus(record),
        *_of_list(record, _LISTED, "directory", _entry(row, edition)),
        *_of_list(record, "sources", "title", _source(edition)),
    ]
    if not edits:
        return Update(there.text)
    after = editing.edited(there.text, tuple(edits), there.file)
    told = (f"focus: also {MENTAL_HEALTH}, as {edition.title} lists it",)
    return Update(after, told)


def _of_focus(record: Mapping[str, Tree]) -> Iterator[Edit]:
    """Yield the edit that adds mental health to a stated focus; what is not stated stays so."""
    focus = record.get(_FOCUS)
    if isinstance(focus, str) and focus not in {MENTAL_HEALTH, "no", "n/a", "unknown"}:
        yield Edit((_FOCUS,), [focus, MENTAL_HEALTH])
    elif isinstance(focus, list) and MENTAL_HEALTH not in focus:
        yield Edit((_FOCUS,), [*focus, MENTAL_HEALTH])
    elif isinstance(focus, dict) and MENTAL_HEALTH not in focus:
        yield Edit((_FOCUS,), {MENTAL_HEALTH: "yes", **focus})


def _of_list(
    record: Mapping[str, Tree], name: str, key: str, entry: dict[str, Tree]
) -> Iterator[Edit]:
    """Yield the edit that puts an entry into a list, in the place of the one of its key."""
    entries = entries_of(record, name)
    wanted = [entry if one.get(key) == entry[key] else one for one in entries]
    if entry not in wanted:
        wanted.append(entry)
    if wanted != entries:
        yield Edit((name,), wanted, tuple(record))


def _source(edition: Edition) -> dict[str, Tree]:
    return {"title": edition.title, "url": facility.FINDER}


def _entry(row: Row, edition: Edition) -> dict[str, Tree]:
    """Return what the record keeps of the row."""
    cells = (f"{part.name}: {getattr(row, part.name)}" for part in fields(Row)[1:]
             if getattr(row, part.name))  # fmt: skip
    named = (row.frid, row.name1, row.name2, row.street1, row.zip)
    return {
        "directory": DIRECTORIES[edition.directory],
        "id": strings.slugify(" ".join(filter(None, named)))[:_LONGEST],
        "on": edition.answered_by,
        "joined": "yes",
        "said": list(cells),
    }
