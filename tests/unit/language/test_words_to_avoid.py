"""Words to avoid are found as whole words, and names keep theirs."""

from __future__ import annotations

import pytest

from levelground.bootstrap import ROOT
from levelground.content.parse.words_file import load_wording
from levelground.language.words_to_avoid import Wording

WORDS, PROBLEMS = load_wording(ROOT / "content" / "words.yaml", "words.yaml")


def found(said: str) -> list[str]:
    """Return the words to avoid in *said*, as written."""
    return [slip.found for slip in WORDS.slips(said)]


def test_the_shipped_list_has_no_problem():
    assert PROBLEMS == ()


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("He is an addict.", ["an addict"]),
        ("Addicts, they say", ["Addicts"]),
        ("a drug abuser", ["drug abuser"]),
        ("Substance  abuse", ["Substance abuse"]),
        ("a dirty\ntest", ["dirty test"]),
        ("She relapsed after a relapse.", ["relapsed", "a relapse"]),
    ],
)
def test_a_word_to_avoid_is_found_in_any_case_and_across_lines(said: str, words: list[str]):
    assert found(said) == words


@pytest.mark.parametrize(
    "said",
    [
        "addiction",
        "addictive",
        "people who lived through abuse",
        "a clean room",
        "for people caught driving drunk",
        "Groups for relapse prevention",
        "the National Institute on Drug Abuse",
        "Alcoholics Anonymous",
        "drug-abuse-center.example.org",
    ],
)
def test_harmless_words_and_names_are_left_alone(said: str):
    assert found(said) == []


def test_a_name_excuses_itself_and_not_the_text_around_it():
    assert found("Alcoholics Anonymous is not only for alcoholics.") == ["alcoholics"]


def test_each_word_comes_with_what_to_write_and_who_says_so():
    (slip,) = WORDS.slips("a junkie")

    assert 'write "a person who uses drugs"' in slip.write
    assert "Words Matter" in slip.write
    assert slip.start == 2


def test_without_a_list_nothing_is_found():
    assert list(Wording().slips("junkie")) == []
