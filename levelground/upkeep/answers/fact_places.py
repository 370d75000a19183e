"""Where in a record's file a fact of one program belongs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from levelground.content.yaml_tree import Tree
from levelground.exchange.writing.edit_steps import Edit
from levelground.facts.field_table import Field, Group
from levelground.upkeep.record_files import RecordFile

Path = tuple[str | int, ...]
_LATER = frozenset({"programs", "checked", "asked", "sources", "conflicts", "excused", "imported"})


def fact_path(file: RecordFile, fact: Field, key: str) -> Path | None:
    """Return where a fact of the program with this *key* belongs, "" for all of the record.

    How to reach a place is said once for all its programs. None where the programs state the fact
    each for themselves, and none of them was named.
    """
    own = file.tree.get("programs")
    if not isinstance(own, list):
        return fact.path
    if len(own) == 1:
        return ("programs", 0, *fact.path) if tree_at(file.tree, fact.path) is None else fact.path
    stating = [place for place, one in enumerate(own) if tree_at(one, fact.path) is not None]
    if not key:
        return None if stating else fact.path
    programs = file.record.programs if file.record else ()
    place = next(place for place, one in enumerate(programs) if one.key == key)
    if place not in stating and fact.fact.group is Group.CONTACT:
        return fact.path
    return ("programs", place, *fact.path)


def effective(tree: Tree, fact: Field, place: Path) -> Tree | None:
    """Return what a file says of a fact at its place, or for all programs."""
    found = tree_at(tree, place)
    return tree_at(tree, fact.path) if found is None else found


def edit(tree: Tree, place: Path, value: Tree) -> Edit:
    """Return the edit that sets a fact, with the group that it stands in if that is missing."""
    above, name = place[:-1], place[-1]
    if tree_at(tree, above) is None:
        place, value = above, {name: value}
    beside = tree_at(tree, place[:-1])
    keys = beside if isinstance(beside, dict) else {}
    return Edit(place, value, tuple(key for key in keys if key not in _LATER))


def tree_at(tree: Tree, steps: Sequence[Any]) -> Tree | None:
    """Return what stands at these *steps* into a tree, None where nothing does."""
    for name in steps:
        inside = isinstance(tree, dict) and name in tree
        if not inside and not (isinstance(tree, list) and isinstance(name, int)):
            return None
        tree = tree[name]
    return tree
