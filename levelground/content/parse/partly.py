"""What can be read of a record with a fault: for the rules that do not need the rest of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, cast

from pydantic import BaseModel, TypeAdapter, ValidationError

from levelground.base.problems import Problem
from levelground.content.parse import records
from levelground.content.yaml_tree import Document, Tree
from levelground.facts.field_types import kind_of
from levelground.facts.reading_context import Context, context_of
from levelground.facts.vocabulary import Vocabularies
from levelground.model import Head, Program, Record


class UnreadError(Exception):
    """A rule asked for a fact that could not be read: it has to wait until it can."""


@dataclass(frozen=True, slots=True)
class Partial:
    """A *model* of which some fields could be read; asking for another raises UnreadError."""

    model: type[BaseModel]
    known: Mapping[str, Any]

    def __getattr__(self, name: str) -> Any:
        """Return the value of a field that was read, or a property made of such."""
        if name in self.known:
            return self.known[name]
        if name in self.model.model_fields:
            raise UnreadError(name)
        return getattr(self.model, name).__get__(self)


def read_partly(document: Document, slug: str, vocabularies: Vocabularies) -> Record | None:
    """Return what can be read of the record in *document*, None where it is no group of fields.

    It answers like a Record, but raises UnreadError for a field that has a fault.
    """
    if not isinstance(document.value, dict):
        return None
    top = records.lists(document.value)
    context = context_of(vocabularies)
    told: list[Problem] = []  # by read_record before
    merged = records.merged_programs(top, document, told)
    programs = tuple(_known(Program, own, context) for _at, own in merged)
    head = _known(Head, records.part(top, records.HEAD), context)
    found = {name: getattr(head, name) for name in Head.model_fields if _is_known(head, name)}
    found |= {"slug": slug, "path": document.path, "digest": document.digest}
    found |= {} if told else {"programs": programs}
    return cast("Record", Partial(Record, found))


def _known(model: type[BaseModel], tree: dict[str, Tree], context: Context) -> Any:
    """Return the model made of *tree*, or as much of it as can be read."""
    own = {name: value for name, value in tree.items() if name in model.model_fields}
    try:
        return model.model_validate(own, context=context)
    except ValidationError:
        pass
    known: dict[str, Any] = {}
    for name, info in model.model_fields.items():
        nested = kind_of(info.annotation)
        if name not in own:
            known |= {} if info.is_required() else {name: info.get_default()}
        elif _is_group(nested) and isinstance(own[name], dict):
            known[name] = _known(nested, own[name], context)
        else:
            known |= _read(model, name, own[name], context)
    return Partial(model, known)


def _read(model: type[BaseModel], name: str, raw: Tree, context: Context) -> dict[str, Any]:
    """Return the field with its value, nothing where it has a fault."""
    try:
        return {name: _reader(model, name).validate_python(raw, context=context)}
    except ValidationError:
        return {}


@cache
def _reader(model: type[BaseModel], name: str) -> TypeAdapter[Any]:
    info = model.model_fields[name]
    field: Any = info.annotation
    return TypeAdapter(Annotated[(field, *info.metadata)] if info.metadata else field)


def _is_group(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _is_known(found: Any, name: str) -> bool:
    return not isinstance(found, Partial) or name in found.known
