"""Text to words: small letters, no accents, no punctuation, no stems.

A stemmer would have to be the same in Python and in the browser, and lunr's two
are not: `pay` and `day` indexed by one are not found by the other. The browser
looks for the beginnings of words instead.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

# Signs inside a word that are not written by everyone: women's, O'Neill.
_JOINING = re.compile("['\u2019\u2018\u02bc`\u00b4]")
_ASCII_WORD = re.compile("[a-z0-9]+")
# One word, however it is spelled on signs and in addresses.
_SPELLED = {
    "st": "saint", "mt": "mount", "ft": "fort", "ctr": "center", "centre": "center",
    "bebes": "bebitos",
}  # fmt: skip
# A word that without its accent is another: "bebe" is who drinks.
_ACCENTED = re.compile("bebe\u0301", re.IGNORECASE)
_BABY = "bebito"
LONGEST = 30  # letters of a word that are looked at


def index_words(text: str) -> list[str]:
    """Return the words of *text* in order, each as it is indexed and looked for."""
    if text.isascii():  # as most names of places are
        cut = _ASCII_WORD.findall(_JOINING.sub("", text).lower())
        return [_SPELLED.get(word, word)[:LONGEST] for word in cut]
    told = unicodedata.normalize("NFKD", _JOINING.sub("", text))
    folded = _unmarked(_ACCENTED.sub(_BABY, told))
    folded = _unmarked(folded.lower())
    spaced = "".join(c if unicodedata.category(c)[0] in "LN" else " " for c in folded)
    return [_SPELLED.get(word, word)[:LONGEST] for word in spaced.split()]


# What is written short in the name of a town: at its beginning, and anywhere.
TOWN_FIRST = {
    "n": "north", "no": "north", "s": "south", "so": "south", "e": "east", "w": "west",
}  # fmt: skip
TOWN_ANY = {
    "ste": "saint", "sainte": "saint", "mtn": "mount", "mountain": "mount", "spg": "springs",
    "spgs": "springs", "hts": "heights", "vlg": "village", "jct": "junction", "bch": "beach",
    "cty": "city", "lk": "lake", "crk": "creek", "fls": "falls", "twp": "township", "pk": "park",
}  # fmt: skip


def town_words(name: str) -> list[str]:
    """Return the words of a town's name, written out, as `find/called.js` has them."""
    cut = index_words(name)
    if len(cut) > 1:
        cut[0] = TOWN_FIRST.get(cut[0], cut[0])
    return [TOWN_ANY.get(word, word) for word in cut]


@lru_cache(maxsize=65536)  # most are names of places, which repeat
def phrase(text: str) -> str:
    """Return the words of *text* with a space between them."""
    return " ".join(index_words(text))


def fewest(phrases: Iterable[str]) -> list[str]:
    """Return phrases, cut, without those that hold another: any of them tells that one is there."""
    every = list(dict.fromkeys(filter(None, map(phrase, phrases))))
    known = set(every)
    return [one for one in every if not _stretches(one.split()) & known - {one}]


def _stretches(words: list[str]) -> set[str]:
    ends = range(1, len(words) + 1)
    return {" ".join(words[start:end]) for end in ends for start in range(end)}


def _unmarked(text: str) -> str:
    """Return *text* without accents and other marks on letters."""
    return "".join(c for c in text if unicodedata.category(c)[0] != "M")
