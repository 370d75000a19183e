"""A record's tree to a frozen Record: what stands at the top is filled into each program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from levelground.base.problems import Problem, Severity
from levelground.content.parse import faults, field_names
from levelground.content.parse.locations import completed
from levelground.content.yaml_tree import Document, Tree
from levelground.facts import safe_text
from levelground.facts.answers import UNKNOWN, WrongValueError
from levelground.facts.field_table import walk_fields
from levelground.facts.reading_context import Context, context_of
from levelground.facts.vocabulary import Vocabularies
from levelground.model import Head, Offering, Place, Program, Record

Model = TypeVar("Model", bound=BaseModel)

HEAD = frozenset(Head.model_fields)
OFFERING = frozenset(Offering.model_fields)
ZIP_IN_STATE = "zip-in-state"  # the rule whose excuse says that a ZIP code is of two states
_SINGLES_TO_LISTS = ("checked", "asked", "sources", "conflicts", "excused")


def read_record(
    document: Document, slug: str, vocabularies: Vocabularies
) -> tuple[Record | None, tuple[Problem, ...]]:
    """Return the Record in *document*, or None, and every Problem found in it."""
    if not isinstance(document.value, dict):
        if document.value is None:
            return None, document.problems
        what = "a record is a list of fields, each with a name"
        problem = faults.problem_at(document, (), what, "start with name: and the provider's name")
        return None, (*document.problems, problem)
    found = [*document.problems, *_slug_problems(document, slug)]
    top = lists(document.value)
    context = context_of(vocabularies)
    head = _validate(Head, part(top, HEAD), document, context, found)
    programs = [
        _program(merged, at, document, context, found)
        for at, merged in merged_programs(top, document, found)
    ]
    found.extend(_unknown_at_top(top, document, vocabularies))
    if head is None or any(problem.severity is Severity.ERROR for problem in found):
        return None, tuple(found)
    whole = [program for program in programs if program]
    sure = any(excuse.rule == ZIP_IN_STATE for excuse in head.excused)
    found.extend(_half_a_point(head.place, document))
    place = completed(head.place, vocabularies, zip_is_sure=sure)
    head = head.model_copy(update={"place": place})
    return _record(head, slug, document, whole), tuple(found)


def _half_a_point(place: Place, document: Document) -> Iterator[Problem]:
    """Yield a warning for a latitude without a longitude, or the other way round."""
    for name, other in (("latitude", "longitude"), ("longitude", "latitude")):
        if getattr(place, name) is not None and getattr(place, other) is None:
            what = f"there is no {other} with it, so the middle of the ZIP code is taken"
            found = faults.problem_at(
                document, ("place", name), what, f"add {other}:, or remove the line"
            )
            yield replace(found, severity=Severity.WARNING)


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
            yield faults.problem_at(document, (), fault.what, fault.write)


def lists(top: dict[str, Tree]) -> dict[str, Tree]:
    """Let a single check or source stand without a hyphen, and none be `unknown`."""
    lists = {name: top[name] for name in _SINGLES_TO_LISTS if name in top}
    singles = {name: [value] for name, value in lists.items() if isinstance(value, dict)}
    nothing: dict[str, Tree] = {name: [] for name, value in lists.items() if value == UNKNOWN}
    return {**top, **singles, **nothing}


def part(top: dict[str, Tree], names: frozenset[str]) -> dict[str, Tree]:
    """Return the fields of *top* with these *names*."""
    return {name: value for name, value in top.items() if name in names}


def merged_programs(
    top: dict[str, Tree], document: Document, problems: list[Problem]
) -> Iterator[tuple[tuple[str | int, ...], dict[str, Tree]]]:
    """Yield (where it stands, program with the top's facts filled in) for every program."""
    shared = part(top, OFFERING)
    entries = top.get("programs")
    if entries is None:
        yield (), {name: value for name, value in top.items() if name in {*OFFERING, "word"}}
        return
    if not isinstance(entries, list) or not entries:
        write = "start each program with a hyphen: - level: iop"
        problems.append(
            faults.problem_at(document, ("programs",), "a list of programs is needed here", write)
        )
        return
    for place, entry in enumerate(entries):
        at = ("programs", place)
        if isinstance(entry, dict):
            yield at, with_shared_facts(shared, entry)
        else:
            problems.append(
                faults.problem_at(
                    document, at, "a program is a group of fields", "write level: iop"
                )
            )


def with_shared_facts(shared: dict[str, Tree], own: dict[str, Tree]) -> dict[str, Tree]:
    """Return *own* with everything of *shared* that it does not say itself.

    Groups (payment, contact ...) are merged field by field; a list or a single
    value of the program's own replaces the shared one whole.
    """
    merged = dict(shared)
    for name, value in own.items():
        below = shared.get(name)
        if isinstance(below, dict) and isinstance(value, dict) and name in _GROUPS:
            merged[name] = with_shared_facts(below, value)
        else:
            merged[name] = value
    return merged


_GROUPED = tuple(field for field in walk_fields(Program) if len(field.path) > 1)
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
        found.append(
            faults.problem_at(document, (*at, "level"), "the level of care is missing", write)
        )
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


def _unknown_at_top(
    top: dict[str, Tree], document: Document, vocabularies: Vocabularies
) -> Iterator[Problem]:
    """Yield a Problem for each name at the top that is no field of a record."""
    known = sorted(HEAD | OFFERING | {"programs"})
    for name, value in top.items():
        alone = name == "word" and "programs" not in top  # of a single program
        if name not in known and not alone:
            write = field_names.at_top(name, value, known, vocabularies)
            yield replace(faults.unknown_field(document, (name,), known), write=write)
