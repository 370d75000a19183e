"""The text of a record edited in place.

Only what changes is cut out of the text and written anew; every other letter stays, so that one
change is one hunk for whoever looks at it. What comes out is read again: it says what the edits
ask for, or nothing is written.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import yaml

from levelground.base.errors import LevelGroundError
from levelground.base.problems import Severity
from levelground.content import yaml_tree
from levelground.content.yaml_tree import Tree
from levelground.exchange.writing import comments, record_file
from levelground.exchange.writing.edit_steps import Edit, EditStep, Path, steps
from levelground.exchange.writing.nodes import compose, end_of, node_at

_NAME = re.compile(r"[a-z][\w-]*")
_ENDS_IN_FLOW = frozenset(",[]{}")


def edited(text: str, edits: Sequence[Edit], shown: str = "the record") -> str:
    """Return the file's *text* with *edits* made, in which nothing else has changed.

    A comment on what goes stays, on a line of its own. Raises LevelGroundError, which names the
    file as *shown*, for a text that cannot be read or an edit that its form does not allow.
    """
    tree = _read(text, shown)
    if not edits or tree is None:
        return text
    after = text
    for edit in edits:
        for step in steps(tree, deepcopy(edit)):
            after = _made(after, step)
    after = comments.kept(text, after)
    found = yaml_tree.parse_yaml(after.encode(), shown)
    if found.value != tree:
        raise _refused(shown, "its form does not allow this change")
    return after


def _read(text: str, shown: str) -> Tree:
    """Return what *text* says; raises LevelGroundError for the first error in it."""
    document = yaml_tree.parse_yaml(text.encode(), shown)
    errors = [found for found in document.problems if found.severity is Severity.ERROR]
    if errors:
        raise _refused(shown, str(errors[0]))
    return deepcopy(document.value)


def _refused(shown: str, why: str) -> LevelGroundError:
    return LevelGroundError(
        f"{shown} cannot be edited: {why}", "mend it first; nothing has been written"
    )


def _made(text: str, step: EditStep) -> str:
    """Return *text* with one step made."""
    root = compose(text)
    parent = _Group(text, node_at(root, step.path[:-1]))
    if step.place is not None:
        return parent.with_new(step.place, step.path[-1], step.value)
    place = parent.place_of(step.path[-1])
    if step.value is not None:
        return parent.with_other(place, step.path[-1], step.value)
    if len(parent.spans) > 1:
        return parent.without(place)
    return _emptied(text, root, step.path[:-1])


def _emptied(text: str, root: Any, path: Path) -> str:
    """Return *text* with nothing in the list or group at *path*."""
    node = node_at(root, path)
    empty = "{}" if isinstance(node, yaml.MappingNode) else "[]"
    if not path:
        return f"{text[: node.start_mark.index]}{empty}{text[end_of(text, node) :]}"
    parent = _Group(text, node_at(root, path[:-1]))
    start, end = parent.spans[parent.place_of(path[-1])]
    before = f"{path[-1]}:" if isinstance(path[-1], str) else "-"
    if parent.is_flow and before == "-":
        return f"{text[:start]}{empty}{text[end:]}"
    return f"{text[:start]}{before} {empty}{text[end:]}"


@dataclass(frozen=True)
class _Group:
    """A list or mapping in the text, and what can be done to one of its entries."""

    text: str
    node: Any

    @property
    def is_flow(self) -> bool:
        """Whether it stands in brackets."""
        return bool(self.node.flow_style)

    @property
    def spans(self) -> list[tuple[int, int]]:
        """From where to where each entry stands, with its name or its dash."""
        if isinstance(self.node, yaml.MappingNode):
            return [(k.start_mark.index, end_of(self.text, v)) for k, v in self.node.value]
        starts = [item.start_mark.index for item in self.node.value]
        if not self.is_flow:
            starts = [self.text.rindex("-", 0, start) for start in starts]
        return [(s, end_of(self.text, v)) for s, v in zip(starts, self.node.value, strict=True)]

    def place_of(self, name: str | int) -> int:
        """Return the place of an entry among the others, from 0."""
        if isinstance(name, int):
            return name
        return [key.value for key, _value in self.node.value].index(name)

    def with_new(self, place: int, name: str | int, value: Tree) -> str:
        """Return the text with a new entry at *place*."""
        if self.is_flow:
            return self._with_new_in_brackets(place, _in_brackets(name, value))
        lines = self._lines(name, value, place)
        text, spans = self.text, self.spans
        if not place:
            start = spans[0][0]
            indent = self._indent
            return f"{text[:start]}{_joined(lines).strip()}\n{indent}{text[start:]}"
        if isinstance(name, int) and place < len(spans):  # a comment between two items stays above
            start = text.rfind("\n", 0, spans[place][0]) + 1
            return f"{text[:start]}{_joined(lines)}\n{text[start:]}"
        at = _line_end(text, spans[place - 1][1])
        return f"{text[:at]}\n{_joined(lines)}{text[at:]}"

    def _with_new_in_brackets(self, place: int, words: str) -> str:
        text, spans = self.text, self.spans
        if not spans:
            at = self.node.start_mark.index + 1
            return text[:at] + words + text[at:]
        if not place:
            at = spans[0][0]
            return f"{text[:at]}{words}, {text[at:]}"
        at = spans[place - 1][1]
        line = text[text.rfind("\n", 0, at) + 1 : _line_end(text, at)]
        if len(line) + len(words) + 2 <= record_file.WIDTH:
            return f"{text[:at]}, {words}{text[at:]}"
        indent = " " * (len(line) - len(line.lstrip()))
        if text.count("\n", self.node.start_mark.index, at) == 0:
            indent += "  "
        return f"{text[:at]},\n{indent}{words}{text[at:]}"

    def with_other(self, place: int, name: str | int, value: Tree) -> str:
        """Return the text with another value for an entry."""
        entry = self.node.value[place]
        node = entry[1] if isinstance(entry, tuple) else entry
        start, end = self.spans[place]
        if isinstance(node, yaml.ScalarNode) and isinstance(value, str):
            start = node.start_mark.index
            words = _in_style(self.text, node, str(name), value, flow=self.is_flow)
        elif self.is_flow:
            words = _in_brackets(name, value)
        else:
            words = _joined(self._lines(name, value, place)).strip()
        return self.text[:start] + words + self.text[end:]

    def without(self, place: int) -> str:
        """Return the text without an entry; at least one other is there."""
        text, spans = self.text, self.spans
        start, end = spans[place]
        if self.is_flow and place == len(spans) - 1:
            return text[: spans[place - 1][1]] + text[end:]
        line = text.rfind("\n", 0, start) + 1
        if self.is_flow or text[line:start].strip():
            return text[:start] + text[spans[place + 1][0] :]
        return text[:line] + text[_line_end(text, end) + 1 :]

    @property
    def _indent(self) -> str:
        column: int = self.node.start_mark.column
        return " " * column

    def _lines(self, name: str | int, value: Tree, place: int) -> list[str]:
        """Return an entry in lines; in a list in the manner of the entry beside it."""
        indent = self._indent
        if isinstance(name, str):
            if not value:
                return [f"{indent}{_in_brackets(name, value)}"]
            if lines := _entries_in_lines(name, value, indent):
                return lines
            return list(record_file.block({name: value}, indent))
        beside = self.node.value[min(place, len(self.node.value) - 1)]
        if isinstance(value, dict) and not getattr(beside, "flow_style", False):
            first, *rest = record_file.block(value, "")
            return [f"{indent}- {first}", *(f"{indent}  {line}" for line in rest)]
        bare = isinstance(value, str)
        return [f"{indent}- {record_file.yaml_scalar(value) if bare else _in_brackets(0, value)}"]


def _entries_in_lines(name: str, value: Tree, indent: str) -> list[str]:
    """Return a list of short groups with a line for each, nothing for another value."""
    if not isinstance(value, list) or not all(map(_is_short, value)):
        return []
    lines = [f"{indent}  - {_in_brackets(0, entry)}" for entry in value]
    fits = all(len(line) <= 2 * record_file.WIDTH for line in lines)
    return [f"{indent}{name}:", *lines] if fits else []


def _is_short(entry: Tree) -> bool:
    """Whether an entry is a group of single texts and lists, like a check."""
    return isinstance(entry, dict) and not any(isinstance(own, dict) for own in entry.values())


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(lines)


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found


def _in_brackets(name: str | int, value: Tree) -> str:
    """Return an entry of a list or mapping that stands in brackets, or all in one line."""
    before = ""
    if isinstance(name, str):
        before = f"{name if _NAME.fullmatch(name) else record_file.yaml_scalar(name)}: "
    if isinstance(value, dict):
        return f"{before}{{{', '.join(_in_brackets(*pair) for pair in value.items())}}}"
    if isinstance(value, list):
        return f"{before}[{', '.join(_in_brackets(0, item) for item in value)}]"
    bare = name in record_file.NUMBERS or _is_bare(value, flow=True)
    return before + (value if bare else _quoted(value))


def _is_bare(value: str, *, flow: bool) -> bool:
    """Whether a text may stand without quotes; a phone number's bracket does no harm."""
    if flow and _ENDS_IN_FLOW & set(value):
        return False
    return record_file.is_bare(value.removeprefix("("))


def _quoted(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def _in_style(text: str, node: Any, name: str, value: str, *, flow: bool) -> str:
    """Return a text in the quotes, or the folded lines, in which another stood."""
    plain = " ".join(value.split()) == value
    if node.style == "'" and plain and "'" not in value:
        return f"'{value}'"
    if node.style == ">" and plain:
        return _folded(text, node, value)
    bare = name in record_file.NUMBERS or _is_bare(value, flow=flow)
    return value if bare and node.style != '"' else _quoted(value)


def _folded(text: str, node: Any, value: str) -> str:
    """Return a text in lines, below the sign and with the indent of the one that stood there."""
    sign: str
    sign, _, body = text[node.start_mark.index : node.end_mark.index].partition("\n")
    first = next((line for line in body.split("\n") if line.strip()), "  ")
    indent = first[: len(first) - len(first.lstrip())]
    width = record_file.WIDTH - len(indent)
    lines = textwrap.wrap(value, width, break_long_words=False, break_on_hyphens=False)
    return "\n".join([sign, *(f"{indent}{line}" for line in lines)])
