"""Hostile texts on every way in: refused by name, or kept as the plain words that they are."""

from __future__ import annotations

import json
from itertools import islice

import pytest

from tests.attacks import attacks
from tests.unit.making import read

SOME = tuple(islice(attacks(), 250))


def test_there_are_at_least_two_hundred_and_none_twice():
    assert len(set(SOME)) == len(SOME) >= 200


@pytest.mark.parametrize("field", ["about", "also_known_as"])
def test_a_record_refuses_a_hostile_text_or_keeps_it_as_words(field: str):
    refused = 0
    for attack in SOME:
        made, problems = read(f"{field}: {json.dumps(attack)}\nlevel: iop")
        if made is None:
            assert problems, attack
            refused += 1
            continue
        kept = getattr(made, field)
        assert kept == " ".join(attack.split()), attack
    assert refused >= len(SOME) / 3
