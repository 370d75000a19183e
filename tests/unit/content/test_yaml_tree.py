"""YAML to plain trees: every value is text, knows its place, and is never guessed at."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from levelground.base.problems import Severity
from levelground.content import yaml_tree
from levelground.content.yaml_tree import Document, parse_yaml


def parsed(text: str) -> Document:
    """Return the document of this YAML."""
    return parse_yaml(text.encode(), "a.yaml")


def refusal(text: str) -> tuple[int, int, str]:
    """Return (line, column, what) of the only problem of a file that cannot be read."""
    document = parsed(text)
    assert document.value is None
    (problem,) = document.problems
    assert problem.write
    return problem.line, problem.column, problem.what


@pytest.mark.parametrize(
    "written",
    [
        "no",
        "yes",
        "on",
        "null",
        "~",
        "1",
        "1.0",
        "1e3",
        "0x10",
        "2026-10-03",
        "12:30:45",
        ".inf",
        "true",
        "=",
        "555-0142",
    ],
)
def test_every_value_stays_the_text_that_was_written(written: str):
    document = parsed(f"fact: {written}\n")

    assert document.value == {"fact": written}
    assert document.problems == ()


def test_a_leading_zero_is_kept_and_warned_of():
    document = parsed("zip: 01608\n")
    (problem,) = document.problems

    assert document.value == {"zip": "01608"}
    assert problem.severity is Severity.WARNING
    assert problem.write == 'write "01608" in quotes'


def test_a_leading_zero_in_quotes_is_as_it_should_be():
    assert parsed('zip: "01608"\n').problems == ()


@pytest.mark.parametrize(
    ("written", "line", "kept", "lost"),
    [
        ("street: 12 Main Street #4\n", 1, {"street": "12 Main Street"}, "#4"),
        ("a: Señal \U0001f600\nname: House  #2 B \n", 2, None, "#2 B"),
        ("plans:\n  - Plan #1\n  - Other\n", 2, {"plans": ["Plan", "Other"]}, "#1"),
        ("a: one\n  two #3", 1, {"a": "one two"}, "#3"),
        ("a: {b: c #d\n  , e: f}\n", 1, {"a": {"b": "c", "e": "f"}}, "#d"),
    ],
)
def test_a_text_that_a_number_sign_cuts_is_warned_of(
    written: str, line: int, kept: object, lost: str
):
    document = parsed(written)
    (problem,) = document.problems

    assert kept is None or document.value == kept
    assert problem.severity is Severity.WARNING
    assert problem.line == line
    assert problem.what.startswith(f'"{lost}" is left out')
    assert "quotes" in problem.write


@pytest.mark.parametrize(
    "written",
    [
        'zip: "01608"   # in quotes\n',
        'zip: "01608" #in quotes\n',
        "level: iop # a comment\n",
        "level: iop ## a comment\n",
        "level: iop #\n",
        "street: '12 Main Street #4'\n",
        "page: https://example.org/a#b\n",
        "about: |\n  Room #4\n  and #5\n",
        "level: iop\n#next: line\n",
        "level: iop\n  #next: line\n",
    ],
)
def test_an_ordinary_comment_and_a_sign_that_cuts_nothing_pass(written: str):
    assert parsed(written).problems == ()


def test_lists_and_groups_may_be_written_in_either_way():
    assert parsed("a: [x, y]\nb: {c: d}\n").value == parsed("a:\n- x\n- y\nb:\n  c: d\n").value


def test_every_value_and_key_knows_its_line_and_column():
    document = parsed("name: A\nprograms:\n  - level: iop\n    ages: [adults, teens]\n")

    assert document.where(("programs", 0, "level")) == (3, 12)
    assert document.where_key(("programs", 0, "level")) == (3, 5)
    assert document.where(("programs", 0, "ages", 1)) == (4, 20)


def test_what_is_not_there_has_the_place_of_what_is_above_it():
    document = parsed("name: A\nplace:\n  city: B\n")

    assert document.where(("place", "zip")) == (3, 3)
    assert document.where(("gone",)) == (1, 1)


def test_places_can_be_counted_from_a_line_further_down():
    document = parse_yaml(b"title: A\norder:\n", "a.md", first_line=2)

    assert document.where(("title",)) == (2, 8)
    assert [problem.line for problem in document.problems] == [3]


def test_a_key_written_twice_is_an_error_that_names_the_first():
    document = parsed("name: A\ncity: B\nname: C\n")
    (problem,) = document.problems

    assert (problem.line, problem.what) == (3, '"name" is written twice (first on line 1)')
    assert problem.severity is Severity.ERROR


def test_nothing_after_a_colon_is_an_error_and_the_rest_is_still_read():
    document = parsed("name:\ncity: B\n")
    (problem,) = document.problems

    assert document.value == {"city": "B"}
    assert (problem.line, problem.what) == (1, 'there is nothing after "name"')


@pytest.mark.parametrize(
    ("text", "line", "column", "what"),
    [
        ("", 1, 1, "the file is empty"),
        ("# only a comment\n", 1, 1, "the file is empty"),
        ("a: &x 1\n", 1, 4, '"&x" is an anchor'),
        ("a: *x\n", 1, 4, '"*x" is an alias'),
        (
            "a: !!python/object:os.system x\n",
            1,
            4,
            '"tag:yaml.org,2002:python/object:os.system" is a tag',
        ),
        ("a: !!str x\n", 1, 4, '"tag:yaml.org,2002:str" is a tag'),
        ("a: 1\n---\nb: 2\n", 2, 1, "a second document starts here"),
        ("? [a]\n: b\n", 1, 3, "a field's name must be a word"),
        ("? {a: b}\n: c\n", 1, 3, "a field's name must be a word"),
        ("? &x a\n: b\n", 1, 3, '"&x" is an anchor'),
        ("a:\n\tb: c\n", 2, 1, "there is a tab in the indent"),
        ("name: Harbor: Evening\n", 1, 13, "there is a second colon in the line"),
        ("a: \x07\n", 1, 4, "there is a character that YAML does not allow (U+0007)"),
    ],
)
def test_what_a_record_never_needs_is_refused_at_its_place(
    text: str, line: int, column: int, what: str
):
    assert refusal(text) == (line, column, what)


@pytest.mark.parametrize("text", ["a: }\n", "%YAML 9\n"])
def test_yaml_that_is_not_valid_is_said_to_be_so(text: str):
    _line, _column, what = refusal(text)

    assert what.startswith("this is not valid YAML: ")


def test_a_file_nested_too_deep_is_refused():
    assert refusal("[" * 5000 + "]" * 5000)[2] == "the file is nested too deep or too long"


def test_a_file_with_too_many_values_is_refused():
    text = "a: [" + "1, " * yaml_tree.MAX_NODES + "1]\n"

    assert refusal(text)[2] == "the file is nested too deep or too long"


def test_an_anchor_bomb_is_refused_at_its_first_anchor():
    bomb = "a: &a [x, x]\n" + "".join(
        f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )

    assert refusal(bomb) == (1, 4, '"&a" is an anchor')


def test_a_file_that_cannot_be_opened_is_a_document_without_a_value(tmp_path: Path):
    document = yaml_tree.read_yaml(tmp_path / "gone.yaml", "programs/gone.yaml")

    assert document.value is None
    assert [problem.path for problem in document.problems] == ["programs/gone.yaml"]


@given(st.text(max_size=200))
@example("\ufeff")
@example("a: \u2028b")
@example("a: |\n\t\tb")
@example("? ")
@example("- - - - - - - - - - - - - - -")
def test_any_text_becomes_a_tree_or_problems_with_a_place(text: str):
    document = parse_yaml(text.encode("utf-8", "surrogatepass"), "a.yaml")

    assert document.value is not None or document.problems
    assert all(problem.line >= 1 and problem.column >= 1 for problem in document.problems)


YAML_LIKE = st.lists(
    st.sampled_from(
        [
            "a",
            "b",
            ": ",
            ":",
            "- ",
            "\n",
            "  ",
            "\t",
            "[",
            "]",
            "{",
            "}",
            ",",
            "'",
            '"',
            "#",
            "|",
            ">",
            "&x",
            "*x",
            "!t",
            "? ",
            "---",
            "...",
            "%",
            "@",
            "`",
            "01",
            "no",
            "\u00e9",
            "\\",
            "\x85",
        ]
    ),
    max_size=40,
).map("".join)


@given(YAML_LIKE)
def test_any_heap_of_yaml_signs_becomes_text_lists_and_groups_or_problems(text: str):
    document = parsed(text)

    assert document.value is not None or document.problems
    assert only_text(document.value)


def only_text(tree: object) -> bool:
    """Whether a tree holds nothing but text, lists and groups with text for names."""
    if isinstance(tree, dict):
        return all(isinstance(name, str) for name in tree) and all(map(only_text, tree.values()))
    if isinstance(tree, list):
        return all(map(only_text, tree))
    return tree is None or isinstance(tree, str)


NAMES = st.from_regex(r"[a-z]{1,8}", fullmatch=True)
WORDS = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=30)


@given(st.dictionaries(NAMES, WORDS, min_size=1))
def test_what_is_written_in_quotes_comes_back_as_it_was(tree: dict[str, str]):
    quoted = (json.dumps(words, ensure_ascii=False) for words in tree.values())
    text = "\n".join(f"{name}: {words}" for name, words in zip(tree, quoted, strict=True))

    assert parsed(text).value == tree


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("a: x\nb: [1, 2\n", 2, "a bracket that starts in this line has no end"),
        ("a: 1\n b: 2\n", 2, "the start of this line does not fit the lines above it"),
        ("a: 1\n- b: 2\n", 2, "the start of this line does not fit the lines above it"),
        ("a: '1\nb: 2\n", 1, "a quote that starts in this line has no end"),
        ("a: @Home\n", 1, "the value starts with a sign that means something else here"),
        ('a: "One" two\n', 1, "the value goes on behind its quotes"),
        ("a: 1\nHours: ?\n", 2, "the sign after the colon only says that nothing is known"),
        ("a: 1\nLevel:iop\nb: 2\n", 2, "there is no space after the colon"),
    ],
)
def test_a_slip_of_the_hand_is_named_in_words_and_in_its_own_line(text: str, line: int, what: str):
    assert refusal(text)[::2] == (line, what)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("a: {price: 1,200 per week}", 'the comma before "200 per week" ends a value'),
        ("a: {medicaid}", '"medicaid" stands in braces, without an answer'),
        ("a: #1 Clinic\nb: 2", '"#1 Clinic" is left out'),
        ("a: Suite # 200", '"# 200" is left out'),
        ("a: Calle 5 # 12, Urb. Lomas", '"# 12, Urb. Lomas" is left out'),
    ],
)
def test_a_value_that_is_cut_off_is_said_to_be(text: str, what: str):
    found = [problem.what for problem in parse_yaml(text.encode(), "a.yaml").problems]
    assert [said for said in found if said.startswith(what)]


@pytest.mark.parametrize(
    "text", ['zip: "01608"   # in quotes', "level: iop # 2 programs", "hours: 9-12 # 3"]
)
def test_a_comment_cuts_nothing_off(text: str):
    assert not parse_yaml(text.encode(), "a.yaml").problems


def test_an_apostrophe_in_single_quotes_gets_double_ones():
    (problem,) = parsed("about: 'It's a good place'\n").problems

    assert problem.write == 'put it in double quotes, like about: "It\'s open"'


MANY = """\
name: Many: Mistakes House
contact:
  phone:(508) 555-0122
  hours: "9 to 5
programs:
 - level: iop
   about: Groups: mornings
 -level: php
"""


def test_all_that_a_parser_cannot_read_is_told_at_once():
    found = {problem.line: problem.what for problem in parsed(MANY).problems}

    assert found == {
        1: "there is a second colon in the line",
        3: "there is no space after the colon",
        4: "a quote that starts in this line has no end",
        7: "there is a second colon in the line",
        8: "there is no space after the hyphen",
    }


def test_what_hangs_on_a_line_that_cannot_be_read_is_no_fault_of_its_own():
    document = parsed("name: One\nplace\n  city: Two\n  state: EX\nlevel: iop\n")

    assert [problem.line for problem in document.problems] == [2]
