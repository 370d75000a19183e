"""A text is cut into sentences, each with its place, and with what is marked at its end."""

from __future__ import annotations

import pytest

from levelground.content import markdown


def cut(text: str) -> list[tuple[str, bool]]:
    """Return each sentence of *text* with whether a source is marked at its end."""
    return [(" ".join(s.text.split()), s.is_marked) for s in markdown.sentences(text, 1)]


def test_a_mark_belongs_to_the_sentence_before_it():
    text = "It can kill. {clinical: alcohol} Call today. It is a crime. {legal: law}"

    assert cut(text) == [("It can kill.", True), ("Call today.", False), ("It is a crime.", True)]


def test_a_sentence_may_run_over_lines_and_end_in_bold():
    assert cut("It is worst after\n**three days.** {clinical: a}\nCall.") == [
        ("It is worst after **three days.**", True),
        ("Call.", False),
    ]


def test_the_number_of_a_step_is_no_sentence():
    assert cut("2. **Call.** Spray. {clinical: a}\n3. Breathe.") == [
        ("**Call.**", False),
        ("Spray.", True),
        ("Breathe.", False),
    ]


def test_a_row_of_a_table_is_one_and_its_head_is_none():
    text = "| Plan | Days |\n| --- | --- |\n| A job. Or not | 180 {legal: a} |\n| Other | ask |"

    assert cut(text) == [("| A job. Or not | 180 |", True), ("| Other | ask |", False)]


@pytest.mark.parametrize(
    "text",
    [
        "## It can kill.",
        "> It can kill.",
        "/// help-now\n    show: all\n///",
        "```\nIt kills.\n```",
    ],
)
def test_headings_what_is_to_be_said_data_and_code_are_no_sentences(text: str):
    assert cut(text) == []


def test_what_is_quoted_is_not_said():
    (said, _marked), (after, _none) = cut('Say: "It can kill. Stop." Then wait.')

    assert "kill" not in said
    assert after == "Then wait."


def test_a_place_is_where_the_word_was_written():
    text = "Call now. See [a page](https://example.org) first.\nThen it *can\nkill* you."
    *_others, last = markdown.sentences(text, 7)

    assert last.place(last.text.index("kill")) == (9, 1)
    assert last.place(last.text.index("can")) == (8, 10)
    first, second, _third = markdown.sentences(text, 7)
    assert first.place(0) == (7, 1)
    assert second.place(second.text.index("first")) == (7, 45)


def test_a_question_is_known():
    asked, said = markdown.sentences("**Can it kill?** It can.", 1)

    assert asked.asks
    assert not said.asks
