"""What a field of a record can hold: whether a value fits it, and two values of it as one."""

from __future__ import annotations

import re
from dataclasses import replace

from levelground.base.problems import Problem, Severity
from levelground.content.parse.records import read_record
from levelground.content.yaml_tree import Document, Tree
from levelground.facts.answers import UNKNOWN
from levelground.facts.vocabulary import Vocabularies

LEVEL = "level"
_LEVEL_OF_PROGRAM = re.compile(r"\{level: ([^}]+)\}")
_ZIP, _CITY = "00001", "Fairhaven"


def put(tree: dict[str, Tree], name: str, value: Tree) -> None:
    """Put a value at a dotted name."""
    *groups, last = name.split(".")
    for group in groups:
        tree = tree.setdefault(group, {})
    tree[last] = value


def wrong(to: str, value: Tree, vocabularies: Vocabularies) -> tuple[Problem, ...]:
    """Return what is wrong with *value* as that of the field *to*; levels may be several."""
    if to == LEVEL and isinstance(value, list):
        return tuple(problem for one in value for problem in wrong(to, one, vocabularies))
    record: dict[str, Tree] = {
        "name": "A name",
        "place": {"city": _CITY, "state": "EX", "zip": _ZIP},
        LEVEL: UNKNOWN,
    }
    put(record, to, value)
    _made, problems = read_record(Document("", record), "a-name", vocabularies)
    errors = (problem for problem in problems if problem.severity is Severity.ERROR)
    return tuple(replace(one, write=_as_levels(one.write)) for one in errors)


def _as_levels(write: str) -> str:
    """Return a remedy that names a program for each level as a mapping has it: a list of them."""
    levels = _LEVEL_OF_PROGRAM.findall(write)
    return f"write them as [{', '.join(levels)}]" if levels else write


def levels_in(value: Tree) -> tuple[str, ...]:
    """Return the levels that a row states, each once: "unknown" only where it states no other."""
    written = value if isinstance(value, list) else [value]
    found = dict.fromkeys(map(str, written))
    return tuple(one for one in found if one != UNKNOWN) or (UNKNOWN,)


def joint_value(to: str, one: Tree, other: Tree) -> Tree | None:
    """Return what two words of a row say of one field; None where it can hold only one of them.

    A place may have several levels: each becomes a program.
    """
    if to != LEVEL:
        return combined_value(one, other)
    levels = levels_in([*levels_in(one), *levels_in(other)])
    return [*levels] if len(levels) > 1 else levels[0]


def combined_value(one: Tree, other: Tree) -> Tree | None:
    """Return two statements about one field as one; None where they contradict each other."""
    if one == other:
        return one
    here, there = _answers(one), _answers(other)
    if here is None or there is None or any(here[t] != there[t] for t in here.keys() & there):
        return None
    whole = {**here, **there}
    return [*whole] if set(whole.values()) == {"yes"} else whole


def _answers(value: Tree) -> dict[str, str] | None:
    """Return a list of terms as answers by term, None for what is no list."""
    if isinstance(value, dict):
        return value
    return dict.fromkeys(value, "yes") if isinstance(value, list) else None
