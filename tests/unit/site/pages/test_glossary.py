"""Every word has one place, and a guide explains a word where it first uses it."""

from __future__ import annotations

from pathlib import Path

import pytest

from levelground.content import markdown
from levelground.content.parse.guide_files import read_guide
from levelground.content.parse.terms import load_vocabularies
from levelground.facts.vocabulary import Vocabularies
from levelground.site.kind import Site
from levelground.site.pages import glossary
from levelground.site.parts import meanings
from tests.unit.making import directory, terms

FORMS = {
    "copay": "glossary--copay",
    "copays": "glossary--copay",
    "sliding fee": "payments--sliding-fee",
    "ADA": "glossary--ada",
}


def explained(text: str) -> tuple[str, ...]:
    """Return what is explained in a text."""
    return markdown.explained(markdown.to_html(text, {}, FORMS))


def test_the_first_use_of_a_term_is_a_link_and_the_second_is_not():
    html = markdown.to_html("A copay. Copays, and a *Sliding fee*.", {}, FORMS)

    assert html.count("<a ") == 2
    assert markdown.explained(html) == ("glossary--copay", "payments--sliding-fee")
    assert ">Sliding fee</a></em>." in html


@pytest.mark.parametrize(
    "markdown",
    [
        "copayment",
        "ada",
        "## A copay",
        "[a copay](x.html)",
        "`copay`",
        "no-copay",
        "| copay |\n|-|",
    ],
)
def test_a_word_in_a_word_a_heading_a_link_or_code_is_left_alone(markdown: str):
    assert explained(markdown) == ()


def test_words_are_explained_in_the_order_of_the_text():
    text = "- one ADA\n- two\n\n    a sliding fee, *then a copay* and more\n\nADA"

    assert explained(text) == ("glossary--ada", "payments--sliding-fee", "glossary--copay")


def test_no_text_is_lost_where_words_are_explained():
    text = "One copay, two copays *and ADA or* a sliding fee. The end."
    html = markdown.to_html(text, {}, FORMS)
    plain = markdown.to_html(text)

    assert [t for t in _words(html) if t] == [t for t in _words(plain) if t]


def _words(html: str) -> list[str]:
    """Return the words of HTML, without its tags."""
    return "".join(part.partition(">")[2] for part in f">{html}".split("<")).split()


def test_a_guide_that_defines_a_term_itself_does_not_explain_it_again(tmp_path: Path):
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: A\n---\nA copay.\n\n/// definition\n    term: copay\n///\n")
    guide, problems = read_guide(path, str(path), terms())

    assert problems == ()
    assert guide is not None
    assert meanings.notes(directory(), guide.html) == ()


def test_the_notes_of_a_guide_say_what_its_words_mean():
    html = markdown.to_html("A copay.", {}, terms().forms)
    (note,) = meanings.notes(directory(), html)

    assert (note.name, note.term) == ("glossary--copay", "Copay")
    assert note.definition == str(terms()["glossary"].by_id["copay"].definition)


def test_the_page_has_every_word_once_from_a_to_z():
    page = glossary.page(Site(directory()))
    words = [entry for _letter, entries in page.letters for entry in entries]

    assert len({word.term for word in words}) == len(words) > 100
    assert [letter for letter, _entries in page.letters][:3] == ["0-9", "A", "B"]
    assert all(word.definition for word in words)


def test_every_word_that_guides_explain_is_on_the_page():
    page = glossary.page(Site(directory()))
    names = {entry.name for _letter, entries in page.letters for entry in entries}

    assert set(terms().forms.values()) <= names


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_word_is_explained_in_every_language_in_which_it_has_a_name(language: str):
    every = (term for vocabulary in terms().by_name.values() for term in vocabulary)
    named = {term: term.label.in_(language).lower() for term in every if term.forms}
    met = {
        term
        for term, label in named.items()
        if any(form.lower() in label or label in form.lower() for form in term.forms)
    }

    assert len(named) > 50
    assert [term.id for term in named if term not in met] == []


def test_a_spanish_guide_says_what_its_words_mean():
    html = markdown.to_html("Dé naloxona. ¿Hay abstinencia de opioides?", {}, terms().forms)

    assert markdown.explained(html) == (
        "glossary--naloxone",
        "glossary--withdrawal",
        "glossary--opioid",
    )


def test_one_form_of_two_terms_is_a_problem(tmp_path: Path):
    line = "    definition: x\n    forms: [copay]\n"
    (tmp_path / "a.yaml").write_text(f"terms:\n  - id: a\n    label: A\n{line}")
    (tmp_path / "b.yaml").write_text(f"terms:\n  - id: b\n    label: B\n{line}")
    found = load_vocabularies(tmp_path)[1]

    assert 'two terms have the form "copay": a/a and b/b' in [problem.what for problem in found]


def test_a_vocabulary_folder_without_a_glossary_has_the_projects_own(tmp_path: Path):
    own = Path(__file__).resolve().parents[4] / "content" / "vocabulary"
    found: Vocabularies = load_vocabularies(tmp_path, own)[0]

    assert found.forms["copay"] == "glossary--copay"
