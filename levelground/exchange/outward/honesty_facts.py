"""Facts of four kinds about made-up programs: feed them to a directory, and see what it shows.

The same facts leave as a table, as JSON and as records. Some are a yes, some a no, some do not
apply, and of some nothing is said at all: what a directory makes of those is what is asked.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from levelground.compare.four_states import WORDS
from levelground.exchange.outward.provider_json import fields
from levelground.facts.answers import Answer, Choice
from levelground.facts.field_table import Compare, Field

PROGRAM = "program"
NAMES = ("Quillhaven Example One", "Quillhaven Example Two", "Quillhaven Example Three",
         "Quillhaven Example Four")  # fmt: skip
KINDS: tuple[Answer | None, ...] = (Answer.YES, Answer.NO, Answer.NOT_APPLICABLE, None)
_LEVEL = "iop"
_FACTS = 8


@dataclass(frozen=True, slots=True)
class FedFact:
    """One fact of one program: its name and label, and what is stated of it; None for nothing."""

    program: str
    name: str
    label: str
    answer: Answer | None


@cache
def asked_fields() -> tuple[Field, ...]:
    """Return the facts that are fed: plain yes or no questions that can be said of any program."""
    plain = (
        field
        for field in fields()
        if field.kind is Choice
        and not (field.item.terms_only or field.item.vocabulary or field.fact.part_of)
        and field.fact.applies_at(_LEVEL)
        and field.fact.compare is not Compare.NEVER
    )
    return tuple(plain)[:_FACTS]


@cache
def fed_facts() -> tuple[FedFact, ...]:
    """Return every fact: of each kind as many, and each kind of each fact once."""
    return tuple(
        FedFact(name, field.name, field.fact.label, KINDS[(row + column) % len(KINDS)])
        for row, name in enumerate(NAMES)
        for column, field in enumerate(asked_fields())
    )


def fed_files() -> Iterator[tuple[str, str]]:
    """Yield (file, content) of all that is fed, in the forms that a directory may take."""
    rows = [{PROGRAM: name, **_stated(name)} for name in NAMES]
    table = io.StringIO()
    writer = csv.DictWriter(table, [PROGRAM, *(field.name for field in asked_fields())])
    writer.writeheader()
    writer.writerows(rows)
    yield "facts.csv", table.getvalue()
    yield "facts.json", json.dumps(rows, indent=1) + "\n"
    for number, name in enumerate(NAMES, 1):
        yield f"programs/quillhaven-{number}.yaml", _record(name, number)


def _stated(program: str) -> dict[str, str]:
    """Return what is stated of a program, in words; what is not stated is not there at all."""
    own = (fact for fact in fed_facts() if fact.program == program and fact.answer)
    return {fact.name: WORDS[fact.answer] for fact in own}


def _record(name: str, number: int) -> str:
    lines = [
        f"name: {name}",
        "fictional: yes",
        f'place: {{street: {number} Quill Street, city: Fairhaven, state: EX, zip: "00001"}}',
        "checked: {on: 2026-10-03, how: phone, covers: [everything]}",
        f"level: {_LEVEL}",
    ]
    own = (fact for fact in fed_facts() if fact.program == name and fact.answer)
    plain = {fact.name: fact.answer.value for fact in own if fact.answer}
    lines += [f"{fact}: {answer}" for fact, answer in plain.items() if "." not in fact]
    groups: dict[str, dict[str, str]] = {}
    for fact, answer in plain.items():
        group, dot, last = fact.partition(".")
        if dot:
            groups.setdefault(group, {})[last] = answer
    for group, parts in groups.items():
        told = ", ".join(f"{part}: {answer}" for part, answer in parts.items())
        lines.append(f"{group}: {{{told}}}")
    return "\n".join(lines) + "\n"
