"""A search index, built by lunr.py and packed for lunr.js.

lunr's own form names every document and field again at every word, and carries
a weight for each. Packed, a word has one list of steps for each field, from one
document that holds it to the next; a step of 0 says that it is there once more.
The browser unpacks that, and lunr.js weighs it again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lunr import __TARGET_JS_VERSION__
from lunr.builder import Builder

# What is searched, with how much a word counts there.
FIELDS: Mapping[str, int] = {"name": 8, "place": 3, "text": 1}


def index_builder(documents: Iterable[Mapping[str, Sequence[str]]]) -> Builder:
    """Return lunr's builder, full of *documents*, each with its words by field.

    A document is known by its number, counted from 0.
    """
    builder = Builder()
    for name, boost in FIELDS.items():
        builder.field(name, boost=boost)
    for number, document in enumerate(documents):
        builder.add({"id": str(number), **{name: list(document[name]) for name in FIELDS}})
    return builder


def index(documents: Iterable[Mapping[str, Sequence[str]]]) -> dict[str, Any]:
    """Return the packed index of *documents*."""
    builder = index_builder(documents)
    words = sorted(builder.inverted_index)
    return {
        "version": __TARGET_JS_VERSION__,
        "size": builder.document_count,
        "fields": [list(field) for field in FIELDS.items()],
        "words": " ".join(words),
        "found": [[_steps(builder, word, field) for field in FIELDS] for word in words],
    }


def _steps(builder: Builder, word: str, field: str) -> list[int]:
    """Return the steps from document to document that hold a word in a field."""
    steps: list[int] = []
    last = 0
    for number in sorted(map(int, builder.inverted_index[word][field])):
        times = builder.field_term_frequencies[f"{field}/{number}"][word]
        # The first document's step is from one before the first.
        steps += [number + 1 - last, *[0] * (times - 1)]
        last = number + 1
    return steps
