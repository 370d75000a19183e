"""What a program states as HSDS says it: a yes as an attribute, all else as metadata.

A reader of HSDS takes each attribute for a yes. So a No, "does not apply" and a referral stand in
the metadata alone, where the words of the answer stand beside the name of the fact.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from levelground.compare import four_states
from levelground.content.yaml_tree import Tree
from levelground.exchange.hsds.fact_terms import FactTerm, FactTerms, hsds_id
from levelground.facts.answers import Answer, Choice, Choices, Money, Range
from levelground.facts.field_table import Field
from levelground.facts.write_value import written_value

Entity = dict[str, Any]
NOT_KNOWN = "not known"  # what a required field says where nobody kept it
_WORDS = {answer.value: words for answer, words in four_states.WORDS.items() if answer}


@dataclass(frozen=True, slots=True)
class Stamp:
    """On which day, and by whose word, the facts of a record are as they are."""

    on: date
    by: str


@dataclass(frozen=True, slots=True)
class Holder:
    """What attributes and metadata are of: its kind in HSDS, and its id."""

    kind: str
    id: str


def yeses(field: Field, value: Any, terms: FactTerms) -> Iterator[tuple[FactTerm, str]]:
    """Yield the terms, each with its value if it needs one, of what is a yes in a *value*."""
    whole = terms.of(field)
    if whole is None:
        return
    if isinstance(value, Choices):
        for name in value.with_answer(Answer.YES):
            known = terms.of(field, name)
            yield (known, "") if known else (whole, name)
    elif four_states.of_value(field, value) is not Answer.YES:
        return
    elif isinstance(value, Choice):
        known = terms.of(field, value.term) if value.term else whole
        yield (known, "") if known else (whole, value.term)
    else:
        yield whole, written_value(value)


def is_all_yes(field: Field, value: Any) -> bool:
    """Whether attributes say all that is stated of a fact."""
    if isinstance(value, Choices):
        return value.others is None and not _others(value)
    if isinstance(value, Choice | Range | Money):
        return four_states.of_value(field, value) is Answer.YES
    return True


def _others(value: Choices) -> bool:
    return any(answer is not Answer.YES for _term, answer in value.stated)


def metadata_of(
    owner: Holder, values: Iterable[tuple[Field, Any]], stamp: Stamp
) -> Iterator[Entity]:
    """Yield as metadata what is stated and is no plain yes."""
    for field, value in values:
        if not is_all_yes(field, value):
            yield metadata(owner, field.name, _in_words(written_value(value)), stamp)


def _in_words(written: Tree) -> Tree:
    if isinstance(written, Mapping):
        return {term: _WORDS[answer] for term, answer in written.items()}
    return _WORDS.get(written, written) if isinstance(written, str) else written


def metadata(owner: Holder, name: str, value: Tree, stamp: Stamp, action: str = "stated") -> Entity:
    """Return one entry of metadata: *name* is *value*; what it was before, nobody keeps."""
    told = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return {
        "id": hsds_id(owner.id, "metadata", name, told),
        "last_action_date": stamp.on.isoformat(),
        "last_action_type": action,
        "field_name": name,
        "previous_value": NOT_KNOWN,
        "replacement_value": told,
        "updated_by": stamp.by,
    }
