"""Directives as they were written to frozen Directives."""

from __future__ import annotations

from collections.abc import Sequence

from levelground.base import strings
from levelground.base.problems import Problem
from levelground.content import yaml_tree
from levelground.content.markdown import Written
from levelground.content.parse.whole_files import validated
from levelground.content.yaml_tree import Document
from levelground.facts.vocabulary import Vocabularies
from levelground.model.directive import DIRECTIVES, Directive


def read_directives(
    written: Sequence[Written], shown: str, vocabularies: Vocabularies
) -> tuple[tuple[Directive, ...], tuple[Problem, ...]]:
    """Return the directives in order, and every Problem found in their names and options."""
    made: list[Directive] = []
    found: list[Problem] = []
    for entry in written:
        model = DIRECTIVES.get(entry.name)
        if model is None:
            what = f'there is no directive "{entry.name}"'
            write = strings.did_you_mean(entry.name, sorted(DIRECTIVES))
            found.append(Problem(shown, entry.line, entry.column, "", what, write))
            continue
        options, problems = validated(model, _document(entry, shown), vocabularies)
        found.extend(problems)
        if options:
            made.append(Directive(entry.line, options))
    return tuple(made), tuple(found)


def _document(entry: Written, shown: str) -> Document:
    """Return the options as a document; a fault of the whole is where the name stands."""
    where = (entry.line, entry.column)
    if not entry.options.strip():
        return Document(shown, {}, {(): where})
    document = yaml_tree.parse_yaml(entry.options.encode(), shown, first_line=entry.line + 1)
    return Document(
        shown, document.value, {**document.marks, (): where}, document.keys, document.problems
    )
