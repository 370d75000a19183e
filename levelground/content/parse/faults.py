"""From pydantic's errors to Problems in words that a person who edits a record knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError

from levelground.base import slips
from levelground.base.names import empty_words
from levelground.base.problems import Problem
from levelground.content.parse import field_names
from levelground.content.yaml_tree import Document, Step
from levelground.facts.answers import WrongValueError
from levelground.facts.field_types import kind_of

Path = tuple[Step, ...]

_SHOWN = 6  # fields of a group, named in a remedy
_SHORT = 80  # characters: longer values are texts, in which all signs may stand
_IMPORT_AGAIN = "import the directory again, which leaves it out, or remove the line"
_KINDS = {
    "model_type": ("a group of fields is needed here", "indent the fields below it"),
    "tuple_type": ("a list is needed here", "start each entry with a hyphen"),
    "string_type": ("a single text is needed here", "write one value"),
    "missing": ("it is missing", "add it"),
}


def problems_of(
    error: ValidationError, document: Document, model: type[BaseModel], below: Path = ()
) -> Iterator[Problem]:
    """Yield a Problem for every fault in *error*, at its line and column.

    *below* is where in the document the validated value stands.
    """
    for detail in error.errors(include_url=False, include_input=False):
        path: Path = (*below, *detail["loc"])
        if detail["type"] == "extra_forbidden":
            yield unknown_field(document, path, sorted(_fields_at(model, detail["loc"][:-1])))
            continue
        cause = detail.get("ctx", {}).get("error")
        if isinstance(cause, WrongValueError):
            for fault in cause.faults:
                place = (*path, *fault.path)
                write = _IMPORT_AGAIN if _is_from_import(document, place) else fault.write
                yield problem_at(document, place, _with_sign(document, place, fault.what), write)
        else:
            what, write = _KINDS.get(detail["type"], (detail["msg"].lower(), "see the field list"))
            if detail["type"] == "model_type":
                write = _fields_below(_fields_at(model, detail["loc"]))
            written = value_at(document, path)
            slip = slips.of_field(written)
            if slip:
                what, write = slip
            elif empty_words.says_nothing(written):
                (fault,) = WrongValueError.for_nothing(written).faults
                what, write = fault.what, "remove the line"
            yield problem_at(document, path, what, write)


def _fields_below(names: Sequence[str]) -> str:
    """Return how to write a group: its first fields by name, on lines of their own."""
    first = ", ".join(f"{name}:" for name in names[:_SHOWN])
    more = " ..." if len(names) > _SHOWN else ""
    return f"write its parts below it, indented: {first}{more}" if first else "indent them below it"


def problem_at(document: Document, path: Path, what: str, write: str) -> Problem:
    """Return the Problem for the value at *path*, or for the nearest thing above it."""
    real = written_at(document, path)
    line, column = document.where(real)
    return Problem(document.path, line, column, dotted(real), what, write)


def _is_from_import(document: Document, path: Path) -> bool:
    """Whether an import wrote the word that says nothing at *path*, as an older one did."""
    imported = isinstance(document.value, dict) and "imported" in document.value
    return imported and empty_words.says_nothing(value_at(document, written_at(document, path)))


def _with_sign(document: Document, path: Path, what: str) -> str:
    """Return *what* is wrong with a short value, and the sign in it that looks like another."""
    written = value_at(document, written_at(document, path))
    if len(written) > _SHORT or "U+" in what:
        return what
    sign = slips.odd_sign(written) or slips.odd_letter(written, alone=True)
    return f"{what}: {sign}" if sign else what


def value_at(document: Document, path: Path) -> str:
    """Return the text at *path*, '' where there is none."""
    value: Any = document.value
    for step in path:
        entries = dict(enumerate(value)) if isinstance(value, list) else value
        if not isinstance(entries, dict) or step not in entries:
            return ""
        value = entries[step]
    return value if isinstance(value, str) else ""


def unknown_field(document: Document, path: Path, known: Sequence[str]) -> Problem:
    """Return the Problem for a field that does not exist, naming the nearest of *known*."""
    real = written_at(document, path)
    line, column = document.where_key(real)
    what = f'there is no field "{path[-1]}"'
    write = field_names.in_group(str(path[-1]), known) if known else "remove the line: it has none"
    return Problem(document.path, line, column, dotted(real), what, write)


def written_at(document: Document, path: Path) -> Path:
    """Return where the value at *path* really stands.

    A fact that a program has from the top of its record stands there; the only
    entry of a list may stand without a hyphen.
    """
    if path in document.marks:
        return path
    if path[:1] == ("programs",) and path[2:] in document.marks:
        return path[2:]
    if path[1:2] == (0,) and (path[0], *path[2:]) in document.marks:
        return path[0], *path[2:]  # a single check or source, written without a hyphen
    return path


def dotted(path: Sequence[Step]) -> str:
    """Return a path as people write it: `programs[2].payment.accepts`, counted from 1."""
    words = ""
    for step in path:
        words += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if words else step
    return words


def _fields_at(model: type[BaseModel], loc: tuple[Step, ...]) -> list[str]:
    """Return the names of the fields of the model that *loc* leads to."""
    current: Any = model
    for step in loc:
        if isinstance(step, str) and isinstance(current, type) and issubclass(current, BaseModel):
            annotation = current.model_fields[step].annotation
            current = kind_of(annotation)
            if getattr(current, "__origin__", None) is tuple:
                current = current.__args__[0]
    return list(current.model_fields) if hasattr(current, "model_fields") else []
