"""The fact, or the group of facts, that a person names: by its id, or its label in any language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from levelground.base import strings
from levelground.base.errors import LevelGroundError, every
from levelground.facts import field_table
from levelground.facts.field_table import Field, Group
from levelground.facts.vocabulary import Vocabularies
from levelground.language import catalogues
from levelground.model import Program
from levelground.model.freshness import EVERYTHING
from levelground.upkeep import everyday_names

_QUOTED = re.compile(r'"([^"]+)"')
# Alone, these may mean another fact: hours a week, the name of the place.
_SAY_TOO_LITTLE = frozenset({"name", "kind", "number", "hours", "text"})
_IN_FILE = "change it at the top of the record's file"
_LOOK_UP = "look for it in docs/reference/fields.md"


@dataclass(frozen=True)
class FactNames:
    """What each way to write a name means; a name that two facts share means neither."""

    by_name: Mapping[str, Field]
    groups: Mapping[str, str]

    def fact(self, written: str) -> Field | None:
        """Return the fact that *written* names, None where it names none."""
        return self.by_name.get(_plain(written))

    def covered(self, written: Sequence[str], terms: Vocabularies) -> list[str]:
        """Return the ids of facts and groups, as a check covers them.

        Raises LevelGroundError, which tells of every name that there is not.
        """
        found = {
            name: fact.name if (fact := self.fact(name)) else self.groups.get(_plain(name), "")
            for name in written
        }
        wrong = [name for name, meant in found.items() if not meant]
        every(*(partial(self._refuse, name, terms) for name in wrong))
        return list(dict.fromkeys(found.values()))

    def no_fact(self, written: str, terms: Vocabularies) -> tuple[str, str]:
        """Return what is wrong with a name that means nothing, and what to write."""
        plain = _plain(written)
        if plain in everyday_names.OF_THE_PLACE:
            return f'"{written}" is of the place, and no fact of a program', _IN_FILE
        known = (one.name for one in self.by_name.values())
        said = everyday_names.everyday_meaning(plain, known, terms)
        near = strings.did_you_mean(plain, [*self.by_name, *self.groups])
        guessed = _QUOTED.findall(near) if near.endswith("?") else []
        meant = [name for name in guessed if everyday_names.is_near(plain, name)]
        ids = [f.name if (f := self.by_name.get(name)) else self.groups[name] for name in meant]
        write = said or " or ".join(dict.fromkeys(ids))
        return f'there is no fact "{written}"', f"write {write}" if write else _LOOK_UP

    def _refuse(self, written: str, terms: Vocabularies) -> None:
        raise LevelGroundError(*self.no_fact(written, terms))


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
