"""Slips of the hand that YAML has no words for, and signs that look like others.

What comes from a word processor or a web page looks right and is not; a message says which.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_OPENING = "\uff02\uff07\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u201b\u00ab\u00bb\u2033\u2032"
_MARKS = 3  # letters: a shorter text may be of signs
_DOUBLE = re.compile("[\u201c\u201d\u201e]")
_QUOTED = re.compile(rf"[{_OPENING}][^{_OPENING}]*[{_OPENING}]")
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u00ad"
# Letters of Greek and Cyrillic that look like Latin ones.
_ALIKE = frozenset(
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bd\u03bf\u03c1"
    "\u0405\u0406\u0408\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425"
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458"
)
# What stands for a colon in other scripts and in print.
_COLONS = "\uff1a\ufe55\ufe13\u2236\ua789\u02d0"
_LETTERS = re.compile(r"[^\W\d_]+")
# What Python calls a new line and nobody sees.
BREAKS = re.compile("[\u0085\u2028\u2029]")
# A field's name with what stands behind it, and behind its colon.
_NAMED = re.compile(r"[ \t]*(?:-[ \t]+)?[\"']?[^\W\d]\w*[\"']?[ \t]*(.)(.?)")

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
        re.compile(r"\s*(?:-\s+)?[A-Za-z_][A-Za-z0-9_]*:[^\s/\"'\]},:]"),
        "there is no space after the colon",
        "write a space after it, like level: iop",
    ),
    (
        re.compile(r"\s*(?:-\s+)?[\w ]+:\s+[-?]\s*$"),
        "the sign after the colon only says that nothing is known",
        "write what it is, or remove the line",
    ),
    (
        re.compile(r"\s*(?:-\s+)?[\w ]+:\s+(?:[@%`*&!?-]|[|>](?![-+0-9]*\s*$))"),
        "the value starts with a sign that means something else here",
        'put the whole value in quotes, like name: "@Home"',
    ),
    (
        re.compile(r"\s*(?:-\s+)?[\w ]+:\s+'[^']*'\w"),
        "the apostrophe ends the value",
        'put it in double quotes, like about: "It\'s open"',
    ),
    (
        re.compile(r"\s*(?:-\s+)?[\w ]+:\s+(?:\"[^\"]*\"|'[^']*')\s*[^\s#,}\]]"),
        "the value goes on behind its quotes",
        """put the whole value in quotes, like name: '"Harbor" Point'""",
    ),
    (
        re.compile(r"\s*[\w][\w ./?()&-]*\s#\s*:"),
        "the # after a space starts a comment, so that the name before the colon has no end",
        'put the name in quotes, like "Main #": {to: contact.phone}',
    ),
    (
        re.compile(r".*[{\[,]\s*[?@%`*&!|>]\s*\w"),
        "a name or value between brackets starts with a sign that means something else here",
        'put it in quotes, like ["@Home"], or leave the sign out',
    ),
    (
        re.compile(r"\s*[*|][\w* ]*:"),
        "this line starts with a sign that is no part of a field's name",
        "start it with the name, like level: iop",
    ),
)
# A value that starts with a quote and does not end it in its line.
_OPEN = re.compile(r"\s*(?:- )?[\w .-]+: *(?:\"(?:[^\"\\]|\\.)*|'(?:[^']|'')*)$")
_FITS_NOT = re.compile(r"expected (?:key|'-' indicator)|<block end>|mapping values")
_INDENTED = re.compile(r"(?:\s+(?:-\s+)?|-\s+|)[\w .]+:")
# A number sign that begins a comment for YAML, and hardly for who wrote it: `12 Main Street #4`.
_CUT_OFF = re.compile(r"[ \t]+(#[^\s#].*)")
_CUT_BEFORE_NUMBER = re.compile(
    r"[ \t]+(# ?(?!(?:19|20)\d\d\b)\d+[A-Za-z]?(?:,.*|\s*)$)", re.MULTILINE
)
_END_OF_QUOTE = "add the same quote where it ends; a text with an apostrophe takes double quotes"
# A line of words without a colon behind the first few.
_STRAY = re.compile(r"(?!\s*(?:- )?[\"']?[\w .-]+[\"']?:)\s*\w")
_FIELD = re.compile(r"[a-z_][a-z0-9_]*:[^\s/].*", re.DOTALL)


def of_line(line: str) -> tuple[str, str] | None:
    """Return what is likely wrong with a line that YAML cannot read, and what to do."""
    return _odd_start(line) or next(
        ((what, write) for looks, what, write in _LINES if looks.match(line)), None
    )


def _odd_start(line: str) -> tuple[str, str] | None:
    """Return what is wrong with an odd sign before a field's name, or at its colon."""
    found = _NAMED.match(line)
    colon, after = found.groups() if found else ("", "")
    if colon and colon in _COLONS:
        what = f"the colon after the field's name is no plain one (U+{ord(colon):04X})"
        return what, "type a plain colon and a space, like level: iop"
    behind = odd_sign(after) if colon == ":" and after not in _OPENING else ""
    if behind:
        return f"{behind}, right after the colon", "type a plain space there, like level: iop"
    first = line.lstrip(" \t")[:1]
    before = odd_sign(first) if not found and (first.isspace() or is_hidden(first)) else ""
    return (f"{before}, before the first word", "type the line anew") if before else None


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
            return at, "a quote that starts in this line has no end", _END_OF_QUOTE
    return None


def misplaced_line(line: str, problem: str) -> tuple[str, str] | None:
    """Return what is wrong with a line that does not start where YAML's *problem* wants it."""
    if _FITS_NOT.search(problem) and _INDENTED.match(line):
        what = "the start of this line does not fit the lines above it"
        return (
            what,
            "start it in the same column as they do, with a hyphen only where they have one",
        )
    return None


def stray(lines: Sequence[str], first: int, last: int) -> tuple[int, str, str] | None:
    """Return (line, what is wrong, what to do) for the last of the lines that is no field."""
    for at in range(last, max(first, 0) - 1, -1):
        line = lines[at] if at < len(lines) else ""
        if _STRAY.match(line):
            write = "indent it below the line that it goes on from, or write name: value"
            return at, "this line is no field, and goes on from no line above it", write
    return None


def left_out(content: str, at: int, before: str = "") -> tuple[str, str] | None:
    """Return what is wrong, and what to do, where a text is cut off at *at* by a number sign.

    *before* is what is left of it. A number alone belongs to words, as in `Suite # 200`.
    """
    rest = _CUT_OFF.match(content, at)
    number = None if rest else _CUT_BEFORE_NUMBER.match(content, at)
    if number and any(letter.isalpha() for letter in before):
        rest = number
    if rest is None:
        return None
    what = f'"{rest[1].rstrip()}" is left out: a # after a space starts a comment'
    return what, "put the whole text in quotes, or a space after the # of a comment"


def of_field(written: str) -> tuple[str, str] | None:
    """Return what is wrong with a text that is likely a field: `phone:508-754-3003`."""
    odd = _odd_start(written)
    if odd or not _FIELD.fullmatch(written):
        return odd
    return "there is no space after the colon", "write a space after it, like phone: 508-555-0142"


def curly_quotes(written: str) -> tuple[str, str] | None:
    """Return what is wrong with curly quotes around *written*, or at one end, and what to do."""
    if written.isascii():
        return None
    said = written.strip()
    if _QUOTED.fullmatch(said):
        what = f"the quotes around {written} are curly, and are taken for a part of it"
        return what, f'write "{said[1:-1].strip()}" in straight quotes'
    found = _DOUBLE.findall(said)
    if len(found) == 1 and found[0] in {said[0], said[-1]} and len(said) > _MARKS:
        what = f"there is a curly quote at one end of {written}, which is taken for a part of it"
        return what, "remove it, or use straight quotes at both ends"
    return None


def keyboard_text(written: str) -> str:
    """Return *written* with hyphens, spaces and hidden signs as a keyboard makes them.

    For what is read by its form and not shown as it was written: a number, a date.
    """
    kept = (character for character in written if unicodedata.category(character) != "Cf")
    return "".join(_as_typed(character) for character in kept).strip()


def odd_sign(written: str) -> str:
    """Return what to say of the first sign in *written* that looks like another, '' without one."""
    if written.isascii() and "\x7f" not in written and written.isprintable():
        return ""
    for character in written:
        name = _name_of(character)
        if name:
            return _told(character, name)
    return ""


def odd_letter(written: str, *, alone: bool = False) -> str:
    """Return what to say of a letter that looks like a Latin one, within a word of such.

    A word with no other letters is one of its own language, unless it stands *alone*, or among
    Latin words only.
    """
    if written.isascii():
        return ""
    words = _LETTERS.findall(written)
    alone = alone or _is_disguised(words)
    for word in words:
        other = [letter for letter in word if not letter.isascii()]
        wide = next((letter for letter in other if "\uff21" <= letter <= "\uff5a"), "")
        if wide:
            return _told(wide, "a wide letter")
        mixed = len(other) < len(word) or alone
        if mixed and other and _ALIKE.issuperset(other):
            return _told(other[0], "a letter of another alphabet")
    return ""


def _is_disguised(words: Sequence[str]) -> bool:
    """Whether some words are Latin, and all others of letters that only look so."""
    others = [{c for c in word if not c.isascii() and not _is_latin(c)} for word in words]
    return not all(others) and all(map(_ALIKE.issuperset, others))


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")


def _told(character: str, name: str) -> str:
    return f"there is {name} in it (U+{ord(character):04X})"


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
    if "\uff10" <= character <= "\uff19":
        return "a wide digit"
    if "\uff01" <= character <= "\uff5e":
        return "a wide sign"
    return "an invisible character" if is_hidden(character) else ""


def is_hidden(character: str) -> bool:
    """Whether nobody sees a character: a space of no width, a mark of direction."""
    return unicodedata.category(character or " ") == "Cf"
