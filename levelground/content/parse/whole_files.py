"""Files that are one model from end to end: the help lines, the words to avoid, headers."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from levelground.base.problems import Problem
from levelground.content.parse import faults
from levelground.content.yaml_tree import Document
from levelground.facts.reading_context import Context
from levelground.facts.vocabulary import Vocabularies

Model = TypeVar("Model", bound=BaseModel)


def validated(
    model: type[Model], document: Document, vocabularies: Vocabularies | None = None
) -> tuple[Model | None, tuple[Problem, ...]]:
    """Return the *model* made of a whole document, or None, and its problems."""
    if document.value is None:
        return None, document.problems
    context = Context(vocabularies or Vocabularies())
    try:
        return model.model_validate(document.value, context=context), document.problems
    except ValidationError as error:
        problems = faults.problems_of(error, document, model)
        return None, (*document.problems, *problems)
