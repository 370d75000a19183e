"""What a rule finds, and what it may look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from levelground.base.problems import Severity
from levelground.content.yaml_tree import Step
from levelground.facts.vocabulary import Vocabularies
from levelground.language.words_to_avoid import Wording


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule finds: where in the record, what, and what to write."""

    path: tuple[Step, ...]
    what: str
    write: str
    severity: Severity = Severity.WARNING


@dataclass(frozen=True, slots=True)
class Setting:
    """What rules may know besides the record: the terms, the day of the build, words to avoid."""

    vocabularies: Vocabularies
    today: date
    wording: Wording = field(default_factory=Wording)
