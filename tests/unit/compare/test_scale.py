"""Hours a week drawn to one scale."""

from __future__ import annotations

from itertools import pairwise

import pytest

from levelground.compare import Bar, usual_bar
from levelground.compare.scale import FULL_WEEK, bar
from levelground.facts.answers import Answer, Range
from tests.unit.making import terms


def span(low: float, high: float | None) -> Bar:
    """Return the bar of a stated span of hours."""
    return bar(Range(Answer.YES, low, high))


def usual(level: str) -> Bar | None:
    """Return the bar of a level's usual hours."""
    return usual_bar(terms().levels.by_id[level])


def test_no_hours_are_where_the_axis_starts():
    assert span(0, 0) == Bar(0, 0)


def test_twice_the_hours_are_twice_as_far():
    assert span(5, 20).end == 2 * span(5, 10).end


def test_an_open_end_reaches_as_far_as_a_full_week():
    assert span(20, None) == span(20, FULL_WEEK)


def test_more_than_a_full_week_is_drawn_no_farther():
    assert span(9, 168) == span(9, FULL_WEEK)


def test_every_bar_lies_on_the_axis():
    for level in terms().levels:
        drawn = usual_bar(level)
        assert drawn is None or 0 <= drawn.start <= drawn.end <= 100


def test_the_day_levels_are_drawn_from_left_to_right():
    starts = [drawn.start for level in ("outpatient", "iop", "php") if (drawn := usual(level))]

    assert len(starts) == 3
    assert all(one < after for one, after in pairwise(starts))


def test_round_the_clock_is_drawn_to_the_end_of_the_axis():
    drawn = usual("residential")

    assert drawn is not None
    assert drawn.end == 100


def test_what_is_no_treatment_has_no_hours_to_draw():
    assert usual("sober-living") is None


@pytest.mark.parametrize(("start", "end", "width"), [(30, 30, 1.5), (30, 40, 10)])
def test_a_bar_is_never_too_thin_to_see(start: float, end: float, width: float):
    assert Bar(start, end).width == width
