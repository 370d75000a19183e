"""Scripts say single facts in the very words of the build: ages, days, spans, lists, distances."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from itertools import chain, pairwise
from typing import Any

import pytest

from levelground import search
from levelground.base import strings
from levelground.compare import lowered
from levelground.facts import in_words
from levelground.facts.answers import Answer, Range
from levelground.facts.read_value import read_phone
from levelground.geography import zip_codes
from levelground.language import catalogues, messages
from levelground.model import filters, freshness
from levelground.model.filters import FilterKind
from levelground.site.arrange.directory import Directory
from levelground.site.data import comparison_phrases, find_words, shards
from levelground.site.data.data_file import DataFile
from levelground.site.kind import Site
from levelground.site.pages import data_files
from tests.unit import generated
from tests.unit.making import TODAY, directory, record
from tests.unit.parity import node

AGES = range(-40, 4200)
SPANS = ((0, 0), (0, 1), (1, 1), (1, 2), (2, 2), (1.5, 3), (2.5, 2.5), (9, None), (1, None))
WORDS = ["", "A", "IOP", "Iop", "By phone", "Éxtasis", "Éxtasis, IOP", "A b; C", "ñandú", "4 to"]
BEGINNINGS = [
    "a",
    "ab",
    "abc",
    "abcd",
    "abcde",
    "abd",
    "ñandu",
    "mañana",
    "7th",
    "12",
    "русский",
    "zz",
]
NUMBERS = [0, 7, 999, 1000, 1204, 27_000, 999_999, 1_000_000]
FEW = (1, 2, 4, 300)
PHONES = ("(555) 555-0142", "555-555-0142 x104", "1 800 555 0199")
SCRIPTS = ("ages", "find/places", "find/reading", "finder/cards", "names/find")


@pytest.fixture(scope="module", params=node.LANGUAGES)
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    with messages.speaking(catalogues.translations(request.param)):
        yield request.param


@pytest.fixture(scope="module")
def asked() -> dict[str, list[Any]]:
    chance = random.Random(7)  # noqa: S311 - the same in every run
    days = [TODAY - timedelta(days=days) for days in AGES]
    near = [(42.0 + at / 997, -71.0) for at in range(40)]
    points = near + [(chance.uniform(18, 70), chance.uniform(-160, -65)) for _at in range(400)]
    return {
        "age": [[on.isoformat(), 0] for on in days] + [[on.isoformat(), 30] for on in days],
        "day": [on.isoformat() for on in days],
        "lowered": WORDS,
        "list": [WORDS[1:to] for to in range(1, len(WORDS))] + [["Oak", name] for name in WORDS],
        "span": list(map(list, chain.from_iterable(spans(chosen.id) for chosen in ranges()))),
        "miles": [list(pair) for pair in pairwise(points)],
        "start": [
            [BEGINNINGS, search.front_coded(search.buckets([[word] for word in BEGINNINGS], few))]
            for few in FEW
        ],
        "phone": [by_digits(phone) for phone in PHONES],
        "number": NUMBERS,
        "pair": [[["one", "many"], n] for n in range(120)],
    }


def files_of(few: int) -> Mapping[str, tuple[int, ...]]:
    return search.buckets([[word] for word in BEGINNINGS], few)


def by_digits(phone: str) -> str:
    found = read_phone(phone)
    return f"{found.digits} {found.extension}".strip()


def ranges() -> list[filters.Filter]:
    return [chosen for chosen in filters.filters() if chosen.kind is FilterKind.RANGE]


def spans(name: str) -> Iterator[tuple[Any, ...]]:
    for low, high in SPANS:
        yield name, low, filters.NO_END if high is None else high


@pytest.fixture(scope="module")
def answers(language: str, asked: dict[str, list[Any]]) -> dict[str, list[Any]]:
    here = Directory(directory(record("level: iop")).catalog, language)
    data = [
        comparison_phrases.comparison_phrases_file(here),
        find_words.find_words_file(here, Site(here).findable),
        shards.shard(here, shards.WHOLE),
    ]
    return node.ask(asked, SCRIPTS, data)


def test_an_age_is_the_same_and_so_is_what_is_too_old(answers: dict[str, list[Any]]):
    for days, plain, brief in zip(AGES, answers["age"], answers["age"][len(AGES) :], strict=False):
        on = TODAY - timedelta(days=days)
        known = freshness.age(on, TODAY) if days >= 0 else on.isoformat()
        assert plain == [known, days > freshness.HALF_YEAR]
        assert brief == [known, days > 30]


def test_a_day_is_the_same(answers: dict[str, list[Any]]):
    assert answers["day"] == [in_words.day_words(TODAY - timedelta(days=days)) for days in AGES]


def test_words_inside_a_sentence_are_the_same(
    asked: dict[str, list[Any]], answers: dict[str, list[Any]]
):
    assert answers["lowered"] == [lowered(words) for words in asked["lowered"]]


def test_a_list_is_the_same(asked: dict[str, list[Any]], answers: dict[str, list[Any]]):
    assert answers["list"] == [messages.sentence_list(names) for names in asked["list"]]


def test_a_span_is_the_same(answers: dict[str, list[Any]]):
    said = [
        in_words.range_words(Range(Answer.YES, low, high), chosen.field.fact.unit)
        for chosen in ranges()
        for low, high in SPANS
    ]

    assert answers["span"] == said


def test_a_distance_is_the_same(asked: dict[str, list[Any]], answers: dict[str, list[Any]]):
    for (here, there), miles in zip(asked["miles"], answers["miles"], strict=True):
        exact, whole = miles
        assert exact == pytest.approx(zip_codes.miles(here, there))
        assert whole == zip_codes.whole_miles(zip_codes.miles(here, there))


def test_a_phone_is_shown_and_called_the_same(answers: dict[str, list[Any]]):
    known = [read_phone(phone) for phone in PHONES]

    assert answers["phone"] == [[phone.number, phone.after, phone.href] for phone in known]


def test_names_are_looked_for_in_the_file_that_has_them(answers: dict[str, list[Any]]):
    for few, starts in zip(FEW, answers["start"], strict=True):
        files = files_of(few)
        for number, start in enumerate(starts):
            assert number in files[start], (BEGINNINGS[number], start)


def test_a_number_is_written_the_same(answers: dict[str, list[Any]]):
    assert answers["number"] == [strings.grouped_number(n) for n in NUMBERS]


def test_one_and_many_are_the_same(asked: dict[str, list[Any]], answers: dict[str, list[Any]]):
    said = [messages.ngettext("one", "many", n) for _forms, n in asked["pair"]]

    assert answers["pair"] == [[words, words] for words in said]


def test_scripts_look_for_a_file_where_the_build_puts_it():
    """What no language changes lies once at the root; the rest below each language's pages."""
    text = (node.JS / "app" / "load.js").read_text("utf-8")
    (shared,) = re.findall(r"SHARED = /(.*)/;", text)
    here = directory(*generated.records(3, seed=2))
    first = Site(here)
    second = Site(Directory(here.catalog, "es"), first=first)
    for kind in data_files.KINDS:
        once = not list(kind.keys(second))
        for key in kind.keys(first):
            made = kind.make(first, *key)
            assert isinstance(made, DataFile)
            assert bool(re.search(shared, made.name)) == once, made.name


def test_as_many_stand_side_by_side_as_are_taken_from_an_address_and_said():
    """js/ask runs before all others, and can ask none of them."""
    choose, early = ((node.JS / name).read_text("utf-8") for name in ("choose.js", "ask/ask.js"))
    (most,) = re.findall(r"lg\.most = (\d+);", choose)

    assert re.findall(r"\.slice\(0, (\d+)\);", early) == [most]
    assert comparison_phrases.OWN["full"][: len("Four")] == "Four"
    assert most == "4"
