"""Values in words, and that what is read comes out as what was meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levelground.facts.answers import MONEY_UNITS, Answer
from levelground.facts.in_words import answer_words, money_words, range_words
from levelground.facts.read_value import read_money, read_range

HOURS = "hours a week"
WHOLE = st.integers(min_value=0, max_value=168)


@pytest.mark.parametrize(
    ("answer", "words"),
    [(Answer.YES, "Yes"), (Answer.NO, "No"), (Answer.NOT_APPLICABLE, "Does not apply")],
)
def test_each_answer_has_its_own_words(answer: Answer, words: str):
    assert answer_words(answer) == words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("9-15", "9 to 15 hours a week"),
        ("9", "9 hours a week"),
        ("20+", "20 or more hours a week"),
        ("9-9", "9 hours a week"),
        ("1.5 to 3", "1.5 to 3 hours a week"),
        ("0-2", "0 to 2 hours a week"),
    ],
)
def test_a_range_says_its_ends(written: str, words: str):
    value = read_range(written, 168)

    assert value is not None
    assert range_words(value, HOURS) == words


@given(WHOLE, WHOLE)
def test_a_range_in_words_is_read_back_as_the_same_range(one: int, other: int):
    value = read_range(f"{min(one, other)}-{max(one, other)}", 168)

    assert value is not None
    number = range_words(value, HOURS).partition(" hour")[0]
    assert read_range(number, 168) == value


@given(WHOLE)
def test_an_open_range_keeps_its_open_end(low: int):
    value = read_range(f"{low}+", 168)

    assert value is not None
    assert value.high is None
    assert range_words(value, HOURS) == f"{low} or more {HOURS}"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("350 per day", "$350 a day"),
        ("$200-400 per session", "$200 to $400 a session"),
        ("50 once", "$50 once"),
        ("0", "$0 once"),
        ("1,200 a month", "$1,200 a month"),
        ("9000 per stay", "$9,000 for the whole stay"),
        ("60 an hour", "$60 an hour"),
        ("180 per week", "$180 a week"),
    ],
)
def test_a_price_says_what_it_is_for(written: str, words: str):
    value = read_money(written)

    assert value is not None
    assert money_words(value) == words


@given(st.integers(0, 99_999), st.sampled_from(MONEY_UNITS))
def test_every_unit_of_price_has_words(amount: int, unit: str):
    value = read_money(f"{amount} {unit}")

    assert value is not None
    assert money_words(value).startswith(f"${amount:,} ")


@pytest.mark.parametrize(("written", "words"), [("8-10", "8 to 10 people"), ("1", "1 person")])
def test_people_are_counted_in_words(written: str, words: str):
    value = read_range(written, 100)
    assert value
    assert range_words(value, "people") == words
