"""A record tells nobody to stop alcohol, benzodiazepines or opioids all at once, which can kill.

"Stop all medicines today, then call" may be what a program says; a family may do it.
"""

from __future__ import annotations

from collections.abc import Iterator

from levelground.content.rules import person_first
from levelground.content.rules.finding import Finding, Setting
from levelground.language import words_to_avoid
from levelground.model import Record

NAME = words_to_avoid.DANGERS


def check(record: Record, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each such advice in the sentences of a record."""
    yield from person_first.found_by(NAME, record, setting)
