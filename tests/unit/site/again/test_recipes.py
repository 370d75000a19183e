"""A page that would come out different has another recipe, so that no stale one is taken over."""

from __future__ import annotations

import pytest

from levelground.model import Record
from levelground.site import all_pages
from levelground.site.again.recipes import Recipes
from levelground.site.arrange import filtered_lists
from levelground.site.data.data_file import DataFile
from levelground.site.kind import Key, Site
from levelground.site.page import Page
from levelground.site.parts import cards
from tests.unit.making import directory, record

FACTS = {
    "alder": "level: iop\ndetox: no\ncontact: {phone: 555-555-0142}",
    "birch": "programs: [{level: iop}, {level: php}]",
    "cedar": "level: residential\nlisting: open\ntelehealth: yes\nlanguages: [es]",
    "dogwood": "level: iop\npayment: {accepts: [medicaid]}",
    "elm": "level: php\npayment: {accepts: [medicaid, medicare]}",
}
PLACES = {
    "alder": '{city: Fairhaven, county: Example, state: EX, zip: "00001"}',
    "birch": '{city: Fairhaven, county: Example, state: EX, zip: "00001"}',
    "cedar": '{city: Tollgate, county: Example, state: EX, zip: "00029"}',
    "dogwood": (
        '{city: Worcester, county: Worcester, state: MA, zip: "01608", latitude: 42.26, '
        "longitude: -71.8}"
    ),
    "elm": (
        '{city: Auburn, county: Worcester, state: MA, zip: "01501", latitude: 42.2, '
        "longitude: -71.83}"
    ),
}
EDITS = {
    "another fact": ("alder", "level: iop\ndetox: yes\ncontact: {phone: 555-555-0142}"),
    "another level": ("alder", "level: php"),
    "another phone": ("alder", "level: iop\ndetox: no\ncontact: {phone: 555-555-0143}"),
    "another name": ("alder", FACTS["alder"] + "\ncalled: Evening Track"),
    "a program less": ("birch", "level: iop"),
    "a provider closed": ("cedar", "level: residential\nlisting: closed"),
    "a level nobody states": ("dogwood", "level: unknown"),
    "another payment": ("dogwood", "level: iop\npayment: {accepts: [medicare]}"),
    "a no": ("elm", "level: php\npayment: {accepts: {medicare: yes, medicaid: no}}"),
    "another language": ("cedar", "level: residential\ntelehealth: yes\nlanguages: [fr]"),
    "a check": ("dogwood", "level: iop\nchecked: {on: 2026-11-02, how: phone, covers: [time]}"),
}
MOVES = {
    "another town": ("alder", '{city: Tollgate, county: Example, state: EX, zip: "00029"}'),
    "another county": ("cedar", '{city: Tollgate, county: Tern, state: EX, zip: "00029"}'),
    "no county": ("alder", '{city: Fairhaven, state: EX, zip: "00001"}'),
    "another state": ("dogwood", '{city: Concord, county: Merrimack, state: NH, zip: "03301"}'),
    "another point": ("elm", PLACES["elm"].replace("42.2,", "42.3,")),
    "another spelling": ("alder", '{city: FAIRHAVEN, county: Example, state: EX, zip: "00001"}'),
}


def records(facts: dict[str, str], places: dict[str, str]) -> list[Record]:
    """Return the records with these facts and places."""
    return [
        record(facts[slug], slug=slug, name=f"name: {slug.title()}", place=f"place: {places[slug]}")
        for slug in facts
    ]


Made = dict[Key, tuple[Page | DataFile, str]]


def made(found: list[Record]) -> Made:
    """Return every page of a directory with its recipe."""
    site = Site(directory(*found))
    recipes = Recipes(site, "the same engine")
    return {key: (all_pages.make_page(site, key), recipes.of(key)) for key in all_pages.keys(site)}


BEFORE = made(records(FACTS, PLACES))


def stale(after: Made, before: Made | None = None) -> set[Key]:
    """Return the pages that would be taken over and should not be."""
    before = BEFORE if before is None else before
    return {
        key
        for key in before.keys() & after.keys()
        if after[key][0] != before[key][0] and after[key][1] == before[key][1]
    }


@pytest.mark.parametrize(("slug", "facts"), EDITS.values(), ids=EDITS)
def test_after_an_edit_no_page_that_shows_it_keeps_its_recipe(slug: str, facts: str):
    after = made(records({**FACTS, slug: facts}, PLACES))

    assert {page for page, _recipe in after.values()} != {page for page, _ in BEFORE.values()}
    assert stale(after) == set()


@pytest.mark.parametrize(("slug", "place"), MOVES.values(), ids=MOVES)
def test_after_a_move_no_page_that_shows_it_keeps_its_recipe(slug: str, place: str):
    assert stale(made(records(FACTS, {**PLACES, slug: place}))) == set()


@pytest.mark.parametrize("slug", FACTS)
def test_without_a_record_no_page_that_showed_it_keeps_its_recipe(slug: str):
    fewer = {name: facts for name, facts in FACTS.items() if name != slug}

    assert stale(made(records(fewer, PLACES))) == set()


def test_where_nothing_changed_every_recipe_is_the_same():
    assert made(records(FACTS, PLACES)) == BEFORE


def test_a_town_that_an_edit_does_not_touch_keeps_its_recipe():
    after = made(records({**FACTS, "alder": "level: iop\ndetox: yes"}, PLACES))
    key = ("city", "ma", "worcester")

    assert after[key] == BEFORE[key]


def test_no_two_pages_have_the_same_recipe():
    recipes = [recipe for _page, recipe in BEFORE.values()]

    assert len(recipes) == len(set(recipes))


def test_another_engine_is_another_recipe_for_every_page():
    site = Site(directory(*records(FACTS, PLACES)))
    other = Recipes(site, "another engine")

    assert all(other.of(key) != recipe for key, (_page, recipe) in BEFORE.items())


@pytest.mark.parametrize("shows", [1, 2])
@pytest.mark.parametrize(("slug", "facts"), EDITS.values(), ids=EDITS)
def test_lists_that_come_in_parts_or_by_state_are_never_stale(
    shows: int, slug: str, facts: str, monkeypatch: pytest.MonkeyPatch
):
    """Whether a list is long can change every page that leads to it."""
    monkeypatch.setattr(filtered_lists, "SHOWS", shows)
    before = made(records(FACTS, PLACES))
    after = made(records({**FACTS, slug: facts}, PLACES))

    assert stale(after, before) == set()


@pytest.mark.parametrize("name", [*EDITS, *MOVES])
def test_levels_that_have_a_page_in_each_state_are_never_stale(
    name: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(cards, "LEVEL_SHOWS", 0)
    facts, places = (
        dict([EDITS[name]] if name in EDITS else []),
        dict([MOVES[name]] if name in MOVES else []),
    )
    before = made(records(FACTS, PLACES))

    assert any(kind == "level_in_state" for kind, *_names in before)
    assert stale(made(records({**FACTS, **facts}, {**PLACES, **places})), before) == set()


def test_a_level_in_another_state_keeps_its_recipe(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(cards, "LEVEL_SHOWS", 0)
    before = made(records(FACTS, PLACES))
    slug, place = MOVES["another town"]
    after = made(records(FACTS, {**PLACES, slug: place}))
    key = ("level_in_state", "iop", "ma")

    assert after[key] == before[key]
