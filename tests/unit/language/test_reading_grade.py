"""School grades by Flesch and Kincaid."""

from __future__ import annotations

import pytest

from levelground.language import reading_grade


def test_short_words_in_short_sentences_are_easy():
    assert reading_grade.grade(["Call the number. Ask what it costs. Write it down."]) < 3


def test_long_words_in_long_sentences_are_hard():
    hard = "Comprehensive multidimensional assessment constitutes an indispensable prerequisite."
    assert reading_grade.grade([hard]) > 15


def test_texts_that_do_not_end_like_sentences_are_no_single_long_one():
    items = ["a quiet room with a door", "a phone that has been charged", "a list of what to ask"]
    whole = " ".join(items)

    assert reading_grade.grade(items) < reading_grade.grade([whole])


@pytest.mark.parametrize("texts", [[], [""], ["123"], ["?"]])
def test_what_has_no_words_has_a_grade_too(texts: list[str]):
    assert isinstance(reading_grade.grade(texts), float)


def test_the_first_way_to_say_a_word_is_the_one_that_counts():
    sounds = reading_grade._Sounds("a AH0\na(2) EY1\nbuild B IH1 L D # a verb\n")

    assert (sounds["a"], sounds["build"]) == ([["AH0"]], [["B", "IH1", "L", "D"]])
    assert "a(2)" not in sounds
