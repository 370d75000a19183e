"""A help line of a state or county stands on that place's pages, and nowhere else."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from levelground.facts.answers import Answer, Choice
from levelground.facts.vocabulary import Localized
from levelground.model.guide import HelpLine
from levelground.site import all_pages
from levelground.site.arrange import helplines
from levelground.site.arrange.directory import Directory
from levelground.site.data import comparison_facts
from levelground.site.kind import Site
from levelground.site.site_facts import facts_of
from tests.unit.making import catalog, record


def english(text: str) -> Localized:
    """Return a text that is in English alone."""
    return Localized((("en", text),))


def line(name: str, state: str = "", county: str = "") -> HelpLine:
    """Return a help line, of a region where one is named."""
    return HelpLine.model_construct(
        id=name,
        who=english(f"{name}?"),
        label=english(f"Call {name}"),
        say=english("Call."),
        phone="211",
        band=Choice(Answer.YES),
        state=Choice(Answer.YES, state) if state else None,
        county=county or None,
    )


def place(city: str, county: str, state: str) -> str:
    """Return the place of a record."""
    return f'place: {{city: {city}, county: {county}, state: {state}, zip: "00001"}}'


HERE = record("level: iop", place=place("Lynn", "Essex", "MA"), slug="here")
NEAR = record("level: iop", place=place("Worcester", "Worcester", "MA"), slug="near")
AWAY = record("level: iop", place=place("Keene", "Essex", "NH"), slug="away")
LINES = (line("all"), line("state", "ma"), line("county", "ma", "Essex"))
WHOLE = Directory(replace(catalog(HERE, NEAR, AWAY), help_lines=LINES))
SITE = Site(WHOLE)


@pytest.mark.parametrize(
    ("key", "lines"),
    [
        (("home",), []),
        (("level", "iop"), []),
        (("state", "ma"), ["state"]),
        (("county", "ma", "essex"), ["state", "county"]),
        (("county", "ma", "worcester"), ["state"]),
        (("city", "ma", "lynn"), ["state", "county"]),
        (("city", "ma", "worcester"), ["state"]),
        (("provider", "here"), ["state", "county"]),
        (("provider", "near"), ["state"]),
        (("provider", "away"), []),
        (("state", "nh"), []),
        (("county", "nh", "essex"), []),
    ],
)
def test_a_line_stands_only_on_pages_of_its_region(key: tuple[str, ...], lines: list[str]):
    assert [entry.id for entry in all_pages.make_page(SITE, key).help] == lines


def test_the_lines_for_everyone_are_those_without_a_region():
    assert [entry.id for entry in facts_of(WHOLE, "A site", "").help_lines] == ["all"]
    assert [entry.id for entry in helplines.national_helplines(WHOLE)] == ["all"]


def test_a_printed_sheet_gets_the_lines_of_its_program():
    told = [
        json.loads(comparison_facts.provider_facts_file(WHOLE, slug).json)
        for slug in ("here", "away")
    ]

    assert ["county?", "Call county", "tel:211"] in told[0]["help"]
    assert "help" not in told[1]


def test_a_number_for_text_messages_is_told_where_the_words_do_not_say_it():
    silent = line("a").model_copy(update={"text": "741741"})
    said = silent.model_copy(update={"id": "b", "say": english("Or text HOME to 741741.")})
    whole = Directory(replace(catalog(HERE), help_lines=(silent, said)))

    assert [entry.text for entry in helplines.national_helplines(whole)] == ["741741", ""]


def test_the_search_knows_the_line_of_each_whole_state():
    told = json.loads(all_pages.make_page(SITE, ("find_words",)).json)
    assert told["lines"] == {"ma": [["state?", "Call state", "tel:211", "Call."]]}
