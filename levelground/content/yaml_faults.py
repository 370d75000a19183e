"""What PyYAML says is wrong with a file, in plain words, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from levelground.base import parser_words, slips
from levelground.base.files import Where
from levelground.base.problems import Problem

# A remedy for all lines of its kind, which need no line each.
_OF_ALL = re.compile(r"\b(?:every line|the lines)\b")
_MOST = 20  # faults of one file that are worth reading at once
TOO_DEEP = ("the file is nested too deep or too long", "write a flat record")


class Refusal(Exception):  # noqa: N818 - a way out of the builder of trees
    """The builder met something that a record must not hold."""

    def __init__(self, where: Where, what: str, write: str, *, ends: bool = True) -> None:
        self.where, self.what, self.write = where, what, write
        self.ends = ends  # nothing is asked of what stands below


def yaml_problem(error: Any, content: str, shown: str, shift: int) -> Problem:
    """Say in plain words what PyYAML's *error* is about."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:  # a character that YAML does not allow
        before = content[: error.position]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        character = error.character if isinstance(error.character, int) else ord(error.character)
        what = f"there is a character that YAML does not allow (U+{character:04X})"
        return Problem(shown, line + shift, column, "", what, "type the line anew")
    lines = content.split("\n")
    at, what, write = _cause(error, mark, lines)
    column = mark.column + 1 if at == mark.line else 1
    if "tab" in what:
        column = lines[at].index("\t") + 1
    return Problem(shown, at + 1 + shift, column, "", what, write)


def _cause(error: Any, mark: Any, lines: list[str]) -> tuple[int, str, str]:
    """Return (line counted from 0, what is wrong, what to write) of PyYAML's *error*."""
    written = lines[mark.line] if mark.line < len(lines) else ""
    problem = error.problem or ""
    if written.lstrip(" ").startswith("\t") or "\t" in written[: mark.column + 1]:
        return mark.line, "there is a tab in the indent", "use spaces, two for each step"
    if "nesting depth" in problem:  # newer parsers stop before our own limit
        return mark.line, *TOO_DEEP
    # The slip is seldom where the parser stops: a line may go on in the next ones.
    context = getattr(error, "context_mark", None)
    first = min(context.line if context else mark.line, mark.line - 1)
    found = slips.of_lines(lines, first, mark.line)
    if not found and context and "',' or" in problem:
        return context.line, "a bracket that starts in this line has no end", "add ] or } to it"
    if not found and written.count(": ") > 1 and "mapping values" in problem:
        write = 'put the value in quotes, like name: "Harbor Point: Evening"'
        return mark.line, "there is a second colon in the line", write
    what = f"this is not valid YAML: {parser_words.in_plain_words(problem or error.context or '')}"
    write = "check the indent, quotes and brackets here and on the line before"
    told = slips.misplaced_line(written, problem) or (what, write)
    return found or slips.stray(lines, first, mark.line) or (mark.line, *told)


def faults_below(
    content: str, first: Problem, shift: int, fault_of: Callable[[str], Problem | None]
) -> Iterator[Problem]:
    """Yield the faults of a file's form below the *first* one, each as if those above were mended.

    A parser stops at what it cannot read. So the line is left out, with what hangs on it, and
    *fault_of* asked again; where it stops at the same line, nothing more is known.
    """
    lines, last, met = content.split("\n"), first, {first.line}
    for _time in range(_MOST):
        _leave_out(lines, last.line - 1 - shift)
        found = fault_of("\n".join(lines))
        if found is None or found.line in met:
            return
        last = found
        met.add(found.line)
        if (found.what, found.write) != (first.what, first.write) or not _OF_ALL.search(
            found.write
        ):
            yield found


def _leave_out(lines: list[str], at: int) -> None:
    """Empty a line, and those further in below one that is only a name or begins an entry."""
    if not 0 <= at < len(lines):
        return
    line, lines[at] = lines[at], ""
    has_none = ":" in line and not line.rstrip().endswith(":")
    if has_none and not line.lstrip().startswith("-"):
        return
    indent = len(line) - len(line.lstrip())
    for below in range(at + 1, len(lines)):
        said = lines[below]
        if said.strip() and len(said) - len(said.lstrip()) <= indent:
            return
        lines[below] = ""


def left_alone(before: str, name: str) -> tuple[str, str]:
    """Return what is wrong with a name in brackets that has no answer, and what to do.

    *before* is the text up to it, and with it.
    """
    if before.removesuffix(name).rstrip().endswith(","):
        what = f'the comma before "{name}" ends a value, as any does between brackets'
        return what, "put the whole value in quotes"
    return f'"{name}" stands in braces, without an answer', "leave out the braces"
