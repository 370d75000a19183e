"""Slips of the hand that YAML has no words for, and signs that look like others.

A letter from a phone book, a word processor or a web page brings signs that
look right and are not; a message in words says which.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_OPENING = "\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u201b\u00ab\u00bb\u2033\u2032"
_QUOTED = re.compile(rf"[{_OPENING}][^{_OPENING}]*[{_OPENING}]")
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u00ad"
# What Python calls a new line and nobody sees.
BREAKS = re.compile("[\u0085\u2028\u2029]")

# (what a line looks like, what is wrong with it, what to do), in the order of how sure it is.
_LINES = (
    (
        re.compile(r"\s*(?:```|~~~)"),
        "this line is the fence of a code block, and no part of the record",
        "remove the lines with ``` and keep what is between them",
    ),
    (
        re.compile(r"\s*>\s*(?:-\s+)?\w[\w ]*:"),
        "the > of a quoted message stands before this line",
        "remove the > and the space after it from every line",
    ),
    (
        re.compile(r"\s*[\u2022\u2023\u25aa\u25cf\u25e6\u00b7\u2010-\u2015\u2212*]\s*\w"),
        "this line starts with a bullet that is no hyphen",
        "start it with a plain hyphen and a space, like - level: iop",
    ),
    (
        re.compile(r"\s*-\w+\s*:"),
        "there is no space after the hyphen",
        "write a space after it, like - level: iop",
    ),
    (
        re.compile(rf"\s*(?:-\s+)?[\"\w]+:\s*[{_OPENING}]"),
        "the quotes in this line are curly",
        'write straight quotes, like hours: "Monday to Friday: 9 to 5"',
    ),
    (
        re.compile(r"\s*(?:-\s+)?[a-z_][a-z0-9_]*:[^\s/\"'\]},]"),
        "there is no space after the colon",
        "write a space after it, like level: iop",
    ),
)
# A value that starts with a quote and does not end it in its line.
_OPEN = re.compile(r"\s*(?:- )?[\w .-]+: *\"(?:[^\"\\]|\\.)*$")
# A line of words without a colon behind the first few.
_STRAY = re.compile(r"(?!\s*(?:- )?[\"']?[\w .-]+[\"']?:)\s*\w")
_FIELD = re.compile(r"[a-z_][a-z0-9_]*:[^\s/].*", re.DOTALL)


def of_line(line: str) -> tuple[str, str] | None:
    """Return what is likely wrong with a line that YAML cannot read, and what to do."""
    return next(((what, write) for looks, what, write in _LINES if looks.match(line)), None)


def of_lines(lines: Sequence[str], first: int, last: int) -> tuple[int, str, str] | None:
    """Return (line, what is wrong, what to do) for the lines *first* to *last*, counted from 0.

    The last is looked at first: it is where YAML gave up. A quote without an end
    may start anywhere above it.
    """
    for at in range(last, max(first, 0) - 1, -1):
        slip = of_line(lines[at]) if at < len(lines) else None
        if slip:
            return at, *slip
    for at, line in enumerate(lines[: last + 1]):
        if _OPEN.match(line):
            return at, "a quote that starts in this line has no end", 'add a " where it ends'
    return None


def stray(lines: Sequence[str], first: int, last: int) -> tuple[int, str, str] | None:
    """Return (line, what is wrong, what to do) for the last of the lines that is no field."""
    for at in range(last, max(first, 0) - 1, -1):
        line = lines[at] if at < len(lines) else ""
        if _STRAY.match(line):
            write = "indent it below the line that it goes on from, or write name: value"
            return at, "this line is no field, and goes on from no line above it", write
    return None


def is_field(written: str) -> bool:
    """Whether a text is likely a field whose colon has no space after it: `phone:508-754-3003`."""
    return _FIELD.fullmatch(written) is not None


def curly(written: str) -> str:
    """Return what is between curly quotes around the whole of *written*, '' without them."""
    return written[1:-1].strip() if _QUOTED.fullmatch(written.strip()) else ""


def plain(written: str) -> str:
    """Return *written* with hyphens, spaces and hidden signs as a keyboard makes them.

    For what is read by its form and not shown as it was written: a number, a date.
    """
    kept = (character for character in written if unicodedata.category(character) != "Cf")
    return "".join(_as_typed(character) for character in kept).strip()


def odd_sign(written: str) -> str:
    """Return what to say of the first sign in *written* that looks like another, '' without one."""
    for character in written:
        name = _name_of(character)
        if name:
            return f"there is {name} in it (U+{ord(character):04X})"
    return ""


def _as_typed(character: str) -> str:
    if character in _DASHES:
        return "-"
    return " " if _is_odd_space(character) else character


def _is_odd_space(character: str) -> bool:
    return character != " " and unicodedata.category(character) in {"Zs", "Zl", "Zp"}


def _name_of(character: str) -> str:
    """Return what a sign that looks like a usual one is, '' for any other."""
    if character in _OPENING:
        return "a curly quote"
    if character in _DASHES:
        return "a dash that is no plain hyphen"
    if _is_odd_space(character) or BREAKS.match(character):
        return "a space that is no plain one"
    return "an invisible character" if unicodedata.category(character) == "Cf" else ""
