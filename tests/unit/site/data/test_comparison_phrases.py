"""What scripts say: every word they use is there, every word there is used, and filled in."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from levelground.bootstrap import ROOT
from levelground.compare.program_names import LADDER
from levelground.compare.sentence_rules import RULES, clause_rules
from levelground.language import messages
from levelground.site.data import comparison_phrases
from tests.unit.making import directory, record
from tests.unit.site.data.test_data_file import read

# The search has words of its own.
BUNDLES = ("app", "tray", "phone", "compare", "packet")
SCRIPTS = {
    f"{bundle}/{path.name}": path.read_text("utf-8")
    for bundle in BUNDLES
    for path in sorted((ROOT / "theme" / "static" / "js" / bundle).glob("*.js"))
}
# `words.x`, of the words of a page: rows.words and rules.words are others, and so is a cell's text.
USED = re.compile(r"(?<!rows\.)(?<!rules\.)\bwords\.([a-z_]+)(?!\w*\()")
# lg.say(words.x, { names }) with the names of what is filled in.
SAID = re.compile(r"say\(([^{]*?words\.[^{]*?), \{([^}]*)\}")
PLACEHOLDER = re.compile(r"\{(\w+)\}")
LISTS = {"ways", "months", "original", *messages.list_forms()}
# Forms that a script hands on by another name: who fills them in is beside them.
LIST = {"all_but_last", "last"}
ELSEWHERE = {"and": LIST, "before_i": LIST, "day": {"month", "day", "year"}}


def used() -> dict[str, set[str]]:
    """Return the words that scripts use, each with the scripts."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, text in SCRIPTS.items():
        for word in USED.findall(text):
            found[word].add(name)
    return found


def placeholders(word: str) -> set[str]:
    forms = comparison_phrases.WORDS[word]
    texts = (forms,) if isinstance(forms, str) else forms
    return {name for text in texts for name in PLACEHOLDER.findall(text)}


def test_every_word_that_scripts_use_is_there():
    missing = {
        word: files
        for word, files in used().items()
        if word not in {*comparison_phrases.WORDS, *LISTS}
    }

    assert missing == {}


def test_no_word_is_there_for_nothing():
    assert {*comparison_phrases.WORDS, *LISTS} - set(used()) == set()


@pytest.mark.parametrize("word", [word for word in comparison_phrases.WORDS if placeholders(word)])
def test_whoever_says_a_word_fills_in_all_of_it(word: str):
    filled = [
        {pair.partition(":")[0].strip() for pair in values.split(",")}
        for text in SCRIPTS.values()
        for said, values in SAID.findall(text)
        if re.search(rf"words\.{word}\b", said)
    ] or [ELSEWHERE.get(word, set())]

    for names in filled:
        assert placeholders(word) <= names


@pytest.mark.parametrize(
    "word", [w for w, said in comparison_phrases.WORDS.items() if isinstance(said, tuple)]
)
def test_a_pair_is_for_one_and_for_several(word: str):
    one, many = comparison_phrases.WORDS[word]

    assert one != many


def test_scripts_get_every_word_and_twelve_months():
    value = read(comparison_phrases.comparison_phrases_file(directory(record("level: iop"))))

    assert isinstance(value, dict)
    assert set(value) == {*comparison_phrases.WORDS, *LISTS}
    assert value["months"][10] == "November"
    assert value["remove"] == "Remove {name}"
    assert value["tray"]


def test_a_clause_of_a_rule_names_only_what_is_filled_in():
    for rule in clause_rules()["rules"]:
        for name in ("yes", "no", "after", "said", "ask"):
            for form in rule.get(name, ()):
                assert set(PLACEHOLDER.findall(form)) <= {"names", "words", "term"}, form
                assert "{names}" in form


def test_rules_come_to_scripts_in_their_order_with_the_forms_of_names():
    value = clause_rules()

    assert [rule["key"] for rule in value["rules"]] == [rule.key for rule in RULES]
    assert [way["parts"] for way in value["names"]["ladder"]] == [way.parts for way in LADDER]
    assert value["words"] == messages.list_forms()
