"""Records packed small: a value that several of them have stands once, and is one object again.

Records say the same things in the same words, so that a pack of them is a list
of values, and each model a row of places in it. A pack loads several times
faster than the records' own pickles, and what it gives takes less memory.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from levelground.base.problems import Problem
from levelground.model import Program, Record
from levelground.model.base import Frozen

_PLAIN = frozenset({str, int, bool, date, type(None)})
_ALONE = frozenset({Program, Record})  # two that say the same are two
_LEAF, _TUPLE, _MODEL = 0, 1, 2
_NONE_SET: set[str] = set()  # one for all: pydantic copies it before it writes into it


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What came of one record file: the record, None where it cannot be read, and what is wrong."""

    record: Record | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Pack:
    """Some records: values, the makers of values from others, and where each record's parts are.

    `kinds` are the classes of models, `leaves` values as they are. `nodes` are (what, which,
    places): a model of the class at `which`, or a tuple. `rows` are, for each file, the node of
    its record, -1 for none, and the problems found in it.
    """

    kinds: tuple[type[Frozen], ...]
    leaves: tuple[Any, ...]
    nodes: tuple[tuple[int, int, tuple[int, ...]], ...]
    rows: tuple[tuple[int, tuple[Problem, ...]], ...]

    def unpacked(self) -> list[ReadFile]:
        """Return what was packed, in order."""
        values: list[Any] = []
        for what, which, places in self.nodes:
            if what == _LEAF:
                values.append(self.leaves[which])
            elif what == _TUPLE:
                values.append(tuple(map(values.__getitem__, places)))
            else:
                values.append(_made(self.kinds[which], map(values.__getitem__, places)))
        return [
            ReadFile(values[place] if place >= 0 else None, problems)
            for place, problems in self.rows
        ]


def packed(read: Iterable[ReadFile]) -> Pack:
    """Return what was read as a pack."""
    packer = _Packer()
    rows = tuple((packer.place_of(one.record) if one.record else -1, one.problems) for one in read)
    return Pack(tuple(packer.kinds), tuple(packer.leaves), tuple(packer.nodes), rows)


class _Packer:
    """Gives each value its place: the same one to values that are alike in every way."""

    def __init__(self) -> None:
        self.kinds: dict[type[Frozen], int] = {}
        self.leaves: list[Any] = []
        self.nodes: list[tuple[int, int, tuple[int, ...]]] = []
        self.places: dict[Any, int] = {}
        # The places of values as they were met, which are held so that no id becomes another's.
        self.met: dict[int, int] = {}
        self.held: list[Any] = []

    def place_of(self, value: Any) -> int:
        """Return the place of a value, after those of its parts."""
        met = self.met.get(id(value))
        if met is None:
            met = self.met[id(value)] = self._place_of(value)
            self.held.append(value)
        return met

    def _place_of(self, value: Any) -> int:
        if isinstance(value, Frozen):
            kind = type(value)
            which = self.kinds.setdefault(kind, len(self.kinds))
            facts = value.__dict__
            parts = [facts[name] for name in _fields(kind)]
            return self._node(_MODEL, which, parts, alone=kind in _ALONE)
        if type(value) is tuple and any(isinstance(part, Frozen) for part in value):
            return self._node(_TUPLE, 0, value)
        # 1 and 1.0 are equal, and print in two ways: a key has to tell them apart.
        plain = type(value) in _PLAIN or value == ()
        key = (type(value), value) if plain else pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        if key not in self.places:
            self.places[key] = len(self.nodes)
            self.nodes.append((_LEAF, len(self.leaves), ()))
            self.leaves.append(value)
        return self.places[key]

    def _node(self, what: int, which: int, parts: Sequence[Any], *, alone: bool = False) -> int:
        met, place_of = self.met.get, self.place_of
        places = [place_of(part) if (at := met(id(part))) is None else at for part in parts]
        key = (what, which, tuple(places))
        if alone or key not in self.places:
            self.places[key] = len(self.nodes)
            self.nodes.append(key)
        return self.places[key]


@cache
def _fields(kind: type[Frozen]) -> tuple[str, ...]:
    return tuple(kind.model_fields)


def _made(kind: type[Frozen], facts: Iterable[Any]) -> Frozen:
    """Return a model of facts that were validated before they were packed."""
    made: Frozen = _new(kind)
    _put(made, "__dict__", dict(zip(_fields(kind), facts, strict=True)))
    _put(made, "__pydantic_fields_set__", _NONE_SET)
    _put(made, "__pydantic_extra__", None)
    _put(made, "__pydantic_private__", None)
    return made


_new: Callable[[type[Frozen]], Frozen] = object.__new__
_put: Callable[[object, str, Any], None] = object.__setattr__
