"""The facts of a program as terms of one taxonomy, and ids that are the same in every build."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha1
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from levelground.exchange.outward.provider_json import fields
from levelground.facts.field_table import Field
from levelground.facts.vocabulary import Vocabularies
from levelground.model import Record

VERSION = "3.1"
SPACE = "urn:levelground:v1"
TAXONOMY = "Level Ground facts"
# The digest of a UUID of version 5 begins with that of its name space.
_START = sha1(uuid5(NAMESPACE_URL, SPACE).bytes, usedforsecurity=False)
_VARIANT = {digit: "89ab"[int(digit, 16) % 4] for digit in "0123456789abcdef"}
_BETWEEN = ":"
_SENTENCE = re.compile(r"[^.?!]*[.?!]")
_BRIEF = 80  # characters of a sentence that each attribute repeats


def hsds_id(*parts: str) -> str:
    """Return the id of what *parts* name, the same in every build: a UUID of version 5.

    A state has 80,000 of them, and the library's own take five times as long.
    """
    made = _START.copy()
    made.update("\0".join(parts).encode())
    return _as_uuid(made.hexdigest())


def _as_uuid(digest: str) -> str:
    last = f"{_VARIANT[digest[16]]}{digest[17:20]}-{digest[20:32]}"
    return f"{digest[:8]}-{digest[8:12]}-5{digest[13:16]}-{last}"


class IdsBelow:
    """Makes ids of what stands below one thing, whose id is worked out once."""

    def __init__(self, owner: str) -> None:
        self._start = _START.copy()
        self._start.update(owner.encode())

    def of(self, names: tuple[str, ...]) -> str:
        """Return what `hsds_id(owner, *names)` does."""
        made = self._start.copy()
        made.update(b"".join(b"\0" + name.encode() for name in names))
        return _as_uuid(made.hexdigest())


def kept_id(record: Record) -> str:
    """Return the name that a record had first: it stays when its file is renamed."""
    return record.formerly[0] if record.formerly else record.slug


@dataclass(frozen=True)
class FactTerm:
    """A term of the taxonomy: a fact, or one answer to it.

    `told` is the term as HSDS has it. `term` is "" for the fact itself, which then has a value.
    """

    field: Field
    term: str
    told: dict[str, Any]

    @cached_property
    def brief(self) -> dict[str, Any]:
        """The term as it stands at an attribute: its first sentence tells what it means."""
        first = _SENTENCE.match(self.told["description"])
        meant = first[0] if first else self.told["description"]
        named = {name: self.told[name] for name in ("id", "code", "name")}
        return named | {"description": meant if len(meant) <= _BRIEF else self.told["name"]}

    @cached_property
    def id(self) -> str:
        """Its id."""
        return str(self.told["id"])


@dataclass(frozen=True, slots=True)
class AttributePiece:
    """What all attributes with one term and value share.

    What they are `named` by below their owner, the rest of the entry in `json`, and of the row
    in their table the `term` and what is `said`.
    """

    named: tuple[str, ...]
    json: str
    term: str
    said: str


@dataclass(frozen=True, eq=False)
class FactTerms:
    """The taxonomy of all facts, in the words of *vocabularies*."""

    vocabularies: Vocabularies

    @cached_property
    def taxonomy(self) -> dict[str, str]:
        """The taxonomy itself, as HSDS has it."""
        return {
            "id": hsds_id("taxonomy"),
            "name": TAXONOMY,
            "description": "What a program states of itself, fact by fact. An attribute is a yes; "
            "what is stated as no, or does not apply, is in the metadata alone. What is in neither "
            "is not stated.",
            "uri": f"{SPACE}:provider",
            "version": "v1",
        }

    @cached_property
    def pieces(self) -> dict[tuple[str, Any], tuple[AttributePiece, ...]]:
        """What was put into texts of attributes, by the fact and what is stated of it."""
        return {}

    @cached_property
    def by_id(self) -> dict[str, FactTerm]:
        """Every term by its id."""
        return {term.id: term for term in self._terms()}

    @cached_property
    def by_code(self) -> dict[str, FactTerm]:
        """Every term by its code: `payment.accepts:medicaid`, `hours_per_week`."""
        return {str(term.told["code"]): term for term in self.by_id.values()}

    def of(self, field: Field, term: str = "") -> FactTerm | None:
        """Return the term of a fact's answer, None for one that no vocabulary has."""
        return self.by_code.get(f"{field.name}{_BETWEEN}{term}" if term else field.name)

    def _terms(self) -> Iterator[FactTerm]:
        for field in fields():
            asked = field.fact.open or field.fact.ask.partition("{")[0] or field.fact.label
            yield FactTerm(field, "", self._told(field.name, field.fact.label, asked))
            for term in self.vocabularies[field.item.vocabulary] if field.item.vocabulary else ():
                code = f"{field.name}{_BETWEEN}{term.id}"
                meaning = str(term.definition or term.label)
                name = f"{field.fact.label}: {term.label}"
                yield FactTerm(field, term.id, self._told(code, name, meaning))

    def _told(self, code: str, name: str, meaning: str) -> dict[str, Any]:
        return {
            "id": hsds_id("term", code),
            "code": code,
            "name": name,
            "description": meaning,
            "taxonomy": TAXONOMY,
        }
