"""The index that lunr.py builds is the one that lunr.js searches."""

from __future__ import annotations

from levelground import search
from levelground.search.index import index_builder
from tests.search.conftest import Ask

DOCUMENTS = [
    {"name": ["harbor", "point"], "place": ["fairhaven"], "text": ["a", "point", "point"]},
    {"name": ["gull", "harbor"], "place": ["gull", "harbor"], "text": []},
    {"name": ["kettle"], "place": [], "text": ["harbor", "view"]},
]


def test_lunr_js_weighs_every_word_as_lunr_py_does(ask: Ask) -> None:
    made = index_builder(DOCUMENTS).build().serialize()
    numbers = {word: posting["_index"] for word, posting in made["invertedIndex"]}
    ours = {
        ref: {word: dict(pairs(vector)).get(number) for word, number in numbers.items()}
        for ref, vector in made["fieldVectors"]
    }
    (theirs,) = ask("county", "weights", [search.index(DOCUMENTS)])
    weighed = {ref: {w: x for w, x in words.items() if x} for ref, words in ours.items()}
    assert {ref: words for ref, words in weighed.items() if words} == theirs


def pairs(vector: list[float]) -> list[tuple[float, float]]:
    return list(zip(vector[::2], vector[1::2], strict=True))


def test_a_document_that_holds_a_word_twice_counts_it_twice() -> None:
    made = search.index(DOCUMENTS)
    at = made["words"].split().index("point")
    assert made["found"][at] == [[1], [], [1, 0]]


def test_no_documents_make_an_empty_index() -> None:
    assert search.index([])["words"] == ""
