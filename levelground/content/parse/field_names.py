"""What was likely meant by a field that there is not: another word, a group's field, or a term."""

from __future__ import annotations

from collections.abc import Sequence

from levelground.base import strings
from levelground.base.names import turned_names, unit_names
from levelground.content.parse.fields.field_words import (
    EITHER,
    IN_FULL,
    ONCE,
    SAYS_CLOSED,
    WELCOMES,
    field_meant,
    plain_name,
)
from levelground.content.parse.fields.terms_as_fields import as_term, terms_below
from levelground.content.parse.fields.turned_fields import turned_at_top, turned_within
from levelground.content.parse.fields.unit_fields import (
    field_below,
    in_its_unit,
    of_other_unit,
    price_remedy,
)
from levelground.content.yaml_tree import Tree
from levelground.facts.field_table import walk_fields
from levelground.facts.vocabulary import Vocabularies
from levelground.model import Place, Program

_NO_FIELD = frozenset(
    {"fax", "fax_number", "rating", "ratings", "reviews", "stars", "beds", "country", "pais",
     "logo", "photo", "image"}
)  # fmt: skip
_MERGE = "<<"  # by which YAML takes lines from elsewhere
_INSIDE = (
    *(("place", *field.path) for field in walk_fields(Place)),
    *(field.path for field in walk_fields(Program) if len(field.path) > 1),
)
_LOOK_UP = "look for it in the list of fields, content/programs/README.md"


def in_group(name: str, known: Sequence[str]) -> str:
    """Return what to write instead of a name that is no field of a group with the *known* ones."""
    plain = plain_name(name)
    if plain in known:
        return f"write {plain}:"
    field, either = EITHER.get(plain, ("", ""))
    if field in known:
        return either
    if plain in ONCE:
        return ONCE[plain]
    meant = field_meant(plain).rpartition(".")[2]
    if meant in known:
        return in_its_unit(plain, (meant,))
    if plain in _NO_FIELD:
        return "leave it out"
    return (
        turned_within(plain, known)
        or of_other_unit(plain, known)
        or strings.did_you_mean(name, known)
    )


def at_top(name: str, value: Tree, known: Sequence[str], vocabularies: Vocabularies) -> str:
    """Return what to write instead of a name that is no field of a record."""
    if name == _MERGE:
        return "write out the lines that it stands for"
    plain = plain_name(name)
    found = _by_its_name(plain, value, known)
    turned = turned_names.turns_in(plain.split("_"))
    if not found and turned:
        found = turned_at_top(plain, value, turned, vocabularies)
    elif not found:
        found = as_term(name.replace("_", " "), value, vocabularies)
    if found:
        return found
    if " " in name.strip() and isinstance(value, str):
        return "if it goes on from the line above, indent it or put the whole text in quotes"
    told = strings.did_you_mean(name, known) if turned else in_group(name, known)
    by_value = terms_below(value, vocabularies) if WELCOMES.issuperset(plain.split("_")) else ""
    near = [field for field in known if f'"{field}"' in told]
    if by_value and not any(f" {field}:" in by_value for field in near):
        return by_value
    return _LOOK_UP if told == strings.one_of(known) else told


def _by_its_name(plain: str, value: Tree, known: Sequence[str]) -> str:
    """Return what to write for a name that people have for a field, '' for any other."""
    if plain in known:
        return f"write {plain}:"
    field, either = EITHER.get(plain, ("", ""))
    if field in known:
        return either
    meant = field_meant(plain) or ("" if SAYS_CLOSED.isdisjoint(plain.split("_")) else "listing")
    bare = "_".join(unit_names.unitless(plain.split("_")))
    if "payment.price" in {meant, field_meant(bare)}:
        return price_remedy(plain, value)
    if meant:
        return IN_FULL.get(meant) or in_its_unit(plain, meant.split("."))
    inside = (field_below(path) for path in _INSIDE if path[-1] == plain)
    return " or ".join(dict.fromkeys(inside)) or ONCE.get(plain, "")
