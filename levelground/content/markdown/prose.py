"""What of a Markdown text is prose, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from levelground.base import strings
from levelground.model.guide import CLAIMS, Claim

ITEM_MARK = re.compile(r"\s*(?:[-*+]|[0-9]+[.)]|>|:)\s+")
TARGET = re.compile(
    r"\]\([^()]*(?:\([^()]*\)[^()]*)*\)|^\s*\[[^\]]+\]:.*|<[a-z][a-z0-9+.-]*:[^<>\s]*>",
    re.IGNORECASE,
)
_DRESS = re.compile(r"[*_`\[\]]+")
CLAIM = re.compile(rf"[ \t]*\{{\s*({'|'.join(CLAIMS)})\s*(?::([^{{}}\n]*))?\}}", re.IGNORECASE)
_LIKE_A_MARK = re.compile(r"\{\s*([a-z]{4,12})\s*(?::[^{}\n]*)?\}", re.IGNORECASE)
NO_PROSE = ("#", "|", "///", "---")


def without_code(markdown: str) -> Iterator[str]:
    """Yield the lines of *markdown*, those of fenced code blanked."""
    fenced = False
    for line in markdown.split("\n"):
        fence = line.lstrip().startswith(("```", "~~~"))
        fenced = fenced != fence
        yield "" if fenced or fence else re.sub(r"`[^`]*`", blank, line)


def blank(match: re.Match[str]) -> str:
    """Return as many spaces as were matched, so that all else keeps its place."""
    return " " * len(match[0])


def prose_only(markdown: str) -> str:
    """Return *markdown* with code, addresses and marks blanked; each word is where it was."""
    lines = (CLAIM.sub(blank, line) for line in without_code(markdown))
    return "\n".join(TARGET.sub(blank, line) for line in lines)


def claims(markdown: str, first_line: int) -> Iterator[Claim]:
    """Yield every claim that is marked in *markdown*: `{clinical: alcohol}`, `{legal: part-2}`."""
    for number, line in enumerate(without_code(markdown), start=first_line):
        for match in CLAIM.finditer(line):
            column = match.start() + match[0].index("{") + 1
            named = tuple(name.strip() for name in (match[2] or "").split(",") if name.strip())
            yield Claim(match[1].lower(), named, number, column)


def near_marks(markdown: str, first_line: int) -> Iterator[tuple[int, int, str]]:
    """Yield (line, column, word) of what is like the mark of a claim and is none: {clincal: id}."""
    for number, line in enumerate(without_code(markdown), start=first_line):
        for match in _LIKE_A_MARK.finditer(line):
            if match[1].lower() not in CLAIMS and strings.near_names(match[1].lower(), CLAIMS):
                yield number, match.start() + 1, match[1]


def unmarked(markdown: str) -> str:
    """Return *markdown* without the marks of claims."""
    return CLAIM.sub("", markdown)


def paragraphs(markdown: str, first_line: int) -> Iterator[tuple[int, str]]:
    """Yield (line, plain text) of every paragraph and every item of a list.

    Headings and tables are left out: they are no sentences.
    """
    start, gathered = 0, ""
    lines = prose_only(markdown).split("\n")
    for number, line in enumerate([*lines, ""], start=first_line):
        mark = ITEM_MARK.match(line)
        other = line.lstrip().startswith(NO_PROSE) or line.startswith("    ")
        if gathered and (mark or other or not line.strip()):
            yield start, gathered
            gathered = ""
        if line.strip() and not other:
            plain = _DRESS.sub("", line[mark.end() :] if mark else line).strip()
            start, gathered = start if gathered else number, f"{gathered} {plain}".strip()
