"""The page about the directory: completeness and freshness in numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from levelground.model.guide import Guide
from levelground.site.arrange.directory import Directory
from levelground.site.kind import Site
from levelground.site.pages import about
from levelground.site.pictures import Share
from tests.unit.making import TODAY, directory, record

FACTS = """
programs:
  - level: iop
    detox: no
    hours_per_week: unknown
  - level: unknown
    detox: n/a
    sleep: [home]
"""


def shares(facts: str) -> dict[str, tuple[int, int]]:
    """Return (how many state it, of how many) for every fact that decides."""
    found = about.page(Site(directory(record(facts)))).completeness
    return {share.label: (share.count, share.total) for share in found}


def ages(*checks: str) -> dict[str, int]:
    """Return how many providers a person checked, by how long ago, with these checks."""
    records = [
        record(f"level: iop\nchecked: [{check}]" if check else "level: iop", slug=f"p-{at}")
        for at, check in enumerate(checks)
    ]
    return {share.label: share.count for share in about.page(Site(directory(*records))).freshness}


def checked(days: int, how: str = "phone") -> str:
    """Return a check so many days before the build."""
    return f"{{on: {TODAY - timedelta(days=days)}, how: {how}, covers: [everything]}}"


def test_who_runs_it_is_said_where_it_has_been_said():
    made = directory(record("level: iop"))
    parts = {"title": "About", "slug": "about", "path": "about.md", "html": ""}
    told = replace(made.catalog, about=Guide.model_construct(**parts, run_by="The county."))

    def run_by(directory: Directory) -> str:
        standing = about.page(Site(directory)).standing
        assert standing
        return standing.run_by

    assert run_by(made) == ""
    assert run_by(Directory(told)) == "The county."
    assert "The county." in run_by(Directory(told, "es", ("en", "es")))


def test_a_no_is_a_stated_fact_and_an_unknown_is_none():
    found = shares(FACTS)

    assert found["Detox"] == (2, 2)
    assert found["Hours a week"] == (0, 2)
    assert found["Level of care"] == (1, 2)
    assert found["Where people sleep"] == (1, 2)


def test_freshness_is_counted_by_the_latest_check_of_a_person():
    assert ages(checked(0), checked(91), checked(92), checked(365), checked(366), "") == {
        "In the last 3 months": 2,
        "3 to 12 months ago": 2,
        "More than a year ago": 1,
        "Not yet by a person": 1,
    }


def test_it_says_from_when_to_when_people_checked():
    def checked(days: int) -> str:
        day = TODAY - timedelta(days=days)
        return f"level: iop\nchecked: [{{on: {day}, how: phone, covers: [everything]}}]"

    whole = directory(record(checked(10), slug="a"), record(checked(200), slug="b"))

    said = about.page(Site(whole)).checked
    assert said == (TODAY - timedelta(days=200), TODAY - timedelta(days=10))


def test_an_import_is_no_check_by_a_person():
    assert ages(checked(1, "import"))["Not yet by a person"] == 1


def test_the_shares_of_freshness_add_up_to_all_providers():
    found = about.page(Site(directory(record("level: iop")))).freshness

    assert sum(share.count for share in found) == found[0].total == 1


def test_a_share_of_nothing_is_nothing():
    assert Share("x", 0, 0).percent == 0.0
    assert Share("x", 1, 3).percent == 33.3


def test_an_empty_directory_has_numbers_too():
    assert about.page(Site(directory())).completeness[0].percent == 0.0
