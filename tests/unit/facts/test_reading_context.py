"""The same words are read once for many documents, and what is wrong is told each time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from levelground.facts.reading_context import Context, context_of
from levelground.facts.vocabulary import Vocabularies

FIELD, OTHER = object(), object()


def counted() -> tuple[list[object], Callable[[], object]]:
    """Return what was made so far, and what makes another thing."""
    made: list[object] = []

    def make() -> object:
        made.append(object())
        return made[-1]

    return made, make


@pytest.mark.parametrize(
    ("one", "same"),
    [
        ("yes", "yes"),
        (["iop", "php"], ["iop", "php"]),
        ({"medicaid": "yes"}, {"medicaid": "yes"}),
    ],
)
def test_the_same_words_for_a_field_are_read_once(one: object, same: object) -> None:
    made, make = counted()
    vocabularies = Vocabularies()

    first = context_of(vocabularies).value_of(FIELD, one, make)
    second = context_of(vocabularies).value_of(FIELD, same, make)

    assert first is second
    assert len(made) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("iop", ["iop"]),
        (["iop", "php"], ["php", "iop"]),
        (["a", "b"], {"a": "b"}),
        ({"a": "yes"}, {"a": "no"}),
        ([["a"]], [["a"]]),  # lists within lists are none to remember
        ("x" * 121, "x" * 121),  # nor are long texts
    ],
)
def test_other_words_are_read_anew(one: object, other: object) -> None:
    made, make = counted()
    context = Context(Vocabularies())

    context.value_of(FIELD, one, make)
    context.value_of(FIELD, other, make)

    assert len(made) == 2


def test_what_another_field_or_other_terms_made_of_the_words_does_not_count() -> None:
    made, make = counted()
    vocabularies = Vocabularies()

    context_of(vocabularies).value_of(FIELD, "yes", make)
    context_of(vocabularies).value_of(OTHER, "yes", make)
    context_of(Vocabularies()).value_of(FIELD, "yes", make)

    assert len(made) == 3


def test_words_that_cannot_be_read_are_tried_each_time() -> None:
    context = Context(Vocabularies())

    def fail() -> object:
        raise ValueError("wrong")

    for _time in range(2):
        with pytest.raises(ValueError, match="wrong"):
            context.value_of(FIELD, "wrong", fail)
