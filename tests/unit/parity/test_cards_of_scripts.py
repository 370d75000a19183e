"""A program's card in the results says what its card on a page says, whatever its record states."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from levelground.content.catalog import Catalog
from levelground.language import catalogues, messages
from levelground.site.arrange.directory import Directory, Listing, still_listed
from levelground.site.data import comparison_phrases, find_words, shards
from levelground.site.kind import Site
from levelground.site.parts import cards
from levelground.site.pieces import Card
from tests.unit import generated
from tests.unit.making import directory
from tests.unit.parity import node


@pytest.fixture(scope="module")
def made() -> Catalog:
    return directory(*generated.records(60, seed=4)).catalog


@pytest.fixture(scope="module", params=node.LANGUAGES)
def here(request: pytest.FixtureRequest, made: Catalog) -> Iterator[Directory]:
    with messages.speaking(catalogues.translations(request.param)):
        yield Directory(made, request.param)


@pytest.fixture(scope="module")
def told(here: Directory) -> dict[str, dict[str, Any]]:
    data = [
        comparison_phrases.comparison_phrases_file(here),
        find_words.find_words_file(here, Site(here).findable),
        shards.shard(here, shards.WHOLE),
    ]
    (found,) = node.ask({"cards": [shards.WHOLE]}, ("find/reading", "finder/cards"), data)["cards"]
    return {card["id"]: card for card in found}


@pytest.fixture(scope="module")
def known(here: Directory) -> list[tuple[Listing, Card]]:
    return [((r, p), cards.card(here, r, p)) for r, p in still_listed(here.searchable)]


def test_every_program_has_a_card(told: dict[str, Any], known: list[tuple[Listing, Card]]):
    assert {card.id for _listing, card in known} == set(told)


def test_a_card_states_the_same_facts_in_the_same_words(
    told: dict[str, Any], known: list[tuple[Listing, Card]]
):
    for _listing, card in known:
        facts = [
            [fact.label, fact.cell.words, fact.cell.state.value, fact.wide] for fact in card.facts
        ]
        assert told[card.id]["facts"] == facts, card.id
        assert told[card.id]["unstated"] == ", ".join(card.unstated), card.id


def test_a_card_has_the_same_head_and_the_same_phone(
    here: Directory, told: dict[str, Any], known: list[tuple[Listing, Card]]
):
    for (record, program), card in known:
        one = told[card.id]
        assert one["name"] == card.name
        assert one["href"] == card.href
        assert one["level"] == here.level_and_stay(program, short=True), card.id
        assert one["phones"] == [[phone.number, phone.after, phone.href] for phone in card.phones]
        assert one["checked"] == [str(card.checked or ""), "" if card.checked else card.imported]
        assert one["status"] == card.status, (record, program)
        assert one["limits"] == card.limits, card.id
