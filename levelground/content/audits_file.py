"""The file of audits to frozen Audits: how many facts were right, of programs drawn by chance."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

from levelground.base.problems import Problem
from levelground.content import yaml_tree
from levelground.content.parse import faults
from levelground.content.parse.whole_files import validated
from levelground.content.yaml_tree import Document
from levelground.facts import field_table
from levelground.facts.answers import Answer, Choice
from levelground.facts.field_types import Item
from levelground.facts.vocabulary import Vocabularies
from levelground.model import Program
from levelground.model.base import Frozen

_MOST = 100_000  # programs


class AuditedFact(Frozen):
    """How many programs were right about a fact, of those that state it and were asked."""

    fact: Annotated[str, Item(help="The name of the fact, as in a record.")]
    right: Annotated[float, Item(help="How many were right.", most=_MOST)]
    of: Annotated[float, Item(help="How many could be told right or wrong.", most=_MOST)]


class Audit(Frozen):
    """Programs drawn by chance, called, and what of them was right."""

    on: Annotated[date, Item(help="The day of the last call.")]
    drawn: Annotated[float, Item(help="How many programs were drawn.", most=_MOST)]
    called: Annotated[float, Item(help="How many of them were called.", most=_MOST)]
    reached: Annotated[float, Item(help="How many of them answered.", most=_MOST)]
    facts: tuple[AuditedFact, ...]
    seed: Annotated[float | None, Item(help="What they were drawn with.", most=10**9)] = None
    by: Annotated[str | None, Item(help="Who called: a role, no private names.")] = None
    fictional: Annotated[Choice | None, Item(help="Yes, where it is made up.")] = None

    @property
    def is_fictional(self) -> bool:
        """Whether it is an example."""
        return self.fictional is not None and self.fictional.answer is Answer.YES


class Audits(Frozen):
    """The whole file."""

    audits: tuple[Audit, ...]


def load_audits(
    path: Path, shown: str, vocabularies: Vocabularies
) -> tuple[tuple[Audit, ...], tuple[Problem, ...]]:
    """Return the audits of a file, the newest first, and every Problem found in it."""
    document = yaml_tree.read_yaml(path, shown)
    made, problems = validated(Audits, document, vocabularies)
    if made is None:
        return (), problems
    wrong = tuple(
        problem for at, audit in enumerate(made.audits) for problem in _wrong(document, at, audit)
    )
    return tuple(sorted(made.audits, key=lambda audit: audit.on, reverse=True)), (*problems, *wrong)


def _wrong(document: Document, at: int, audit: Audit) -> list[Problem]:
    """Return what in an audit cannot be."""
    found: list[tuple[faults.Path, str, str]] = []
    counts = (audit.drawn, audit.called, audit.reached)
    if any(
        count % 1 for count in (*counts, *(n for one in audit.facts for n in (one.right, one.of)))
    ):
        found.append((("drawn",), "programs are counted whole", "write whole numbers"))
    elif not audit.reached <= audit.called <= audit.drawn:
        what = (
            f"{audit.drawn:g} drawn, {audit.called:g} called, {audit.reached:g} reached cannot be"
        )
        found.append(
            (("drawn",), what, "more cannot be called than drawn, nor reached than called")
        )
    names = field_table.fields_by_name(Program)
    for place, one in enumerate(audit.facts):
        if one.fact not in names:
            what = f'there is no fact "{one.fact}"'
            found.append(
                (("facts", place, "fact"), what, "look for it in docs/reference/fields.md")
            )
        if not 0 <= one.right <= one.of <= audit.called:
            what = f"{one.right:g} of {one.of:g} cannot be right where {audit.called:g} were called"
            found.append((("facts", place, "right"), what, "count again"))
    return [
        faults.problem_at(document, ("audits", at, *path), what, write)
        for path, what, write in found
    ]
