"""A check says what it made sure of, and does not take it back.

One that covers everything and not the phone is shown as a check of the phone too; one that names
only what it does not cover is shown, and made sure of nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from levelground.base.problems import Severity
from levelground.content.rules.finding import Finding, Setting
from levelground.facts.answers import Answer
from levelground.model import Record
from levelground.model.freshness import EVERYTHING

NAME = "check-covers-something"


def check(record: Record, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each check that covers nothing, or everything but something."""
    for place, made in enumerate(record.checked):
        sure, not_sure = (made.covers.with_answer(own) for own in (Answer.YES, Answer.NO))
        path = ("checked", place, "covers")
        if not sure:
            what = "the check covers nothing"
            write = "name what was checked, or remove the entry"
            yield Finding(path, what, write, Severity.ERROR)
        elif not_sure and EVERYTHING in sure:
            what = f"the check covers everything, and not {', '.join(not_sure)}"
            write = "name the groups of facts that were checked, and leave out the others"
            yield Finding(path, what, write, Severity.ERROR)
