"""Words to avoid and claims are found in all their forms, and harmless uses are left alone.

`tests/words/` has sentences with what is to be found in them. The list was tuned
on some; the others were written afterwards, and their file tells how they went at first.
"""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from levelground.bootstrap import ROOT
from levelground.content import yaml_tree
from levelground.content.parse.words_file import load_wording
from levelground.language import words_to_avoid
from levelground.language.words_to_avoid import Avoided, Wording

SENTENCES = sorted((ROOT / "tests" / "words").glob("*.yaml"))
RULES = {
    "person-first": words_to_avoid.PERSON_FIRST,
    "claims": words_to_avoid.CLAIMS,
    "translation": words_to_avoid.TRANSLATION,
}
RECALL, PRECISION = 0.95, 0.97
WORDS, PROBLEMS = load_wording(ROOT / "content" / "words.yaml", "words.yaml")


def found(said: str) -> list[str]:
    """Return the words to avoid in *said*, as written."""
    return [slip.found for slip in WORDS.slips(said)]


def trial(path: Path) -> tuple[int, int, int]:
    """Return how many sentences of a file were found rightly, missed, and found wrongly."""
    groups = cast("dict[str, list[str]]", yaml_tree.read_yaml(path, path.name).value)
    language = path.stem[-2:]
    right = missed = wrong = 0
    for group, sentences in groups.items():
        for said in sentences:
            rules = {slip.rule for slip in WORDS.slips(said, language)}
            right += RULES.get(group) in rules
            missed += group in RULES and RULES[group] not in rules
            wrong += group not in RULES and bool(rules)
    return right, missed, wrong


@pytest.mark.parametrize("path", SENTENCES, ids=lambda path: path.stem)
def test_nearly_all_is_found_and_nearly_nothing_else(path: Path):
    right, missed, wrong = trial(path)

    assert right / (right + missed) >= RECALL
    assert right / (right + wrong) >= PRECISION


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


@pytest.mark.parametrize(
    ("phrase", "said", "words"),
    [
        ("addict(s)", "One addict, two addicts, and addiction", ["addict", "addicts"]),
        ("(the) drunk", "the drunk, drunk", ["the drunk", "drunk"]),
        (
            "stay/stays clean",
            "stay clean, stays\nclean, staying clean",
            ["stay clean", "stays clean"],
        ),
        (
            "cure ... addiction",
            "cure every addiction. A cure. Addiction.",
            ["cure every addiction"],
        ),
        ("DRUG abuse", "Alcohol-abuse and **drug** abuse", ["Alcohol-abuse", "drug** abuse"]),
        ("PERCENT sober", "90% sober, 9.5 percent sober", ["90% sober", "9.5 percent sober"]),
        ("MAT", "MAT on a mat", ["MAT"]),
    ],
)
def test_a_phrase_is_written_with_its_forms(phrase: str, said: str, words: list[str]):
    one = Wording((Avoided((phrase,), "write it"),), sets={"DRUG": ("drug(s)", "alcohol")})

    assert [slip.found for slip in one.slips(said)] == words


def test_what_shows_a_harmless_use_counts_in_its_own_sentence_only():
    entry = Avoided(("dirty",), "write it", unless=("laundry",), not_after=("no",))
    one = Wording((entry,))

    assert [slip.start for slip in one.slips("Dirty laundry. No dirty tests. A dirty test.")] == [
        33
    ]


def test_a_phrase_may_ask_for_company():
    one = Wording((Avoided(("PERCENT",), "write it", only_with=("sober",)),))

    assert [slip.found for slip in one.slips("80% stay sober. 80% are men.")] == ["80%"]


def test_a_phrase_without_a_word_that_it_needs_is_named(tmp_path: Path):
    path = tmp_path / "words.yaml"
    path.write_text(
        "source: {title: A}\nwords:\n  - {avoid: [junkie, (the) (drunk)], write: a person}\n",
        "utf-8",
    )
    _words, (problem,) = load_wording(path, "words.yaml")

    assert (problem.line, problem.field) == (3, "words[1].avoid[2]")


@pytest.mark.parametrize(
    "said",
    [
        "The Ohio Office of Drug Abuse and Recovery Services",
        'She read "The Recovering Addict" twice.',
        "El Consejo Estatal sobre el Abuso de Drogas",
        "https://example.org/drug-abuse/addicts",
    ],
)
def test_names_titles_and_addresses_show_themselves(said: str):
    assert found(said) == []


def test_a_phrase_of_one_language_is_left_alone_in_the_other():
    one = Wording((Avoided(("socio",), "write it", words_to_avoid.TRANSLATION, language="es"),))

    assert [*one.slips("Con un socio", "es")]
    assert not [*one.slips("Con un socio", "en")]
