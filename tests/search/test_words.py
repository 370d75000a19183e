"""Words are cut alike in Python, which builds the index, and in the browser, which searches it."""

from __future__ import annotations

from pathlib import Path

import yaml

from levelground import search
from levelground.content.folders import OWN_CONTENT
from tests.search.conftest import Ask

VECTORS = yaml.safe_load(Path(__file__).with_name("vectors.yaml").read_text("utf-8"))
TEXTS = [vector["text"] for vector in VECTORS]
WORDS = [vector["words"] for vector in VECTORS]


def test_python_cuts_words_as_the_vectors_say() -> None:
    assert [search.index_words(text) for text in TEXTS] == WORDS


def test_the_browser_cuts_words_as_the_vectors_say(ask: Ask) -> None:
    assert ask("county", "words", TEXTS) == WORDS


def test_both_cut_all_that_the_project_says_alike(ask: Ask) -> None:
    folders = ("vocabulary", "programs", "guides")
    files = [path for folder in folders for path in (OWN_CONTENT / folder).rglob("*.*")]
    lines = sorted({line for path in files for line in path.read_text("utf-8").splitlines()})
    assert len(lines) > 1000
    assert ask("county", "words", lines) == [search.index_words(line) for line in lines]


def test_many_texts_at_once_are_cut_as_each_is_alone(ask: Ask) -> None:
    lines = [text for text in TEXTS if "\n" not in text]
    plain = [text for text in lines if text.isascii()]
    assert len(lines) > len(plain) > 1
    for texts in (lines, plain):
        assert ask("county", "lines", texts) == [
            " ".join(search.index_words(text)) for text in texts
        ]


def test_of_phrases_that_hold_another_one_is_enough_to_load_what_reads_them() -> None:
    assert search.fewest(["out of", "kicked out of", " Out Of", "off", "come off it", ""]) == [
        "out of",
        "off",
    ]
