"""Records that nobody wrote: any facts of the field table, in any of the forms that each has."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from functools import cache
from typing import Any

from levelground.facts import field_table
from levelground.facts.answers import Choice, Choices, Hours, Money, Phone, Range
from levelground.facts.field_table import Field
from levelground.facts.field_types import kind_of
from levelground.model import Program, Record
from tests.unit.making import read, terms

TOWNS = ("Fairhaven", "Millbrook", "Ísla Verde", "O'Neill")
NAMES = ("Oak House", "Iris House", "Hielo", "The {names} Inn", "Ñandú, Ltd.", "ACT Clinic", "oak")
SPANS = ("1", "0-1", "1-1", "2", "3-6", "2+", "1.5-3", "n/a")
SUMS = ("0 per day", "350 per day", "200-400 per session", "1200.50 once")
PHONES = ("(555) 555-0142", "555-555-0142 x104")
IMPORTED = (
    "imported: {{directory: samhsa-su, edition: '2023', survey_year: '2022', row: '{}', "
    "name1: Oak House, city: Fairhaven, state: EX, zip: '00001'}}"
)
SOME = 0.5  # of the facts are stated


def records(count: int, seed: int) -> list[Record]:
    """Return *count* records of one or two programs, the same ones for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - the same in every run
    found: list[Record] = []
    while len(found) < count:
        at = len(found)
        place = {"street": f"{at} Quay Street", "city": chance.choice(TOWNS), "state": "EX"}
        lines = [json.dumps({"programs": programs(chance)}, ensure_ascii=False)[1:-1]]
        if chance.random() < SOME:
            lines.append(IMPORTED.format(at))
        if chance.random() < SOME:
            lines.append(f"checked: [{{on: 2026-10-{at % 28 + 1:02}, how: phone, covers: [time]}}]")
        if chance.random() < SOME:
            lines.append(f"also_known_as: Annex {at % 7}")
        made, _problems = read(
            "\n".join(lines),
            name=f"name: {json.dumps(chance.choice(NAMES), ensure_ascii=False)}",
            place=f"place: {json.dumps(place | {'zip': '00001'}, ensure_ascii=False)}",
            slug=f"made-{at}",
        )
        if made is not None:
            found.append(made)
    return found


def programs(chance: random.Random) -> list[dict[str, Any]]:
    """Return one or two programs as a record has them."""
    made = []
    for word in ("first", "second")[: chance.choice((1, 1, 2))]:
        one: dict[str, Any] = {"level": chance.choice(levels()), "word": word}
        if chance.random() < SOME:
            one["called"] = chance.choice(("Evenings", "Track {n}", "Día, y noche"))
        for field in fields():
            if chance.random() < SOME:
                put(one, field.path, chance.choice(list(written(field, chance))))
        made.append(one)
    return made


def put(into: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    for name in path[:-1]:
        into = into.setdefault(name, {})
    into[path[-1]] = value


@cache
def levels() -> tuple[str, ...]:
    return tuple(term.id for term in terms().levels)


@cache
def fields() -> tuple[Field, ...]:
    """The facts that have a form here: choices, lists, spans, sums and numbers to call."""
    own = (Choice, Choices, Hours, Range, Money, Phone)
    return tuple(
        field
        for field in field_table.fields_of(Program)
        if kind_of(field.kind) in own and field.name != "level"
    )


def written(field: Field, chance: random.Random) -> Iterator[Any]:
    """Yield what a record may say of a field."""
    kind = kind_of(field.kind)
    if kind is Phone:
        yield from PHONES
    elif kind is Hours:
        yield from ("any hour", "by appointment", "mon, wed-fri 8:00-17:30, sat 9 to noon")
    elif kind is Range:
        yield from SPANS
    elif kind is Money:
        yield from SUMS
    else:
        yield from of_terms(field, chance, several=kind is Choices)


def of_terms(field: Field, chance: random.Random, *, several: bool) -> Iterator[Any]:
    if not field.fact.term_is_value:
        yield from ("no", "n/a")
    known = list(terms()[field.item.vocabulary].by_id) if field.item.vocabulary else []
    known = known or (["Aetna", "Cigna"] if several else [])
    some = chance.sample(known, min(len(known), chance.choice((1, 2, 3))))
    if not several:
        yield from some if field.fact.term_is_value else ["yes", *some]
        return
    answers = {term: chance.choice(("yes", "yes", "no", "n/a")) for term in some}
    yield from (some, answers, answers | {"others": chance.choice(("yes", "no", "n/a"))})
