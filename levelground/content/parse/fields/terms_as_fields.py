"""Terms that stand as fields or below a name that is none: `methadone: no`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from levelground.base import strings
from levelground.content.yaml_tree import Tree
from levelground.facts.answers import UNKNOWN, Answer, Choices
from levelground.facts.field_table import Field, walk_fields
from levelground.facts.read_value import read_answer
from levelground.facts.remedies import term_fields
from levelground.facts.vocabulary import Vocabularies
from levelground.model import Program

# Not the restrictions: who names a medicine there turns people away who take it.
_LISTS = tuple(
    field
    for field in walk_fields(Program)
    if field.kind is Choices
    and field.item.vocabulary not in {"", *term_fields.LIMITS, *term_fields.OF_ITS_FIELD}
)
# "write languages: [es]", of one field alone.
_ENTRY = re.compile(r"(?P<field>write [^\[{]*[\[{])(?P<said>[^\[{\]}]*)(?P<closed>[\]}])")
_OF_LEVEL = "a level of care stands in level:, for each program of its own"


def terms_below(value: Tree, vocabularies: Vocabularies, answer: str = "yes") -> str:
    """Return the field whose terms stand under a name that is none: `people: [veterans]`."""
    entries = [entry for entry in (value if isinstance(value, list) else [value]) if entry]
    told = [
        as_term(entry, answer, vocabularies) if isinstance(entry, str) else "" for entry in entries
    ]
    return "; ".join(_together(told)[:3]) if all(told) else ""


def _together(told: Sequence[str]) -> list[str]:
    """Return the remedies, those for entries of the same list as one."""
    found: dict[tuple[str, str], list[str]] = {}
    for remedy in dict.fromkeys(told):
        one = _ENTRY.fullmatch(remedy)
        key = (one["field"], one["closed"]) if one else (remedy, "")
        found.setdefault(key, []).append(one["said"] if one else "")
    return [f"{field}{', '.join(said)}{closed}" for (field, closed), said in found.items()]


def as_term(name: str, value: Tree, vocabularies: Vocabularies) -> str:
    """Return where to write a term that stands as a field: `methadone: no`. '' if it is none."""
    told = [
        _listed(field, term, value)
        for field in _LISTS
        for term in _terms(field, name, vocabularies)
    ]
    if not told and vocabularies.levels.named(name) and isinstance(value, str):
        return _OF_LEVEL
    if told and isinstance(value, str) and value.strip().lower() == UNKNOWN:
        return "remove the line"
    return f"write {' or '.join(told[:2])}" if told else ""


def _terms(field: Field, name: str, vocabularies: Vocabularies) -> tuple[str, ...]:
    vocabulary = vocabularies[field.item.vocabulary]
    named = vocabulary.named(name)
    if named:
        return (named,)
    return vocabulary.by_word(name) if vocabulary.name == "medications" else ()


def _listed(field: Field, term: str, value: Tree) -> str:
    answer = read_answer(value) if isinstance(value, str) else None
    entry = f"{{{term}: {value}}}" if answer not in {None, Answer.YES} else f"[{term}]"
    group = f"{field.path[0]}: and below it " if len(field.path) > 1 else ""
    return f"{group}{field.path[-1]}: {entry}"


def lists_naming(word: str, vocabularies: Vocabularies) -> list[str]:
    """Return the names of the one or two lists that have a term called so: Medicaid is of one."""
    named = [one.name for one in _LISTS if vocabularies[one.item.vocabulary].named(word)]
    return (named or [*_lists_meaning(word, vocabularies)])[:2]


def _lists_meaning(word: str, vocabularies: Vocabularies) -> Iterator[str]:
    """Yield the names of lists with a term for which *word* is a sure other word."""
    for one in _LISTS:
        terms = vocabularies[one.item.vocabulary]
        if strings.slugify(word) not in terms.by_unsure_word and terms.meant(word):
            yield one.name
