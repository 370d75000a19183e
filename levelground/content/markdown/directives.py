"""Directives: blocks of a guide that stand for data, in the syntax of PyMdown's Blocks.

    /// levels
        show: [iop, php]
    ///

This room knows how they are written and where they stand. What one means is
for others: in the HTML there is an empty element with the directive's number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from levelground.base.problems import Problem

TAG, NUMBER = "section", "data-directive"
_PLACE = re.compile(rf'<{TAG} {NUMBER}="([0-9]+)"></{TAG}>')
_SLASHES = re.compile(r"((?:[ \t>*+:-]|[0-9]+[.)])*)/{3,}")
_OPEN = re.compile(r"/{3,} *([\w-]+) *")
_CLOSE = re.compile(r"/{3,} *")
_OPTION = re.compile(r" {4}|\s*$")


@dataclass(frozen=True, slots=True)
class Written:
    """A directive as it was written: its name and place, and its options as YAML."""

    name: str
    line: int
    column: int
    options: str


def pieces(html: str) -> tuple[str | int, ...]:
    """Return *html* in order, as pieces of HTML and as numbers of the directives between them."""
    parts = _PLACE.split(html)
    return tuple(int(part) if at % 2 else part for at, part in enumerate(parts) if part.strip())


def find_directives(
    markdown: str, shown: str, first_line: int
) -> tuple[tuple[Written, ...], tuple[Problem, ...]]:
    """Return the directives in *markdown* in order, and every fault in how they are written."""
    reader = _Reader(markdown.split("\n"), shown, first_line)
    reader.read()
    return tuple(reader.found), tuple(reader.problems)


@dataclass(slots=True)
class _Reader:
    """Reads the lines of a guide for directives. A directive has no text of its own."""

    lines: list[str]
    shown: str
    first_line: int
    found: list[Written] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def read(self) -> None:
        """Find every directive, and everything that looks like one and is none."""
        at = 0
        while at < len(self.lines):
            slashes = _SLASHES.match(self.lines[at])
            if not slashes:
                at += 1
                continue
            opened = _OPEN.fullmatch(self.lines[at])
            if opened:
                at = self._directive(at, opened)
                continue
            self._fault(at, slashes.end(1), *_what_else(self.lines[at], inside=bool(slashes[1])))
            at += 1

    def _directive(self, start: int, opened: re.Match[str]) -> int:
        """Read the directive that starts on line *start*; return the line after it."""
        end = start + 1
        while end < len(self.lines) and _OPTION.match(self.lines[end]):
            end += 1
        column = opened.start(1)
        if end == len(self.lines) or not _CLOSE.fullmatch(self.lines[end]):
            what = f'the directive "{opened[1]}" is not closed'
            write = 'indent its options by four spaces, then write "///" on a line of its own'
            self._fault(start, column, what, write)
            return end
        if not self._alone(start, end):
            what = f'the directive "{opened[1]}" stands in a paragraph'
            self._fault(start, column, what, "leave an empty line before and after it")
        options = "\n".join(self.lines[start + 1 : end])
        line = self.first_line + start
        self.found.append(Written(opened[1], line, column + 1, options))
        return end + 1

    def _alone(self, start: int, end: int) -> bool:
        """Whether there is an empty line, or nothing, on both sides."""
        around = [*self.lines[max(start - 1, 0) : start], *self.lines[end + 1 : end + 2]]
        return not any(line.strip() for line in around)

    def _fault(self, at: int, column: int, what: str, write: str) -> None:
        line = self.first_line + at
        self.problems.append(Problem(self.shown, line, column + 1, "", what, write))


def _what_else(line: str, *, inside: bool) -> tuple[str, str]:
    """Return what is wrong with a line of slashes that opens no directive, and what to write."""
    if inside:
        return "a directive cannot stand in a list, a quote or an indent", "start the line with ///"
    if _CLOSE.fullmatch(line):
        return '"///" closes no directive', "remove it, or write the name after it"
    return "this is no directive", 'write "///", its name and nothing else on the line'
