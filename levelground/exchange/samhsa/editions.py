"""Which edition of the national directory a workbook is.

An edition is named by the year it comes out in and gives the answers of the
survey of the year before (N-SUMHSS): the 2023 edition has those of 2022.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass, field

from levelground.base.errors import WorkbookError
from levelground.model.lists import list_titles

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")

# Codes that came or went between two editions, and so tell them apart.
_ONLY_2022 = ("BMW", "MMW", "ULC")
_SINCE_2023 = ("DLC", "MWS")


SUBSTANCE_USE, MENTAL_HEALTH = "substance-use", "mental-health"
# By which names records keep that a directory lists them.
DIRECTORIES = {SUBSTANCE_USE: "samhsa-su", MENTAL_HEALTH: "samhsa-mh"}
_TITLES = {
    SUBSTANCE_USE: "National Directory of Drug and Alcohol Use Treatment Facilities",
    MENTAL_HEALTH: "National Directory of Mental Health Treatment Facilities",
}


@dataclass(frozen=True, slots=True, order=True)
class Edition:
    """The year of an edition, four digits; editions sort by it.

    *directory* is SUBSTANCE_USE or MENTAL_HEALTH; *is_reply* is for what the locator replied,
    which is of a search, and not the whole list.
    """

    year: str
    directory: str = field(default=SUBSTANCE_USE, compare=False)
    is_reply: bool = field(default=False, compare=False)

    @property
    def survey_year(self) -> str:
        """The year that its answers are from."""
        return str(int(self.year) - 1)

    @property
    def title(self) -> str:
        """How a record names it as its source."""
        if self.is_reply:
            return f"FindTreatment.gov, as it was in {self.year} (SAMHSA)"
        return list_titles.with_survey(f"{_TITLES[self.directory]} {self.year}", self.survey_year)

    @property
    def answered_by(self) -> str:
        """The ISO day by which all of its answers had been given: the survey year's last.

        The workbook says nothing finer. Earlier days may be too early, and a
        day of the edition's own year would make the answers look younger.
        """
        return f"{self.survey_year}-12-31"


def named_year(given: str) -> str:
    """Return a year that someone named; raises WorkbookError where it is none."""
    if not _YEAR.fullmatch(given):
        raise WorkbookError(f'"{given}" is not the year of an edition', "write it like 2023")
    return given


def edition_of(file_name: str, codes: Container[str], given: str = "") -> Edition:
    """Return the Edition of a workbook: as *given*, else by its file name, else by its codes.

    SAMHSA's file names end in the year. Codes tell 2022 from 2023 alone: the
    dictionary of a later edition may look like that of 2023, so a file that
    lost its year and is newer has to be *given* its year. Raises WorkbookError
    where nothing tells, or where name and codes contradict each other.
    """
    if given:
        return Edition(named_year(given))
    by_codes = _by_codes(codes)
    years = set(_YEAR.findall(file_name))
    if len(years) != 1:
        return _known(by_codes, file_name)
    year = years.pop()
    if (by_codes == "2022" and year > by_codes) or (by_codes == "2023" and year < by_codes):
        what = f'"{file_name}" is named {year}, but its codes are those of the {by_codes} edition'
        raise WorkbookError(what, "say which it is, like --edition 2023")
    return Edition(year)


def _by_codes(codes: Container[str]) -> str:
    """Return the year that the dictionary's codes point to, '' if they do not tell."""
    old = any(code in codes for code in _ONLY_2022)
    new = any(code in codes for code in _SINCE_2023)
    if old == new:
        return ""
    return "2022" if old else "2023"


def _known(year: str, file_name: str) -> Edition:
    if not year:
        what = f'neither the name "{file_name}" nor its codes tell the year of the edition'
        raise WorkbookError(what, "say which it is, like --edition 2023")
    return Edition(year)
