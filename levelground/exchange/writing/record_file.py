"""Record files, written fresh or edited in place with their comments kept.

A country is 12,744 fresh files, and a library's dumper would take most of the
import's time. A record is lists and mappings of one-line texts, so a fresh file
is written here: a text stands bare where YAML can mean nothing else by it, and
in the quotes of JSON, which YAML shares, everywhere else. Files that a person
has changed are edited with ruamel.yaml.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from levelground.content.yaml_tree import Tree

WIDTH = 100
_MARK = re.compile(r"# Imported\. .*\(as imported: ([0-9a-f]{16})\)")
_MARK_LINE = "# Imported. Change what you like: the next import keeps it. (as imported: {})"
_BARE = re.compile(r"\w(?:[\w .,'()/&+@;*-]|:(?=[\w/]))*")
_HAS_WORD = re.compile(r"[^\W\d_]|[ -]")
_NUMBER = re.compile(r"[\d_.]+[eE][-+]?\d+|0[xXoObB][0-9a-fA-F_]+")
_OTHER_MEANING = frozenset({"null", "true", "false", "on", "off", "y", "n"})
_NUMBERS = frozenset({"latitude", "longitude"})  # numbers in the schema: never in quotes


def fresh(record: Tree, schema: str) -> str:
    """Return the whole text of a new record file; *schema* is where editors find the schema.

    Its second line marks the text as it was imported, so that the next import
    can tell a file that nobody has touched.
    """
    body = "".join(f"{line}\n" for line in _mapping(record, ""))
    mark = _MARK_LINE.format(_mark_of(body))
    return f"# yaml-language-server: $schema={schema}\n{mark}\n{body}"


def is_untouched(text: str) -> bool:
    """Whether *text* is, but for line ends, what `fresh` once returned."""
    first, _, rest = text.replace("\r\n", "\n").partition("\n")
    second, _, body = rest.partition("\n")
    match = _MARK.fullmatch(second)
    return bool(match and first.startswith("# yaml-") and match[1] == _mark_of(body))


def _mark_of(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()[:16]


def _mapping(mapping: dict[str, Tree], indent: str) -> Iterator[str]:
    """Yield the lines of a mapping in block style."""
    for key, value in mapping.items():
        if isinstance(value, dict):
            yield f"{indent}{key}:"
            yield from _mapping(value, f"{indent}  ")
        elif isinstance(value, list):
            yield from _sequence(key, value, indent)
        else:
            yield f"{indent}{key}: {value if key in _NUMBERS else _scalar(value)}"


def _sequence(key: str, items: list[Tree], indent: str) -> Iterator[str]:
    """Yield the lines of a list: in one line where that fits, else an item a line."""
    if line := _one_line(key, items, indent):
        yield line
        return
    yield f"{indent}{key}:"
    for item in items:
        lines = _mapping(item, "") if isinstance(item, dict) else iter([_scalar(item)])
        yield f"{indent}  - {next(lines)}"
        yield from (f"{indent}    {line}" for line in lines)


def _one_line(key: str, items: list[Tree], indent: str) -> str:
    """Return a list of plain terms as one line, '' where it is too long or holds more."""
    if not all(isinstance(item, str) for item in items):
        return ""
    written = [_scalar(item) for item in items]
    line = f"{indent}{key}: [{', '.join(written)}]"
    return line if len(line) <= WIDTH and not any("," in item for item in items) else ""


@lru_cache(maxsize=4096)  # most texts are terms, and come again in every record
def _scalar(text: str) -> str:
    return text if _is_bare(text) else json.dumps(text, ensure_ascii=False)


def _is_bare(text: str) -> bool:
    """Whether YAML can read *text* without quotes as nothing but this text.

    Digits alone (a ZIP, a year) are kept from becoming a number; `yes` and
    `no` stand bare, as people write them in records.
    """
    return bool(
        _BARE.fullmatch(text)
        and _HAS_WORD.search(text)
        and not _NUMBER.fullmatch(text)
        and text.lower() not in _OTHER_MEANING
        and not text.endswith(" ")
    )


@dataclass(frozen=True, slots=True)
class Edit:
    """One change to a file: the value at *path* becomes *value*, or goes if that is None.

    *before* names the keys after which a new key belongs, the nearest last.
    """

    path: tuple[str | int, ...]
    value: Tree | None
    before: tuple[str, ...] = ()


def edited(text: str, edits: Sequence[Edit]) -> str:
    """Return the file's *text* with *edits* made and its comments and quotes kept."""
    yaml = _round_trip()
    tree = yaml.load(text)
    for edit in edits:
        _make(tree, edit)
    stream = io.StringIO()
    yaml.dump(tree, stream)
    return stream.getvalue()


class _TextResolver(VersionedResolver):
    """Leave every scalar the text it is, so that nothing is rewritten on the way."""

    @property
    def versioned_resolver(self) -> dict[str, Any]:
        """No text means a number, a date or a truth value."""
        return {}


def _round_trip() -> YAML:
    yaml = YAML()
    yaml.Resolver = _TextResolver
    yaml.width = 4096
    yaml.preserve_quotes = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _make(tree: Any, edit: Edit) -> None:
    """Make one edit in ruamel's *tree*."""
    *above, last = edit.path
    for step in above:
        tree = tree[step]
    if edit.value is None:
        del tree[last]
    elif isinstance(tree, CommentedSeq) and last == len(tree):
        tree.append(_node(edit.value))
    elif isinstance(tree, CommentedMap) and last not in tree:
        keys = list(tree)
        place = max((keys.index(key) + 1 for key in edit.before if key in keys), default=0)
        tree.insert(place, last, _node(edit.value, str(last)))
    else:
        tree[last] = _node(edit.value, str(last))


def _node(value: Tree, key: str = "") -> Any:
    """Return *value* as ruamel holds it, in the same style as a fresh file."""
    if isinstance(value, dict):
        return CommentedMap({name: _node(below, name) for name, below in value.items()})
    if isinstance(value, list):
        items = CommentedSeq([_node(item) for item in value])
        if _one_line(key, value, ""):
            items.fa.set_flow_style()
        return items
    return value if key in _NUMBERS or _is_bare(value) else DoubleQuotedScalarString(value)
