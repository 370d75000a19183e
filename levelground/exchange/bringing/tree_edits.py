"""The edits that make one tree of another, as few as can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from levelground.content.yaml_tree import Tree
from levelground.exchange.samhsa.provenance import keys_before
from levelground.exchange.writing.edit_steps import Edit

_Path = tuple[str | int, ...]


def edits_between(there: Tree, wanted: Tree, path: _Path = ()) -> Iterator[Edit]:
    """Yield the edits that make a tree the one that is wanted, as few as can be."""
    if isinstance(there, dict) and isinstance(wanted, dict):
        yield from (Edit((*path, key), None) for key in there if key not in wanted)
        for key, value in wanted.items():
            yield from _edit(there, key, value, (*path, key), keys_before(wanted, key))
    elif _are_groups(there) and _are_groups(wanted) and len(wanted) >= len(there):
        by_place = dict(enumerate(there))
        for place, value in enumerate(wanted):
            yield from _edit(by_place, place, value, (*path, place))
    else:
        yield Edit(path, wanted)


def _edit(
    there: Mapping[Any, Tree],
    key: str | int,
    value: Tree,
    path: _Path,
    before: tuple[str, ...] = (),
) -> Iterator[Edit]:
    """Yield the edits to one part of a group or a list."""
    if key not in there:
        yield Edit(path, value, before)
    elif there[key] != value:
        yield from edits_between(there[key], value, path)


def _are_groups(value: Tree) -> bool:
    return isinstance(value, list) and all(isinstance(one, dict) for one in value)
