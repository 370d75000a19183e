"""The sentences of a Markdown text: where each stands, and whether a claim is marked at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from levelground.content.markdown.prose import (
    CLAIM,
    ITEM_MARK,
    NO_PROSE,
    TARGET,
    blank,
    without_code,
)

# Stands for a mark while sentences are cut: no text can hold it.
_MARKED = "\x00"
_QUOTED = re.compile(r"[\"\u201c\u00ab][^\"\u201c\u201d\u00ab\u00bb]*[\"\u201d\u00bb]")
_END = re.compile(rf"[.?!][\"\u201d\u00bb'\u2019)*_]*(?=\s|{_MARKED}|$)(?:\s*{_MARKED}+)?")
_RULE = re.compile(r"\s*\|[\s|:-]+\|?\s*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, or one row of a table, as it says it; *is_marked* if it names its source.

    What it quotes is blanked, and each word stands in the column where it was written:
    `place` counts from the start of `text`.
    """

    text: str
    line: int
    column: int
    is_marked: bool

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        return self.text.rstrip(" \n\"'\u201d\u00bb)*_").endswith("?")

    def place(self, start: int) -> tuple[int, int]:
        """Return the (line, column) of the character *start* of the text."""
        before = self.text[:start]
        down = before.count("\n")
        return self.line + down, start - before.rfind("\n") + (0 if down else self.column - 1)


def sentences(markdown: str, first_line: int) -> Iterator[Sentence]:
    """Yield every sentence of paragraphs and lists, and every row of a table but its head.

    Headings, blocks of data and what stands there for the reader to say are left out.
    """
    for line, text in _blocks(markdown, first_line):
        said = _CUT.sub(_stand_in, TARGET.sub(blank, text))
        for start, end in _ends(said):
            before = said[:start]
            column = start - before.rfind("\n")
            own = said[start:end]
            is_marked = _MARKED in own
            plain = own.replace(_MARKED, " ")
            yield Sentence(plain, line + before.count("\n"), column, is_marked)


_CUT = re.compile(f"{CLAIM.pattern}|{_QUOTED.pattern}", re.IGNORECASE)


def _stand_in(match: re.Match[str]) -> str:
    """Return as many characters as a mark or a quotation has; the latter keeps its end."""
    said = match[0]
    if match[1]:
        return _MARKED * len(said)
    kept = 2 if said[-2:-1] in {".", "?", "!"} else 1
    return said[0] + " " * (len(said) - 1 - kept) + said[-kept:]


def _ends(said: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of *said* starts and ends; a row of a table is one."""
    item = ITEM_MARK.match(said)
    start = item.end() if item else 0
    is_row = said.lstrip().startswith("|")
    ends = [] if is_row else [match.end() for match in _END.finditer(said, start)]
    for end in [*ends, len(said)]:
        if said[start:end].strip(f" \n{_MARKED}"):
            yield start, end
        start = end


def _blocks(markdown: str, first_line: int) -> Iterator[tuple[int, str]]:
    """Yield (line, text) of every paragraph, item and row of a table, as written."""
    lines = [*without_code(markdown), ""]
    start, gathered = 0, list[str]()
    for number, line in enumerate(lines):
        is_row = line.lstrip().startswith("|")
        begins = is_row or ITEM_MARK.match(line) or _is_apart(line)
        if gathered and (begins or not line.strip()):
            yield first_line + start, "\n".join(gathered)
            gathered = []
        is_head = is_row and (_RULE.fullmatch(line) or _RULE.fullmatch(lines[number + 1]))
        if line.strip() and not _is_apart(line) and not is_head:
            start = start if gathered else number
            gathered.append(line)


def _is_apart(line: str) -> bool:
    """Whether a line is a heading, part of a block of data, or for the reader to say."""
    told = line.lstrip()
    return told.startswith((*(sign for sign in NO_PROSE if sign != "|"), ">")) or line.startswith(
        "    "
    )
