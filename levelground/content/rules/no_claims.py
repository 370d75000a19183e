"""A record makes no claim that nobody can check: promises, success rates, rankings, haste.

What a program says of itself in an advertisement is no fact. Names keep their words.
"""

from __future__ import annotations

from collections.abc import Iterator

from levelground.content.rules import person_first
from levelground.content.rules.finding import Finding, Setting
from levelground.language import words_to_avoid
from levelground.model import Record

NAME = words_to_avoid.CLAIMS


def check(record: Record, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each claim in the sentences of a record."""
    yield from person_first.found_by(NAME, record, setting)
