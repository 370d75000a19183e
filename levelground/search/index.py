"""A search index, built by lunr.py and packed for lunr.js.

lunr's own form names every document and field again at every word. Packed, a
word has one list of numbers for each field: the step from the last document,
and the word's score there in tenths, in turn. The browser unpacks it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lunr.builder import Builder

# What is searched, with how much a word counts there.
FIELDS: Mapping[str, int] = {"name": 8, "place": 3, "text": 1}
_TENTHS = 10


def index(documents: Iterable[Mapping[str, Sequence[str]]]) -> dict[str, Any]:
    """Return the packed index of *documents*, each with its words by field.

    A document is known by its number, counted from 0.
    """
    builder = Builder()
    for name, boost in FIELDS.items():
        builder.field(name, boost=boost)
    for number, document in enumerate(documents):
        builder.add({"id": str(number), **{name: list(document[name]) for name in FIELDS}})
    if not builder.document_count:
        return {"words": "", "found": []}
    made = builder.build().serialize()
    scores = {ref: _pairs(vector) for ref, vector in made["fieldVectors"]}
    entries = made["invertedIndex"]
    return {
        "version": made["version"],
        "words": " ".join(word for word, _posting in entries),
        "found": [
            [_packed(posting, name, scores) for name in FIELDS] for _word, posting in entries
        ],
    }


def _pairs(vector: Sequence[float]) -> dict[int, float]:
    """Return a field's scores by the number of the word."""
    return {int(word): score for word, score in zip(vector[::2], vector[1::2], strict=True)}


def _packed(
    posting: Mapping[str, Any], field: str, scores: Mapping[str, Mapping[int, float]]
) -> list[int]:
    """Return [step, score, step, score ...] of one word in one field."""
    packed: list[int] = []
    last = 0
    for number in sorted(map(int, posting[field])):
        score = scores[f"{field}/{number}"][posting["_index"]]
        packed += [number - last, max(1, round(score * _TENTHS))]
        last = number
    return packed
