"""How a record's text is laid out: its groups, what stands in them, and the gaps between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import yaml

from levelground.exchange.writing.nodes import Path, compose, end_of, node_at

_OF_THE_FILE = ("# yaml-language-server", "# Imported.")
_COMMA = re.compile(r"[ ]*,[ ]*")
_COLON = re.compile(r"[ ]*:[ ]*")
_CLOSING = re.compile(r"[ ]*,?[ ]*")


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands between two parts of one line, from where to where, and what should."""

    start: int
    end: int
    wanted: str


@dataclass(frozen=True)
class LaidOut:
    """A mapping that stands in lines, one for each of its entries or more."""

    text: str
    node: Any

    @property
    def names(self) -> list[str]:
        """The names of its entries in the order written."""
        return [key.value for key, _value in self.node.value]

    def reordered(self, names: Sequence[str]) -> str:
        """Return the text with the entries in this order, each with what stands above it."""
        lines = self.text.split("\n")
        first = self._first_line(lines)
        chunks: dict[str, list[str]] = {}
        start = first
        for key, value in self.node.value:
            end = self.text.count("\n", 0, end_of(self.text, value)) + 1
            chunks[key.value] = lines[start:end]
            start = end
        column = self.node.start_mark.column
        dash, own = lines[first][:column], chunks[self.names[0]]
        dash = dash if "-" in dash else " " * column
        chunks[self.names[0]] = [" " * column + own[0][column:], *own[1:]]
        made = [line for name in names for line in chunks[name]]
        while made and not made[0].strip():
            del made[0]
        above = 0
        while "-" in dash and made[above].lstrip().startswith("#"):
            made[above] = dash.partition("-")[0] + made[above].lstrip()
            above += 1
        made[above] = dash + made[above][column:]
        return "\n".join([*lines[:first], *made, *lines[start:]])

    def _first_line(self, lines: Sequence[str]) -> int:
        """Return the line of the first entry, or of the comment right above it.

        What tells editors and imports about the whole file stays at its head.
        """
        first: int = self.node.value[0][0].start_mark.line
        if lines[first][: self.node.start_mark.column].strip():
            return first
        while first and _is_comment(lines[first - 1]):
            first -= 1
        return first


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#") and not line.startswith(_OF_THE_FILE)


@dataclass(frozen=True)
class Layout:
    """A text and the tree of its parts."""

    text: str
    root: Any

    @classmethod
    def of(cls, text: str) -> Layout:
        """Return the layout of a text that can be read."""
        return cls(text, compose(text))

    def group(self, path: Path) -> LaidOut:
        """Return the group at *path*."""
        return LaidOut(self.text, node_at(self.root, path))

    def groups(self) -> list[Path]:
        """Return the paths of the groups that stand in lines."""
        return [path for path, node in _walk(self.root, ()) if _is_in_lines(node)]

    def gaps(self) -> Iterator[Gap]:
        """Yield every gap whose spaces say nothing and are not as they should be."""
        for _path, node in _walk(self.root, ()):
            for start, end, form, wanted in self._of(node):
                found = self.text[start:end]
                if found != wanted and form.fullmatch(found):
                    yield Gap(start, end, wanted)

    def _of(self, node: Any) -> Iterator[tuple[int, int, re.Pattern[str], str]]:
        """Yield the gaps of one node, with the form that they must have and what they should be."""
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                if not _stands_below(value):
                    yield key.end_mark.index, value.start_mark.index, _COLON, ": "
        if isinstance(node, yaml.CollectionNode) and node.flow_style and node.value:
            spans = [_span(self.text, entry) for entry in node.value]
            yield node.start_mark.index + 1, spans[0][0], _CLOSING, ""
            for (_start, end), (start, _end) in pairwise(spans):
                yield end, start, _COMMA, ", "
            yield spans[-1][1], node.end_mark.index - 1, _CLOSING, ""


def _span(text: str, entry: Any) -> tuple[int, int]:
    key, value = entry if isinstance(entry, tuple) else (entry, entry)
    return key.start_mark.index, end_of(text, value)


def _stands_below(node: Any) -> bool:
    return isinstance(node, yaml.CollectionNode) and not node.flow_style


def _is_in_lines(node: Any) -> bool:
    return isinstance(node, yaml.MappingNode) and not node.flow_style and len(node.value) > 1


def _walk(node: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """Yield every node below *node* with its path."""
    yield path, node
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _walk(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for at, value in enumerate(node.value):
            yield from _walk(value, (*path, at))
