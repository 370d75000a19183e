"""How old a guide is: when it, and each of its sources, was last read; no day that is to come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from levelground.base.build_date import AHEAD
from levelground.base.problems import Problem, Severity
from levelground.content import markdown, proofread
from levelground.content.parse import faults
from levelground.content.parse.guide_files import read_again
from levelground.content.yaml_tree import Document, Step
from levelground.facts.written.dates import days_in
from levelground.model.freshness import source_fault
from levelground.model.guide import Guide

_REVIEW_DAYS = 365


def guide_age_problems(guide: Guide, today: date) -> Iterator[Problem]:
    """Yield a warning for a guide, and for each of its sources, that nobody read for too long."""
    head, body, first_line = read_again(guide)

    def warning(path: tuple[Step, ...], what: str, write: str, rule: str) -> Iterator[Problem]:
        if not proofread.excused(guide.excused, rule):
            found = faults.problem_at(head, path, what, write)
            yield replace(found, severity=Severity.WARNING, rule=rule)

    yield from _to_come(guide, head, today)
    if not proofread.excused(guide.excused, proofread.GUIDE_FRESH):
        yield from _gone_by(guide, body, first_line, today)
    if guide.reviewed and (today - guide.reviewed).days > _REVIEW_DAYS:
        what = f"the guide was last reviewed on {guide.reviewed}, over a year ago"
        write = "read it and its sources again, then renew reviewed:"
        yield from warning(("reviewed",), what, write, proofread.GUIDE_FRESH)
    for place, cited in enumerate(guide.sources):
        fault = source_fault(cited, cited.on or guide.reviewed, today)
        if fault and ("sources", place) in head.marks:  # not those of its original
            yield from warning(("sources", place), *fault, proofread.SOURCE_FRESH)


def _to_come(guide: Guide, head: Document, today: date) -> Iterator[Problem]:
    """Yield an error for each day on which nobody can have read anything yet."""
    dated: list[tuple[tuple[Step, ...], date | None]] = [(("reviewed",), guide.reviewed)]
    dated += [(("sources", place, "on"), cited.on) for place, cited in enumerate(guide.sources)]
    for path, on in dated:
        if on and on > today + AHEAD and path in head.marks:  # not those of its original
            what = f"{on} has not come yet"
            yield faults.problem_at(head, path, what, "write the day on which it was read")


def _gone_by(guide: Guide, body: str, first_line: int, today: date) -> Iterator[Problem]:
    """Yield a warning for each day in the text that was to come when it was read, and has come."""
    for line, text in enumerate(markdown.prose_only(body).split("\n"), start=first_line):
        for start, day in days_in(text):
            if guide.reviewed and guide.reviewed < day <= today:
                what = f"{day} was still to come when the guide was reviewed, and has come"
                write = "find out what holds now, mend the sentence, then renew reviewed:"
                place = guide.path, line, start + 1, ""
                yield Problem(*place, what, write, Severity.WARNING, proofread.GUIDE_FRESH)
