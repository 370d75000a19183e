"""A provider as one line of JSON: what each of its programs states, in four states.

A country has 35,000 programs of a hundred facts, and most share their values: each value
is written once and kept as text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from levelground.compare import four_states
from levelground.compare.stated import stated_facts
from levelground.exchange.outward.record_head import head
from levelground.facts import field_table
from levelground.facts.answers import Answer, Choice, Choices, Money, Phone, Range
from levelground.facts.field_table import Field
from levelground.facts.write_value import exact_number, written_value
from levelground.model import Program, Record, filters

_DEGREES = ("latitude", "longitude")
_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def line(record: Record, page: str) -> str:
    """Return the provider whose page is at the address *page* as JSON, without a line end."""
    tree: Mapping[str, Any] = head(record)
    place = {n: float(v) if n in _DEGREES else v for n, v in tree["place"].items()}
    start = {"id": record.slug, "page": page, "example": record.is_fictional, **tree}
    start["place"] = place
    programs = ",".join(_program(record, program) for program in record.programs)
    return f'{_ENCODE(start)[:-1]},"programs":[{programs}]}}'


def _program(record: Record, program: Program) -> str:
    """Return one program: its id, what it states, and the names of what nobody stated."""
    stated: list[str] = []
    missing: list[str] = []
    told, bound = stated_facts(program), four_states.bound()
    for field in fields():
        if field.name in told:
            stated.append(_stated(field.name, told[field.name]))
            continue
        if field.name not in bound:
            missing.append(field.name)
            continue
        answer, source = four_states.unstated_answer(field, program)
        if answer is None:
            missing.append(field.name)
        else:
            follows = {"answer": four_states.WORDS[answer], "follows_from": source}
            stated.append(f"{_ENCODE(field.name)}:{_ENCODE(follows)}")
    start = {"id": record.id_of(program)} | ({"word": program.word} if program.word else {})
    whole = f'{_ENCODE(start)[:-1]},"facts":{{{",".join(stated)}}}'
    if conflicts := _conflicts(record, program):
        whole += f',"in_conflict":{_ENCODE(conflicts)}'
    return f'{whole},"not_stated":{_names(tuple(missing))}}}'


def _conflicts(record: Record, program: Program) -> list[str]:
    """Return the facts of a program on which sources disagree."""
    about = (c.about for c in record.conflicts if c.program in {None, program.key})
    return list(dict.fromkeys(about))


@cache
def fields() -> tuple[Field, ...]:
    """Return every fact that a program can state, in the order of the field table."""
    return field_table.fields_of(Program)


@lru_cache(maxsize=4096)
def _names(names: tuple[str, ...]) -> str:
    return _ENCODE(names)


@lru_cache(maxsize=65536)
def _stated(name: str, value: Any) -> str:
    """Return a fact and what is stated of it, as a part of an object."""
    field = filters.named(name).field
    return f"{_ENCODE(name)}:{_ENCODE(dict(_told(field, value)))}"


def _told(field: Field, value: Any) -> Iterator[tuple[str, Any]]:
    """Yield the parts of what is stated of a fact, the answer first."""
    answer = four_states.of_value(field, value)
    yield "answer", four_states.WORDS[answer]
    if isinstance(value, Choice):
        yield from (("term", value.term),) if value.term else ()
    elif isinstance(value, Choices):
        yield "terms", {term: four_states.WORDS[given] for term, given in value.stated}
        if also := _unsaid(field, value):
            yield "also", dict.fromkeys(also, four_states.WORDS[Answer.YES])
        yield "others", four_states.WORDS[value.others]
    elif isinstance(value, Range | Money):
        yield from _span(field, value)
    else:
        yield "value", written_value(value)
        if isinstance(value, Phone):
            yield "digits", value.digits
            yield from (("extension", value.extension),) if value.extension else ()


def _span(field: Field, value: Range | Money) -> Iterator[tuple[str, Any]]:
    """Yield the ends of a stated span, the higher one left out where it says "or more"."""
    if value.answer is not Answer.YES:
        return
    yield "low", json.loads(exact_number(value.low))
    if value.high is not None:
        yield "high", json.loads(exact_number(value.high))
    if isinstance(value, Money):
        yield "per", value.per
        yield "currency", "USD"
    elif field.item.unit:
        yield "unit", field.item.unit


def _unsaid(field: Field, value: Choices) -> list[str]:
    """Return the terms that go without saying, as all genders are women and men."""
    told = dict(value.stated)
    also = filters.implied(field.name, value.with_answer(Answer.YES))
    return [term for term in also if term not in told]
