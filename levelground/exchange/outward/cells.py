"""Cells of a table: each of the four states in words, so that no blank is read as a no."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from levelground.compare import four_states
from levelground.compare.four_states import NOT_STATED, WORDS
from levelground.compare.stated import stated_facts
from levelground.facts.answers import UNKNOWN, Choice, Choices
from levelground.facts.field_table import Field
from levelground.facts.write_value import OTHERS, written_value
from levelground.model import Program, filters

# What a spreadsheet would run as a formula; a number with its sign is none.
_FORMULA = re.compile(r"'*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_SAID = frozenset({*WORDS.values(), UNKNOWN, "n/a"})
_FOLLOWS = " (follows from {})"
_FOLLOWED = re.compile(r"(?:yes|no|does not apply) \(follows from [a-z_.]+\)")
_PLAIN_NAME = re.compile(r"[^,:\"]+")
_ONE = re.compile(r'("(?:[^"\\]|\\.)*"|[^,:"]+): ([a-z ]+)(?:, |$)')


def of_facts(fields: Iterable[Field], program: Program) -> Iterator[str]:
    """Yield the cell of each of these facts of a program."""
    told, bound = stated_facts(program), four_states.bound()
    for field in fields:
        if field.name in told:
            yield _stated(field.name, told[field.name])
        else:
            yield _followed(field, program) if field.name in bound else NOT_STATED


def _followed(field: Field, program: Program) -> str:
    answer, source = four_states.unstated_answer(field, program)
    return WORDS[answer] + (_FOLLOWS.format(source) if source else "")


@lru_cache(maxsize=65536)
def _stated(name: str, value: Any) -> str:
    """Return the cell of a stated value."""
    field = filters.named(name).field
    if isinstance(value, Choices):
        return _of_list(value)
    if isinstance(value, Choice) and value.term:
        is_yes = four_states.of_value(field, value) is not None and not field.fact.term_is_value
        return f"yes: {value.term}" if is_yes else value.term
    if getattr(value, "answer", four_states) in WORDS:
        return (
            WORDS.get(value.answer, "") if written_value(value) in _SAID else written_value(value)
        )
    return text_cell(written_value(value))


def _of_list(value: Choices) -> str:
    """Return "medicaid: yes, medicare: no, others: not stated"; one word where it is of all."""
    if not value.stated and value.others is not None:
        return WORDS[value.others]
    told = [*value.stated, (OTHERS, value.others)]
    return ", ".join(f"{_name(term)}: {WORDS[answer]}" for term, answer in told)


def _name(term: str) -> str:
    plain = _PLAIN_NAME.fullmatch(term) and not _FORMULA.match(term)
    return term if plain else json.dumps(term, ensure_ascii=False)


def text_cell(words: str | None) -> str:
    """Return a text as a cell: never a formula, and never taken for one of the four states."""
    if words is None:
        return NOT_STATED
    is_formula = _FORMULA.match(words) and not _NUMBER.fullmatch(words)
    return f"'{words}" if is_formula or words.lstrip("'").lower() in _SAID else words


def text_of(cell: str) -> str | None:
    """Return the text that a cell was made of, None where it says that nothing was stated."""
    if cell in {NOT_STATED, ""} or _FOLLOWED.fullmatch(cell):
        return None
    rest = cell.removeprefix("'")
    if rest != cell and text_cell(rest) == cell:
        return rest
    return cell


def cell_value(field: Field, cell: str) -> Any:
    """Return what a record writes for the *cell* of a fact, None where it states nothing."""
    told = text_of(cell)
    if told is None:
        return None
    if cell in four_states.ANSWERS:
        answer = four_states.ANSWERS[cell]
        return _all(field, answer.value) if answer else None
    if field.kind is Choices:
        pairs = _ONE.findall(told)
        named = {_named(term): four_states.ANSWERS[answer] for term, answer in pairs}
        return {term: answer.value for term, answer in named.items() if answer}
    return told.removeprefix("yes: ") if field.kind is Choice else told


def _all(field: Field, answer: str) -> Any:
    return {OTHERS: answer} if field.kind is Choices else answer


def _named(term: str) -> str:
    return json.loads(term) if term.startswith('"') else term
