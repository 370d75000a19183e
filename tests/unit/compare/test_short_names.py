"""A short name is one that somebody could say."""

from __future__ import annotations

import pytest

from levelground.compare import short_name


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Harbor Point Recovery", "Harbor Point Recovery"),
        ("Harbor Point Recovery and Wellness Center, Inc.", "Harbor Point Recovery"),
        ("Kettle Street House and Day Program", "Kettle Street House"),
        ("Clinic & Wellness Services Company", "Clinic & Wellness Services"),
        ("Lahey Health Behavioral Services", "Lahey Health"),
        ("Franklin County Mental Health Services", "Franklin County Mental Health"),
        ("Lynn Comprehensive Treatment Center", "Lynn Comprehensive Treatment"),
        ("Motivating Youth Recovery", "Motivating Youth Recovery"),
        ("Advocates Community Counseling", "Advocates Community Counseling"),
        ("Johnson Street Womens Program", "Johnson Street Womens Program"),
        ("Beacon Knoll Veterans Clinic", "Beacon Knoll"),
    ],
)
def test_a_short_name_ends_with_no_word_that_waits_for_another(name: str, short: str) -> None:
    assert short_name(name) == short


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Behavioral Health Network (BHN)", "Behavioral Health Network"),
        ("Rehabilitation and Health Services Inc", "Rehabilitation and Health Services"),
        ("Center for the Treatment of Addiction", "Center for the Treatment of Addiction"),
        (
            "Center for Behavioral Health and Addiction Treatment Services",
            "Center for Behavioral Health",
        ),
        ("Adolescent Substance Use and Addiction", "Adolescent Substance Use and Addiction"),
    ],
)
def test_what_only_says_a_kind_of_place_is_no_name(name: str, short: str) -> None:
    assert short_name(name) == short


def test_the_name_of_a_town_is_no_name_of_a_program_in_it() -> None:
    name = "Alder Crossing Counseling Associates"
    assert short_name(name, "Alder Crossing") == "Alder Crossing Counseling"
    assert short_name(name, "Fairhaven") == "Alder Crossing Counseling"
    clinic = "Alder Crossing Intertribal Clinic"
    assert short_name(clinic, "Alder Crossing") == clinic
    assert short_name(clinic, "Fairhaven") == "Alder Crossing"
