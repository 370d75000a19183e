"""Names that say a no, an end or a doubt of a field: `no_detox`, `former_medications`."""

from __future__ import annotations

from collections.abc import Sequence

from levelground.base.names import turned_names
from levelground.base.names.turned_names import Turn
from levelground.content.parse.fields.field_words import field_meant
from levelground.content.parse.fields.terms_as_fields import as_term, terms_below
from levelground.content.parse.fields.unit_fields import field_below
from levelground.content.yaml_tree import Tree
from levelground.facts.answers import Answer, Choice, Choices
from levelground.facts.field_table import Field, walk_fields
from levelground.facts.read_value import read_answer
from levelground.facts.vocabulary import Vocabularies
from levelground.facts.written import yes_no_words
from levelground.model import Program

_BY_NAME = {name: field for field in walk_fields(Program) for name in (field.path[-1], field.name)}
_INSTEAD = {
    Turn.LIMITED: "whom it cannot take stands in restrictions:, and any other limit in "
    "description:",
    Turn.ENDED: "leave it out: a record says what is so today",
    Turn.UNSURE: "leave it out until it is sure",
    Turn.ELSEWHERE: "leave it out: a record says what is given at this place; say the rest in "
    "description:",
}
_WHOM = "whom it turns away stands in restrictions:"


def turned_within(plain: str, known: Sequence[str]) -> str:
    """Return what to write for a field of a group that a word of its name turns, '' for others."""
    words = plain.split("_")
    turned = turned_names.turns_in(words)
    bare = "_".join(turned_names.bare_words(words))
    field = bare if bare in known else field_meant(bare).rpartition(".")[2]
    if not turned or field not in known:
        return ""
    if turned != {Turn.DENIED}:
        return _instead(turned)
    kind = _BY_NAME[field].kind if field in _BY_NAME else str
    if kind is Choices:
        return f"write {field}: with {{term: no}} for each"
    return f"write {field}: no, if that is what it says" if kind is Choice else "leave it out"


def turned_at_top(
    plain: str, value: Tree, turned: frozenset[Turn], vocabularies: Vocabularies
) -> str:
    """Return what to write for a name that denies, ends or doubts what it names, '' for none."""
    answer = _answer(value)
    if turned != {Turn.DENIED}:
        return _instead(turned)
    if answer not in {None, Answer.YES}:
        return ""  # a no of a no
    bare = "_".join(turned_names.bare_words(plain.split("_")))
    field = _BY_NAME.get(bare) or _BY_NAME.get(field_meant(bare))
    if field and field.kind in {Choice, Choices} and not field.item.terms_only:
        return _denied(field, plain, value, vocabularies)
    if answer:
        return as_term(bare.replace("_", " "), "no", vocabularies)
    by_value = terms_below(value, vocabularies, "no")
    if by_value:
        return f"{by_value}, if that is what it says; {_WHOM}"
    return _WHOM if isinstance(value, list) else ""


def _denied(field: Field, plain: str, value: Tree, vocabularies: Vocabularies) -> str:
    """Return how to write a no of a field: `detox: no` for `no_detox: yes`."""
    terms = vocabularies.by_name.get(field.item.vocabulary)
    if _answer(value):
        own = terms.meant(plain.replace("_", " ")) if terms and field.kind is Choice else ()
        return f"{field_below(field.path)} {own[0] if len(own) == 1 else 'no'}"
    entries = [entry for entry in (value if isinstance(value, list) else [value]) if entry]
    # A no of a company is none of all that is insured by companies: by name alone.
    named = [terms.named(entry) for entry in entries if terms and isinstance(entry, str)]
    if named and len(named) == len(entries) and all(named):
        noes = ", ".join(f"{id_}: no" for id_ in named)
        return f"{field_below(field.path)} {{{noes}}}"
    return f"{field_below(field.path)} with {{term: no}} for each"


def _instead(turned: frozenset[Turn]) -> str:
    return next((_INSTEAD[turn] for turn in _INSTEAD if turn in turned), "")


def _answer(value: Tree) -> Answer | None:
    """Return the plain yes or no that a value is, in either language."""
    if not isinstance(value, str):
        return None
    said = yes_no_words.answer_remedy(value).removeprefix("write ")
    return read_answer(value) or read_answer(said)
