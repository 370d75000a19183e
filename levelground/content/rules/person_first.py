"""Free text in a record puts the person first; names of organizations keep their words."""

from __future__ import annotations

from collections.abc import Iterator

from levelground.content.rules.finding import Finding, Setting
from levelground.content.yaml_tree import Step
from levelground.facts.field_table import Field, walk_fields
from levelground.facts.field_types import SHORT
from levelground.language import words_to_avoid
from levelground.model import Program, Record

NAME = words_to_avoid.PERSON_FIRST

# Sentences have more room than names have.
_PROSE: tuple[Field, ...] = tuple(
    entry for entry in walk_fields(Program) if entry.kind is str and entry.item.limit > SHORT
)


def check(record: Record, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each word to avoid."""
    yield from found_by(NAME, record, setting)


def found_by(rule: str, record: Record, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each phrase of the file of words that is against *rule*."""
    for path, said in prose_of(record):
        for slip in setting.wording.slips(said):
            if slip.rule == rule:
                yield Finding(path, slip.what, slip.write)


def prose_of(record: Record) -> Iterator[tuple[tuple[Step, ...], str]]:
    """Yield every sentence that people wrote in a record, and where it stands."""
    if record.about:
        yield ("about",), record.about
    for place, conflict in enumerate(record.conflicts):
        yield ("conflicts", place, "note"), conflict.note
    for place, program in enumerate(record.programs):
        for entry in _PROSE:
            said = entry.of(program)
            if said:
                yield ("programs", place, *entry.path), said
