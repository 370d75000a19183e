"""How many syllables a word has, by the lists that textstat asks, in a fraction of its time.

English words are looked up among sounds, one for each part of a word, vowels ending in a
digit. Others are parted by patterns of letters. textstat takes both lists apart when it
reads them; here a line is taken apart when its word is asked for.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

# Lines that may stand between where a word would be by Python's order and where it is.
_NEAR = 16
_DIGITS = re.compile("[0-9]+")
_PART = re.compile(r"(\d?)(\D?)")
_DIRECTIVES = ("%", "#", "LEFTHYPHENMIN", "RIGHTHYPHENMIN", "COMPOUND")
# A pattern that changes letters, or has one as a number; none in the languages that we measure.
_ODD = re.compile(r"[/^]")


class Sounds:
    """The pronouncing dictionary: lines of a word and its sounds, nearly in order."""

    def __init__(self, whole: str) -> None:
        self.lines = whole.splitlines()

    def vowels(self, word: str) -> int | None:
        """Return how many vowels a word has as it is said first, None where it is not there."""
        start = f"{word} "
        at = bisect_left(self.lines, start)
        for line in self.lines[max(at - _NEAR, 0) : at + _NEAR]:
            if line.startswith(start):
                sounds = line.partition("#")[0].split()[1:]
                return sum(sound[-1].isdigit() for sound in sounds)
        return None


class Patterns:
    """Patterns of letters by which a word is parted, each a line like `a1bo`, as pyphen has them.

    A number stands where it is between letters; of several, the highest counts, and a word is
    parted where that is odd.
    """

    def __init__(self, written: str) -> None:
        lines = [line for line in map(str.strip, written.split("\n")[1:]) if line]
        lines = [line for line in lines if not line.startswith(_DIRECTIVES)]
        whole = "\n".join(lines)
        if _ODD.search(whole):
            raise ValueError("there are patterns of a kind that is not known here")
        self.lines = dict(zip(_DIGITS.sub("", whole).split("\n"), lines, strict=True))
        self.numbers: dict[str, Sequence[tuple[int, int]]] = {}
        self.longest: dict[str, int] = {}
        for letters in sorted(self.lines, key=len):
            self.longest[letters[:2]] = len(letters)

    def parts(self, word: str) -> int:
        """Return how many parts *word* has."""
        whole = f".{word.lower()}."
        highest = [0] * (len(whole) + 1)
        for start in range(len(whole) - 1):
            most = self.longest.get(whole[start : start + 2], 1)
            for end in range(start + 1, min(start + most, len(whole)) + 1):
                if whole[start:end] in self.lines:
                    for at, number in self._numbers(whole[start:end]):
                        highest[start + at] = max(highest[start + at], number)
        # Two letters at least stand on either side.
        return 1 + sum(number % 2 for number in highest[3 : len(word)])

    def _numbers(self, letters: str) -> Sequence[tuple[int, int]]:
        """Return the numbers in the pattern of these letters, each with its place."""
        if letters not in self.numbers:
            parts = enumerate(_PART.findall(self.lines[letters]))
            self.numbers[letters] = [(at, int(number)) for at, (number, _letter) in parts if number]
        return self.numbers[letters]


class Syllables(dict[str, int]):
    """The syllables of words; each word is counted once."""

    def __init__(self, sounds: Sounds | None, patterns: Patterns) -> None:
        super().__init__()
        self.sounds = sounds
        self.patterns = patterns

    def __missing__(self, word: str) -> int:
        """Count the syllables of *word*: it is said in so many, or can be parted in so many."""
        said = self.sounds.vowels(word) if self.sounds else None
        self[word] = self.patterns.parts(word) if said is None else said
        return self[word]
