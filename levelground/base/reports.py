"""What a check found: as lines for people, and as JSON for programs."""

from __future__ import annotations

import json

from levelground.base import strings
from levelground.base.problems import Problem, Report, Severity

_MARKS = {Severity.ERROR: "", Severity.WARNING: "warning", Severity.NOTE: "note"}
# A terminal full of one warning hides the others; JSON has them all.
MANY = 40


def report_as_text(report: Report) -> str:
    """Return a line for each problem, errors first, and a line that counts them.

    A rule's name stands behind its warning, so that a record can excuse it.
    """
    lines = [str(problem) for problem in report.of(Severity.ERROR)]
    for severity in (Severity.WARNING, Severity.NOTE):
        lines += _marked(report.of(severity), _MARKS[severity])
    return "\n".join([*lines, summary(report)])


def _marked(problems: tuple[Problem, ...], mark: str) -> list[str]:
    lines = [f"{problem} [{' '.join(filter(None, (mark, problem.rule)))}]" for problem in problems]
    if len(lines) <= MANY:
        return lines
    more = f"... and {len(lines) - MANY:,} more of this kind; see them all with --format json"
    return [*lines[:MANY], more]


def summary(report: Report) -> str:
    """Return "2 errors, 1 warning."."""
    counts = (
        strings.plural(len(report.of(Severity.ERROR)), "error", "errors"),
        strings.plural(len(report.of(Severity.WARNING)), "warning", "warnings"),
    )
    return ", ".join(counts) + "."


_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
# What a line of a log would take for the end of an annotation, or of one of its parts.
_WITHIN = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_BETWEEN = {**_WITHIN, ":": "%3A", ",": "%2C"}


def report_as_github(report: Report) -> str:
    """Return an annotation for each problem, which GitHub puts beside its line, and the count."""
    lines = [_annotation(problem) for severity in Severity for problem in report.of(severity)]
    return "\n".join([*lines, summary(report)])


def _annotation(problem: Problem) -> str:
    told = f"{problem.what}; {problem.write}" if problem.write else problem.what
    title = " ".join(filter(None, (problem.field, problem.rule)))
    place = f"file={_escaped(problem.path, _BETWEEN)},line={problem.line},col={problem.column}"
    titled = f",title={_escaped(title, _BETWEEN)}" if title else ""
    return f"::{_LEVELS[problem.severity]} {place}{titled}::{_escaped(told, _WITHIN)}"


def _escaped(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in text)


def report_as_json(report: Report) -> str:
    """Return the report as one JSON object: counts, and every problem with its place."""
    problems = [
        {
            "path": problem.path,
            "line": problem.line,
            "column": problem.column,
            "field": problem.field,
            "what": problem.what,
            "write": problem.write,
            "severity": problem.severity.word,
            "rule": problem.rule,
        }
        for problem in report
    ]
    counts = {f"{severity.word}s": len(report.of(severity)) for severity in Severity}
    return json.dumps({**counts, "problems": problems}, indent=2, ensure_ascii=False)
