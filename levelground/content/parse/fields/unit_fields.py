"""Fields that count in a unit of time, and names with another one: a day is no week."""

from __future__ import annotations

from collections.abc import Sequence

from levelground.base.names import unit_names
from levelground.content.parse.fields.field_words import field_meant
from levelground.content.yaml_tree import Tree
from levelground.facts.answers import MONEY_UNITS

_PER = MONEY_UNITS[:-1]


def field_below(path: Sequence[str]) -> str:
    """Return the remedy that names a field, and the group that it stands in."""
    group, field = (*path[:-1], path[-1])[0], path[-1]
    return f"write {group}: and below it {field}:" if len(path) > 1 else f"write {field}:"


def price_remedy(plain: str, value: Tree) -> str:
    """Return how to write a price with the unit that its name, `daily_rate`, has for it."""
    units = [unit for unit in _PER if unit in unit_names.units_of(plain.split("_"))]
    if units and isinstance(value, str) and value.strip("$ ").replace(",", "").isdecimal():
        return f"{field_below(('payment', 'price'))} {value.strip()} per {units[0]}"
    each = " or ".join(units) or "day"
    return f"{field_below(('payment', 'price'))} with what it is for, like 350 per {each}"


def in_its_unit(plain: str, path: Sequence[str]) -> str:
    """Return the remedy that names a field, and the unit of its name where *plain* has none."""
    words = path[-1].split("_")
    units, said = unit_names.units_of(words), unit_names.units_of(plain.split("_"))
    if units <= said or not units:
        return field_below(path)
    first = next(at for at, word in enumerate(words) if unit_names.units_of([word]))
    return f"{field_below(path)} in {' '.join(words[first:])}"


def of_other_unit(plain: str, known: Sequence[str]) -> str:
    """Return the field of the same thing in another unit: `length_weeks` for `length_days`."""
    words = [word for word in plain.split("_") if word not in unit_names.BEFORE]
    if not unit_names.units_of(words):
        return ""
    same = {
        field: len({*words} & {*field.split("_")})
        for field in known
        if unit_names.unitless(field.split("_")) == unit_names.unitless(words)
    }
    meant = field_meant("_".join(unit_names.unitless(words)))
    if meant in known and unit_names.units_of(meant.split("_")):
        same[meant] = len(words)
    best = max(same, key=lambda field: same[field], default="")
    if not best or 2 * same[best] < len(words):
        return ""
    return f"write {best}:, and reckon the number for that"
