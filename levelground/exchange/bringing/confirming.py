"""A register held against the records that are there: who stands on it, until when, and who left.

Nothing of a register becomes a fact, and nobody on it becomes a record.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from levelground.content.yaml_tree import Tree
from levelground.exchange.bringing.table_folder import CONFIRMED
from levelground.exchange.merging.merge import value_in_words
from levelground.exchange.merging.updating import Update
from levelground.exchange.samhsa.provenance import entries_of
from levelground.exchange.tables.mapping_file import TableMapping
from levelground.exchange.tables.row_facts import RowFacts
from levelground.exchange.writing import editing
from levelground.exchange.writing.edit_steps import Edit

UNTIL = "license.expires"
_HELD = ("license.number", UNTIL)


def confirmed_file(
    text: str, record: Mapping[str, Tree], rows: Sequence[RowFacts], mapping: TableMapping
) -> Update:
    """Return the file with this *text* and what a register says of it; *rows* are () if nothing.

    An entry whose id the register does not have any more stays, with the day of the list.
    """
    there = entries_of(record, CONFIRMED)
    mine = [one for one in there if one.get("directory") == mapping.list.id]
    others = [one for one in there if one.get("directory") != mapping.list.id]
    fresh = [_entry(made, mapping) for made in rows]
    known = {one["id"] for one in fresh}
    gone = [_missing(one, mapping) for one in mine if one.get("id") not in known]
    wanted = [*others, *fresh, *gone]
    if wanted == there:
        return Update(text, (), tuple(_otherwise(record, rows)))
    edit = Edit((CONFIRMED,), wanted, tuple(record))
    told = [_in_words(one) for one in (*fresh, *gone) if one not in mine]
    return Update(editing.edited(text, (edit,)), tuple(told), tuple(_otherwise(record, rows)))


def _entry(made: RowFacts, mapping: TableMapping) -> dict[str, Tree]:
    until = made.facts.get(UNTIL)
    return {
        "directory": mapping.list.id,
        "title": mapping.list.title,
        "what": mapping.confirms,
        "id": made.key,
        "on": mapping.list.on.isoformat(),
        **({"until": until} if until else {}),
    }


def _missing(one: dict[str, Tree], mapping: TableMapping) -> dict[str, Tree]:
    return one if "missing" in one else {**one, "missing": mapping.list.on.isoformat()}


def _in_words(one: Mapping[str, Tree]) -> str:
    if "missing" in one:
        return f"{one['id']} is not on the list of {one['missing']} any more"
    return f"{one['id']} is on the list of {one['on']}, until {one.get('until', 'no day')}"


def _otherwise(record: Mapping[str, Tree], rows: Sequence[RowFacts]) -> Iterator[str]:
    """Yield where the record says otherwise of its license than the register does."""
    held = record.get("license")
    own = held if isinstance(held, dict) else {}
    for name in _HELD:
        mine = own.get(name.rpartition(".")[2])
        said = [made.facts[name] for made in rows if name in made.facts]
        if mine and said and mine not in said:
            yield f"{name}: the record says {mine}, and the list {value_in_words(said)}"
