"""What the search is told of a program: its own number, and what does not apply."""

from __future__ import annotations

import json
from typing import Any

from levelground.model import filters
from levelground.site.data import shard_facts, shards
from tests.unit.making import directory, record


def told(lines: str) -> dict[str, Any]:
    """Return the only part of the search of a directory with one record."""
    whole = directory(record(lines))
    (name, _entry) = next(iter(shards.places_of(whole)))
    found: dict[str, Any] = json.loads(shards.shard(whole, name).json)
    return found


def asked_about(lines: str, group: str) -> dict[str, Any]:
    """Return what the same directory states of one group that no card shows."""
    whole = directory(record(lines))
    (name, _entry) = next(iter(shards.places_of(whole)))
    found: dict[str, Any] = json.loads(shards.later_facts(whole, name, group).json)
    return found


def test_a_program_without_a_number_never_gets_that_of_another():
    own = told("programs: [{level: detox, contact: {phone: 555-555-0103}}, {level: residential}]")

    assert own["phones"] == ["5555550103"]
    assert own["own_phones"] == {"1": "-"}


def test_a_list_that_does_not_apply_is_no_no():
    assert told("level: detox\ndetox_from: n/a")["filters"]["detox_from"]["moot"]
    assert not told("level: detox\ndetox_from: no")["filters"]["detox_from"].get("moot")


def test_what_nobody_states_and_a_level_rules_out_is_told_once():
    visits = asked_about("programs: [{level: iop}, {level: residential}]", "sleep")["stay_visits"]

    assert visits == {"of": [], "yes": [], "no": [], "moot": "AQ"}
    assert "stay_visits" not in asked_about("level: residential", "sleep")


def test_what_no_card_shows_comes_with_its_group():
    lines = "level: iop\nlanguages: [es]\npayment: {accepts: [medicaid]}"

    assert {*told(lines)["filters"]} == {"level", "stay", "payment.accepts"}
    assert {*asked_about(lines, "serves")} == {"languages"}
    assert {f.id for f in filters.filters()} == {*shard_facts.FIRST, *shard_facts.later_filters()}


def test_the_zip_code_of_a_place_that_withholds_its_address_does_not_leave():
    place = 'place: {withheld: yes, city: Worcester, state: MA, zip: "01608"}'
    whole = directory(record("level: iop", place=place))
    (name, _entry) = next(iter(shards.places_of(whole)))

    assert "01608" not in shards.shard(whole, name).json
