"""A source has been read again before its time is up: each kind has a time of its own.

A law or a page is read each year, a guideline every two years. A source without a
kind has no time: what the record says of the program is checked with the program.
"""

from __future__ import annotations

from collections.abc import Iterator

from levelground.content import proofread
from levelground.content.rules.finding import Finding, Setting
from levelground.model import Record, freshness

NAME = proofread.SOURCE_FRESH


def check(record: Record, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each source that nobody read for too long, or of an unknown kind."""
    for place, cited in enumerate(record.sources):
        fault = freshness.source_fault(cited, cited.on, setting.today)
        if fault:
            yield Finding(("sources", place), *fault)
