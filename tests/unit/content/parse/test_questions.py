"""The questions for everyone: ten that end every call sheet, and files that are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from levelground.bootstrap import ROOT
from levelground.content.parse.guide_files import load_questions

GOOD = "questions:\n  - ask: Who is this?\n    why: It matters.\n    listen: A name.\n"


def said(folder: Path, text: str) -> list[str]:
    """Return what is wrong in a file of questions, from its line on."""
    path = folder / "questions.yaml"
    path.write_text(text, "utf-8")
    return [str(one).partition(".yaml:")[2] for one in load_questions(path, "questions.yaml")[1]]


def test_a_question_has_its_reason_and_what_to_listen_for(tmp_path: Path):
    path = tmp_path / "questions.yaml"
    path.write_text(GOOD, "utf-8")

    (question,), problems = load_questions(path, "questions.yaml")

    assert tuple(map(str, (question.ask, question.why, question.listen))) == (
        "Who is this?",
        "It matters.",
        "A name.",
    )
    assert problems == ()


def test_the_projects_own_file_has_ten_questions_each_of_them_a_question():
    found, problems = load_questions(ROOT / "content" / "questions.yaml", "questions.yaml")

    assert problems == ()
    assert len(found) == 10
    for language in ("en", "es"):
        asked = [question.ask.in_(language) for question in found]
        assert all("?" in ask for ask in asked)
        assert len(set(asked)) == 10
    assert all(question.why and question.listen for question in found)


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("questions:\n  - ask: Who?\n    why: Why.\n", "2:", "listen"),
        ("questions:\n  - ask: Who?\n    why: W.\n    listen: L.\n    wy: x\n", "5:", "wy"),
        ("question: []\n", "1:", "question"),
        ("questions: yes\n", "1:", "questions"),
        ("questions:\n  - just a text\n", "2:", "questions[1]"),
        ("questions: [", "", "not valid YAML"),
        ("questions:\n  - ask: <b>Who?</b>\n    why: W.\n    listen: L.\n", "2:", "ask"),
    ],
)
def test_what_is_wrong_is_named_with_its_line_and_a_remedy(
    tmp_path: Path, text: str, where: str, what: str
):
    problems = said(tmp_path, text)

    assert problems
    assert any(one.startswith(where) and what in one for one in problems), problems
    assert all(";" in one for one in problems), problems


def test_a_file_that_is_not_there_is_named(tmp_path: Path):
    found, problems = load_questions(tmp_path / "questions.yaml", "questions.yaml")

    assert found == ()
    assert len(problems) == 1
