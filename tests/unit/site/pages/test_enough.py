"""The sheet of situations: emergencies first, something to ask in each, and no score."""

from __future__ import annotations

import re
from dataclasses import replace

from levelground.model.guide import Guide
from levelground.site.arrange.directory import Directory
from levelground.site.kind import Site
from levelground.site.pages import enough, level, levels
from levelground.site.parts import situations
from tests.unit.making import directory, terms

SHEET = enough.page(Site(directory()))


def test_emergencies_come_first_and_each_says_whom_to_call_or_what_kills():
    assert [re.findall(r"911|988|can kill", it.speaks_for)[:1] for it in SHEET.emergencies] == [
        ["911"],
        ["988"],
        ["can kill"],
    ]


def test_each_situation_says_what_it_speaks_for_and_what_to_ask():
    assert len(SHEET.situations) >= 15
    assert all(it.label and it.speaks_for for it in SHEET.situations)
    assert all(it.ask.endswith("?") for it in SHEET.situations)


def test_stopping_alone_stands_with_heavy_drinking():
    first = SHEET.situations[0]

    assert "drinking" in first.label
    assert "can kill" in first.speaks_for


def test_the_sheet_is_linked_from_the_levels_at_which_people_wonder():
    at = directory()

    assert levels.page(Site(at)).sheet == situations.link(at)
    assert level.page(Site(at), "iop").sheet == situations.link(at)
    assert level.page(Site(at), "sober-living").sheet is None


def test_it_leads_to_detox_and_to_the_guide_where_there_is_one():
    guide = Guide.model_construct(slug="is-iop-enough", title="Is IOP enough?", summary=("One.",))
    made = Directory(replace(directory().catalog, guides=(guide,)))

    assert [link.href for link in enough.page(Site(made)).links] == [
        "find.html#level=detox",
        "levels.html",
        "guides/is-iop-enough.html",
    ]
    assert len(SHEET.links) == 2


def test_the_lists_of_the_sheet_are_words_that_can_be_translated():
    assert all(term.ask for term in terms()["situations"])
    assert all(term.definition for term in terms()["emergencies"])
