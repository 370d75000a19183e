"""An answer in a person's words as the value that a record holds, beside what it holds already."""

from __future__ import annotations

import re
from collections.abc import Mapping

from levelground.content.parse.whole_files import validated
from levelground.content.yaml_tree import Document, Tree
from levelground.facts.answers import UNKNOWN, Choice, Choices
from levelground.facts.field_table import Field
from levelground.facts.field_types import kind_of
from levelground.facts.read_value import read_answer
from levelground.facts.remedies import said_more
from levelground.facts.unsure_words import all_of_word
from levelground.facts.vocabulary import Vocabularies, Vocabulary
from levelground.language.messages import DEFAULT_LANGUAGE
from levelground.model import Program
from levelground.upkeep.answers.answer_words import call_words

_ENTRY = re.compile(r"(.+?)\s*[ :?=]+\s*(yes|no|n/a|s\u00ed|si)", re.IGNORECASE)
_AROUND = " .[]{}"  # of a list or group as records have it, which a remedy may have told
_YES = frozenset({"yes", "s\u00ed", "si"})
OTHERS = "others"
_WHOLE_LIST = " in place of the whole list"  # as a record needs it: an answer speaks of some terms


def answered_value(field: Field, written: str, there: Tree | None, terms: Vocabularies) -> Tree:
    """Return what a record says once *written* was answered, where *there* stood."""
    kind = kind_of(field.kind)
    if kind is Choices:
        return _list_of(field, written, there, terms)
    if kind is Choice and field.item.vocabulary:
        return _term(terms[field.item.vocabulary], written)
    if kind is Choice and written.lower().rstrip(".") in _YES:
        return "yes"
    return written


def value_fault(field: Field, value: Tree, terms: Vocabularies) -> tuple[str, str] | None:
    """Return what is wrong with a value and what to write, None for one that a record may hold.

    What says what came of asking is no value: "disconnected" is a wrong number.
    """
    _made, problems = validated(Program, _document(field, value), terms)
    fault = next(((p.what, p.write) for p in problems), None)
    came = terms["ask-outcomes"].whole(value) if fault and isinstance(value, str) else ()
    if fault and len(came) == 1:
        return fault[0], f'write "{call_words(DEFAULT_LANGUAGE).outcomes[came[0]]}"'
    return fault


def answer_fault(
    field: Field, written: str, value: Tree, terms: Vocabularies
) -> tuple[str, str] | None:
    """Return what is wrong with the *value* that was made of an answer, None for nothing.

    Of a list it tells what was answered alone: what the record says besides was not asked, and
    in a remedy it would be said anew.
    """
    fault = value_fault(field, value, terms)
    if fault is None or kind_of(field.kind) is not Choices:
        return fault
    what, write = value_fault(field, _list_of(field, written, None, terms), terms) or fault
    return what, write.replace(_WHOLE_LIST, "")


def program_with(field: Field, value: Tree, terms: Vocabularies) -> Program | None:
    """Return a program that states nothing but this, None where the value is wrong."""
    return validated(Program, _document(field, value), terms)[0]


def _document(field: Field, value: Tree) -> Document:
    tree = value
    for name in reversed(field.path):
        tree = {name: tree}
    return Document("", tree)


def _term(vocabulary: Vocabulary, written: str) -> str:
    """Return the id of the only term that *written* names; what names none stays as it is."""
    plain = written.strip().rstrip(".")
    if plain.lower() in _YES:
        return "yes"
    if read_answer(plain) or plain.lower() == UNKNOWN:
        return plain.lower()
    found = vocabulary.whole(plain)
    # What a term would lose, as the name of an insurer, is told and not taken.
    loses = bool(found) and bool(said_more.also_written(vocabulary, plain, found))
    return plain if loses or len(found) != 1 else found[0]


def _list_of(field: Field, written: str, there: Tree | None, terms: Vocabularies) -> Tree:
    """Return a list with what was answered of some of its terms; of the others it says the same."""
    plain = written.strip()
    if plain.lower() == "no":
        return "no"
    if read_answer(plain) and plain.lower() in {"n/a", "na"}:
        return plain  # it may be the short name of a group, which the reading asks about
    told = dict(_entries(field, written, terms))
    before = _answers(there)
    if isinstance(there, list) and all(answer == "yes" for answer in told.values()):
        return [*there, *(term for term in told if term not in before)]
    # "Only English" speaks of all: what the record says of others does not stand beside it.
    whole = told if OTHERS in told else {**before, **told}
    if there is None and all(answer == "yes" for answer in whole.values()):
        return [*whole]
    return whole


def _entries(field: Field, written: str, terms: Vocabularies) -> list[tuple[str, str]]:
    found = []
    for part in filter(None, map(str.strip, written.strip(_AROUND).split(","))):
        match = _ENTRY.fullmatch(part)
        name, answer = (match[1], match[2].lower()) if match else (part, "yes")
        answer = "yes" if answer in _YES else answer
        if field.item.vocabulary and name.lower() != OTHERS:
            all_of = all_of_word(field.item.vocabulary, name)
            names = all_of or (_term(terms[field.item.vocabulary], name),)
            found += [(name, answer) for name in names]
        else:
            found.append((name, answer))
    return found


def _answers(there: Tree | None) -> Mapping[str, str]:
    """Return what a record says of each term of a list, however it is written."""
    if isinstance(there, dict):
        return there
    if isinstance(there, list):
        return dict.fromkeys(there, "yes")
    return {there: "yes"} if isinstance(there, str) and not read_answer(there) else {}
