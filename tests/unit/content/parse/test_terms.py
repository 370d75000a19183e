"""Vocabulary files to terms, and what is said of a file that is wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from levelground.base.problems import Problem
from levelground.bootstrap import ROOT
from levelground.content.parse.terms import NEEDED, load_vocabularies
from levelground.facts.answers import Answer
from levelground.facts.vocabulary import Vocabulary
from levelground.geography import zip_codes

SHIPPED = ROOT / "content" / "vocabulary"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the project's own vocabulary, to be spoilt."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(SHIPPED, tmp_path / "vocabulary"))


def loaded(folder: Path, name: str, text: str) -> tuple[Vocabulary, tuple[Problem, ...]]:
    """Return a vocabulary written with *text*, and what is wrong in its folder."""
    (folder / f"{name}.yaml").write_text(text, "utf-8")
    vocabularies, problems = load_vocabularies(folder)
    return vocabularies[name], problems


def said(problems: tuple[Problem, ...]) -> list[str]:
    """Return each problem as `line: field: what`."""
    return [f"{problem.line}: {problem.field}: {problem.what}" for problem in problems]


def test_the_shipped_vocabulary_has_no_problem():
    vocabularies, problems = load_vocabularies(SHIPPED)

    assert problems == ()
    assert set(NEEDED) <= set(vocabularies.by_name)


def test_every_file_of_the_shipped_vocabulary_is_read():
    vocabularies, _problems = load_vocabularies(SHIPPED)

    assert set(vocabularies.by_name) == {path.stem for path in SHIPPED.glob("*.yaml")}


def test_terms_keep_the_order_they_are_written_in(folder: Path):
    made, problems = loaded(
        folder, "stay", "title: Stay\nterms:\n  - {id: b, label: B}\n  - {id: a, label: A}\n"
    )

    assert problems == ()
    assert [term.id for term in made] == ["b", "a"]


def test_a_text_may_be_in_several_languages(folder: Path):
    made, _problems = loaded(
        folder, "stay", "title: Stay\nterms:\n  - id: a\n    label: {en: Short, es: Corta}\n"
    )

    assert made.by_id["a"].label.in_("es") == "Corta"


def test_a_text_without_english_is_a_problem(folder: Path):
    _made, problems = loaded(
        folder, "stay", "title: Stay\nterms:\n  - id: a\n    label: {es: Corta}\n"
    )

    assert said(problems) == ["4: terms[1].label: the English text is missing"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("title: Stay\n", "1: terms: a list of terms is needed here"),
        ("title: Stay\nterms: a\n", "2: terms: a list of terms is needed here"),
        ("title: Stay\nterms: [a]\n", "2: terms[1]: a group of fields is needed here"),
        ("title: Stay\nterms: [{id: a}]\n", '2: terms[1].label: "label" is missing'),
        ("title: Stay\nterms: [{label: A}]\n", '2: terms[1].id: "id" is missing'),
        (
            "title: Stay\nterms: [{id: a, label: A, lable: B}]\n",
            '2: terms[1].lable: there is no field "lable"',
        ),
        ("title: Stay\nwords: x\nterms: []\n", '2: words: there is no field "words"'),
        (
            "title: Stay\nterms: [{id: a, label: A}, {id: a, label: B}]\n",
            '2: terms[2].id: "a" is here twice',
        ),
        (
            "title: Stay\nterms: [{id: Short Stay, label: A}]\n",
            '2: terms[1].id: "Short Stay" cannot be the id of a term',
        ),
        (
            "title: Stay\nterms: [{id: 'unknown', label: A}]\n",
            '2: terms[1].id: "unknown" cannot be the id of a term',
        ),
        (
            "title: Stay\nterms: [{id: a, label: <b>A</b>}]\n",
            "2: terms[1].label: there is HTML or a script in it",
        ),
        (
            "title: Stay\nterms: [{id: a, label: A, synonyms: one}]\n",
            "2: terms[1].synonyms: a list is needed here",
        ),
    ],
)
def test_what_is_wrong_in_a_file_is_said_with_its_place(folder: Path, text: str, problem: str):
    _made, problems = loaded(folder, "stay", text)

    assert problem in said(problems)
    assert all(found.write for found in problems)


@pytest.mark.parametrize("word", ["yes", "no", "unknown", "others", "na"])
def test_a_word_that_is_an_answer_cannot_be_a_term(folder: Path, word: str):
    _made, problems = loaded(folder, "stay", f"title: S\nterms: [{{id: '{word}', label: A}}]\n")

    assert said(problems) == [f'2: terms[1].id: "{word}" cannot be the id of a term']


def test_a_wrong_term_does_not_take_the_others_with_it(folder: Path):
    made, _problems = loaded(folder, "stay", "title: S\nterms: [{id: a}, {id: b, label: B}]\n")

    assert [term.id for term in made] == ["b"]


def test_the_facts_of_a_level_are_read_as_what_they_are(folder: Path):
    vocabularies, _problems = load_vocabularies(folder)
    facts = vocabularies.levels.by_id["php"].level

    assert facts is not None
    assert (facts.hours.low, facts.hours.high, facts.treatment) == (20, None, Answer.YES)


def test_a_missing_file_is_named_and_taken_from_the_spare_folder(folder: Path):
    (folder / "levels.yaml").unlink()
    vocabularies, problems = load_vocabularies(folder, SHIPPED)

    assert [problem.what for problem in problems] == ["these vocabulary files are missing: levels"]
    assert "iop" in vocabularies.levels.by_id


def test_all_missing_files_are_named_in_one_problem(tmp_path: Path):
    vocabularies, (problem,) = load_vocabularies(tmp_path)

    assert all(name in problem.what for name in NEEDED)
    assert set(NEEDED) <= set(vocabularies.by_name)


def test_a_file_that_is_no_vocabulary_is_a_problem(folder: Path):
    (folder / "notes.txt").write_text("x")
    (folder / "link.yaml").symlink_to("stay.yaml")
    _vocabularies, problems = load_vocabularies(folder)

    assert {problem.path for problem in problems} == {
        "vocabulary/notes.txt",
        "vocabulary/link.yaml",
    }


STATE = (
    "title: T\nterms:\n  - id: ma\n    label: M\n    definition: D.\n    source: https://e.gov\n"
)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (STATE, '3: terms[1].id: "ma" has no "read_on"'),
        (f"{STATE}    read_on: soon\n", '7: terms[1].read_on: "soon" is not a date'),
        (
            f"{STATE}    read_on: 2026-11-29\n".replace("ma", "zz"),
            '1: id: "zz" is no state',
        ),
        (
            f"{STATE}    read_on: 2026-11-29\n".replace("    source: https://e.gov\n", ""),
            '3: terms[1].id: "ma" has no "source"',
        ),
    ],
)
def test_what_is_told_of_a_state_needs_a_state_a_source_and_a_day(
    folder: Path, text: str, problem: str
):
    _made, problems = loaded(folder, "state-care", text)

    assert said(problems) == [problem]


REGION = "title: R\nterms:\n  - {id: ma-west, label: West"


@pytest.mark.parametrize(
    ("rest", "problem"),
    [
        ("}\n", '3: terms[1].id: "ma-west" has no "state"'),
        (", state: ma}\n", '3: terms[1].id: "ma-west" has no "counties"'),
        (", state: mx, counties: [Essex]}\n", '1: state: "mx" is no state'),
    ],
)
def test_a_region_names_its_state_and_its_counties(folder: Path, rest: str, problem: str):
    _made, problems = loaded(folder, "regions", REGION + rest)

    assert problem in said(problems)


def test_every_county_of_a_shipped_region_is_one_of_its_state():
    vocabularies, _problems = load_vocabularies(SHIPPED)

    for region in vocabularies["regions"]:
        for county in region.counties:
            assert zip_codes.known_county(county, region.state.upper()) == county, region.id


def test_what_is_told_of_a_state_with_all_of_it_is_kept(folder: Path):
    made, problems = loaded(folder, "state-care", f"{STATE}    read_on: 2026-11-29\n")

    assert problems == ()
    assert str(made.by_id["ma"].read_on) == "2026-11-29"


def test_a_term_that_is_marked_as_a_claim_names_its_source(folder: Path):
    text = "terms:\n  - {id: a, label: A, claim: clinical}\n  - {id: b, label: B, claim: clinicl}\n"
    text += "  - {id: c, label: C, claim: legal, source: https://example.org}\n"
    _vocabulary, problems = loaded(folder, "payments", text)

    assert [(problem.line, problem.field) for problem in problems] == [
        (2, "terms[1].claim"),
        (3, "terms[2].claim"),
    ]
