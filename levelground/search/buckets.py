"""Many entries spread over small files by how their words begin.

A phone that looks for "harbor" loads the one file for words in "ha", not the
country. A file with too many entries is split by one more letter.
"""

from __future__ import annotations

import string
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile

from levelground.base import strings

EVERYTHING = ""  # the beginning of all words: few entries need one file only
OTHER = "-"  # stands for a letter that file names cannot have
MOST = 300  # entries of a file
DEEPEST = 4  # letters
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


def buckets(words_of: Sequence[Iterable[str]], most: int = MOST) -> Mapping[str, tuple[int, ...]]:
    """Return the numbers of the entries by the beginning of their words.

    *words_of* are the words under which each entry is to be found. Beginnings
    have as few letters as keep a file at *most* entries; none is a name that Windows keeps.
    """
    found: dict[str, set[int]] = defaultdict(set)
    for number, words in enumerate(words_of):
        for word in words:
            found[_plain(word)].add(number)
    return dict(sorted(_split(EVERYTHING, found, most)))


def front_coded(words: Iterable[str]) -> str:
    """Return words as one text: of each, how much of the one before it keeps (A is none), the rest.

    They are of small letters and digits: "al", "ala" and "an" become "AalCaBn".
    """
    told, before = [], ""
    for word in words:
        letters = zip(before, word, strict=False)
        kept = sum(1 for _same in takewhile(lambda pair: pair[0] == pair[1], letters))
        told.append(f"{string.ascii_uppercase[kept]}{word[kept:]}")
        before = word
    return "".join(told)


def _plain(word: str) -> str:
    """Return the beginning of a word as files are named by."""
    return "".join(c if c in _LETTERS else OTHER for c in word[:DEEPEST])


def _split(
    start: str, found: Mapping[str, set[int]], most: int
) -> Iterable[tuple[str, tuple[int, ...]]]:
    """Yield the buckets below one beginning, or it alone where it is small enough."""
    numbers = set().union(*found.values()) if found else set()
    small = len(numbers) <= most and not strings.is_reserved(start)
    if small or len(start) == DEEPEST:
        yield start, tuple(sorted(numbers))
        return
    parts: dict[str, dict[str, set[int]]] = defaultdict(dict)
    for word, entries in found.items():
        # A word that ends here is filled up, so that it has a file of its own.
        parts[word[: len(start) + 1].ljust(len(start) + 1, OTHER)][word] = entries
    for part in sorted(parts):
        yield from _split(part, parts[part], most)
