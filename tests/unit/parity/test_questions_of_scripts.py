"""The call sheet asks what a program's page asks: what is not stated, and what is for everyone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from levelground.bootstrap import ROOT
from levelground.content.catalog import Catalog
from levelground.content.parse.guide_files import load_questions
from levelground.language import catalogues, messages
from levelground.model import Program, Record, calling
from levelground.site.arrange.directory import Directory, level_of
from levelground.site.data import comparison_facts, comparison_phrases
from tests.unit import generated
from tests.unit.making import directory
from tests.unit.parity import node


@pytest.fixture(scope="module")
def made() -> Catalog:
    questions, _problems = load_questions(ROOT / "content" / "questions.yaml", "questions.yaml")
    return replace(directory(*generated.records(30, seed=5)).catalog, questions=questions)


@pytest.fixture(scope="module", params=node.LANGUAGES)
def here(request: pytest.FixtureRequest, made: Catalog) -> Iterator[Directory]:
    with messages.speaking(catalogues.translations(request.param)):
        yield Directory(made, request.param)


@pytest.fixture(scope="module")
def sheets(here: Directory) -> list[tuple[Record, Program, Any]]:
    """Each program of a record, and what its call sheet asks of it and of every program."""
    facts = [
        comparison_facts.provider_facts_file(here, record.slug) for record in here.catalog.records
    ]
    data = [
        comparison_phrases.comparison_phrases_file(here),
        comparison_facts.comparison_rows_file(here),
        *facts,
    ]
    ids = [record.id_of(program) for record, program in here.listings]
    answers = node.ask({"sheet": ids}, ("packet/sheet",), data)["sheet"]
    return [(r, p, told) for (r, p), told in zip(here.listings, answers, strict=True)]


def test_what_is_not_stated_is_asked_with_the_same_reasons(
    here: Directory, sheets: list[tuple[Record, Program, Any]]
):
    for record, program, (own, _everyone) in sheets:
        opening = {messages._(one.ask) for one in calling.first(level_of(program))}
        asked = [
            (ask, why, listen) for ask, old, why, listen in own if ask not in opening and not old
        ]
        known = [
            (q.ask, q.why, q.listen)
            for q in here.comparer.questions(record, program)
            if q.ask not in opening
        ]
        assert sorted(asked) == sorted(known), program


def test_what_opens_a_call_comes_first_where_it_decides(sheets: list[tuple[Record, Program, Any]]):
    for _record, program, (own, _everyone) in sheets:
        opening = [messages._(one.ask) for one in calling.first(level_of(program)) if one.core]
        assert [question[0] for question in own[: len(opening)]] == opening


def test_everyone_is_asked_what_no_level_settles(
    here: Directory, sheets: list[tuple[Record, Program, Any]]
):
    for _record, program, (_own, everyone) in sheets:
        level = level_of(program)
        assert here.catalog.questions
        known = [
            q.ask.in_(here.language)
            for q in here.catalog.questions
            if not calling.is_settled(q.facts, level)
        ]
        assert [question[0] for question in everyone] == known
