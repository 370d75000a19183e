"""What a record says of its own import: checks, sources, contradictions, and the row itself.

These are the importer's to renew, entry by entry; what a person has put beside
them stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from levelground.content.yaml_tree import Tree
from levelground.exchange.samhsa.editions import DIRECTORIES
from levelground.exchange.writing.edit_steps import Edit
from levelground.facts.field_table import Group
from levelground.model import LEFT
from levelground.model.freshness import EVERYTHING, IMPORT

Record = Mapping[str, Tree]
Path = tuple[str | int, ...]


def names_of(new: Mapping[str, Tree], old: Mapping[str, Tree]) -> list[str]:
    """Return the keys of *new*, then those that only *old* has."""
    return [*new, *(key for key in old if key not in new)]


def keys_before(tree: Mapping[str, Tree], key: str) -> tuple[str, ...]:
    """Return the keys that stand before *key* in *tree*."""
    order = tuple(tree)
    return order[: order.index(key)] if key in order else ()


def entries_of(record: Record, name: str) -> list[Tree]:
    """Return the entries of a list that may be written as a single one."""
    found = record.get(name, [])
    if isinstance(found, dict):
        return [found]
    return found if isinstance(found, list) else []


def fact_at(tree: Record, name: str) -> Tree | None:
    """Return the value at a dotted name, of the place or of all its programs alike."""
    programs = (one for one in tree.get("programs", []) if isinstance(one, dict))
    own = [value for one in programs if (value := at(one, name)) is not None]
    whole = at(tree, name)
    same = own[0] if own and all(one == own[0] for one in own) else None
    return same if whole is None else whole


def at(tree: Tree, name: str) -> Tree | None:
    """Return the value at a dotted name, None where there is none."""
    value: Tree = tree
    for step in name.split("."):
        value = value.get(step) if isinstance(value, dict) else None
    return value


def about_the_import(
    old: Record,
    mine: Record,
    new: Record,
    not_ours: frozenset[str],
    notes: tuple[list[Tree], list[Tree]] = ([], []),
) -> Iterator[Edit]:
    """Yield the edits to what a record says of its import: what the new edition says.

    *notes* are contradictions that lists wrote and that are none any more, and what takes their
    place.
    """
    lists = {
        "checked": _checks(mine, new, not_ours),
        **{name: _renewed(old, mine, new, name) for name in ("sources", "conflicts", "listed")},
    }
    stale, fresh = lists["conflicts"]
    lists["conflicts"] = [*stale, *notes[0]], [*fresh, *notes[1]]
    for name, (stale, fresh) in lists.items():
        before = keys_before(new, name) or ("programs", "checked", "sources")
        yield from _list_edits(mine, name, stale, fresh, before)
    if "imported" in new:
        yield from _changed_keys(("imported",), mine.get("imported"), new["imported"])
    if mine.get("listing") == LEFT:
        yield Edit(("listing",), None)


def given_by_lists(record: Record) -> dict[str, str]:
    """Return by the name of each fact that a list gave whose it is: `that of the list "a-list"`."""
    return {
        name: f'that of the list "{entry.get("directory")}"'
        for entry in entries_of(record, "listed")
        for name in given_by(entry)
    }


def given_by(entry: Mapping[str, Tree]) -> list[str]:
    """Return the facts that a record has of a list, as its entry tells."""
    found = entry.get("gave", [])
    return [found] if isinstance(found, str) else list(found)


def list_named(directory: str) -> str:
    """Return how a contradiction names a list by its id."""
    return (
        "The national directory" if directory in DIRECTORIES.values() else f'The list "{directory}"'
    )


def _list_edits(
    mine: Record, name: str, stale: list[Tree], fresh: list[Tree], before: tuple[str, ...]
) -> Iterator[Edit]:
    """Yield the edits that put the *fresh* entries of a list in the places of the *stale* ones."""
    if isinstance(mine.get(name), str):
        return  # a mistake of a person's, which `check` tells them of
    there = entries_of(mine, name)
    whole = [*fresh, *(entry for entry in there if entry not in stale)]
    if not isinstance(mine.get(name), list) or not whole:
        if stale or fresh:
            yield Edit((name,), whole or None, before)
        return
    places = [place for place, entry in enumerate(there) if entry in stale]
    for place, entry in zip(places, fresh, strict=False):
        yield from _changed_keys((name, place), there[place], entry)
    for place in places[len(fresh) :]:
        yield Edit((name, place), None)
    for place, entry in enumerate(fresh[len(places) :], len(there)):
        yield Edit((name, place), entry)


def _changed_keys(path: Path, mine: Tree, new: Mapping[str, Tree]) -> Iterator[Edit]:
    """Yield the edits that make a group the same as *new*, key by key, so that comments stay."""
    if not isinstance(mine, dict):
        yield Edit(path, dict(new))
        return
    for key in names_of(new, mine):
        if mine.get(key) != new.get(key):
            yield Edit((*path, key), new.get(key), keys_before(new, key))


def _checks(mine: Record, new: Record, not_ours: frozenset[str]) -> tuple[list[Tree], list[Tree]]:
    """Return the import's own checks in *mine*, and what takes their place.

    The import vouches for nothing that a person has checked, nor for a group
    of facts in which the file says something else than the new edition.
    """
    if EVERYTHING in not_ours:
        return [], []
    stale = [entry for entry in entries_of(mine, "checked") if _is_import(entry)]
    ours = [group.key for group in Group if group.key not in not_ours]
    covers = ours if not_ours else [EVERYTHING]
    return stale, [{**check, "covers": covers} for check in new["checked"] if covers]


def _is_import(check: Tree) -> bool:
    return isinstance(check, dict) and check.get("how") == IMPORT


def _renewed(old: Record, mine: Record, new: Record, name: str) -> tuple[list[Tree], list[Tree]]:
    """Return the old import's entries in *mine*, and what takes their place.

    What the old import said and a person took out does not come back.
    """
    there, here = entries_of(old, name), entries_of(mine, name)
    stale = [entry for entry in here if entry in there]
    fresh = [
        entry
        for entry in entries_of(new, name)
        if entry in stale or (entry not in there and entry not in here)
    ]
    return stale, fresh
