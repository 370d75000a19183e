"""What pages show of a program by its level of care, and the one number to call about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from levelground.facts import field_table
from levelground.facts.answers import Phone
from levelground.facts.field_table import Field
from levelground.language.messages import _, joined
from levelground.model import Program, Record, deciding
from levelground.site.arrange.directory import Directory, Listing, level_of
from levelground.site.pieces import CardFact

_FIELDS: dict[str, Field] = {field.name: field for field in field_table.facts(Program)}
_DETOX = "detox"


def phone_to_call(program: Program) -> Phone | None:
    """Return the one number to call about a program: that for admissions where there is one."""
    contact = program.contact
    return contact.admissions_phone or contact.second_admissions_phone or contact.phone


def is_detox(program: Program) -> bool:
    """Return whether a program is of detox, or states from what or where it does it."""
    stated = (_FIELDS[name].of(program) for name in deciding.IN_LINE[_DETOX])
    return level_of(program) == _DETOX or any(value is not None for value in stated)


def fields_at(level: str, listings: Iterable[Listing]) -> tuple[Field, ...]:
    """Return the facts for a short table of one level, without idle ones that none states."""
    listed, wanted = tuple(listings), deciding.decides(level)
    return tuple(
        field
        for field in field_table.facts(Program)
        if (field.fact.core or field.name in wanted)
        and (
            not deciding.is_idle(field.name, level)
            or any(field.of(program) is not None for _record, program in listed)
        )
    )


def in_line(directory: Directory, program: Program) -> Iterator[str]:
    """Yield what a line about a program says of what its level is about: "Detox from: Alcohol"."""
    for name in deciding.IN_LINE.get(level_of(program), ()):
        field = _FIELDS[name]
        words = directory.comparer.words(field, program) or _("Not stated. Ask.").rstrip(".")
        yield joined(": ", [_(field.fact.label), words])


def facts(directory: Directory, record: Record, program: Program) -> Iterator[CardFact]:
    """Yield the facts that decide at the program's level, stated or not."""
    for name in deciding.decides(level_of(program)):
        field = _FIELDS[name]
        cell = directory.comparer.cell(field, record, program)
        yield CardFact(name, _(field.fact.label), cell)


def for_scripts() -> dict[str, Any]:
    """Return what decides at each level, and the lists in which one term is said to be alone."""
    return {
        "usually": deciding.USUALLY,
        "levels": deciding.DECIDES,
        "alone": [field.name for field in _FIELDS.values() if field.fact.alone],
    }
