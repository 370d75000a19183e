"""Files to plain trees in which every value is text and knows its line and column.

The only room that reads YAML. PyYAML's parser gives events; the builder here
turns them into text, lists and mappings, and refuses what a record never
needs: duplicate keys, anchors, aliases, tags and second documents. Nothing is
guessed: `zip: 01608` keeps its zero and `no` stays the word "no".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from levelground.base import files, slips
from levelground.base.files import Where
from levelground.base.problems import Problem, Severity
from levelground.content import yaml_faults
from levelground.content.yaml_faults import TOO_DEEP, Refusal, faults_below, yaml_problem

Tree = Any  # recursive: str | list[Tree] | dict[str, Tree]
Step = str | int

MAX_DEPTH = 12
MAX_NODES = 20_000
_LEADING_ZERO = re.compile(r"0\d+")
_COMMENT_BEHIND = re.compile(r"[ \t]#")
# Behind a name without a colon, within brackets.
_LONE = re.compile(r"\s*[,}]")

# PyYAML's C parser where its wheel carries one (all usual platforms), else its own.
_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Document:
    """One file as a tree of text, with the line and column of every value and key.

    `value` is None where the file cannot be read; `problems` then says why.
    `digest` tells one content from another.
    """

    path: str
    value: Tree | None = None
    marks: Mapping[tuple[Step, ...], Where] = field(default_factory=dict)
    keys: Mapping[tuple[Step, ...], Where] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    digest: str = ""

    def where(self, path: tuple[Step, ...]) -> Where:
        """Return the (line, column) of the value at *path*, or of the nearest thing above it."""
        while path and path not in self.marks:
            path = path[:-1]
        return self.marks.get(path, (1, 1))

    def where_key(self, path: tuple[Step, ...]) -> Where:
        """Return the (line, column) of the key at *path*, for a field that should not be there."""
        return self.keys.get(path) or self.where(path)


# What stands for a value that is not there; a mapping leaves its key out.
_NOTHING: Any = object()


@dataclass(slots=True)
class _Builder:
    """Turns the parser's events from *content* into a tree; remembers where everything stood."""

    events: Any
    content: str
    shift: int = 0  # lines above the first one, in the file
    marks: dict[tuple[Step, ...], Where] = field(default_factory=dict)
    keys: dict[tuple[Step, ...], Where] = field(default_factory=dict)
    faults: list[tuple[Where, str, str, Severity]] = field(default_factory=list)
    # Whether no text can have a slip of the signs that `_text` looks for but at its start.
    plain: bool = False

    def __post_init__(self) -> None:
        """See at once what need not be looked for in each text."""
        self.plain = self.content.isascii() and not _COMMENT_BEHIND.search(self.content)

    def tree(self) -> Tree:
        """Return the tree of the only document in the stream."""
        self.events.get_event()  # stream start
        if isinstance(self.events.get_event(), yaml.StreamEndEvent):
            raise Refusal((1, 1), "the file is empty", "write a record in it, or remove it")
        value = self._node(self.events.get_event(), ())
        value = None if value is _NOTHING else value
        self.events.get_event()  # document end
        after = self.events.get_event()
        if not isinstance(after, yaml.StreamEndEvent):
            raise Refusal(
                _where(after), "a second document starts here", "keep one record in a file"
            )
        return value

    def _node(self, event: Any, path: tuple[Step, ...]) -> Tree:
        """Return the text, list or mapping that starts with *event*."""
        mark = event.start_mark
        where = self.marks[path] = mark.line + 1, mark.column + 1
        if event.anchor or event.tag or len(path) > MAX_DEPTH or len(self.marks) > MAX_NODES:
            self._refuse_tricks(event, where, path)
        kind = type(event)
        if kind is yaml.ScalarEvent:
            value = event.value
            if self.plain and value and value[0] != "0":
                return value
            return self._text(event, where, path)
        return self._list(path) if kind is yaml.SequenceStartEvent else self._mapping(path)

    def _refuse_tricks(self, event: Any, where: Where, path: tuple[Step, ...]) -> None:
        if isinstance(event, yaml.AliasEvent):
            raise Refusal(where, f'"*{event.anchor}" is an alias', "write the value out")
        if event.anchor:
            raise Refusal(where, f'"&{event.anchor}" is an anchor', "remove it")
        if event.tag:
            raise Refusal(where, f'"{event.tag}" is a tag', "remove it")
        if len(path) > MAX_DEPTH or len(self.marks) > MAX_NODES:
            raise Refusal(where, *TOO_DEEP)

    def _refuse_slips(self, key: str, where: Where) -> None:
        """Refuse a field's name that starts with a bullet, or holds signs that look like others."""
        slip = slips.of_line(f"{key}: ") if not key[:1].isalnum() else None
        odd = slips.odd_sign(key)
        if not slip and odd:
            slip = f"{odd}, in or before a field's name", "type the line anew"
        if slip:
            # What stands above has nothing below it only because of this.
            self.faults = [fault for fault in self.faults if fault[0][0] != where[0] - 1]
            raise Refusal(where, *slip, ends=False)

    def _text(self, event: Any, where: Where, path: tuple[Step, ...]) -> Tree:
        """Return a scalar as it was written, and warn where other programs misread it."""
        value: str = event.value
        if not event.style and not value:
            what, write = self._why_empty(event, path)
            self.faults.append((where, what, write, Severity.ERROR))
            return _NOTHING
        if not event.style and _LEADING_ZERO.fullmatch(value):
            what = f"{value} starts with a zero, which other programs drop"
            self.faults.append((where, what, f'write "{value}" in quotes', Severity.WARNING))
        if not event.style:
            self._warn_of_rest(event, where)
        curly = slips.curly_quotes(value)
        if curly:
            self.faults.append((where, *curly, Severity.WARNING))
        return value

    def _warn_of_rest(self, event: Any, where: Where) -> None:
        """Warn where a text without quotes goes on behind a number sign, and so is cut."""
        rest = slips.left_out(self.content, event.end_mark.index, event.value)
        if rest:
            self.faults.append((where, *rest, Severity.WARNING))

    def _why_empty(self, event: Any, path: tuple[Step, ...]) -> tuple[str, str]:
        """Return why there is no value, and what to do: a comment or a comma may have cut it."""
        at = event.end_mark.index
        rest = slips.left_out(self.content, at)
        if rest:
            return rest
        name = str(path[-1]) if path else ""
        if _LONE.match(self.content, at) and self.content[:at].rstrip().endswith(name):
            return yaml_faults.left_alone(self.content[:at].rstrip(), name)
        return f'there is nothing after "{name}"', "write a value, or remove the line"

    def _list(self, path: tuple[Step, ...]) -> list[Tree]:
        found: list[Tree] = []
        next_event = self.events.get_event
        while type(event := next_event()) is not yaml.SequenceEndEvent:
            value = self._node(event, (*path, len(found)))
            if value is not _NOTHING:
                found.append(value)
        return found

    def _mapping(self, path: tuple[Step, ...]) -> dict[str, Tree]:
        found: dict[str, Tree] = {}
        next_event = self.events.get_event
        while type(event := next_event()) is not yaml.MappingEndEvent:
            if type(event) is not yaml.ScalarEvent:
                raise Refusal(_where(event), "a field's name must be a word", "write name: value")
            key, where = event.value, _where(event)
            if event.anchor or event.tag:
                self._refuse_tricks(event, where, path)
            if not (key.isascii() and key.isidentifier()) or key[0] == "_":
                self._refuse_slips(key, where)
            below = (*path, key)
            value = self._node(next_event(), below)
            if value is _NOTHING:
                continue
            if key in found:
                line = self.keys[below][0] + self.shift
                fault = f'"{key}" is written twice (first on line {line})'
                self.faults.append((where, fault, "keep one of them", Severity.ERROR))
                continue
            self.keys[below] = where
            found[key] = value
        return found


def _where(event: Any) -> Where:
    return event.start_mark.line + 1, event.start_mark.column + 1


def read_yaml(path: Path, shown: str) -> Document:
    """Read the YAML file at *path*; problems name it as *shown*.

    Never raises for what a file holds or is: whatever is wrong with it comes
    back in `problems`, and `value` is None where nothing can be made of it.
    """
    return document_of(files.read_bytes(path, shown), shown)


def document_of(raw: bytes | Problem, shown: str) -> Document:
    """Return what `read_yaml` does, of the bytes of a file or what keeps it from being read."""
    if isinstance(raw, Problem):
        return Document(shown, problems=(raw,))
    return parse_yaml(raw, shown)


def read_kept(path: Path, shown: str) -> Document:
    """Return what `read_yaml` does, of a file that is read again for another reason."""
    raw = files.read_bytes(path, shown)
    return document_of(raw, shown) if isinstance(raw, Problem) else parse_kept(raw, shown)


@lru_cache(maxsize=256)
def parse_kept(raw: bytes, shown: str, first_line: int = 1) -> Document:
    """Return what `parse_yaml` does, the same as before for the same bytes: nobody changes it."""
    return parse_yaml(raw, shown, first_line)


def parse_yaml(raw: bytes, shown: str, first_line: int = 1) -> Document:
    """Turn YAML *raw* into a Document; *first_line* is where it starts in its file."""
    content, found = files.decode(raw, shown)
    if content is None:
        return Document(shown, problems=found)
    hidden = slips.BREAKS.search(content)
    if hidden:
        line = content.count("\n", 0, hidden.start()) + first_line
        what = f"there is an invisible line break in the line (U+{ord(hidden[0]):04X})"
        return Document(shown, problems=(Problem(shown, line, 1, "", what, "type the line anew"),))
    shift = first_line - 1
    built = _built(content, shown, shift)
    if built.fault:
        below = () if built.ends else _faults_below(content, built.fault, shift)
        found = (*found, built.fault, *below)
    faults = tuple(
        Problem(shown, line + shift, column, "", what, write, severity)
        for (line, column), what, write, severity in built.builder.faults
    )
    marks, keys = _shifted(built.builder.marks, shift), _shifted(built.builder.keys, shift)
    digest = blake2b(raw, digest_size=16).hexdigest()
    return Document(shown, built.tree, marks, keys, (*found, *faults), digest)


class _Built(NamedTuple):
    """The tree of a text, None where there is none, its builder, and what stopped it.

    `ends`: what stopped it is meant to, so that nothing is asked of what stands below.
    """

    tree: Tree | None
    builder: _Builder
    fault: Problem | None = None
    ends: bool = False


def _built(content: str, shown: str, shift: int) -> _Built:
    events = _Parser(content)
    builder = _Builder(events, content, shift)
    try:
        return _Built(builder.tree(), builder)
    except Refusal as refusal:
        line, column = refusal.where
        fault = Problem(shown, line + shift, column, "", refusal.what, refusal.write)
        return _Built(None, builder, fault, refusal.ends)
    except (yaml.MarkedYAMLError, yaml.reader.ReaderError) as error:
        return _Built(None, builder, yaml_problem(error, content, shown, shift))
    finally:
        events.dispose()


def _faults_below(content: str, first: Problem, shift: int) -> Iterator[Problem]:
    """Yield the faults of a file's form besides the *first*, as far as they can be told."""
    where = first.path, shift
    return faults_below(content, first, shift, lambda mended: _built(mended, *where).fault)


def _shifted(marks: dict[tuple[Step, ...], Where], shift: int) -> dict[tuple[Step, ...], Where]:
    """Return *marks* moved down by *shift* lines."""
    if not shift:
        return marks
    return {path: (line + shift, column) for path, (line, column) in marks.items()}
