"""What one row of a list states, or why it becomes no record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from levelground.content.yaml_tree import Tree
from levelground.exchange.tables.field_values import LEVEL, levels_in
from levelground.exchange.tables.mapping_file import TableMapping
from levelground.exchange.tables.table_file import ListRow
from levelground.facts.answers import UNKNOWN

SEVERAL_KEYS = " / "  # between the parts of a key


@dataclass(frozen=True)
class RowFacts:
    """What one row states: its key, the fields of the provider's head, and facts by their names.

    `left_out` says in words what of it is in no record, and why; `unknown` are the words, by
    column, that the mapping does not know, and `empty` those that only say that nothing is known;
    `look` what a person should look at. `unkept` are the
    columns whose cells no record can hold, not even as they were in the list.
    """

    row: ListRow
    key: str
    head: Mapping[str, Tree]
    facts: Mapping[str, Tree]
    left_out: tuple[str, ...] = ()
    unknown: tuple[tuple[str, str], ...] = ()
    look: tuple[str, ...] = ()
    unkept: frozenset[str] = frozenset()
    empty: tuple[tuple[str, str], ...] = ()

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels that it states, each a program; "unknown" alone where it states none."""
        return levels_in(self.facts.get(LEVEL, UNKNOWN))

    def at(self, level: str) -> RowFacts:
        """Return what it states of its program of one level."""
        return replace(self, facts={**self.facts, LEVEL: level})


@dataclass(frozen=True)
class Unusable:
    """A row that becomes no record, and why."""

    row: ListRow
    why: str


def key_of(cells: Mapping[str, str], mapping: TableMapping) -> str:
    """Return what names a row in its list."""
    return SEVERAL_KEYS.join(cells.get(column, "") for column in mapping.key)
