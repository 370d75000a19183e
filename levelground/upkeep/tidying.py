"""A record's text in the one order and style, with its meaning and its comments as they were.

Fields stand in the order in which an import writes them; what a person put above a field goes with
it. Spaces that say nothing are made one. What comes out is read again: if it does not say the
same, or a comment is missing, the text stays as it was.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial

from levelground.content import yaml_tree
from levelground.content.yaml_tree import Tree
from levelground.exchange.writing import comments, record_file
from levelground.exchange.writing.layout import Layout
from levelground.facts import field_table
from levelground.model import Program, Record

_FIRST = (
    "name", "also_known_as", "formerly", "fictional", "listing", "since", "until", "ask_again",
    "listing_reason", "place", "about", "corrections", "contact",
)  # fmt: skip
_LAST = ("programs", "checked", "asked", "sources", "conflicts", "excused", "imported")
_LISTS = frozenset(_LAST[1:])
_BLANK_LINES = re.compile(r"\n{3,}")
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)


def tidy(text: str) -> str:
    """Return *text* in order and style; as it is where nobody has touched it since its import."""
    if record_file.is_untouched(text) or yaml_tree.parse_yaml(text.encode(), "").value is None:
        return text
    for step in (_clean, _spaced, _ordered):
        text = _safely(text, step)
    return text


def _safely(text: str, step: Callable[[str], str]) -> str:
    """Return what *step* makes of a text, or the text where that does not say the same."""
    made = step(text)
    if made == text:
        return text
    same = _says(made) == _says(text) and _comments(made) == _comments(text)
    return made if same else text


def _says(text: str) -> Tree:
    return yaml_tree.parse_yaml(text.encode(), "").value


def _comments(text: str) -> Counter[str]:
    return Counter(comments.comments_in(text))


def _clean(text: str) -> str:
    """Take away what no reader sees: spaces at the ends of lines, more than one blank line."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    return _BLANK_LINES.sub("\n\n", _TRAILING.sub("", text)).strip("\n") + "\n"


def _spaced(text: str) -> str:
    """Write one space behind a colon or a comma, and none inside a bracket."""
    gaps = sorted(Layout.of(text).gaps(), key=lambda gap: gap.start, reverse=True)
    for gap in gaps:
        text = f"{text[: gap.start]}{gap.wanted}{text[gap.end :]}"
    return text


def _ordered(text: str) -> str:
    """Put the fields of every group in order, the innermost first."""
    for path in sorted(Layout.of(text).groups(), key=len, reverse=True):
        text = _safely(text, partial(_in_order, path))
    return text


def _in_order(path: tuple[str | int, ...], text: str) -> str:
    """Return the text with the entries of one group in order."""
    group = Layout.of(text).group(path)
    ranks = _ranks(tuple(step for step in path if isinstance(step, str)))
    names = group.names
    wanted = sorted(names, key=lambda name: ranks.get(name, len(ranks)))
    return text if wanted == names else group.reordered(wanted)


@cache
def _ranks(group: tuple[str, ...]) -> Mapping[str, int]:
    """Return the place of each name in a group, by the names of those that it stands in."""
    if group in {(), ("programs",)}:
        order = (*(() if group else _FIRST), *_program_order())
        return _numbered([*order, *_LAST])
    if group[0] in _LISTS or group[0] == "place":
        return _numbered(_names_in(group[0]))
    inner = group[-1]
    return _numbered([one.path[1] for one in field_table.fields_of(Program) if one.path[0] == inner
                      and len(one.path) > 1])  # fmt: skip


def _program_order() -> Iterator[str]:
    """Yield what a program may state, group by group; what tells programs apart comes first."""
    yield from ("level", "word", "called")
    yield from (one.path[0] for one in field_table.fields_of(Program))


def _names_in(part: str) -> list[str]:
    found = [one.path for one in field_table.walk_fields(Record)]
    return [path[1] for path in found if path[0] == part and len(path) > 1]


def _numbered(names: Iterator[str] | list[str]) -> Mapping[str, int]:
    return {name: at for at, name in enumerate(dict.fromkeys(names))}
