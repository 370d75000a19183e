"""The map beside the results: in a wide window only, with the numbers of the list."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage

MAP = ".map-found svg"


def test_a_wide_window_has_a_map_with_the_numbers_of_the_list(
    new_page: OpenPage, file_address: str
) -> None:
    page = new_page(width=1280)
    page.goto(f"{file_address}find.html#q=detox+fairhaven")

    expect(page.locator(MAP)).to_be_visible()
    expect(page.locator(f"{MAP} .map-mark").first).to_contain_text("1")
    expect(page.locator(".map-found")).to_contain_text("middle of the ZIP code")
    assert page.locator(".map-found :is(a, button, [tabindex])").count() == 0


def test_a_phone_is_not_sent_a_map(new_page: OpenPage, file_address: str) -> None:
    page = new_page(width=360)
    page.goto(f"{file_address}find.html#q=detox+fairhaven")

    page.locator("[data-part=filters]").click()
    expect(page.locator(".filter").first).to_be_attached()  # asked for later than a map would be
    assert page.locator("script[src$='/map.js']").count() == 0


# Names of towns that stand nearer to a number of another town than to one of their own, and
# numbers that cover one another. Which town a number is of, its card in the list says.
ASTRAY = """() => {
  const box = one => one.getBoundingClientRect();
  const far = (a, b) => Math.hypot(
    Math.max(a.left - b.right, b.left - a.right, 0),
    Math.max(a.top - b.bottom, b.top - a.bottom, 0));
  const towns = [...document.querySelectorAll(".results .card")]
    .map(one => one.querySelector("header p").textContent);
  const marks = [...document.querySelectorAll(".map-found .map-mark")].map(one => ({
    box: box(one.querySelector("rect")),
    says: one.textContent,
    towns: one.textContent.replace("+", "").split(",").map(at => towns[at - 1] || "").join(" "),
  }));
  const names = [...document.querySelectorAll(".map-found text:not(.map-scale, .map-mark text)")];
  const covered = marks.flatMap((one, at) => marks.slice(at + 1)
    .filter(other => !far(one.box, other.box)).map(other => `${one.says} covers ${other.says}`));
  return covered.concat(names.flatMap(name => {
    const nearest = [...marks].sort((a, b) => far(box(name), a.box) - far(box(name), b.box))[0];
    const own = marks.some(one => one.towns.includes(name.textContent));
    return !own || nearest.towns.includes(name.textContent)
      ? [] : [`${name.textContent} stands at ${nearest.says}`];
  }));
}"""


@pytest.mark.parametrize("words", ["detox+fairhaven", "iop+fairhaven", "medicaid+millbrook"])
def test_a_name_on_the_map_stands_at_its_own_number(
    new_page: OpenPage, file_address: str, words: str
) -> None:
    page = new_page(width=1280)
    page.goto(f"{file_address}find.html#q={words}")

    expect(page.locator(f"{MAP} .map-mark").first).to_be_visible()
    assert page.evaluate(ASTRAY) == []
