"""What a record says once for all its programs, as the tree that leaves the site."""

from __future__ import annotations

from collections.abc import Mapping

from levelground.content.yaml_tree import Tree
from levelground.facts.write_value import written_value
from levelground.model import Frozen, Head, Record

# For those who keep the directory: it leaves the site with nobody.
UNPUBLISHED = frozenset({"listing_reason"})
# What tells where a place is, and so stays here where its address is withheld.
_WITHHELD = frozenset({"street", "street2", "zip"})
_WITHHELD_RAW = frozenset({"street1", "street2", "zip"})
_EXACT = frozenset({"latitude", "longitude", "precision"})
_TOWN = "city"


_RECORDS = 2_000  # whose heads are kept at once
_known: dict[int, tuple[Record, Mapping[str, Tree]]] = {}


def head(record: Record) -> Mapping[str, Tree]:
    """Return all that stands in a record besides its programs, as its file holds it.

    Of a place that keeps its address to itself, no more than the town is said. Each of the
    forms of the data asks for it, so it is kept: a record is known by where it is in memory.
    """
    known = _known.get(id(record))
    if known is None:
        if len(_known) >= _RECORDS:
            _known.clear()
        known = _known[id(record)] = (record, _head(record))
    return known[1]


def _head(record: Record) -> dict[str, Tree]:
    tree = {
        name: value
        for name in Head.model_fields
        if name not in UNPUBLISHED and (value := _tree(getattr(record, name))) not in (None, [], {})
    }
    if record.place.is_withheld:
        hidden = _WITHHELD if _is_of_town(record) else _WITHHELD | _EXACT
        tree["place"] = _without(tree["place"], hidden)
        if "imported" in tree:
            tree["imported"] = _without(tree["imported"], _WITHHELD_RAW)
        for row in tree.get("listed", ()):  # its cells hold the address in any form
            row.pop("said", None)
    return tree


def _is_of_town(record: Record) -> bool:
    precision = record.place.precision
    return precision is not None and precision.term == _TOWN


def _without(tree: dict[str, Tree], names: frozenset[str]) -> dict[str, Tree]:
    return {name: value for name, value in tree.items() if name not in names}


def _tree(value: object) -> Tree:
    """Return a field's value as plain text, lists and mappings; None where nothing is stated."""
    if value is None:
        return None
    if isinstance(value, tuple):
        return [_tree(entry) for entry in value]
    if isinstance(value, Frozen):
        parts = ((name, _tree(getattr(value, name))) for name in type(value).model_fields)
        return {name: part for name, part in parts if part not in (None, [], {})}
    return written_value(value)
