"""axe-core finds nothing to say on any kind of page, however it is looked at."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.comparing import settle
from tests.browser.conftest import OpenPage
from tests.browser.faults import Faults
from tests.browser.pages import SamplePage

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": STANDARDS}}

# The bars at the foot of a phone's window cover half of whatever link lies there just now.
UNSTUCK = """() => document.querySelectorAll(".call-bar, .phone-pager, .tray").forEach(
  bar => { bar.style.position = "static"; })"""

# Elements with text of their own, in the colour of the nearest background behind them.
INVISIBLE_TEXT = """() => {
  const transparent = /^rgba\\(.*, 0\\)$/;
  const background = element => {
    const colour = getComputedStyle(element).backgroundColor;
    return transparent.test(colour) && element.parentElement
      ? background(element.parentElement) : colour;
  };
  const hasText = element => [...element.childNodes]
    .some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  return [...document.body.querySelectorAll("*")]
    .filter(element => hasText(element) && element.checkVisibility())
    .filter(element => getComputedStyle(element).color === background(element))
    .map(element => `invisible: ${element.outerHTML.slice(0, 120)}`);
}"""


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_page_meets_wcag(
    new_page: OpenPage, file_address: str, looked_at: list[SamplePage], scheme: str, width: int
) -> None:
    page = new_page(width=width, color_scheme=scheme, reduced_motion="reduce")
    faults = Faults()
    for sample in looked_at:
        page.goto(file_address + sample.path)
        settle(page, sample)
        page.evaluate(UNSTUCK)
        faults.add(sample, violations(page))
    assert not faults, repr(faults)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_text_vanishes_in_forced_colours(
    new_page: OpenPage, file_address: str, looked_at: list[SamplePage], scheme: str
) -> None:
    page = new_page(color_scheme=scheme, forced_colors="active", reduced_motion="reduce")
    faults = Faults()
    for sample in looked_at:
        page.goto(file_address + sample.path)
        settle(page, sample)
        # axe-core takes the author's colours for the forced ones: its sums on contrast are wrong.
        faults.add(sample, violations(page, rules={"color-contrast": {"enabled": False}}))
        faults.add(sample, page.evaluate(INVISIBLE_TEXT))
    assert not faults, repr(faults)


def violations(page: Page, rules: dict[str, object] | None = None) -> list[str]:
    """Return what axe-core finds on the page, one line for each element it objects to.

    `rules` changes axe-core's rules, in its own notation.
    """
    results = Axe().run(page, options=OPTIONS | {"rules": rules or {}})
    return [
        f"{violation['id']}: {violation['help']}: {node['html'][:200]}"
        for violation in results.response["violations"]
        for node in violation["nodes"]
    ]
