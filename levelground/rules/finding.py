"""What a rule finds, and what it may look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from levelground.problem import Severity
from levelground.source import Step
from levelground.vocabulary import Vocabularies


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule finds: where in the record, what, and what to write."""

    path: tuple[Step, ...]
    what: str
    write: str
    severity: Severity = Severity.WARNING


@dataclass(frozen=True, slots=True)
class Setting:
    """What rules may know besides the record: the terms, and the day of the build."""

    vocabularies: Vocabularies
    today: date
