"""Everything can be read and reached with JavaScript off, and nothing on the page is dead."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.faults import Faults
from tests.browser.pages import SamplePage

# What a reader comes for must not wait for a script: it may be folded away in `details`, or come
# with a link of the page that leads to it, but not be hidden. And a button that only a script would
# answer must not be shown.
CONTENT = "main :is(h1, h2, h3, h4, table, dl, a[href])"
DEAD_BUTTONS = "button:not(form button:not([type=button]), [popovertarget], [commandfor])"

HIDDEN = """elements => elements
  .filter(element => !element.closest("details:not([open])"))
  .filter(element => ![...document.querySelectorAll("main a[href^='#']")].some(link =>
    document.querySelector(link.getAttribute("href") + ":not(.hidden)")?.contains(element)))
  .filter(element => !element.checkVisibility({visibilityProperty: true}))
  .map(element => "hidden: " + element.outerHTML.slice(0, 120))"""
SHOWN = """elements => elements
  .filter(element => element.checkVisibility({visibilityProperty: true}))
  .map(element => "dead: " + element.outerHTML.slice(0, 120))"""


def test_every_kind_of_page_works_with_scripts_off(
    new_page: OpenPage, file_address: str, samples: list[SamplePage]
) -> None:
    page = new_page(java_script_enabled=False)
    faults = Faults()
    for sample in samples:
        page.goto(file_address + sample.path)
        faults.add(sample, missing(page))
        faults.add(sample, page.locator(CONTENT).evaluate_all(HIDDEN))
        faults.add(sample, page.locator(DEAD_BUTTONS).evaluate_all(SHOWN))
    assert not faults, repr(faults)


def missing(page: Page) -> list[str]:
    """Return which of the parts that every page has are not to be seen."""
    parts = ["main", "h1", ".help-now", ".help-now a[href^='tel:']"]
    return [f"missing: {part}" for part in parts if not page.locator(part).first.is_visible()]


def test_what_to_do_tonight_comes_with_its_link(new_page: OpenPage, file_address: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(file_address + "index.html")
    danger = page.locator("#tonight a[href='tel:911']")
    expect(danger).to_be_hidden()

    page.get_by_role("link", name="What to do tonight").click()

    expect(danger).to_be_visible()
