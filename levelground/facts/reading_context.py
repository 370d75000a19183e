"""What the reading of a document is given, and what the same words came to before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from levelground.facts.vocabulary import Vocabularies

_SHORT = 120  # letters of a text that may be there again
_MOST = 20_000  # words that are remembered, so that it is not those of a whole country


@dataclass(frozen=True, slots=True)
class Context:
    """What a validation is given: the vocabularies, and what of one document was read before.

    A fact at the top of a record holds for all its programs: it is read once,
    and they share the value. Make a new Context for each document. `known` is what the
    same words came to in other documents, for the same field, which is held beside it: a
    field that is gone would leave its identity to another.
    """

    vocabularies: Vocabularies
    read: dict[tuple[int, int], tuple[object, Any]] = field(default_factory=dict)
    known: dict[object, tuple[object, Any]] = field(default_factory=dict)

    def value_of(self, item: object, raw: object, read: Callable[[], Any]) -> Any:
        """Return what *read* makes of *raw* for *item*, or what it made of the same words."""
        key = _key_of(item, raw)
        if key is None:
            return read()
        if key not in self.known:
            value = read()
            if len(self.known) >= _MOST:
                self.known.clear()
            self.known[key] = item, value
        return self.known[key][1]


_known: list[tuple[Vocabularies, dict[object, tuple[object, Any]]]] = []


def context_of(vocabularies: Vocabularies) -> Context:
    """Return the context for one of many documents that are read one after another."""
    if not _known or _known[0][0] is not vocabularies:
        _known[:] = [(vocabularies, {})]
    return Context(vocabularies, known=_known[0][1])


def _key_of(item: object, raw: object) -> tuple[object, ...] | None:
    """Return what stands for short words written for a field, None for any others."""
    key: tuple[object, ...]
    if isinstance(raw, str):
        return (id(item), raw) if len(raw) <= _SHORT else None
    if isinstance(raw, list):
        key = (id(item), list, *raw)
    elif isinstance(raw, dict):
        key = (id(item), dict, *raw.items())
    else:
        return None
    try:
        hash(key)
    except TypeError:  # there are lists or groups in it
        return None
    return key
