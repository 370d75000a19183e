"""How a provider is reached: its numbers, each once, and who answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from levelground.compare import Cell
from levelground.facts import field_table
from levelground.facts.answers import Phone
from levelground.model import Program, Record
from levelground.site.arrange.directory import Directory
from levelground.site.parts import by_level, comparison_tables

_ANSWERED_BY = next(f for f in field_table.fields_of(Program) if f.name == "contact.answered_by")


def reach_of(directory: Directory, record: Record) -> dict[str, Any]:
    """Return the fields of a provider's page that say how the place is reached."""
    contact = record.programs[0].contact
    return {
        "phone": contact.phone,
        "first": by_level.phone_to_call(record.programs[0]),
        "admissions": tuple(_others({contact.phone}, contact.for_admissions)),
        "own_numbers": tuple(_own_numbers(directory, record)),
        "tty": contact.tty,
        "text": contact.text,
        "hours": directory.own(contact.hours),
        "website": contact.website or "",
        "email": contact.email or "",
        "answered_by": _answered_by(directory, record),
    }


def _own_numbers(directory: Directory, record: Record) -> Iterator[tuple[str, Phone]]:
    """Yield the numbers that are not the first program's, each with the program it is of."""
    first, *rest = record.programs
    told = {first.contact.phone, *first.contact.for_admissions}
    for program in rest:
        contact = program.contact
        for phone in _others(told, (*contact.for_admissions, contact.phone)):
            told.add(phone)
            yield comparison_tables.program_name(directory, record, program), phone


def _others(told: Iterable[Phone | None], phones: Iterable[Phone | None]) -> list[Phone]:
    """Return the numbers that are not among those *told*, each once."""
    shown = {phone.shown for phone in told if phone}
    found = {phone.shown: phone for phone in phones if phone and phone.shown not in shown}
    return list(found.values())


def _answered_by(directory: Directory, record: Record) -> Cell | None:
    program = record.programs[0]
    if program.contact.answered_by is None:
        return None
    return directory.comparer.cell(_ANSWERED_BY, record, program)
