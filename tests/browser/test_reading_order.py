"""What comes next in reading is what comes next to the eye, and a column's name is said once."""

import pytest
from playwright.sync_api import Page

from tests.browser.comparing import settle
from tests.browser.conftest import OpenPage
from tests.browser.faults import Faults
from tests.browser.pages import SamplePage

# The blocks of words of a page in the order of its source, which is that of Tab and of a screen
# reader; and those that stand before the one that comes before them: higher up and not in a column
# further on, or in the same line and further back. What stands beside a text is read by itself, and
# so is a card, whose button stands in its upper corner. What stays at an edge of the window is at
# home where it is in the source.
OUT_OF_ORDER = """() => {
  const words = ":is(h1, h2, h3, p, li, dt, dd, summary, caption, figcaption, label, button)";
  const aside = "nav, aside, .glance-side, .side, .choices, .card, .chips, .strip, body";
  const stays = one => one &&
    (["sticky", "fixed"].includes(getComputedStyle(one).position) || stays(one.parentElement));
  const isSeen = one => {
    const box = one.getBoundingClientRect();
    return one.checkVisibility() && box.width > 2 && box.height > 2;
  };
  const flows = new Map();
  [...document.querySelectorAll(`body ${words}`)]
    .filter(one => !one.querySelector(words) && !one.closest(".hidden, table, svg, .skip"))
    .filter(one => isSeen(one) && !stays(one) && !one.closest(".card > footer"))
    .forEach(one => {
      const flow = one.closest(aside);
      flows.set(flow, [...(flows.get(flow) || []), one]);
    });
  const told = one => {
    const box = one.getBoundingClientRect();
    const [left, top] = [box.left, box.top].map(Math.round);
    return `${one.textContent.trim().slice(0, 40)} (${left}, ${top})`;
  };
  return [...flows.values()].flatMap(blocks => blocks.slice(1).flatMap((one, at) => {
    const last = blocks[at].getBoundingClientRect();
    const next = one.getBoundingClientRect();
    const isBelow = next.top >= last.bottom - 8;
    const isBeside = next.left >= last.right - 8;
    const inLine = next.left >= last.left && next.bottom > last.top + 4;
    return isBelow || isBeside || inLine ? [] : [`${told(one)} after ${told(blocks[at])}`];
  }));
}"""

# What a screen reader says with each cell of a column, where it is nothing, the same as of another
# column, or words twice.
HEADS = """() => [...document.querySelectorAll("table")].flatMap(table => {
  const said = head => head.getAttribute("abbr") ||
    [head.textContent, ...[...head.querySelectorAll("[aria-label]")].map(one => one.ariaLabel)]
      .join(" ").replace(/\\s+/g, " ").trim();
  const heads = [...table.querySelectorAll("thead th")].map(said);
  const once = head => {
    const name = head.split(/[:,(]/).pop().trim();
    return name.length < 4 || head.indexOf(name) === head.lastIndexOf(name);
  };
  return [
    ...heads.filter(head => !head).map(() => `no words: ${table.innerText.slice(0, 60)}`),
    ...heads.filter((head, at) => heads.indexOf(head) < at).map(head => `two columns: ${head}`),
    ...heads.filter(head => !once(head)).map(head => `said twice: ${head}`),
    ...[...table.querySelectorAll("thead th")].filter(head => head.scope === "row")
      .map(head => `the head of no column: ${said(head)}`),
  ];
})"""


def faults_in(page: Page, address: str, pages: list[SamplePage], script: str) -> Faults:
    """Return what a script finds in each of some pages."""
    faults = Faults()
    for sample in pages:
        page.goto(address + sample.path)
        settle(page, sample)
        faults.add(sample, page.evaluate(script))
    return faults


@pytest.mark.parametrize("width", [360, 1280])
def test_what_is_read_next_stands_next(
    new_page: OpenPage, file_address: str, looked_at: list[SamplePage], width: int
) -> None:
    page = new_page(width=width, reduced_motion="reduce")
    faults = faults_in(page, file_address, looked_at, OUT_OF_ORDER)
    assert not faults, repr(faults)


def test_every_column_is_called_by_one_name(
    new_page: OpenPage, file_address: str, looked_at: list[SamplePage]
) -> None:
    faults = faults_in(new_page(), file_address, looked_at, HEADS)
    assert not faults, repr(faults)
