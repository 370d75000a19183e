"""The index of phrases leaves out none that is in a text, and rules out most that are not."""

from __future__ import annotations

import pytest

from levelground.bootstrap import ROOT
from levelground.content import yaml_tree
from levelground.content.parse.words_file import load_wording
from levelground.language import phrase_patterns
from levelground.language.phrase_index import PhraseIndex
from levelground.language.phrase_patterns import PhrasePatterns

SETS = {"DRUG": ("alcohol", "pain pill(s)", "NUMBER mg"), "BE": ("is", "'s", "has been")}
SPELLER = PhrasePatterns(SETS)


def possible(said: str, *phrases: str) -> list[str]:
    """Return which of *phrases* may start at some word of *said*, in the order of the text."""
    index = PhraseIndex.of(((None, phrase) for phrase in phrases), SPELLER)
    return [phrase for _start, there in index.among(said) for _none, phrase in there]


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("addict(s)", "Two ADDICTS"),
        ("(the/an) addict", "the addict"),
        ("(the/an) addict", "addict"),
        ("stay/stays clean", "She stays  clean"),
        ("DRUG abuse", "pain pills abuse"),
        ("DRUG abuse", "10 mg abuse"),
        ("she BE clean", "She HAS BEEN clean"),
        ("they're clean", "they\u2019re clean"),
        ("cure ... addiction", "cure your long-standing addiction"),
        ("NUMBER days", "90 days"),
        ("kill(s)", "\u212aills"),
    ],
)
def test_a_phrase_that_is_there_may_be_there(phrase: str, said: str) -> None:
    assert phrase in possible(said, "none of this", phrase)


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("stay clean", "stay here, where it is clean and quiet"),
        ("drug abuse", "drug use and the abuse of children"),
        ("success rate(s)", "the rate of success is a success, and rates differ"),
        ("NUMBER days", "many days"),
    ],
)
def test_words_that_do_not_stand_together_are_no_phrase(phrase: str, said: str) -> None:
    assert possible(said, phrase) == []


def test_phrases_that_start_alike_come_in_the_order_of_the_list() -> None:
    assert possible("the drug abuse", "the drug", "the (drug) abuse", "the") == [
        "the drug",
        "the (drug) abuse",
        "the",
    ]


def test_no_phrase_of_the_shipped_list_is_missed() -> None:
    words, _problems = load_wording(ROOT / "content" / "words.yaml", "words.yaml")
    written = [phrase for entry in words.avoided for phrase in entry.phrases][::19]
    speller = PhrasePatterns(words.sets)
    index = PhraseIndex.of(((None, phrase) for phrase in written), speller)
    found = 0
    for path in sorted((ROOT / "tests" / "words").glob("*.yaml")):
        for sentences in yaml_tree.read_yaml(path, path.name).value.values():
            said = "\n".join(sentences)
            there = {(at, phrase) for at, some in index.among(said) for _none, phrase in some}
            for word in phrase_patterns.WORD.finditer(said):
                for phrase in written:
                    if speller.whole((phrase,)).match(said, word.start()):
                        assert (word.start(), phrase) in there
                        found += 1
    assert found
