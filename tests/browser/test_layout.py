"""Pages fit a small phone, large text and paper, and can be pressed."""

import pytest

from tests.browser.comparing import Program, settle, side_by_side
from tests.browser.conftest import OpenPage
from tests.browser.faults import Faults
from tests.browser.pages import SamplePage

SMALLEST_PHONE = 320
PHONE, TABLET, DESK = 360, 768, 1280
LETTER = 816  # pixels of a sheet's width
MOST_ABOVE_A_PAGE = 200  # pixels of help now and the masthead on a phone

TWICE_THE_TEXT = "document.documentElement.style.setProperty('font-size', '200%', 'important')"

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

# Columns that larger letters left no room for a word: text in the width of four letters.
NARROW = """() => [...document.querySelectorAll("main :is(p, li, dd, dt, td, th, h2, h3, a)")]
  .filter(one => one.textContent.trim().length > 12 && one.checkVisibility())
  .filter(one => getComputedStyle(one).display !== "inline" && !one.closest(".hidden"))
  .map(one => [one, one.getBoundingClientRect().width / parseFloat(getComputedStyle(one).fontSize)])
  .filter(([one, letters]) => letters > 0.1 && letters < 4)
  .map(([one, letters]) => `${letters.toFixed(1)} em: ${one.outerHTML.slice(0, 90)}`)
  .slice(0, 3)"""

# The parts of the page that come above the band on paper, by where they are printed.
ABOVE_HELP_NOW = """() => {
  const top = element => element.getBoundingClientRect().top;
  const help = document.querySelector(".help-now");
  if (!help?.checkVisibility()) return ["help-now is missing"];
  return [...document.querySelectorAll("header, main, footer, h1")]
    .filter(element => element.checkVisibility() && top(element) < top(help))
    .map(element => element.outerHTML.slice(0, 120));
}"""

# What is pressed and is lower than a finger needs; what stands within text may be lower.
LOW = """() => [...document.querySelectorAll("a[href], button, summary, select")]
  .filter(one => one.checkVisibility() && one.getBoundingClientRect().width > 2)
  .filter(one => !one.closest(".skip"))
  .map(one => [one, one.getBoundingClientRect().height])
  .filter(([one, height]) =>
    height < (getComputedStyle(one).display === "inline" ? 23.5 : 43.5))
  .map(([one, height]) => `${height} px: ${one.outerHTML.slice(0, 90)}`)"""

# A stated yes or no, or what nobody stated, without its mark; a way to choose without its border.
UNMARKED = """() => [
  ...[...document.querySelectorAll("main :is([data-state=yes], [data-state=no], [data-state=ask])")]
    .filter(one => one.checkVisibility() && !one.closest(".card")
      && getComputedStyle(one, "::before").content === "none"),
  ...[...document.querySelectorAll("button[data-choose]")]
    .filter(one => one.checkVisibility() && getComputedStyle(one).borderTopWidth === "0px"),
].map(one => `no mark: ${one.outerHTML.slice(0, 100)}`)"""

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


@pytest.mark.parametrize("width", [PHONE, TABLET, DESK])
def test_text_of_twice_the_size_fits(
    new_page: OpenPage, file_address: str, looked_at: list[SamplePage], width: int
) -> None:
    """As in browsers that enlarge text and leave the window as it is."""
    page = new_page(width=width)
    faults = Faults()
    for sample in looked_at:
        page.goto(file_address + sample.path)
        settle(page, sample)
        page.evaluate(TWICE_THE_TEXT)
        faults.add(sample, page.evaluate(OVERFLOW))
        faults.add(sample, page.evaluate(NARROW) if width > PHONE else [])
    assert not faults, repr(faults)


def test_what_is_pressed_is_large_enough_for_a_finger(
    new_page: OpenPage, file_address: str, samples: list[SamplePage]
) -> None:
    page = new_page(width=PHONE)
    faults = Faults()
    for sample in samples:
        page.goto(file_address + sample.path)
        faults.add(sample, page.evaluate(LOW))
    assert not faults, repr(faults)


def test_help_now_and_the_masthead_leave_room_for_every_kind_of_page(
    new_page: OpenPage, file_address: str, samples: list[SamplePage]
) -> None:
    page = new_page(width=PHONE)
    faults = Faults()
    for sample in samples:
        page.goto(file_address + sample.path)
        # An example says besides, in a line, that it is one.
        box = page.locator(".masthead .wrap").bounding_box()
        assert box, sample
        end = box["y"] + box["height"]
        if end > MOST_ABOVE_A_PAGE:
            faults.add(sample, [f"{end:.0f} px above the page"])
    assert not faults, repr(faults)


def test_what_is_not_stated_has_its_mark_on_every_kind_of_page(
    new_page: OpenPage, file_address: str, looked_at: list[SamplePage]
) -> None:
    """Styles of states and of choosing are on each page that has them; cards have labels."""
    page = new_page(width=PHONE)
    faults = Faults()
    for sample in looked_at:
        page.goto(file_address + sample.path)
        settle(page, sample)
        faults.add(sample, page.evaluate(UNMARKED))
    assert not faults, repr(faults)


@pytest.mark.parametrize("language", ["", "es/"])
def test_the_way_out_stands_beside_the_lines_of_help(
    new_page: OpenPage, file_address: str, language: str
) -> None:
    page = new_page(width=TABLET)
    page.goto(f"{file_address}{language}index.html")

    tops = page.locator(".help-now a").evaluate_all("all => all.map(one => one.offsetTop)")
    assert len(set(tops)) == 1


@pytest.mark.parametrize("count", [3, 4])
def test_a_tablet_shows_all_columns_of_a_comparison(
    new_page: OpenPage, file_address: str, four: list[Program], count: int
) -> None:
    page = new_page(width=TABLET)
    page.goto(file_address + side_by_side(four[:count]))

    region = page.locator("[data-part=region]")
    region.locator("thead th").nth(count - 1).wait_for()
    assert region.evaluate("one => one.scrollWidth <= one.clientWidth")
    assert page.evaluate(OVERFLOW) == []


def test_everything_fits_on_paper(
    new_page: OpenPage, file_address: str, samples: list[SamplePage]
) -> None:
    page = new_page(width=LETTER)
    page.emulate_media(media="print")
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


# Phone numbers whose parts stand in two lines. Two columns of a comparison have no room for one in
# letters of twice the size.
BROKEN = r"""() => {
  const number = /(?:1-\d{3}-|\(\d{3}\) |\d{3}-)\d{3}-\d{4}/g;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (!node.parentElement.checkVisibility() || node.parentElement.closest(".compare")) continue;
    for (const one of node.data.matchAll(number)) {
      const range = document.createRange();
      range.setStart(node, one.index);
      range.setEnd(node, one.index + one[0].length);
      const tops = [...range.getClientRects()].map(box => Math.round(box.top));
      if (new Set(tops).size > 1) found.push(`${one[0]} in ${node.parentElement.outerHTML}`);
    }
  }
  return found.map(one => one.slice(0, 120));
}"""


@pytest.mark.parametrize("width", [SMALLEST_PHONE, PHONE, TABLET, DESK])
def test_no_phone_number_is_broken_over_two_lines(
    new_page: OpenPage, file_address: str, looked_at: list[SamplePage], width: int
) -> None:
    page = new_page(width=width)
    faults = Faults()
    for sample in (one for one in looked_at if one.kind not in {"compare", "list"}):
        page.goto(file_address + sample.path)
        settle(page, sample)
        faults.add(sample, page.evaluate(BROKEN))
        page.evaluate(TWICE_THE_TEXT)
        faults.add(sample, page.evaluate(BROKEN))
    assert not faults, repr(faults)


@pytest.mark.parametrize("language", ["", "es/"])
def test_all_levels_stand_side_by_side_on_a_desk_and_in_lists_on_a_phone(
    new_page: OpenPage, file_address: str, language: str
) -> None:
    page = new_page(width=DESK)
    page.goto(f"{file_address}{language}levels.html")
    tables = page.locator(".level-rows")

    assert tables.count() == 2
    for table in tables.all():
        assert table.evaluate("one => one.scrollWidth <= one.parentElement.clientWidth")
        assert table.evaluate("one => getComputedStyle(one).display") == "table"
    assert page.locator("main [tabindex='0']").count() == 0  # nothing scrolls

    page.set_viewport_size({"width": PHONE, "height": 740})
    assert tables.first.evaluate("one => getComputedStyle(one).display") == "block"
    told = tables.first.locator("td").first
    assert told.evaluate("one => getComputedStyle(one, '::before').content")
    assert told.get_attribute("data-label")
