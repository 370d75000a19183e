"""A Problem is one thing wrong in one place, with what to write instead."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum


class Severity(IntEnum):
    """An ERROR stops the build; a WARNING and a NOTE do not."""

    ERROR = 0
    WARNING = 1
    NOTE = 2

    @property
    def word(self) -> str:
        """The lower-case word that reports print."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong, printed as `path:line:column: field: what; write`.

    `line` and `column` count from 1. `rule` names the rule that found it, so
    that a record can excuse a care-sense rule by name.
    """

    path: str
    line: int
    column: int
    field: str
    what: str
    write: str
    severity: Severity = Severity.ERROR
    rule: str = ""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}"
        subject = f"{self.field}: " if self.field else ""
        remedy = f"; {self.write}" if self.write else ""
        # A value may hold the end of a line, and a problem is one line all the same.
        return f"{place}: {subject}{self.what}{remedy}".replace("\r", "\\r").replace("\n", "\\n")


@dataclass(slots=True)
class Report:
    """The problems of one run, each once, in the order of path, line and column."""

    _problems: set[Problem] = field(default_factory=set)

    def add(self, problems: Iterable[Problem]) -> None:
        """Take in *problems*; one found twice (by two routes) counts once."""
        self._problems.update(problems)

    def forget_warnings(self, paths: Collection[str]) -> None:
        """Drop what does not stop the build in files that are left out of it."""
        self._problems = {
            problem
            for problem in self._problems
            if problem.path not in paths or problem.severity == Severity.ERROR
        }

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(self._problems))

    def __len__(self) -> int:
        return len(self._problems)

    def of(self, severity: Severity) -> tuple[Problem, ...]:
        """Return the problems of just this *severity*, in order."""
        return tuple(problem for problem in self if problem.severity == severity)

    @property
    def failed(self) -> bool:
        """Whether any problem stops the build."""
        return any(problem.severity == Severity.ERROR for problem in self._problems)
