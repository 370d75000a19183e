"""A record's tree to a frozen Record: what stands at the top is filled into each program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from levelground.base.problems import Problem, Severity
from levelground.content.parse import faults
from levelground.content.parse.locations import completed
from levelground.content.yaml_tree import Document, Tree
from levelground.facts import safe_text
from levelground.facts.answers import WrongValueError
from levelground.facts.field_table import walk
from levelground.facts.field_types import Context
from levelground.facts.vocabulary import Vocabularies
from levelground.model import Head, Offering, Program, Record

Model = TypeVar("Model", bound=BaseModel)

HEAD = frozenset(Head.model_fields)
OFFERING = frozenset(Offering.model_fields)
ZIP_IN_STATE = "zip-in-state"  # the rule whose excuse says that a ZIP code is of two states
_CLOSED = "write listing: closed, if it has closed"
# Fields that people expect and that have another name here, with what to write.
_MEANT = {
    "closed": _CLOSED,
    "status": _CLOSED,
    "insurance": "write payment: and below it accepts: [medicaid]",
    "accepts": "write payment: and below it accepts: [medicaid]",
}
_SINGLES_TO_LISTS = ("checked", "sources", "conflicts", "excused")


def read_record(
    document: Document, slug: str, vocabularies: Vocabularies
) -> tuple[Record | None, tuple[Problem, ...]]:
    """Return the Record in *document*, or None, and every Problem found in it."""
    if not isinstance(document.value, dict):
        if document.value is None:
            return None, document.problems
        what = "a record is a list of fields, each with a name"
        problem = faults.at(document, (), what, "start with name: and the provider's name")
        return None, (*document.problems, problem)
    found = [*document.problems, *_slug_problems(document, slug)]
    top = _lists(document.value)
    context = Context(vocabularies)
    head = _validate(Head, _part(top, HEAD), document, context, found)
    programs = [
        _program(merged, at, document, context, found)
        for at, merged in _merged_programs(top, document, found)
    ]
    found.extend(_unknown_at_top(top, document))
    if head is None or any(problem.severity is Severity.ERROR for problem in found):
        return None, tuple(found)
    whole = [program for program in programs if program]
    sure = any(excuse.rule == ZIP_IN_STATE for excuse in head.excused)
    place = completed(head.place, vocabularies, zip_is_sure=sure)
    head = head.model_copy(update={"place": place})
    return _record(head, slug, document, whole), tuple(found)


def _record(head: Head, slug: str, document: Document, programs: list[Program]) -> Record:
    """Put the validated parts together; they need no second validation."""
    parts = {name: getattr(head, name) for name in Head.model_fields}
    return Record.model_construct(
        **parts, slug=slug, path=document.path, digest=document.digest, programs=tuple(programs)
    )


def _slug_problems(document: Document, slug: str) -> Iterator[Problem]:
    try:
        safe_text.read_slug(slug)
    except WrongValueError as error:
        for fault in error.faults:
            yield faults.at(document, (), fault.what, fault.write)


def _lists(top: dict[str, Tree]) -> dict[str, Tree]:
    """Let a single check or source stand without a hyphen, as people write it."""
    singles = {name: [top[name]] for name in _SINGLES_TO_LISTS if isinstance(top.get(name), dict)}
    return {**top, **singles}


def _part(top: dict[str, Tree], names: frozenset[str]) -> dict[str, Tree]:
    return {name: value for name, value in top.items() if name in names}


def _merged_programs(
    top: dict[str, Tree], document: Document, found: list[Problem]
) -> Iterator[tuple[tuple[str | int, ...], dict[str, Tree]]]:
    """Yield (where it stands, program with the top's facts filled in) for every program."""
    shared = _part(top, OFFERING)
    entries = top.get("programs")
    if entries is None:
        yield (), {name: value for name, value in top.items() if name in {*OFFERING, "word"}}
        return
    if not isinstance(entries, list) or not entries:
        write = "start each program with a hyphen: - level: iop"
        found.append(faults.at(document, ("programs",), "a list of programs is needed here", write))
        return
    for place, entry in enumerate(entries):
        at = ("programs", place)
        if isinstance(entry, dict):
            yield at, merge(shared, entry)
        else:
            found.append(
                faults.at(document, at, "a program is a group of fields", "write level: iop")
            )


def merge(shared: dict[str, Tree], own: dict[str, Tree]) -> dict[str, Tree]:
    """Return *own* with everything of *shared* that it does not say itself.

    Groups (payment, contact ...) are merged field by field; a list or a single
    value of the program's own replaces the shared one whole.
    """
    merged = dict(shared)
    for name, value in own.items():
        below = shared.get(name)
        if isinstance(below, dict) and isinstance(value, dict) and name in _GROUPS:
            merged[name] = merge(below, value)
        else:
            merged[name] = value
    return merged


_GROUPED = tuple(field for field in walk(Program) if len(field.path) > 1)
_GROUPS = frozenset(field.path[0] for field in _GROUPED)


def _program(
    merged: dict[str, Tree],
    at: tuple[str | int, ...],
    document: Document,
    context: Context,
    found: list[Problem],
) -> Program | None:
    """Return one Program, or None with its problems added to *found*."""
    program = _validate(Program, merged, document, context, found, at)
    if "level" not in merged:
        write = "add level: iop (or another), or level: unknown"
        found.append(faults.at(document, (*at, "level"), "the level of care is missing", write))
    return program


def _validate(
    model: type[Model],
    value: dict[str, Tree],
    document: Document,
    context: Context,
    found: list[Problem],
    at: tuple[str | int, ...] = (),
) -> Model | None:
    """Return the model made of *value*, or None with its problems added to *found*."""
    try:
        return model.model_validate(value, context=context)
    except ValidationError as error:
        found.extend(faults.problems_of(error, document, model, at))
        return None


def _unknown_at_top(top: dict[str, Tree], document: Document) -> Iterator[Problem]:
    """Yield a Problem for each name at the top that is no field of a record."""
    known = sorted(HEAD | OFFERING | {"programs"})
    for name in top:
        alone = name == "word" and "programs" not in top  # of a single program
        if name not in known and not alone:
            # `phone:` at the top is meant for contact.phone: a name from a group comes first.
            inside = [f.name for f in _GROUPED if f.path[-1] == name]
            if name in _MEANT:
                what = f'there is no field "{name}"'
                yield replace(
                    faults.unknown_field(document, (name,), known), what=what, write=_MEANT[name]
                )
                continue
            yield faults.unknown_field(document, (name,), inside or known)
