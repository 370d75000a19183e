"""Lists that look like lists in an editor, and come out as one paragraph or without their steps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from levelground.content.markdown.prose import without_code

# An item; a sign or a number that makes none here.
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,2}\.)\s+\S")
_OTHER = re.compile(r"\s*(?:[\u2022\u2023\u25aa\u25cf\u25e6\u00b7\u2013\u2014]|\d{1,2}\))\s+\S")
_LATER_NUMBER = re.compile(r"\s*(?!1\.)\d")
_BLOCKS = frozenset({"p", "li", "dd"})
_STEP = 4  # columns that a list within a list is indented by

Fault = tuple[str, str, str]
_EMPTY_LINE = (
    "this list comes out as a part of the paragraph before it",
    "leave an empty line before its first item",
)
_SIGN = (
    "this sign makes no list here",
    "start each item with a hyphen and a space, or with a number and a point, like 1.",
)
_NESTED = "a list within a list comes out beside it here", "indent it by four spaces"


def run_on(texts: Sequence[tuple[str, str]]) -> Iterator[Fault]:
    """Yield (line, what, what to do) for each list in the HTML's *texts* that is none.

    A number at the start of a line is one of a list's if it is 1, where another follows,
    or where a colon is before it: a sentence may go on with 12.
    """
    for block, said in texts:
        if block not in _BLOCKS:
            continue
        lines = said.strip("\n").split("\n")
        # What is indented in an item is told by `flattened`.
        own = [line if block != "li" or not line.startswith(" ") else "" for line in lines]
        items = [at for at, line in enumerate(own) if at and _ITEM.match(line)]
        signs = [at for at, line in enumerate(lines) if _OTHER.match(line)]
        if items and (len(items) > 1 or _begins_list(lines, items[0])):
            yield lines[items[0]].strip(), *_EMPTY_LINE
        elif len(signs) > 1:
            yield lines[signs[0]].strip(), *_SIGN


def _begins_list(lines: Sequence[str], at: int) -> bool:
    return not _LATER_NUMBER.match(lines[at]) or lines[at - 1].rstrip().endswith(":")


def flattened(markdown: str) -> Iterator[tuple[int, str, str]]:
    """Yield (line counted from 0, what, what to do) for each item indented by too little."""
    before: int | None = None
    for at, line in enumerate(without_code(markdown)):
        indent = len(line) - len(line.lstrip(" "))
        if _ITEM.match(line):
            if before is not None and before < indent < before + _STEP:
                yield at, *_NESTED
            else:
                before = indent
        elif line.strip() and not indent:
            before = None
