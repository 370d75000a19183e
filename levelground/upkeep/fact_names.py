"""The fact, or the group of facts, that a person names: by its id, or its label in any language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from levelground.base import strings
from levelground.base.errors import LevelGroundError, every
from levelground.exchange.samhsa.provenance import EVERYTHING
from levelground.facts import field_table
from levelground.facts.field_table import Field, Group
from levelground.language import catalogues
from levelground.model import Program

_QUOTED = re.compile(r'"([^"]+)"')
# Alone, these may mean another fact: hours a week, the name of the place.
_SAY_TOO_LITTLE = frozenset({"name", "kind", "number", "hours", "text"})
_LOOK_UP = "look for it in docs/reference/fields.md"


@dataclass(frozen=True)
class FactNames:
    """What each way to write a name means; a name that two facts share means neither."""

    by_name: Mapping[str, Field]
    groups: Mapping[str, str]

    def fact(self, written: str) -> Field | None:
        """Return the fact that *written* names, None where it names none."""
        return self.by_name.get(_plain(written))

    def covered(self, written: Sequence[str]) -> list[str]:
        """Return the ids of facts and groups, as a check covers them.

        Raises LevelGroundError, which tells of every name that there is not.
        """
        found = {
            name: fact.name if (fact := self.fact(name)) else self.groups.get(_plain(name), "")
            for name in written
        }
        wrong = [name for name, meant in found.items() if not meant]
        every(*(partial(self._refuse, name) for name in wrong))
        return list(dict.fromkeys(found.values()))

    def no_fact(self, written: str) -> tuple[str, str]:
        """Return what is wrong with a name that means nothing, and what to write."""
        near = strings.did_you_mean(_plain(written), [*self.by_name, *self.groups])
        meant = _QUOTED.findall(near) if near.endswith("?") else []
        ids = [f.name if (f := self.by_name.get(name)) else self.groups[name] for name in meant]
        write = f"write {' or '.join(dict.fromkeys(ids))}" if ids else _LOOK_UP
        return f'there is no fact "{written}"', write

    def _refuse(self, written: str) -> None:
        raise LevelGroundError(*self.no_fact(written))


def _plain(written: str) -> str:
    return strings.slugify(written.replace(".", " ").replace("_", " "))


@cache
def all_fact_names() -> FactNames:
    """Return the names of all facts and groups, in every language that there is."""
    found: dict[str, list[Field]] = {}
    for field in field_table.fields_of(Program):
        short = {field.path[-1]} - _SAY_TOO_LITTLE
        names = {field.name, *short, *_in_all(field.fact.label)}
        for name in {_plain(name) for name in names}:
            found.setdefault(name, []).append(field)
    exact = {_plain(field.name): field for field in field_table.fields_of(Program)}
    alone = {name: fields[0] for name, fields in found.items() if len(fields) == 1}
    groups = {_plain(name): g.key for g in Group for name in (g.key, *_in_all(g.title))}
    return FactNames({**alone, **exact}, {**groups, EVERYTHING: EVERYTHING})


def _in_all(message: str) -> set[str]:
    return {catalogues.translations(name).gettext(message) for name in catalogues.known()}
