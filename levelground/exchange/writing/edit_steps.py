"""Edits of a record as the smallest steps: what stays the same is never written anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from levelground.content.yaml_tree import Tree

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """One change to a file: the value at *path* becomes *value*, or goes if that is None.

    *before* names the keys after which a new key belongs, the nearest last.
    """

    path: Path
    value: Tree | None
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EditStep:
    """What an edit does at one place of the text.

    With a `place`, *value* is put in there, counted from 0 among what stands beside it. Else the
    value at *path* is replaced, or goes if *value* is None.
    """

    path: Path
    value: Tree | None
    place: int | None = None


def steps(tree: Tree, edit: Edit) -> Iterator[EditStep]:
    """Yield the steps of *edit*, each made to *tree* before it is yielded."""
    parent: Any = tree
    for name in edit.path[:-1]:
        parent = parent[name]
    last: Any = edit.path[-1]
    if edit.value is None:
        del parent[last]
        yield EditStep(edit.path, None)
    elif isinstance(parent, list) and last == len(parent):
        yield _put_in(parent, edit.path, last, edit.value)
    elif isinstance(parent, dict) and last not in parent:
        keys = list(parent)
        place = max((keys.index(key) + 1 for key in edit.before if key in keys), default=0)
        yield _put_in(parent, edit.path, place, edit.value)
    else:
        yield from _alike(parent, edit.path, edit.value)


def _put_in(parent: Any, path: Path, place: int, value: Tree) -> EditStep:
    """Put a new entry into a list or mapping, and return the step."""
    if isinstance(parent, list):
        parent.insert(place, value)
    else:
        entries = list(parent.items())
        entries.insert(place, (path[-1], value))
        parent.clear()
        parent.update(entries)
    return EditStep(path, value, place)


def _alike(parent: Any, path: Path, value: Tree) -> Iterator[EditStep]:
    """Turn the entry at *path* into *value*, part by part where it has parts."""
    there = parent[path[-1]]
    if there == value:
        return
    if isinstance(there, dict) and isinstance(value, dict) and _share(there, value):
        yield from _group_alike(there, path, value)
    elif isinstance(there, list) and isinstance(value, list) and _share(there, value):
        yield from _list_alike(there, path, value)
    else:
        parent[path[-1]] = value
        yield EditStep(path, value)


def _share(there: Any, value: Any) -> bool:
    """Whether anything of what is there stays."""
    return any(entry in value for entry in there)


def _group_alike(there: dict[str, Tree], path: Path, value: dict[str, Tree]) -> Iterator[EditStep]:
    for key in [key for key in there if key not in value]:
        del there[key]
        yield EditStep((*path, key), None)
    for place, (key, below) in enumerate(value.items()):
        if key in there:
            yield from _alike(there, (*path, key), below)
        else:
            yield _put_in(there, (*path, key), place, below)


def _list_alike(there: list[Tree], path: Path, value: list[Tree]) -> Iterator[EditStep]:
    for place in reversed(range(len(there))):
        if there[place] not in value:
            yield _gone(there, path, place)
    for place, item in enumerate(value):
        if place < len(there) and there[place] == item:
            continue
        if item in there[place:]:
            yield _gone(there, path, there.index(item, place))
        yield _put_in(there, (*path, place), place, item)
    while len(there) > len(value):
        yield _gone(there, path, len(there) - 1)


def _gone(there: list[Tree], path: Path, place: int) -> EditStep:
    del there[place]
    return EditStep((*path, place), None)
