"""What PyYAML says is wrong with a file, in plain words, and what to write instead."""

from __future__ import annotations

from typing import Any

from levelground.base import parser_words, slips
from levelground.base.problems import Problem

TOO_DEEP = ("the file is nested too deep or too long", "write a flat record")


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
