"""No sentence leads to a number whose call is billed to the caller, as no field for a phone may."""

from __future__ import annotations

from collections.abc import Iterator

from levelground.base.problems import Severity
from levelground.content.rules import person_first
from levelground.content.rules.finding import Finding, Setting
from levelground.facts import phones
from levelground.model import Record

NAME = "no-paid-numbers"


def check(record: Record, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each such number in the sentences of a record."""
    for path, said in person_first.prose_of(record):
        if paid := phones.paid_call(said):
            what, write = paid
            yield Finding(path, what, write, Severity.ERROR)
