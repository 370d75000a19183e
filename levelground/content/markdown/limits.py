"""How much a guide may hold, so that reading it takes no longer than a moment.

Markdown's own patterns look again and again through a paragraph for the end of
each sign in it. So what is counted here is signs times length, not seconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from levelground.base.problems import Problem

MOST_BYTES = 64 * 1024
MOST_ALIKE = 200  # characters of one kind in a row
MOST_NESTED = 8  # lists and quotes in one another
MOST_INDENT = 40  # columns: lists within lists, four for each
MOST_CELLS = 4_000  # of one table
# Of signs times characters, in one paragraph and in all: the longest guide of ours has 100,000.
MOST_WORK, MOST_WORK_IN_ALL = 250_000, 1_500_000

_ALIKE = re.compile(rf"(.)\1{{{MOST_ALIKE},}}", re.DOTALL)
_MARKER = re.compile(r"[ \t]*(?:>|(?:[*+-]|[0-9]+[.)])[ \t])")
_SIGN = re.compile(r"[\[\]()*_`<>|&!:\\{~]")

Fault = tuple[int, int, str, str]


def limit_faults(markdown: str) -> Iterator[Fault]:
    """Yield (line, column, what, what to do) of all that is too much; lines count from 0."""
    size = len(markdown.encode("utf-8", "replace"))
    if size > MOST_BYTES:
        yield 0, 1, f"{size:,} bytes is too long for a guide", f"keep it under {MOST_BYTES:,}"
        return
    lines = markdown.split("\n")
    for at, line in enumerate(lines):
        yield from ((at, *fault) for fault in _of_line(line))
    yield from _of_blocks(lines)


def problems(markdown: str, shown: str, first_line: int) -> Iterator[Problem]:
    """Yield a Problem for all that is too much in the text of a guide."""
    for at, column, what, write in limit_faults(markdown):
        yield Problem(shown, first_line + at, column, "", what, write)


def _of_line(line: str) -> Iterator[tuple[int, str, str]]:
    alike = _ALIKE.search(line)
    if alike:
        what = f"there are {len(alike[0]):,} characters of one kind in a row"
        yield alike.start() + 1, what, f"write at most {MOST_ALIKE}"
    depth, end = 0, 0
    while marker := _MARKER.match(line, end):
        depth, end = depth + 1, marker.end()
    indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip(" "))
    if depth > MOST_NESTED or indent > MOST_INDENT:
        yield 1, "lists or quotes are nested too deep here", f"use at most {MOST_NESTED} steps"


def _of_blocks(lines: list[str]) -> Iterator[Fault]:
    """Yield what is too much in one paragraph or table, or in all together."""
    total, start = 0, 0
    for at, line in enumerate([*lines, ""]):
        if line.strip():
            continue
        block = lines[start:at]
        work = sum(map(len, block)) * sum(len(_SIGN.findall(own)) for own in block)
        cells = len(block) * max((own.count("|") for own in block), default=0)
        if cells > MOST_CELLS:
            what = f"a table of {cells:,} cells is too large to read on a phone"
            yield start, 1, what, "make several tables of it"
        elif work > MOST_WORK:
            yield start, 1, "there are too many signs in one paragraph", _SHORTER
        elif total <= MOST_WORK_IN_ALL < total + work:
            yield start, 1, "there are too many signs in this guide", _SHORTER
        total, start = total + work, at + 1


_SHORTER = "write shorter paragraphs, with fewer of [ ] ( ) * _ ` | in them"
