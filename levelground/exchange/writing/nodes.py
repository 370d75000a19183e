"""The parts of a record's text as PyYAML finds them, with where each stands."""

from __future__ import annotations

from typing import Any

import yaml

from levelground.exchange.writing.edit_steps import Path

__all__ = ["Path", "compose", "end_of", "node_at"]
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def compose(text: str) -> Any:
    """Return the node of the only document in a text that can be read."""
    return yaml.compose(text, Loader=_Loader)


def node_at(node: Any, path: Path) -> Any:
    """Return the node at *path* below *node*."""
    for name in path:
        if isinstance(node, yaml.MappingNode):
            node = next(value for key, value in node.value if key.value == name)
        else:
            node = node.value[name]
    return node


def end_of(text: str, node: Any) -> int:
    """Return where *node* ends, without the blanks and comments that follow it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        last = node.value[-1]
        return end_of(text, last[1] if isinstance(last, tuple) else last)
    start: int = node.start_mark.index
    return start + len(text[start : node.end_mark.index].rstrip())
