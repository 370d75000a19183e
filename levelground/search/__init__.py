"""Words of names and texts, as the browser's search finds them again.

The only room that knows lunr. The words are cut here and in
`theme/static/js/names/cut.js` by the same rules; `tests/search/vectors.yaml`
holds both to them.
"""

from levelground.search.buckets import MOST, buckets, front_coded
from levelground.search.index import CHUNKS, FIELDS, PackedIndex, chunk_of, packed_index
from levelground.search.words import (
    TOWN_ANY,
    TOWN_FIRST,
    fewest,
    index_words,
    phrase,
    town_words,
)

__all__ = [
    "CHUNKS",
    "FIELDS",
    "MOST",
    "TOWN_ANY",
    "TOWN_FIRST",
    "PackedIndex",
    "buckets",
    "chunk_of",
    "fewest",
    "front_coded",
    "index_words",
    "packed_index",
    "phrase",
    "town_words",
]
