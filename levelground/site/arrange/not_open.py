"""What is known of a program that is not open now: since when, and when it may open again."""

from __future__ import annotations

from collections.abc import Iterator

from levelground.content import catalog
from levelground.facts.in_words import day_words
from levelground.language.messages import _
from levelground.model import Record


def not_open_sentences(record: Record) -> Iterator[str]:
    """Yield a sentence for each day that a record names; none for one that is open."""
    if not catalog.is_closed(record):
        return
    if record.since and catalog.is_paused(record):
        yield _("Not open since {day}.").format(day=day_words(record.since))
    elif record.since:
        yield _("Closed since {day}.").format(day=day_words(record.since))
    if record.until:
        yield _("It said that it opens again on {day}. Call first.").format(
            day=day_words(record.until)
        )
