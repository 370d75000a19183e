"""A conflict names a fact that there is; every entry names a program of its own record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from levelground.base import strings
from levelground.base.problems import Severity
from levelground.content.parse.fields import field_words, terms_as_fields
from levelground.content.rules.finding import Finding, Setting
from levelground.facts import field_table
from levelground.model import Program, Record

NAME = "names-are-known"


def check(record: Record, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each name of something that there is not."""
    known = [field.name for field in field_table.fields_of(Program)]
    for place, conflict in enumerate(record.conflicts):
        if conflict.about not in known:
            what = f'there is no fact "{conflict.about}"'
            write = _fact_meant(conflict.about, known, setting)
            yield Finding(("conflicts", place, "about"), what, write, Severity.ERROR)
    programs = [program.key for program in record.programs]
    for name in ("checked", "asked", "conflicts"):
        for place, entry in enumerate(getattr(record, name)):
            if entry.program and entry.program not in programs:
                what = f'there is no program "{entry.program}" in this record'
                write = f"write the one that is meant, of: {', '.join(programs)}"
                yield Finding((name, place, "program"), what, write, Severity.ERROR)


def _fact_meant(written: str, known: Sequence[str], setting: Setting) -> str:
    """Return what to write for a word that is no fact: the fact that people call so, or a list."""
    meant = field_words.field_meant(field_words.plain_name(written))
    lists = terms_as_fields.lists_naming(written, setting.vocabularies)
    told = [meant] if meant in known else lists
    return f"write {' or '.join(told)}" if told else strings.did_you_mean(written, known)
