"""The index that lunr.py builds is the one that lunr.js searches."""

from __future__ import annotations

from typing import Any

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
    (theirs,) = ask("county", "weights", [together(search.packed_index(DOCUMENTS))])
    weighed = {ref: {w: x for w, x in words.items() if x} for ref, words in ours.items()}
    assert {ref: words for ref, words in weighed.items() if words} == theirs


def pairs(vector: list[float]) -> list[tuple[float, float]]:
    return list(zip(vector[::2], vector[1::2], strict=True))


def together(packed: search.PackedIndex) -> dict[str, Any]:
    """Return an index with all of its chunks, as the browser has it once they are loaded."""
    chunks = [packed.chunks[name] for name in search.CHUNKS]
    return {
        **packed.measures,
        "list": [word for chunk in chunks for word in chunk["words"].split()],
        "found": [found for chunk in chunks for found in chunk["found"]],
    }


def test_a_document_that_holds_a_word_twice_counts_it_twice() -> None:
    chunk = search.packed_index(DOCUMENTS).chunks["pq"]
    assert chunk["words"] == "point"
    assert chunk["found"] == [[[1], [], [1, 0]]]


def test_chunks_one_after_another_are_in_the_order_in_which_words_are_looked_for() -> None:
    words = ["zeta", "12", "a", "éa", "ñu", "q", "9th", "ella", "中文", "faith"]
    made = together(search.packed_index([{"name": words, "place": [], "text": []}]))
    assert made["list"] == sorted(words)
    assert {search.chunk_of(word) for word in ("éa", "中文")} == {search.CHUNKS[-1]}


def test_no_documents_make_an_empty_index_of_which_every_chunk_is_there() -> None:
    packed = search.packed_index([])
    assert [*packed.chunks] == [*search.CHUNKS]
    assert not any(chunk["words"] for chunk in packed.chunks.values())
