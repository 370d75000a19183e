"""Hours a week drawn to one scale, and what a level usually means."""

from __future__ import annotations

from dataclasses import dataclass

from levelground.facts.answers import Answer, Range
from levelground.facts.vocabulary import Term

DRAWN = "hours_per_week"  # the one fact that is drawn
# The drawn axis: hours a week up to FULL_WEEK, a gap, and a place for round the clock.
FULL_WEEK = 40.0
_HOURS_END = 80.0  # percent
_ROUND_THE_CLOCK = (84.0, 100.0)  # percent


@dataclass(frozen=True, slots=True)
class Bar:
    """A span on the hours axis, both ends in percent of the axis."""

    start: float
    end: float

    @property
    def width(self) -> float:
        """The span's width in percent; never so thin that it cannot be seen."""
        return max(self.end - self.start, 1.5)


def bar(value: Range) -> Bar:
    """Return the span of a stated range; "or more" reaches to the end of the hours."""
    high = FULL_WEEK if value.high is None else value.high
    return Bar(_percent(value.low), _percent(high))


def _percent(hours: float) -> float:
    return round(min(hours, FULL_WEEK) / FULL_WEEK * _HOURS_END, 1)


def usual_bar(level: Term) -> Bar | None:
    """Return a level's usual span of hours; round the clock has a place of its own.

    None for what is not treatment, like recovery housing.
    """
    facts = level.level
    if facts is None or facts.treatment is not Answer.YES:
        return None
    if facts.hours.answer is Answer.NOT_APPLICABLE:
        return Bar(*_ROUND_THE_CLOCK)
    return bar(facts.hours)


def usual_words(level: Term, language: str) -> dict[str, str]:
    """Return what a level usually means, by the fact that it is said of where nobody states it."""
    facts = level.level
    if facts is None:
        return {}
    return {DRAWN: facts.hours_words.in_(language), "sleep": facts.sleep.in_(language)}
