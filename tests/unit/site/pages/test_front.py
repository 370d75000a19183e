"""Home, the directory, guides, about, and the missing page."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from levelground.site.arrange.directory import Directory
from levelground.site.arrange.filtered_lists import Lists
from levelground.site.pages import front
from levelground.site.pages.contexts import Programs
from levelground.site.pages.front import SHOW_PROGRAMS
from levelground.site.pictures import Share
from tests.unit.making import TODAY, directory, record


def programs(whole: Directory) -> Programs:
    """Return the page of the whole directory."""
    return front.programs(whole, Lists(whole))


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
    found = front.about(directory(record(facts))).completeness
    return {share.label: (share.count, share.total) for share in found}


def ages(*checks: str) -> dict[str, int]:
    """Return how many providers a person checked, by how long ago, with these checks."""
    records = [
        record(f"level: iop\nchecked: [{check}]" if check else "level: iop", slug=f"p-{at}")
        for at, check in enumerate(checks)
    ]
    return {share.label: share.count for share in front.about(directory(*records)).freshness}


def checked(days: int, how: str = "phone") -> str:
    """Return a check so many days before the build."""
    return f"{{on: {TODAY - timedelta(days=days)}, how: {how}, covers: [everything]}}"


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


def test_an_import_is_no_check_by_a_person():
    assert ages(checked(1, "import"))["Not yet by a person"] == 1


def test_the_shares_of_freshness_add_up_to_all_providers():
    found = front.about(directory(record("level: iop"))).freshness

    assert sum(share.count for share in found) == found[0].total == 1


def test_a_share_of_nothing_is_nothing():
    assert Share("x", 0, 0).percent == 0.0
    assert Share("x", 1, 3).percent == 33.3


def test_what_every_page_shares_is_counted_once():
    whole = directory(
        record("programs: [{level: iop}, {level: php}]", slug="a"),
        record("level: iop\nlisting: closed", slug="b"),
    )
    site = front.site(whole, "A Directory", "mailto:a@example.org")

    assert (site.providers, site.programs, site.built) == (1, 2, TODAY)
    assert site.checked is None


def test_the_site_says_from_when_to_when_people_checked():
    whole = directory(
        record(f"level: iop\nchecked: [{checked(10)}]", slug="a"),
        record(f"level: iop\nchecked: [{checked(200)}]", slug="b"),
    )

    assert front.site(whole, "A", "").checked == (date(2026, 5, 6), date(2026, 11, 12))


@pytest.mark.parametrize(
    ("line", "fictional"), [("fictional: yes", True), ("fictional: no", False)]
)
def test_a_site_of_examples_says_so(line: str, fictional: bool):  # noqa: FBT001
    assert front.site(directory(record(f"level: iop\n{line}")), "A", "").fictional is fictional


def test_few_programs_are_all_on_one_page_by_name_then_level():
    whole = directory(
        record("programs: [{level: php}, {level: iop}]", slug="z", name="name: Alder"),
        record("level: iop", slug="a", name="name: birch"),
    )

    assert [(card.name, card.level[:9]) for card in programs(whole).cards] == [
        ("Alder", "Intensive"),
        ("Alder", "Partial h"),
        ("birch", "Intensive"),
    ]


def test_many_programs_are_reached_by_place_and_level():
    crowd = [record("level: iop", slug=f"p-{n:03}") for n in range(SHOW_PROGRAMS + 1)]

    assert programs(directory(*crowd)).cards == ()


def test_an_empty_directory_still_has_its_pages():
    empty = directory()

    assert programs(empty).cards == ()
    assert front.home(empty).places is not None
    assert front.about(empty).completeness[0].percent == 0.0


def test_home_starts_from_the_states_where_there_are_several():
    whole = directory(
        record("level: iop", slug="a"),
        record("level: iop", slug="b", place='place: {city: W, state: MA, zip: "01608"}'),
    )
    places = front.home(whole).places

    assert places is not None
    assert [row.link.href for row in places.rows] == ["places/ex.html", "places/ma.html"]


def test_home_starts_from_the_towns_where_there_is_one_county():
    places = front.home(directory(record("level: iop"))).places

    assert places is not None
    assert [row.link.href for row in places.rows] == ["places/ex/fairhaven.html"]


def test_the_missing_page_leads_on():
    page = front.missing(directory(record("level: iop")))

    assert page.links[0].note == "1 program"
    assert [link.href for link in page.links] == ["programs.html", "levels.html", "guides.html"]
