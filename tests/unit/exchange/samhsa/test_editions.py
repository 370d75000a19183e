"""Which edition of the directory a workbook is."""

from __future__ import annotations

import pytest

from levelground.base.errors import WorkbookError
from levelground.exchange.samhsa import editions
from levelground.exchange.samhsa.editions import Edition

OLD, NEW, PLAIN = {"SA", "BMW", "ULC"}, {"SA", "DLC", "MWS"}, {"SA", "DT"}


def test_an_edition_gives_the_answers_of_the_year_before():
    assert Edition("2023").survey_year == "2022"
    assert Edition("2023").answered_by == "2022-12-31"
    assert "2023" in Edition("2023").title
    assert "the 2022 survey" in Edition("2023").title


@pytest.mark.parametrize(
    ("name", "codes", "year"),
    [
        ("national-directory-su-facilities-2023.xlsx", NEW, "2023"),
        ("National_Directory_2022_final.xlsx", OLD, "2022"),
        ("national-directory-su-facilities-2025.xlsx", NEW, "2025"),
        ("directory.xlsx", OLD, "2022"),
        ("directory.xlsx", NEW, "2023"),
        ("directory-20230629.xlsx", NEW, "2023"),
        ("from-2021-to-2022.xlsx", OLD, "2022"),
    ],
)
def test_the_year_is_in_the_file_s_name_or_told_by_its_codes(name: str, codes: set, year: str):
    assert editions.edition_of(name, codes) == Edition(year)


def test_a_year_that_is_given_is_taken():
    assert editions.edition_of("directory-2022.xlsx", OLD, given="2024") == Edition("2024")


@pytest.mark.parametrize("given", ["23", "next", "2023-06", "٢٠٢٣"])
def test_a_year_that_is_none_is_refused(given: str):
    with pytest.raises(WorkbookError, match="not the year of an edition"):
        editions.edition_of("directory.xlsx", NEW, given=given)


@pytest.mark.parametrize("codes", [PLAIN, OLD | NEW])
def test_a_workbook_that_does_not_tell_its_year_has_to_be_given_one(codes: set):
    with pytest.raises(WorkbookError, match="--edition 2023"):
        editions.edition_of("directory.xlsx", codes)


@pytest.mark.parametrize(("name", "codes"), [("d-2023.xlsx", OLD), ("d-2022.xlsx", NEW)])
def test_a_name_at_odds_with_the_codes_is_refused(name: str, codes: set):
    with pytest.raises(WorkbookError, match="but its codes are those of"):
        editions.edition_of(name, codes)
