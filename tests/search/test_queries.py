"""What people type finds what it should, in the first five."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from levelground.bootstrap import ROOT
from levelground.content import catalog
from levelground.content.catalog import Catalog, Folders
from levelground.facts.answers import Answer, Choice
from levelground.facts.field_table import facts
from levelground.model import Program
from tests.search.conftest import Ask

QUERIES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("queries.yaml").read_text("utf-8")
)
FIELDS = {field.name: field for field in facts(Program)}
FIRST = 5


@pytest.fixture(scope="session")
def answers(ask: Ask) -> dict[tuple[str, str], Any]:
    """The answer to every query, all of a site asked in one run."""
    found = {}
    for site in ("county", "states", "condado"):
        typed = [query["ask"] for query in QUERIES if query["site"] == site]
        given = ask(site, "answers", [{"q": text} for text in typed])
        found.update(zip([(site, text) for text in typed], given, strict=True))
    return found


@cache
def load(content: Path) -> Catalog:
    return catalog.load(Folders.of(content), date(2026, 11, 22))


def first_five(answer: dict[str, Any]) -> list[str]:
    """Return what a person sees first: names, then what states all, then what does not say."""
    shown = dict.fromkeys([*answer["named"], *answer["yes"], *answer["ask"]])
    return list(shown)[:FIRST]


def states_it(program: Program, field: str, terms: list[str]) -> bool:
    """Whether a record itself says so, read without any of the search."""
    value = FIELDS[field].of(program)
    if value is None:
        return False
    if isinstance(value, Choice):
        return value.answer is Answer.YES and value.term in terms
    return any(value.of(term) is Answer.YES for term in terms)


def named(query: dict[str, Any]) -> str:
    return f"{query['site']}: {query['ask'][:40]}"


def test_there_are_at_least_sixty() -> None:
    assert len(QUERIES) >= 60
    assert len({named(query) for query in QUERIES}) == len(QUERIES)


@pytest.mark.parametrize("query", QUERIES, ids=named)
def test_what_people_type_finds_what_it_should(
    query: dict[str, Any], answers: dict[tuple[str, str], Any], states_content: Path
) -> None:
    answer = answers[query["site"], query["ask"]]
    first = first_five(answer)
    for wanted in query.get("first", ()):
        assert any(shown == wanted or shown.split("/")[0] == wanted for shown in first), first
    if "every" in query:
        content = states_content if query["site"] == "states" else ROOT / "content"
        check_every(query["every"], answer["yes"][:FIRST], load(content))
    if "place" in query:
        assert (answer["place"] or {}).get("name") == query["place"], answer["place"]
    check_reading(query, answer)
    if query.get("unread") == "place":
        assert answer["place"] is None
    if query.get("empty"):
        assert not first
        assert answer["lost"] or answer["where"] or answer["place"] or not answer["chosen"]


def check_reading(query: dict[str, Any], answer: dict[str, Any]) -> None:
    """Check what the words were read as: choices, words that asked for nothing, and guides."""
    chosen = {name: made.get("options", []) for name, made in answer["chosen"].items()}
    for name, options in query.get("chosen", {}).items():
        assert set(options) <= set(chosen.get(name, ())), chosen
    for name, options in query.get("never", {}).items():
        assert not set(options) & set(chosen.get(name, ())), chosen
    if "unread" in query and query["unread"] != "place":
        told = [*(notice["words"] for notice in answer["notices"]), *answer["lost"]]
        assert query["unread"] in told, told
        assert answer["partly"]
    if query.get("found"):
        assert answer["yes"] or answer["ask"]
    for guide in query.get("guides", ()):
        assert answer["guides"][0] == f"guides/{guide}.html", answer["guides"]


def check_every(every: dict[str, list[str]], shown: list[str], known: Catalog) -> None:
    """Check that each program shown states what was asked for, by its own record."""
    assert shown
    for entry in shown:
        slug, key = entry.split("/")
        record = known.by_slug[slug]
        program = next(program for program in record.programs if program.key == key)
        for field, terms in every.items():
            if field == "city":
                assert record.place.city in terms, entry
            else:
                assert states_it(program, field, terms), (entry, field)
