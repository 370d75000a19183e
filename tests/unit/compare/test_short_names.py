"""A short name is one that somebody could say."""

from __future__ import annotations

import pytest

from levelground.compare import short_name


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Harbor Point Recovery", "Harbor Point Recovery"),
        ("Harbor Point Recovery and Wellness Center, Inc.", "Harbor Point Recovery"),
        ("Rehabilitation and Health Services Inc", "Rehabilitation and Health"),
        ("Center for the Treatment of Addiction", "Center for the Treatment"),
        ("Clinic & Wellness Services Company", "Clinic & Wellness"),
        ("Franklin County Mental Health Services", "Franklin County Mental"),
    ],
)
def test_a_short_name_ends_with_no_word_that_joins(name: str, short: str) -> None:
    assert short_name(name) == short
