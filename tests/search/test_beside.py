"""A word beside what is understood asks for no more than it says: an age, a ZIP's end."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from levelground.bootstrap import ROOT
from tests.search.conftest import Ask

VOCABULARY = ROOT / "content" / "vocabulary"


def one(ask: Ask, text: str, site: str = "states") -> dict[str, Any]:
    (answer,) = ask(site, "answers", [{"q": text}])
    found: dict[str, Any] = answer
    return found


def options(answer: dict[str, Any], name: str) -> list[str]:
    chosen: list[str] = answer["chosen"].get(name, {}).get("options", [])
    return chosen


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("son 15 weed", ["youth"]),
        ("grandson 14", ["youth"]),
        ("brother 30 heroin", ["adults"]),
        ("son, 22, alcohol", ["young-adults", "adults"]),
        ("mi nieto de 20 bebe", ["young-adults", "adults"]),
    ],
)
def test_a_number_after_a_person_is_an_age(ask: Ask, text: str, ages: list[str]) -> None:
    answer = one(ask, text)
    assert options(answer, "ages") == ages
    assert not answer["lost"]


def test_a_number_of_drinks_is_no_age(ask: Ask) -> None:
    assert not options(one(ask, "my husband 12 beers a day"), "ages")


@pytest.mark.parametrize("text", ["iop, lynn ma 01901-1234", "iop 01901 lynn", "iop 01901, MA"])
def test_what_stands_after_a_zip_says_the_same(ask: Ask, text: str) -> None:
    answer = one(ask, text)
    assert answer["place"]["name"] == "01901"
    assert answer["yes"] == one(ask, "iop 01901")["yes"]
    assert not answer["lost"]


@pytest.mark.parametrize("word", ["care", "medical", "home", "disorder"])
def test_a_word_that_many_use_narrows_nothing(ask: Ask, word: str) -> None:
    assert one(ask, f"detox {word}")["yes"] == one(ask, "detox")["yes"]


@pytest.mark.parametrize("text", ["crisis", "walk in", "24 hour detox", "hoy", "en crisis"])
def test_what_cannot_wait_stands_first(ask: Ask, text: str) -> None:
    assert one(ask, text)["tonight"]


@pytest.mark.parametrize("text", ["seizing", "soma", "fioricet", "le dan ataques", "barbs"])
def test_the_danger_is_told(ask: Ask, text: str) -> None:
    assert one(ask, text)["sign"]


@pytest.mark.parametrize(
    "text", ["can't afford rehab", "i have no money", "lost my insurance", "no tengo seguro médico"]
)
def test_who_cannot_pay_is_shown_what_costs_little(ask: Ask, text: str) -> None:
    answer = one(ask, text)
    assert options(answer, "payment.accepts") == ["state-funded", "sliding-fee", "free"]
    assert not options(answer, "populations")


def test_a_town_here_comes_before_a_state_elsewhere(ask: Ask) -> None:
    assert one(ask, "reading")["place"]["state"] == "ma"


def test_each_word_for_a_substance_means_the_condition_too() -> None:
    def words(name: str) -> set[str]:
        terms = yaml.safe_load((VOCABULARY / f"{name}.yaml").read_text("utf-8"))["terms"]
        return {word for term in terms for word in term.get("synonyms", ())}

    # What is a drug in slang and a plain word elsewhere is read beside detox only.
    assert words("detox-substances") - words("conditions") <= {"blow", "rock"}


@pytest.mark.parametrize("text", ["604 Washington St, Lynn", "Washington Street Lynn"])
def test_a_street_that_is_named_like_a_state_is_a_street(ask: Ask, text: str) -> None:
    assert one(ask, text)["place"]["name"] == "Lynn"


@pytest.mark.parametrize("words", ['suboxone "recovery"', "suboxone street", "suboxone usually"])
def test_what_somebody_states_is_never_said_to_be_stated_by_nobody(ask: Ask, words: str) -> None:
    (answer,) = ask("county", "answers", [{"q": words}])

    assert answer["unsaid"] == []
    assert answer["yes"]


def test_a_word_of_a_name_beside_a_choice_hides_no_program(ask: Ask) -> None:
    plain, worded = ask("county", "answers", [{"q": "suboxone"}, {"q": "suboxone recovery"}])

    assert {*worded["yes"]} == {*plain["yes"]}
    assert {*worded["ask"]} == {*plain["ask"]}
