"""What scripts put into a page is the markup that the macros make, for the same programs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader
from playwright.sync_api import Browser, Page, expect

from levelground.bootstrap import ROOT
from levelground.content import catalog
from levelground.content.folders import Folders
from levelground.language import catalogues, messages
from levelground.plugin.templating import environment
from levelground.site.arrange import twins, whereabouts
from levelground.site.arrange.directory import Directory, Listing
from levelground.site.parts import cards, comparison_tables
from levelground.site.pieces import Card, Table
from tests.unit.making import TODAY

IN_BROWSER = Path(__file__).with_name("markup.js").read_text("utf-8")
FOR_PAPER = re.compile(r'<p class="paper">.*?</p>', re.DOTALL)
languages = pytest.mark.parametrize("language", ["en", "es"])


@pytest.fixture(scope="module")
def templates() -> Environment:
    """The theme's templates, as builds have them."""
    loader = FileSystemLoader(ROOT / "theme" / "templates")
    made = Environment(loader=loader, trim_blocks=True, lstrip_blocks=True, autoescape=True)
    environment.prepare(made)
    return made


@pytest.fixture(scope="module")
def example() -> Directory:
    return Directory(catalog.load_catalog(Folders.of(ROOT / "content"), TODAY))


@pytest.fixture(scope="module")
def shared(browser: Browser) -> Iterator[Page]:
    """One page for all tests here: they only look."""
    page = browser.new_page()
    yield page
    page.close()


@contextmanager
def in_language(example: Directory, language: str) -> Iterator[Directory]:
    """Give the example in a language, while the engine speaks it."""
    with messages.speaking(catalogues.translations(language)):
        yield example if language == "en" else Directory(example.catalog, language)


def opened(page: Page, file_address: str, language: str, path: str, ready: str) -> Page:
    folder = "" if language == "en" else f"{language}/"
    page.goto(f"{file_address}{folder}{path}")
    expect(page.locator(ready).first).to_be_visible()
    page.evaluate(IN_BROWSER)
    return page


def in_browser(page: Page, html: dict[str, str]) -> dict[str, str]:
    """Return pieces of HTML by name, as the browser writes them."""
    written = page.evaluate("all => all.map(markup.alike)", list(html.values()))
    return dict(zip(html, written, strict=True))


def differing(made: dict[str, str], expected: dict[str, str]) -> dict[str, tuple[str, str]]:
    """Return by name what a script made, and what the macro did, where the two are not the same."""
    names = made.keys() | expected.keys()
    pairs = {name: (made.get(name, ""), expected.get(name, "")) for name in names}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def card_in_search(directory: Directory, listing: Listing) -> Card:
    """Return a card with the town alone: a street says nothing of how far it is.

    What explains a level stands in the choice that was made, and not on each card.
    """
    record, program = listing
    town = twins.beside(directory, record, whereabouts.town_of(record))
    level = directory.level_and_stay(program, short=True)
    return replace(cards.card(directory, *listing), place=town, level=level)


@languages
def test_a_card_of_the_search_is_the_card_of_the_lists(
    shared: Page, file_address: str, templates: Environment, example: Directory, language: str
) -> None:
    macro: Any = templates.get_template("macros/card.html").module
    page = opened(shared, file_address, language, "find.html", ".results .begin")
    with in_language(example, language) as directory:
        made = {
            record.id_of(program): str(
                macro.card(card_in_search(directory, (record, program)), ".")
            )
            for record, program in directory.current
        }
    expected = in_browser(page, {one: FOR_PAPER.sub("", html) for one, html in made.items()})
    assert len(expected) > 50
    assert differing(page.evaluate("markup.cards()"), expected) == {}


def chosen(directory: Directory) -> list[tuple[Listing, ...]]:
    """Return every program of the example, with one or two others."""
    listings = directory.listings
    return [listings[at : at + 2 + at % 2] for at in range(len(listings) - 2)]


def table_of_chosen(directory: Directory, columns: tuple[Listing, ...]) -> Table:
    """Return a table without what the comparison in a browser has elsewhere, or not.

    Labels lead nowhere.
    """
    made = comparison_tables.comparison_table(
        directory, "", columns, directory.comparer.rows_in_order
    )
    groups = tuple(
        replace(group, rows=tuple(replace(row, term="") for row in group.rows))
        for group in made.groups
    )
    return replace(made, groups=groups)


@languages
def test_the_table_of_chosen_programs_is_the_table_of_the_pages(
    shared: Page, file_address: str, templates: Environment, example: Directory, language: str
) -> None:
    macro: Any = templates.get_template("macros/table.html").module
    made = {}
    with in_language(example, language) as directory:
        vectors = chosen(directory)
        ids = [[record.id_of(program) for record, program in columns] for columns in vectors]
        for columns, names in zip(vectors, ids, strict=True):
            table = table_of_chosen(directory, columns)
            made[",".join(names)] = str(macro.grid(table, "", "."))
    first = f"compare.html#{','.join(ids[0])}"
    page = opened(shared, file_address, language, first, "table")
    expected = in_browser(page, made)
    assert len(expected) > 50
    assert differing(page.evaluate("ids => markup.tables(ids)", ids), expected) == {}


@languages
def test_how_chosen_programs_differ_is_said_as_on_the_pages(
    shared: Page, file_address: str, templates: Environment, example: Directory, language: str
) -> None:
    macro: Any = templates.get_template("macros/differ.html").module
    made = {}
    with in_language(example, language) as directory:
        vectors = chosen(directory)
        ids = [[record.id_of(program) for record, program in columns] for columns in vectors]
        for columns, names in zip(vectors, ids, strict=True):
            told = table_of_chosen(directory, columns).differences
            made[",".join(names)] = str(macro.differences(told, len(columns), told.first))
    page = opened(shared, file_address, language, f"compare.html#{','.join(ids[0])}", "table")
    expected = in_browser(page, made)
    assert len(expected) > 50
    assert differing(page.evaluate("ids => markup.stories(ids)", ids), expected) == {}


@languages
def test_a_question_of_the_call_sheet_is_the_question_of_the_page(
    shared: Page, file_address: str, templates: Environment, example: Directory, language: str
) -> None:
    macro: Any = templates.get_template("macros/questions.html").module
    with in_language(example, language) as directory:
        made = {
            f"{record.id_of(program)} {one.key}": str(macro.question(one))
            for record, program in directory.current
            for one in directory.comparer.questions(record, program)
        }
    ids = list(dict.fromkeys(name.partition(" ")[0] for name in made))
    page = opened(shared, file_address, language, f"list.html#{ids[0]}", ".sheet")
    expected = in_browser(page, made)
    asked = page.evaluate("ids => markup.questions(ids)", ids)
    assert len(expected) > 500
    assert {n: q for n, q in expected.items() if q not in asked[n.partition(" ")[0]]} == {}
