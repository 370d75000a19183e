"""Guides that pages and the search lead to by name are there, and each guide is led to."""

from __future__ import annotations

from levelground.bootstrap import ROOT
from levelground.site.arrange import helplines
from levelground.site.data import guides_found
from levelground.site.pages import home
from levelground.site.parts import guide_links

SHIPPED = {path.stem for path in (ROOT / "content" / "guides").glob("*.md")}
IN_PARTS = [slug for _title, slugs in guide_links._PARTS for slug in slugs]


def test_every_guide_that_is_named_is_there():
    named = {
        *IN_PARTS,
        *guides_found._QUESTIONS,
        *guides_found._AT_ONCE,
        guides_found._FIRST,
        *home._URGENT,
        guide_links._HOW_TO_READ,
        helplines._DETOX,
    }
    assert named - SHIPPED == set()


def test_every_guide_stands_in_one_part_of_the_list():
    assert sorted([*IN_PARTS, guide_links._HOW_TO_READ]) == sorted(SHIPPED)


def test_every_guide_is_found_by_what_people_ask():
    assert SHIPPED - {*guides_found._QUESTIONS} == {guide_links._HOW_TO_READ}
