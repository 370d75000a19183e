"""Who treats something else than substance use is in no list, and is found where it is asked."""

from __future__ import annotations

import json

import pytest

from levelground.model import Record
from levelground.site.arrange.directory import Directory, treats_else
from levelground.site.data import shards
from levelground.site.kind import Site
from levelground.site.pages import provider
from tests.unit.making import directory, program, record
from tests.unit.parity import node

PLACE = 'place: {street: 3 Elm Street, city: Elmtown, state: EX, zip: "00002"}'


def made(focus: str, slug: str) -> Record:
    return record(f"level: php\nfocus: {focus}", slug=slug, name=f"name: {slug}", place=PLACE)


def both() -> Directory:
    return directory(made("[substance-use]", "quay"), made("[mental-health]", "elm"))


@pytest.mark.parametrize(
    ("focus", "is_other"),
    [
        ("focus: [mental-health]", True),
        ("focus: [mental-health, eating-disorders]", True),
        ("focus: [mental-health, co-occurring]", False),
        ("focus: [substance-use]", False),
        ("focus: {mental-health: no}", False),
        ("", False),
    ],
)
def test_only_a_stated_focus_without_substance_use_is_another(focus: str, is_other: object):
    assert treats_else(program(f"level: php\n{focus}")) is is_other


def test_it_is_in_no_list_and_no_count():
    made = both()

    assert [record.slug for record, _program in made.listings] == ["quay"]
    assert made.level_counts == {"php": 1}
    assert [r.slug for r in made.records] == ["quay"]


def test_the_search_has_it_and_marks_it():
    made = both()
    value = json.loads(shards.shard(made, "all").json)

    assert sorted(value["names"]) == ["elm", "quay"]
    assert value["unasked"] == "AQ"  # the first, by name


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ({}, [1, 0]),
        ({"level": {"options": ["php"]}}, [1, 0]),
        ({"focus": {"options": ["mental-health"]}}, [1, 1]),
    ],
)
def test_it_is_found_only_where_a_focus_is_chosen(chosen: dict[str, object], found: list[int]):
    data = [shards.shard(both(), "all"), shards.later_facts(both(), "all", "program")]

    assert node.ask({"sifted": [chosen]}, ("find/sift",), data)["sifted"] == [found]


def test_a_directory_of_nothing_else_lists_them_all():
    only = directory(made("[mental-health]", "elm"))

    assert [record.slug for record, _program in only.listings] == ["elm"]
    assert only.unasked == frozenset()


def test_its_page_is_there():
    page = provider.page(Site(both()), "elm")

    assert page.name == "elm"
