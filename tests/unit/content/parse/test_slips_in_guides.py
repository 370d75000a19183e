"""Slips in a guide that a page would show: a number that nearly helps, a mark of nothing."""

from __future__ import annotations

import pytest

from levelground.base.problems import Problem, Severity
from levelground.content import markdown, yaml_tree
from levelground.content.folders import OWN_CONTENT
from levelground.content.parse import claims, dialing, links
from levelground.content.parse.guide_files import load_help, split
from levelground.model.guide import GuideLink
from tests.unit.making import terms

LINES = load_help(OWN_CONTENT / "help-now.yaml", "help-now.yaml", terms())[0]


@pytest.mark.parametrize(
    "number", ["1-800-662-4375", "800-662-4356", "(800) 626-4357", "1 800 662 4457"]
)
def test_a_number_that_is_a_slip_of_a_line_of_help_is_told(number: str):
    (problem,) = dialing.nearly_help(f"First.\n\nCall {number} now.", "a.md", 5, LINES)

    assert (problem.line, problem.column, problem.severity) == (7, 6, Severity.WARNING)
    assert problem.what.endswith("is nearly a line of help, 800-662-4357")


@pytest.mark.parametrize(
    "said", ["Call 1-800-662-4357.", "Call 508-754-3210.", "Call 988 or 911.", "2026-11-30"]
)
def test_other_numbers_and_the_right_one_are_none(said: str):
    assert list(dialing.nearly_help(said, "a.md", 1, LINES)) == []


def test_no_number_in_the_guides_that_come_along_is_nearly_a_line_of_help():
    for path in sorted((OWN_CONTENT / "guides").rglob("*.md")):
        _header, body, first = split(path.read_text("utf-8"))
        assert list(dialing.nearly_help(body, path.name, first, LINES)) == []


@pytest.mark.parametrize("mark", ["{clincal: x}", "{Clinicl: a, b}", "{leagl: ada}", "{legl}"])
def test_a_mark_of_a_claim_with_a_slip_is_told_with_its_place(mark: str):
    (problem,) = claims.misspelt_marks(f"It can kill. {mark}", "a.md", 3)

    assert (problem.line, problem.column) == (3, 14)
    assert problem.write.startswith("did you mean ")


@pytest.mark.parametrize("said", ["{clinical: x}", "{legal: ada}", "{filename}a.md", "{static}"])
def test_marks_and_links_are_no_slips(said: str):
    assert list(markdown.near_marks(f"It can kill. {said}", 1)) == []


def test_a_field_that_stands_twice_in_a_header_names_the_line_of_the_file():
    document = yaml_tree.parse_kept(b"title: A\ntitle: B\n", "a.md", 2)

    assert [str(one) for one in document.problems] == [
        'a.md:3:1: "title" is written twice (first on line 2); keep one of them'
    ]


def test_a_problem_is_one_line_whatever_the_value_holds():
    problem = Problem("a.yaml", 1, 1, "name", '"a\nb" is odd', "write it anew")

    assert str(problem) == 'a.yaml:1:1: name: "a\\nb" is odd; write it anew'


def test_the_text_of_a_guide_starts_behind_its_header():
    _header, body, first = split("---\ntitle: A\n---\n\nCall 1-800-662-4375.\n")
    (problem,) = dialing.nearly_help(body, "a.md", first, LINES)

    assert problem.line == 5


def test_a_link_without_words_is_told_since_nobody_can_press_it():
    (problem,) = links.mislabelled_links([GuideLink("https://x.org", " ", 3, 2)], "a.md")

    assert (problem.line, problem.write) == (3, "write where it leads")
