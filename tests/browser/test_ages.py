"""How long ago a check was, by the reader's own clock, which may be wrong."""

import datetime as dt
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.pages import pages_of_kind

NAMED_DAY = re.compile(r"^[A-Z][a-z]+ \d{1,2}, \d{4}$")
DATED = re.compile(r"<time datetime=\"?(\d{4}-\d\d-\d\d)\"? data-age")


@pytest.fixture(scope="session")
def dated(site: Path) -> Path:
    """A page that names the day of a check."""
    pages = sorted(pages_of_kind(site, "provider"))
    return next(page for page in pages if DATED.search(page.read_text("utf-8")))


@pytest.mark.parametrize("before", [1, 30, 20_000])
def test_a_clock_that_stands_before_a_check_leaves_its_date(
    new_page: OpenPage, file_address: str, site: Path, dated: Path, before: int
) -> None:
    page = new_page()
    first = min(map(dt.date.fromisoformat, DATED.findall(dated.read_text("utf-8"))))
    day = first - dt.timedelta(days=before)
    page.clock.set_fixed_time(dt.datetime.combine(day, dt.time(12)))
    page.goto(file_address + dated.relative_to(site).as_posix())

    times = page.locator("time[data-age]").all_text_contents()

    assert times
    assert not [text for text in times if not NAMED_DAY.match(text)]
    expect(page.locator("[data-old]")).to_have_count(0)


def test_a_clock_on_the_day_of_a_check_says_today(
    new_page: OpenPage, file_address: str, site: Path, dated: Path
) -> None:
    page = new_page()
    last = max(map(dt.date.fromisoformat, DATED.findall(dated.read_text("utf-8"))))
    page.clock.set_fixed_time(dt.datetime.combine(last, dt.time(12)))
    page.goto(file_address + dated.relative_to(site).as_posix())

    assert "today" in page.locator("time[data-age]").all_text_contents()
