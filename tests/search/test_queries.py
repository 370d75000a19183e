"""What people type finds what it should, in the first five."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from levelground.bootstrap import ROOT
from levelground.content import catalog
from levelground.content.catalog import Catalog
from levelground.content.folders import Folders
from levelground.facts.answers import Answer, Choice
from levelground.facts.field_table import fields_by_name
from levelground.model import Program, filters
from tests.days import TODAY
from tests.search.conftest import Ask

QUERIES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("queries.yaml").read_text("utf-8")
)
FIELDS = fields_by_name(Program)
FIRST = 5
KEYS = {
    "ask", "site", "es", "first", "not", "every", "heading", "place", "unread", "chosen", "never",
    "found", "whole", "tonight", "sign", "soon", "guides", "empty",
    "silent", "outside", "only", "told", "untold", "quiet", "acute", "unsafe", "soonest",
    "grave",
}  # fmt: skip


@pytest.fixture(scope="session")
def answers(ask: Ask) -> dict[tuple[str, str], Any]:
    """The answer to every query, all of a site asked in one run."""
    found: dict[tuple[str, str], Any] = {}
    for site in ("county", "states", "condado"):
        typed = [query["ask"] for query in QUERIES if query["site"] == site]
        given = ask(site, "answers", [{"q": text} for text in typed])
        found.update(zip([(site, text) for text in typed], given, strict=True))
    return found


@cache
def load(content: Path) -> Catalog:
    return catalog.load_catalog(Folders.of(content), TODAY)


def first_five(answer: dict[str, Any]) -> list[str]:
    """Return what a person sees first: names, what states all, what does not say, and no other."""
    shown = dict.fromkeys([*answer["named"], *answer["yes"], *answer["ask"]])
    return [entry for entry in shown if entry not in answer["apart"]][:FIRST]


def among(entry: str, wanted: str) -> bool:
    """Whether a program is the one that is named, or one of the provider that is."""
    return wanted in {entry, entry.partition("/")[0]}


def spanish(query: dict[str, Any]) -> bool:
    return bool(query.get("es", query["site"] == "condado"))


def states_it(program: Program, field: str, terms: list[str]) -> bool:
    """Whether a record itself says so, read without any of the search."""
    value = FIELDS[field].of(program)
    if value is None:
        return False
    if isinstance(value, Choice):
        return value.answer is Answer.YES and bool({value.term, filters.ANY} & set(terms))
    return any(value.of(term) is Answer.YES for term in terms)


def named(query: dict[str, Any]) -> str:
    return f"{query['site']}: {query['ask'][:40]}"


def test_there_are_hundreds_in_two_languages_and_none_twice() -> None:
    assert len(QUERIES) >= 460
    assert sum(map(spanish, QUERIES)) >= 140
    assert len({(query["site"], query["ask"]) for query in QUERIES}) == len(QUERIES)


def test_no_query_has_a_key_that_nothing_checks() -> None:
    assert {key for query in QUERIES for key in query} <= KEYS


@pytest.mark.parametrize("query", QUERIES, ids=named)
def test_what_people_type_finds_what_it_should(
    query: dict[str, Any], answers: dict[tuple[str, str], Any], states_content: Path
) -> None:
    answer = answers[query["site"], query["ask"]]
    check_first(query, first_five(answer))
    if "heading" in query:
        assert query["heading"] in answer["headings"], answer["headings"]
    if "every" in query:
        content = states_content if query["site"] == "states" else ROOT / "content"
        check_every(query["every"], answer["yes"][:FIRST], load(content))
    if "place" in query:
        assert (answer["place"] or {}).get("name") == query["place"], answer["place"]
    check_reading(query, answer)
    if query.get("unread") == "place":
        assert answer["place"] is None
    if query.get("empty"):
        assert not first_five(answer)
        assert answer["lost"] or answer["where"] or answer["place"] or not answer["chosen"]


def check_first(query: dict[str, Any], first: list[str]) -> None:
    """Check what is among the first five, and what is not."""
    for wanted in query.get("first", ()):
        assert any(among(entry, wanted) for entry in first), first
    for unwanted in query.get("not", ()):
        assert not any(among(entry, unwanted) for entry in first), first


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
    assert not (query.get("whole") and answer["lost"])
    assert set(query.get("silent", ())) <= set(answer["unsaid"]), answer["unsaid"]
    check_marks(query, answer)


def check_marks(query: dict[str, Any], answer: dict[str, Any]) -> None:
    """Check what stands above the programs: what to do at once, the danger, guides."""
    for mark in ("tonight", "sign", "outside", "only", "acute", "unsafe"):
        assert mark not in query or answer[mark] == query[mark], mark
    assert answer["grave"] == query.get("grave", answer["grave"])
    assert answer["soonest"] == query.get("soonest", answer["soonest"])
    kinds = [notice["kind"] for notice in answer["notices"]]
    assert "told" not in query or query["told"] in kinds, kinds
    assert query.get("untold") not in kinds
    assert not (query.get("quiet") and "denied" in kinds), answer["notices"]
    if query.get("soon"):
        check_soon(answer["yes"], load(ROOT / "content"))
    for guide in query.get("guides", ()):
        assert answer["guides"][0] == f"guides/{guide}.html", answer["guides"]


def check_soon(shown: list[str], known: Catalog) -> None:
    """Check the order: starts today, takes people now, silent by the kind of care, full."""
    ranks = []
    for entry in shown:
        slug, key = entry.split("/")
        program = next(one for one in known.by_slug[slug].programs if one.key == key)
        now = filters.answer("accepting", program)
        today = filters.answer("same_day_start", program) is Answer.YES
        silent = silent_rank(program)
        ranks.append(9 if now is Answer.NO else 0 if today else 1 if now else silent)
    assert ranks == sorted(ranks)
    assert len(set(ranks)) > 1


def silent_rank(program: Program) -> int:
    """Where a program stands tonight that says nothing of whether it takes people now."""

    def says(field: str, *terms: str) -> bool:
        return any(filters.answer(field, program, term) is Answer.YES for term in terms)

    visits = says("detox_setting", "outpatient")
    visits = visits and not says("detox_setting", "hospital", "residential")
    if says("level", "detox", "inpatient") and not visits:
        return 2
    if says("walk_in", filters.ANY):
        return 3
    if visits or says("level", "outpatient", "iop", "php"):
        return 7
    long = says("stay", "long") or not says("level", "residential")
    return (5 if long else 4) + (0 if says("staff_24h", filters.ANY) else 1)


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
