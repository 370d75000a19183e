"""Opening hours: what people write is read as they mean it, or refused where it is unclear."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levelground.facts.answers import Hours, WrongValueError
from levelground.facts.in_words import hours_words
from levelground.facts.opening_hours import hours_text, read_hours

SPANS = st.tuples(st.integers(0, 6), st.integers(360, 700), st.integers(701, 1440))


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("mon-fri 8:00-17:00", "mon-fri 08:00-17:00"),
        ("Monday to Friday, 8 a.m. to 7 p.m.", "mon-fri 08:00-19:00"),
        ("M-F 9am-5pm, sat-sun closed", "mon-fri 09:00-17:00"),
        ("Mon\u2013Thurs 8AM\u20138PM; Fri 8AM\u2013noon", "mon-thu 08:00-20:00, fri 08:00-12:00"),
        ("Tuesday and Thursday: 9 to 11 a.m.", "tue, thu 09:00-11:00"),
        ("weekdays 9 to 5 p.m.", "mon-fri 09:00-17:00"),
        ("Lunes a viernes, de 8 a. m. a 5 p. m.", "mon-fri 08:00-17:00"),
        ("mon-fri 9-17", "mon-fri 09:00-17:00"),
        ("mon-fri 9:00-12:00 and 13:00-17:00", "mon-fri 09:00-12:00 13:00-17:00"),
        ("fri 8pm-2am", "fri 20:00-02:00"),
        ("sat-mon 7 a.m. to midnight", "mon, sat-sun 07:00-24:00"),
        ("every day 12am to 11:30am", "mon-sun 00:00-11:30"),
        ("mon 9:00-17:00 by appointment only", "mon 09:00-17:00, by appointment"),
        ("By appointment", "by appointment"),
        *((always, "any hour") for always in ("24/7", "At any hour", "Every day, 24 hours a day")),
        ("mon-sun 00:00-24:00", "any hour"),
    ],
)
def test_hours_are_read_as_people_write_them(written: str, kept: str):
    value = read_hours(written)

    assert hours_text(value) == kept
    assert read_hours(kept) == value


@pytest.mark.parametrize(
    "unclear",
    ["mon-fri 8-5", "mon-fri 8:00-5:00", "mon 1:00-5:00", "mon 8 a.m. to 5", "mon", "8am-5pm",
     "closed", "call us", "mon 25:00-26:00", "mon 9:75-10:00", "mon 13pm-14pm", "mon 9:00-9:00",
     "mon 9:00-12:00, mon 11:00-14:00", "someday 9:00-12:00", "mon-fri 9:00-17:00 maybe", ""],
)  # fmt: skip
def test_hours_that_could_mean_another_time_are_refused(unclear: str):
    with pytest.raises(WrongValueError):
        read_hours(unclear)


@given(st.lists(SPANS, min_size=1, max_size=7, unique_by=lambda span: span[0]))
def test_any_week_comes_back_from_what_is_kept_of_it(spans: list[tuple[int, int, int]]):
    value = Hours(spans=tuple(sorted(spans)))

    assert read_hours(hours_text(value)) == value


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        ("any hour", "At any hour"),
        ("by appointment", "By appointment"),
        ("mon-fri 08:00-19:00, sat 09:00-12:00",
         "Monday to Friday, 8 a.m. to 7 p.m.; Saturday, 9 a.m. to noon"),
        ("mon, wed, fri 09:00-12:30 13:00-17:00",
         "Monday, Wednesday and Friday, 9 a.m. to 12:30 p.m. and 1 p.m. to 5 p.m."),
        ("sat-sun 20:00-02:00", "Saturday and Sunday, 8 p.m. to 2 a.m."),
        ("mon-sun 07:00-24:00", "Every day, 7 a.m. to midnight"),
        ("mon 09:00-17:00, by appointment", "Monday, 9 a.m. to 5 p.m.; by appointment"),
    ],
)  # fmt: skip
def test_hours_are_said_in_words(kept: str, words: str):
    assert hours_words(read_hours(kept)) == words
