"""Words that put a label before a person, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from levelground.base import strings

RULE = "person-first"


@dataclass(frozen=True, slots=True)
class Slip:
    """A word to avoid: where in a text it starts, the word as written, and what to write."""

    start: int
    found: str
    write: str

    @property
    def what(self) -> str:
        """What is wrong, for a Problem."""
        return f'"{self.found}" is on the list of words to avoid'


@dataclass(frozen=True)
class Wording:
    """The words to avoid, each with its remedy, and the names that may hold them.

    `names` are of organizations, laws and methods, which keep their own words.
    """

    avoided: tuple[tuple[str, str], ...] = ()
    names: tuple[str, ...] = ()

    def slips(self, said: str) -> Iterator[Slip]:
        """Yield every word to avoid in *said* that stands in none of the names."""
        if not self.avoided:
            return
        kept = [match.span() for match in self._kept.finditer(said)] if self.names else []
        for match in self._unwanted.finditer(said):
            if not any(start <= match.start() and match.end() <= end for start, end in kept):
                found = strings.squeeze(match[0])
                yield Slip(match.start(), found, self._remedies[found.lower()])

    @cached_property
    def _unwanted(self) -> re.Pattern[str]:
        return _any_of(word for word, _write in self.avoided)

    @cached_property
    def _kept(self) -> re.Pattern[str]:
        return _any_of(self.names)

    @cached_property
    def _remedies(self) -> dict[str, str]:
        return {word.lower(): write for word, write in self.avoided}


def _any_of(phrases: Iterator[str] | tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds any of *phrases* as whole words, the longest first, also across lines."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    spelled = [r"\s+".join(map(re.escape, phrase.split())) for phrase in ordered]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(spelled)})(?![\w-])", re.IGNORECASE)
