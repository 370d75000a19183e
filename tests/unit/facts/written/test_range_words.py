"""What to write instead of a number in words, in another unit, or by the names of days."""

import pytest

from levelground.facts.written import range_words


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("Mon-Fri", 5), ("Monday through Friday", 5), ("weekdays", 5), ("M-F", 5),
        ("lunes a viernes", 5),
        ("Mon, Wed, Fri", 3), ("Tues/Thurs", 2), ("MWF", 3), ("M W F", 3), ("MTWThF", 5),
        ("3x", 3), ("3x/week", 3), ("3 times a week", 3), ("daily", 7), ("martes y jueves", 2),
    ],
)  # fmt: skip
def test_named_days_are_counted(written: str, days: int):
    assert range_words.range_remedy(written, "days a week") == f"write {days}"


@pytest.mark.parametrize("written", ["Fri-Mon", "some days", "market days", "mostly", "M-X"])
def test_what_may_be_no_days_is_not_counted(written: str):
    assert "like 12" in range_words.range_remedy(written, "days a week")


@pytest.mark.parametrize(
    ("written", "unit", "remedy"),
    [
        ("two weeks", "days", "write 14"),
        ("90 days", "weeks", "write it in weeks; 90 days are about 13"),
        ("60-90 days", "weeks", "write it in weeks; 60-90 days are about 9-13"),
        ("28 days", "weeks", "write 4"),
        ("6 months", "weeks", "write it in weeks; 6 months are about 26"),
        ("90+ days", "weeks", "write it in weeks; 90+ days are about 13+"),
        ("3 days", "hours a week", "write it in hours a week, like 12, 9-15 or 9+"),
        ("3 hours x 3 days", "hours a week", "write 9"),
        ("3 hrs/day, 3 days/week", "hours a week", "write 9"),
        ("2.5 hours on 4 days", "hours a week", "write 10"),
        (
            "9 hours, 3 days",
            "hours a week",
            "write the hours of a whole week here, and the days as days_per_week:",
        ),
        ("24/7", "hours a week", "write n/a: care at any hour has no hours a week"),
        ("20/9", "hours a week", "write it in hours a week, like 12, 9-15 or 9+"),
        ("5/7", "days a week", "write 5"),
        ("90 minutes", "hours", "write 1.5"),
        ("75 minutes", "hours", "write 1.25"),
        ("no wait", "days", "write 0"),
        ("sin espera", "days", "write 0"),
        ("ongoing", "weeks", "remove the line; such words can stand in description:"),
        ("nine to twelve", "hours a week", "write 9-12"),
    ],
)
def test_another_unit_is_told_in_that_of_the_field(written: str, unit: str, remedy: str):
    assert range_words.range_remedy(written, unit) == remedy
