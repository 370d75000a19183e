"""The page for those who use the data elsewhere, and which files there are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from levelground.base.errors import BuildError
from levelground.plugin import site_editions
from levelground.site import all_pages
from levelground.site.kind import Site
from levelground.site.pages import use_data
from tests.unit.making import directory, record


def site(*forms: str) -> Site:
    return Site(directory(record("level: iop\nlisting: closed")), forms=forms)


def names(made: Site) -> set[str]:
    return {key[0] for key in (*all_pages.keys(made), *all_pages.keys(made, last=True))}


def test_a_form_that_is_switched_off_has_no_file():
    keys = [key for key in all_pages.keys(site("csv")) if key[0].startswith("api")]

    assert keys == [("api_place", "ex", "csv")]


def test_without_any_form_there_is_no_page():
    assert not names(site()) & {"api", "api_place", "api_provider", "use_data"}


def test_another_language_shares_the_files_and_has_a_page_of_its_own():
    first = site("csv", "json")

    assert "use_data" in names(replace(first, first=first))
    assert not names(replace(first, first=first)) & {"api", "api_place", "api_provider"}


def test_the_page_says_how_large_each_file_is():
    sizes = {"api/v1/everything.csv": 2_400_000, "api/v1/places/ex.csv": 37_800}

    page = use_data.page(replace(site("csv"), sizes=sizes))

    assert [(one.purpose, one.file.note) for one in page.forms] == [("For a spreadsheet", "2.4 MB")]
    assert [[file.note for file in row.files] for row in page.rows] == [["38 KB"]]


def test_a_closed_place_is_in_the_files():
    page = all_pages.make_page(site("csv"), ("api_place", "ex", "csv"))

    assert "closed" in page.content


def test_a_form_that_there_is_not_is_named():
    with pytest.raises(BuildError, match='"xml", which is no form of the data; write one of: csv'):
        site_editions.forms({"LEVELGROUND_DATA": ["xml"]})
