"""What rules find across records is the same after any edits, though few records are looked at."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from levelground.content import rules
from levelground.content.record_memory import found_across
from levelground.model import Record
from tests.unit.making import record

pytestmark = pytest.mark.usefixtures("own_memory")

NAMES = ("Harbor Point", "Harbor Point Inc", "Two Lamps")
TOWNS = ("Fairhaven", "FAIRHAVEN", "Tollgate")
OWNERS = ("", "owner: {name: Harbor Trust}\n", "owner: {name: Tern Group}\n")
LISTINGS = ("", "", "listing: closed\n")
EXCUSES = ("", "", "excused: [{rule: place-is-once, because: Two houses in one yard.}]\n")


def made(slug: str, dice: random.Random) -> Record:
    """Return a record that may well meet another."""
    facts = [dice.choice(kind) for kind in (OWNERS, LISTINGS, EXCUSES)]
    phone = f"level: iop\ncontact: {{phone: 555-555-010{dice.randrange(3)}}}\n"
    town, street = dice.choice(TOWNS), dice.randrange(1, 4)
    place = (
        f"place: {{street: {street} Quay Street, city: {town}, county: Example, state: EX, "
        'zip: "00001"}'
    )
    name = f"name: {dice.choice(NAMES)}"
    return record("".join(facts) + phone, slug=slug, name=name, place=place)


@pytest.mark.parametrize("seed", range(12))
def test_after_any_edits_they_find_what_they_find_in_all(seed: int, tmp_path: Path) -> None:
    dice = random.Random(seed)  # noqa: S311 - the same edits each time
    there = {slug: made(slug, dice) for slug in "abcdefgh"}
    for _edit in range(12):
        slug = dice.choice("abcdefghij")
        if slug in there and dice.random() < 0.3:
            del there[slug]
        else:
            there[slug] = made(slug, dice)
        records = [there[name] for name in sorted(there)]
        found = sorted(map(told, found_across(records, tmp_path, "the same terms")))
        assert found == sorted(map(told, rules.across(records)))


def test_few_records_are_looked_at_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    places = ("Elm", "Oak", "Ash")
    there = [
        record(
            f"level: iop\ncontact: {{phone: 555-555-010{at}}}",
            slug=name.lower(),
            name=f"name: {name} House",
            place=f'place: {{street: 1 {name} Street, city: {name}, state: EX, zip: "00001"}}',
        )
        for at, name in enumerate(places)
    ]
    [*found_across(there, tmp_path, "the same terms")]
    looked: list[Record] = []
    there[1] = record("level: iop", slug="oak", name="name: Oak House Inc")
    monkeypatch.setattr(rules, "across", lambda records: looked.extend(records) or ())
    [*found_across(there, tmp_path, "the same terms")]
    assert [one.slug for one in looked] == ["oak"]


def told(one: tuple[Record, rules.Finding, str]) -> tuple[str, str, str]:
    """Return what was found, for comparison."""
    found, finding, rule = one
    return found.slug, rule, repr(finding)
