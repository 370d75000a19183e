"""What a keyboard needs: few stops before what was asked for, a way past, focus in sight."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.comparing import settle
from tests.browser.conftest import OpenPage
from tests.browser.faults import Faults
from tests.browser.pages import SamplePage

# Four choices, and their line of danger.
ASKED = (
    "find.html#q=alcohol+xanax+medicaid+tonight+fairhaven",
    "find.html#q=benzos+iop+evening+vivitrol+medicare",
)
FEWER_THAN = 15
STICKING = {"provider", "compare", "list", "find", "level", "place"}
STOPS = 60  # on each page

IN_RESULTS = "Boolean(document.activeElement.closest('.results .card'))"

# What has the focus, where a bar that stays in the window covers all of it (WCAG 2.2, 2.4.11).
COVERED = """() => {
  const one = document.activeElement;
  const box = one.getBoundingClientRect();
  const points = [0.05, 0.5, 0.95].flatMap(across => [0.1, 0.5, 0.9].map(down =>
    [box.left + across * box.width, box.top + down * box.height]));
  const seen = points.some(([x, y]) => {
    const found = document.elementFromPoint(x, y);
    return found && (one.contains(found) || found.contains(one));
  });
  return one === document.body || seen ? [] : [`covered: ${one.outerHTML.slice(0, 90)}`];
}"""


def answered(page: Page, address: str) -> Page:
    """Open the search with words, and wait for all that it brings."""
    page.goto(address)
    expect(page.locator("html[data-answered]")).to_be_attached()
    expect(page.locator(".results .card [data-choose]").first).to_be_visible()
    return page


def stops_before_results(page: Page) -> int:
    """Return how often Tab stops, from the top of the page, before a result has the focus."""
    for stops in range(2 * FEWER_THAN):
        page.keyboard.press("Tab")
        if page.evaluate(IN_RESULTS):
            return stops
    raise AssertionError("Tab never reaches a result")


@pytest.mark.parametrize("language", ["", "es/"])
@pytest.mark.parametrize("asked", ASKED)
def test_few_stops_come_before_the_first_result(
    new_page: OpenPage, file_address: str, language: str, asked: str
) -> None:
    page = answered(new_page(), f"{file_address}{language}{asked}")

    assert stops_before_results(page) < FEWER_THAN


@pytest.mark.parametrize("language", ["", "es/"])
def test_the_first_stop_leads_past_all_of_them(
    new_page: OpenPage, file_address: str, language: str
) -> None:
    page = answered(new_page(), f"{file_address}{language}{ASKED[1]}")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".results")).to_be_focused()

    page.keyboard.press("Tab")
    expect(page.locator(".results .danger a")).to_be_focused()  # nobody is led past that
    page.keyboard.press("Tab")

    assert page.evaluate(IN_RESULTS)


def test_what_has_the_focus_is_never_under_a_bar(
    new_page: OpenPage, file_address: str, looked_at: list[SamplePage]
) -> None:
    faults = Faults()
    page = new_page(width=360)
    largest = {sample.kind: sample for sample in looked_at if sample.kind in STICKING}
    for sample in largest.values():
        page.goto(file_address + sample.path)
        settle(page, sample)
        for _stop in range(STOPS):
            page.keyboard.press("Tab")
            faults.add(sample, page.evaluate(COVERED))
    assert not faults, repr(faults)
