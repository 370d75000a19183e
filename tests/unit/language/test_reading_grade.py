"""School grades by Flesch and Kincaid."""

from __future__ import annotations

import pytest
from textstat.backend.counts import count_syllables

from levelground.bootstrap import ROOT
from levelground.language import reading_grade
from levelground.language.syllables import Patterns, Sounds


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
    sounds = Sounds("a AH0\na(2) EY1\nbuild B IH1 L D # a verb\nhour AW1 ER0\nhour(2) AW1 R\n")

    assert [sounds.vowels(word) for word in ("a", "build", "hour")] == [1, 1, 2]
    assert sounds.vowels("a(2") is None
    assert sounds.vowels("bu") is None


def test_a_word_that_stands_near_its_place_in_the_list_is_found():
    sounds = Sounds("add AE1 D\nadd(2) EH1 D\nadd's AE1 D Z\nadds AE1 D Z\n")

    assert [sounds.vowels(word) for word in ("add", "add's", "adds")] == [1, 1, 1]


def test_a_word_is_parted_where_the_highest_number_is_odd():
    patterns = Patterns("UTF-8\nLEFTHYPHENMIN 2\n% vowels\n1ca\n1sa\n2sas.\n.ca2\n")

    assert [patterns.parts(word) for word in ("casa", "acasa", "sa", "")] == [1, 2, 1, 1]


def test_patterns_of_another_kind_are_not_taken_for_these():
    with pytest.raises(ValueError, match="kind"):
        Patterns("UTF-8\n.schif1fahr/ff=f,5,2\n")


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_guide_has_as_many_syllables_as_textstat_finds(language: str):
    folder = ROOT / "content" / "guides" / ("" if language == "en" else language)
    text = (folder / "medication-for-opioids.md").read_text("utf-8")

    assert reading_grade.syllables_in(text, language) == count_syllables(text, language)
