"""Pages fit a small phone, and paper."""

from tests.browser.conftest import OpenPage
from tests.browser.pages import SamplePage

SMALLEST_PHONE = 320

# How far the page runs over to the right and, if it does, the elements that stick out furthest.
OVERFLOW = """() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const edge = element => element.getBoundingClientRect().right;
  return [...document.body.querySelectorAll("*")]
    .filter(element => edge(element) > root.clientWidth)
    .sort((a, b) => edge(b) - edge(a))
    .slice(0, 3)
    .map(element => `${element.outerHTML.slice(0, 120)} ends at ${Math.round(edge(element))} px`);
}"""

# The parts of the page that come above the band on paper, by where they are printed.
ABOVE_HELP_NOW = """() => {
  const top = element => element.getBoundingClientRect().top;
  const help = document.querySelector(".help-now");
  return [...document.querySelectorAll("header, main, footer, h1")]
    .filter(element => element.checkVisibility() && top(element) < top(help))
    .map(element => element.outerHTML.slice(0, 120));
}"""


def test_nothing_is_wider_than_a_small_phone(
    new_page: OpenPage, file_address: str, samples: list[SamplePage]
) -> None:
    page = new_page(width=SMALLEST_PHONE)
    too_wide = []
    for sample in samples:
        page.goto(file_address + sample.path)
        too_wide += [f"{sample}: {element}" for element in page.evaluate(OVERFLOW)]
    assert not too_wide, "\n".join(too_wide)


def test_a_printed_page_has_no_navigation(
    new_page: OpenPage, file_address: str, samples: list[SamplePage]
) -> None:
    page = new_page()
    page.emulate_media(media="print")
    printed = []
    for sample in samples:
        page.goto(file_address + sample.path)
        printed += [str(sample) for nav in page.locator("nav").all() if nav.is_visible()]
    assert not printed, "\n".join(printed)


def test_a_printed_page_begins_with_where_to_call_in_danger(
    new_page: OpenPage, file_address: str, samples: list[SamplePage]
) -> None:
    page = new_page()
    page.emulate_media(media="print")
    above = []
    for sample in samples:
        page.goto(file_address + sample.path)
        assert page.locator(".help-now").is_visible(), f"{sample}: not printed at all"
        above += [f"{sample}: {element}" for element in page.evaluate(ABOVE_HELP_NOW)]
    assert not above, "\n".join(above)
