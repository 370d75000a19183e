"""Comments of a person that an edit of the file took away, put back where they stood."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from operator import attrgetter

import yaml

from levelground.content import yaml_tree

_COMMENT = re.compile(r"#[^\n]*")
_HEAD = re.compile(r"(?:#[^\n]*\n)*")


@dataclass(frozen=True, slots=True)
class _Comment:
    """A comment, the number of its line from 0, and what stands before it in that line."""

    words: str
    line: int
    beside: str

    @property
    def as_line(self) -> str:
        """The comment as a line of its own; what it said something about goes with it."""
        indent = self.beside[: len(self.beside) - len(self.beside.lstrip())]
        about = self.beside.strip()
        return f"{indent}# {about}  {self.words}" if about else f"{indent}{self.words}"


def kept(before: str, after: str) -> str:
    """Return *after* with every comment of *before*; those that an edit took stand on own lines.

    Where a line that a comment stood beside is gone, the line itself stands in it.
    """
    lost = _lost(before, after)
    if not lost:
        return after
    lines = after.removesuffix("\n").split("\n")
    places = _same_lines(before.split("\n"), lines)
    by_place: dict[int, list[str]] = {}
    for comment in lost:
        place = _next(places, comment.line, len(lines))
        by_place.setdefault(place, []).append(comment.as_line)
    written: list[str] = []
    for number, line in enumerate([*lines, None]):
        written.extend(by_place.get(number, ()))
        if line is not None:
            written.append(line)
    text = "\n".join(written) + "\n"
    if _says(text) == _says(after):
        return text
    return "\n".join([*lines, *(comment.as_line.strip() for comment in lost)]) + "\n"


def comments_in(text: str) -> list[str]:
    """Return the comments of a file, in their order."""
    return [comment.words for comment in _comments(text)]


def _lost(before: str, after: str) -> list[_Comment]:
    """Return the comments of *before* that *after* does not have."""
    head = _HEAD.match(before)
    if head and "#" not in before[head.end() :] and after.startswith(head[0]):
        return []  # as an import writes it; no need to take it apart
    there, lost = _comments(after), _comments(before)
    for same in (attrgetter("words", "beside"), attrgetter("words")):
        stay = Counter(map(same, there)) & Counter(map(same, lost))
        there, lost = _beyond(stay, same, there), _beyond(stay, same, lost)
    return lost


def _beyond(
    stay: Counter[object], same: Callable[[_Comment], object], comments: list[_Comment]
) -> list[_Comment]:
    """Return *comments* without as many of each kind as *stay*."""
    left = stay.copy()
    found = []
    for comment in comments:
        if left[same(comment)]:
            left[same(comment)] -= 1
        else:
            found.append(comment)
    return found


def _comments(text: str) -> list[_Comment]:
    """Return the comments of a file: what stands after a # between two of its tokens."""
    end = 0
    found = []
    for token in yaml.scan(text, Loader=yaml.SafeLoader):
        for match in _COMMENT.finditer(text, end, max(end, token.start_mark.index)):
            start = text.rfind("\n", 0, match.start()) + 1
            line = text.count("\n", 0, start)
            found.append(_Comment(match[0].rstrip(), line, text[start : match.start()]))
        end = token.end_mark.index
    return found


def _same_lines(before: list[str], after: list[str]) -> Mapping[int, int]:
    """Return where each line of *before* that stayed stands in *after*."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return {
        block.a + step: block.b + step
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    }


def _next(places: Mapping[int, int], line: int, end: int) -> int:
    """Return where the next line stands that stayed."""
    return min((there for here, there in places.items() if here > line), default=end)


def _says(text: str) -> object:
    """Return what a file says, None where it cannot be read."""
    return yaml_tree.parse_yaml(text.encode(), "").value
