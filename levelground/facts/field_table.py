"""What a field carries: how it is read, named, compared, filtered, kept fresh and asked about.

A model field is annotated with a `Fact` (a row of the comparison) or a plain
`Item` (anything else a record holds). Validation, JSON Schema, tables, filters,
call sheets and documentation are all read off these annotations.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import cache, cached_property
from operator import attrgetter
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from levelground.facts.field_types import Item, kind_of
from levelground.language.messages import N_

LONG = 1200


class Group(Enum):
    """The comparison's row groups, in their fixed order; `covers` in a check names them too."""

    PROGRAM = ("program", N_("The program"))
    TIME = ("time", N_("Time"))
    SLEEP = ("sleep", N_("Where you sleep"))
    MEDICAL = ("medical", N_("Medical"))
    VIRTUAL = ("virtual", N_("Virtual care"))
    THERAPIES = ("therapies", N_("Therapies and support"))
    SERVES = ("serves", N_("Who it serves"))
    PAYMENT = ("payment", N_("Paying"))
    TRUST = ("trust", N_("Trust"))
    CONTACT = ("contact", N_("Contact"))

    def __init__(self, key: str, title: str) -> None:
        self.key = key
        self.title = title


class Compare(StrEnum):
    """How a fact stands in a comparison table."""

    ROW = "row"
    EACH = "each"  # a row for every term that one of the programs speaks of
    NEVER = "never"


@dataclass(frozen=True, kw_only=True)
class Fact(Item):
    """A row of the comparison; see the module's docstring for who reads what.

    `label` is the row's name, `brief` a shorter one for a phone's first screen. `ask` is the
    question when nobody stated it, `why` and `listen` go with it; a `{term}` in them stands for
    a term's label, and `open` then asks about the whole list. `fresh_days` is how long a check
    of it holds. `codes` and `no_codes` are national-directory codes that state a plain yes or
    no. `note_of` names the fact that a free text stands below, in place of a row.
    `term_is_value` is for terms that are neither yes nor no: a level, an owner's kind. `levels`
    are those that the fact can be said of, where it is not all; at another it does not apply.
    `part_of` names the fact without which there is nothing to say of this one. `alone` is for
    lists in which a single stated term is said to be the only one. `own_level` is the level of
    which a program is this fact: a place with such a program has it there, and says `there` at its
    other levels.
    """

    label: str
    group: Group
    ask: str = ""
    open: str = ""
    why: str = ""
    listen: str = ""
    compare: Compare = Compare.ROW
    core: bool = False
    filters: bool = False
    fresh_days: int = 365
    codes: tuple[str, ...] = ()
    no_codes: tuple[str, ...] = ()
    note_of: str = ""
    term_is_value: bool = False
    levels: tuple[str, ...] = ()
    part_of: str = ""
    alone: bool = False
    brief: str = ""
    own_level: str = ""
    there: str = ""

    def applies_at(self, level: str | None) -> bool:
        """Whether the fact can be said of a level; of an unknown one, any can."""
        return not self.levels or level is None or level in self.levels


@dataclass(frozen=True)
class Field:
    """One entry of the field table: where the fact is in a program, and what it carries."""

    path: tuple[str, ...]
    kind: Any
    item: Item

    @cached_property
    def name(self) -> str:
        """The dotted name that records and messages use: `payment.accepts`."""
        return ".".join(self.path)

    @cached_property
    def fact(self) -> Fact:
        """The Fact; only entries of `fields_of()` are sure to have one."""
        if not isinstance(self.item, Fact):
            raise TypeError(f"{self.name} is not a fact")
        return self.item

    @cached_property
    def of(self) -> Callable[[BaseModel], Any]:
        """What returns the field's value in a program, None where it is not stated."""
        return attrgetter(self.name)


@cache
def fields_of(model: type[BaseModel]) -> tuple[Field, ...]:
    """Return the field table of *model*: every Fact below it, by group, in the order written."""
    order = list(Group)
    found = [entry for entry in walk_fields(model) if isinstance(entry.item, Fact)]
    return tuple(sorted(found, key=lambda entry: order.index(entry.fact.group)))


@cache
def fields_by_name(model: type[BaseModel]) -> Mapping[str, Field]:
    """Return the same fields by their names, `hours_per_week`."""
    return {field.name: field for field in fields_of(model)}


def walk_fields(model: type[BaseModel], above: tuple[str, ...] = ()) -> Iterator[Field]:
    """Yield every annotated field of *model* and of the models nested in it."""
    for name, info in model.model_fields.items():
        kind = kind_of(info.annotation)
        item = next((entry for entry in info.metadata if isinstance(entry, Item)), None)
        if item:
            yield Field((*above, name), kind, item)
            continue
        nested = get_args(kind)[0] if get_origin(kind) is tuple else kind
        if isinstance(nested, type) and issubclass(nested, BaseModel):
            yield from walk_fields(nested, (*above, name))
