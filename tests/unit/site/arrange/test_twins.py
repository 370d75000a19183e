"""Providers of one name in one town are told apart by what differs."""

from __future__ import annotations

import pytest

from levelground.model import Record
from levelground.site.arrange import twins
from levelground.site.parts import cards, comparison_tables
from tests.unit.making import directory, record


def twin(slug: str, place: str, facts: str = "level: iop", city: str = "Fairhaven") -> Record:
    """Return a record whose name is that of every other."""
    told = f"place: {{city: {city}, state: EX, {place}}}"
    return record(facts, slug=slug, name="name: Hope House", place=told)


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (
            'street: 1 Oak Street, zip: "00001"',
            'street: 2 Elm Street, zip: "00001"',
            "1 Oak Street",
        ),
        (
            'street: 1 Oak Street, street2: Unit 2, zip: "00001"',
            'street: 1 Oak Street, street2: Unit 3, zip: "00001"',
            "Unit 2",
        ),
        ('street: 1 Oak Street, zip: "00001"', 'street: 1 Oak Street, zip: "00002"', "00001"),
    ],
)
def test_twins_are_told_apart_by_the_first_thing_that_differs(first: str, second: str, words: str):
    one, other = twin("a", first), twin("b", second)
    whole = directory(one, other)

    assert twins.distinguishing_mark(whole, one) == words
    card = cards.card(whole, one, one.programs[0])
    assert words in card.place
    assert card.place.count(words) == 1
    assert card.place != cards.card(whole, other, other.programs[0]).place
    assert words in comparison_tables.column(whole, one, one.programs[0]).place


def test_twins_at_one_door_are_told_apart_by_their_levels():
    at = 'street: 1 Oak Street, zip: "00001"'
    one, other = twin("a", at), twin("b", at, "level: php")

    assert twins.distinguishing_mark(directory(one, other), one) == "Intensive outpatient (IOP)"


def test_a_name_in_two_towns_or_one_that_stands_alone_has_no_twin():
    whole = directory(twin("a", 'zip: "00001"'), twin("b", 'zip: "00001"', city="Tollgate"))

    assert [twins.distinguishing_mark(whole, entry) for entry, _program in whole.listings] == [
        "",
        "",
    ]
