"""Pages fit a small phone, and paper."""

from tests.browser.conftest import OpenPage
from tests.browser.faults import Faults
from tests.browser.pages import SamplePage

SMALLEST_PHONE = 320

# How wide the page is, if it is too wide, and the elements that stick out furthest. (There may be
# none: what a style sheet adds before or after an element is no element.)
OVERFLOW = """() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const edge = element => Math.round(element.getBoundingClientRect().right);
  const sticking = [...document.body.querySelectorAll("*")]
    .filter(element => edge(element) > root.clientWidth)
    .sort((a, b) => edge(b) - edge(a))
    .slice(0, 3)
    .map(element => `${element.outerHTML.slice(0, 120)} ends at ${edge(element)} px`);
  return [`the page is ${root.scrollWidth} px wide`, ...sticking];
}"""

# The parts of the page that come above the band on paper, by where they are printed.
ABOVE_HELP_NOW = """() => {
  const top = element => element.getBoundingClientRect().top;
  const help = document.querySelector(".help-now");
  if (!help?.checkVisibility()) return ["help-now is missing"];
  return [...document.querySelectorAll("header, main, footer, h1")]
    .filter(element => element.checkVisibility() && top(element) < top(help))
    .map(element => element.outerHTML.slice(0, 120));
}"""

SHOWN = """elements => elements
  .filter(element => element.checkVisibility())
  .map(element => element.outerHTML.slice(0, 120))"""


def test_nothing_is_wider_than_a_small_phone(
    new_page: OpenPage, file_address: str, samples: list[SamplePage]
) -> None:
    page = new_page(width=SMALLEST_PHONE)
    faults = Faults()
    for sample in samples:
        page.goto(file_address + sample.path)
        faults.add(sample, page.evaluate(OVERFLOW))
    assert not faults, repr(faults)


def test_a_printed_page_has_no_navigation(
    new_page: OpenPage, file_address: str, samples: list[SamplePage]
) -> None:
    page = new_page()
    page.emulate_media(media="print")
    faults = Faults()
    for sample in samples:
        page.goto(file_address + sample.path)
        faults.add(sample, page.locator("nav").evaluate_all(SHOWN))
    assert not faults, repr(faults)


def test_a_printed_page_begins_with_where_to_call_in_danger(
    new_page: OpenPage, file_address: str, samples: list[SamplePage]
) -> None:
    page = new_page()
    page.emulate_media(media="print")
    faults = Faults()
    for sample in samples:
        page.goto(file_address + sample.path)
        faults.add(sample, page.evaluate(ABOVE_HELP_NOW))
    assert not faults, repr(faults)
