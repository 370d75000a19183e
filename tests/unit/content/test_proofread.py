"""Hard sentences and words to avoid are named where they stand, and can be excused in writing."""

from __future__ import annotations

from pathlib import Path

import pytest

from levelground.base.problems import Problem, Severity
from levelground.content import proofread
from levelground.content.parse.guide_files import read_guide
from levelground.language import words_to_avoid
from levelground.language.words_to_avoid import Avoided, Wording
from tests.unit.making import terms

WORDS = Wording(
    (Avoided(("junkie",), "write a person"), Avoided(("drug abuse",), "write drug use")),
    ("Drug Abuse Act",),
    sourced=(
        Avoided(("kill(s)",), "mark it", words_to_avoid.SOURCED),
        Avoided(("NUMBER days",), "mark it", words_to_avoid.SOURCED, only_with=("appeal",)),
    ),
)
EASY = "Call the number and ask what it costs. Ask when they can see you. Write it all down. "
HARD = "Practitioners simultaneously accommodate psychological and pharmacological considerations. "


def found(folder: Path, text: str, head: str = "") -> list[Problem]:
    """Return what a reader would stumble over in a guide with this text."""
    path = folder / "choosing.md"
    path.write_text(f"---\ntitle: Choosing\n{head}---\n{text}", "utf-8")
    guide, problems = read_guide(path, str(path), terms())
    assert guide is not None, problems
    return list(proofread.proofread_guide(guide, WORDS))


def test_a_plain_guide_passes(tmp_path: Path):
    assert found(tmp_path, EASY * 5) == []


def test_a_guide_over_grade_8_is_warned_of_at_its_hardest_paragraph(tmp_path: Path):
    (problem,) = found(tmp_path, f"{EASY * 3}\n\n{HARD}{EASY}\n\n{HARD * 2}\n")

    assert (problem.line, problem.severity) == (8, Severity.WARNING)
    assert problem.rule == proofread.READING_LEVEL


def test_a_guide_over_grade_10_is_an_error_that_no_excuse_helps(tmp_path: Path):
    excuse = "excused: [{rule: reading-level, because: It is about laws.}]\n"
    (problem,) = found(tmp_path, HARD * 10, excuse)

    assert problem.severity is Severity.ERROR


def test_a_warning_can_be_excused_with_a_reason(tmp_path: Path):
    text = f"{EASY * 3}\n\n{HARD}{EASY}\n\n{HARD * 2}\n"

    assert found(tmp_path, text, "excused: [{rule: reading-level, because: It is law.}]\n") == []


def test_an_excuse_for_one_word_is_for_no_other(tmp_path: Path):
    excuse = "excused: [{rule: person-first, words: Drug abuse, because: It quotes a law.}]\n"
    (problem,) = found(tmp_path, "Drug abuse. A junkie.", excuse)

    assert problem.what == '"junkie" is on the list of words to avoid'


def test_headings_tables_code_and_addresses_are_no_sentences(tmp_path: Path):
    text = f"## {HARD}\n\n| {HARD} |\n| --- |\n\n```\n{HARD}\n```\n\n[Call](https://example.org/junkie)\n"

    assert found(tmp_path, text + "\n" + EASY * 5) == []


@pytest.mark.parametrize("key", ["synonyms", "source", "codes"])
def test_what_people_type_and_machines_read_may_use_any_word(tmp_path: Path, key: str):
    path = tmp_path / "terms.yaml"
    path.write_text(f"terms:\n  - id: a\n    label: Junkie\n    {key}: [junkie]\n", "utf-8")

    (problem,) = proofread.of_file(path, "terms.yaml", WORDS)

    assert (problem.line, problem.column, problem.field) == (3, 12, "terms[1].label")


def test_a_text_is_read_in_each_of_its_languages(tmp_path: Path):
    path = tmp_path / "terms.yaml"
    path.write_text("title: {en: Terms, es: Junkie}\nterms: []\n", "utf-8")

    (found,) = proofread.of_file(path, "terms.yaml", WORDS)

    assert found.field == "title.es"


SOURCES = "sources: [{title: A, id: alcohol}]\n"


def test_a_claim_without_a_mark_is_named_where_it_stands(tmp_path: Path):
    (problem,) = found(tmp_path, "Call today. Stopping\nkills. Wait 180 days.", SOURCES)

    assert (problem.line, problem.column, problem.rule) == (6, 1, words_to_avoid.SOURCED)
    assert problem.severity is Severity.WARNING
    assert problem.what == '"kills" makes a claim, and no source is marked'


@pytest.mark.parametrize(
    "text",
    [
        "Stopping kills. {clinical: alcohol}",
        "Does stopping kill?",
        'Say: "It kills."',
        "> It kills.",
        "You have 180 days.",
    ],
)
def test_what_is_marked_asked_or_quoted_needs_no_mark(tmp_path: Path, text: str):
    assert found(tmp_path, text, SOURCES) == []


def test_a_claim_without_a_mark_can_be_excused(tmp_path: Path):
    excuse = "excused: [{rule: claim-has-source, because: It is a letter.}]\n"

    assert found(tmp_path, "Stopping kills.", SOURCES + excuse) == []


def test_a_term_that_claims_something_is_marked_as_a_claim(tmp_path: Path):
    text = "terms:\n  - id: {}\n    label: A\n    definition: {{en: Call, es: It kills.}}\n{}"
    path = tmp_path / "terms.yaml"
    path.write_text(text.format("a", ""), "utf-8")
    (problem,) = proofread.of_file(path, "terms.yaml", WORDS)

    assert (problem.line, problem.rule) == (4, words_to_avoid.SOURCED)
    path.write_text(text.format("a", "    claim: clinical\n"), "utf-8")
    assert [*proofread.of_file(path, "terms.yaml", WORDS)] == []
