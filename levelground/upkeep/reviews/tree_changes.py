"""How the trees of two versions of a file differ, before anything is made of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from levelground.content import yaml_tree
from levelground.content.yaml_tree import Tree


def entries_or_list(tree: Tree, name: str) -> list[Tree]:
    """Return a list of a record, nothing where it is none."""
    found = tree.get(name, []) if isinstance(tree, dict) else []
    return found if isinstance(found, list) else []


def changed_texts(old: Tree, new: Tree, path: str) -> Iterator[tuple[str, str, str]]:
    """Yield (path, old, new) for each text that differs."""
    if isinstance(old, dict) or isinstance(new, dict):
        was, now = (tree if isinstance(tree, dict) else {} for tree in (old, new))
        for name in dict.fromkeys([*was, *now]):
            yield from changed_texts(was.get(name), now.get(name), f"{path}.{name}")
    elif old != new:
        yield path, _text(old), _text(new)


def _text(tree: Tree) -> str:
    if isinstance(tree, list):
        return ", ".join(map(_text, tree))
    if isinstance(tree, dict):
        return ", ".join(f"{name} {_text(value)}" for name, value in tree.items())
    return str(tree or "")


def texts_in(tree: Tree) -> Iterator[str]:
    """Yield every text in a tree."""
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, (dict, list)):
        for below in tree.values() if isinstance(tree, dict) else tree:
            yield from texts_in(below)


def term_trees(raw: bytes | None) -> dict[str, Tree]:
    """Return the terms of a vocabulary file by their ids."""
    return {str(t.get("id")): t for t in _terms(raw)}


def terms_twice(raw: bytes | None) -> set[str]:
    """Return the ids that several terms of a vocabulary file have."""
    count = Counter(str(t.get("id")) for t in _terms(raw))
    return {name for name, many in count.items() if many > 1}


def other_parts(raw: bytes | None) -> dict[str, Tree]:
    """Return what a vocabulary file says besides its terms."""
    value = _value(raw)
    return {name: tree for name, tree in value.items() if name != "terms"}


def _terms(raw: bytes | None) -> list[dict[str, Tree]]:
    terms = _value(raw).get("terms", [])
    return [t for t in terms if isinstance(t, dict)] if isinstance(terms, list) else []


def _value(raw: bytes | None) -> dict[str, Tree]:
    value = yaml_tree.parse_yaml(raw, "").value if raw else None
    return value if isinstance(value, dict) else {}
