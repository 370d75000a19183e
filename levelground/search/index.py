"""A search index, built by lunr.py and packed for lunr.js, in chunks by how words begin.

lunr's own form names every document and field again at every word, and carries
a weight for each. Packed, a word has one list of steps for each field, from one
document that holds it to the next; a step of 0 says that it is there once more.
The browser unpacks that, and lunr.js weighs it again. Words lie in chunks by their
first letter, so that a search loads those that it is about; how many words each
document has, by which lunr weighs, stands apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lunr import __TARGET_JS_VERSION__
from lunr.builder import Builder

# What is searched, with how much a word counts there.
FIELDS: Mapping[str, int] = {"name": 8, "place": 3, "text": 1}
# The chunks, each called by the first letters that its words may have; the last one has all others.
CHUNKS: tuple[str, ...] = (
    "0123456789", "a", "b", "c", "d", "ef", "g", "h", "ijk", "l", "m", "no", "pq", "r", "s", "t",
    "uvwxyz", "-",
)  # fmt: skip


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


@dataclass(frozen=True, slots=True)
class PackedIndex:
    """An index as the browser has it: what it weighs by, and the words of each chunk."""

    measures: Mapping[str, Any]
    chunks: Mapping[str, Mapping[str, Any]]


def packed_index(documents: Iterable[Mapping[str, Sequence[str]]]) -> PackedIndex:
    """Return the packed index of *documents*; each of CHUNKS is there, though it may be empty."""
    told = list(documents)
    builder = index_builder(told)
    measures = {
        "version": __TARGET_JS_VERSION__,
        "size": builder.document_count,
        "fields": [list(field) for field in FIELDS.items()],
        "lengths": [[len(document[name]) for document in told] for name in FIELDS],
    }
    words = sorted(builder.inverted_index)
    chunks = {
        chunk: _chunk(builder, [word for word in words if chunk_of(word) == chunk])
        for chunk in CHUNKS
    }
    return PackedIndex(measures, chunks)


def chunk_of(word: str) -> str:
    """Return the name of the chunk that a word is in."""
    return next((chunk for chunk in CHUNKS if word[0] in chunk), CHUNKS[-1])


def _chunk(builder: Builder, words: Sequence[str]) -> dict[str, Any]:
    return {
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
