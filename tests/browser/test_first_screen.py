"""What decides stands on the first screen of a phone, and no list is longer than anyone scrolls."""

from pathlib import Path

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.pages import pages_of_kind

WIDTH, HEIGHT = 360, 740  # pixels of a phone
MOST_SCREENS = 8

# Where things are, in pixels from the top of the page; null where they are not.
POSITIONS = """() => {
  const top = name => {
    const box = document.querySelector(name)?.getBoundingClientRect();
    return box ? Math.round(box.top + scrollY) : null;
  };
  const facts = [...document.querySelectorAll(".first dt")]
    .map(one => [one.textContent.trim(), Math.round(one.getBoundingClientRect().bottom + scrollY)]);
  return {
    name: top("h1"), call: top(".call-bar a"), directions: top("a[href^='geo:']"),
    facts: top(".first"), input: top("main input"), table: top(".compare"),
    labels: Object.fromEntries(facts), height: document.documentElement.scrollHeight,
  };
}"""


def positions(new_page: OpenPage, address: str) -> dict[str, object]:
    """Return where the parts of a page are on a phone."""
    page = new_page(width=WIDTH)
    page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    page.goto(address)
    found: dict[str, object] = page.evaluate(POSITIONS)
    return found


def test_a_provider_is_named_called_and_found_on_the_first_screen(
    new_page: OpenPage, file_address: str, site: Path
) -> None:
    page = site / "programs" / "wexcombe-detox-and-day-hospital.html"
    at = positions(new_page, f"{file_address}{page.relative_to(site).as_posix()}")

    assert at["name"] < 300
    assert at["directions"] < HEIGHT - 150
    assert at["call"] < HEIGHT
    assert at["facts"] < 520


def test_how_to_pay_ages_and_languages_never_stand_below_the_second_screen(
    new_page: OpenPage, file_address: str, site: Path
) -> None:
    providers = pages_of_kind(site, "provider")[::12]
    assert providers
    for page in providers:
        at = positions(new_page, f"{file_address}{page.relative_to(site).as_posix()}")
        labels = at["labels"]
        assert labels, page
        assert max(labels.values()) < 2 * HEIGHT, page


@pytest.mark.parametrize(
    "path",
    ["index.html", "programs.html", "places/ex.html", "places/ex/fairhaven.html",
     "places/ex/counties/example.html", "levels/detox.html", "levels/iop.html"],
)  # fmt: skip
def test_no_list_is_longer_than_eight_screens_before_it_is_unfolded(
    new_page: OpenPage, file_address: str, path: str
) -> None:
    at = positions(new_page, file_address + path)

    assert at["height"] <= MOST_SCREENS * HEIGHT


def test_every_program_of_a_place_is_there_without_scripts(site: Path) -> None:
    for page in pages_of_kind(site, "place"):
        text = page.read_text("utf-8")
        assert text.count("<details") == text.count("</details>"), page


def test_home_begins_with_the_search(new_page: OpenPage, file_address: str) -> None:
    assert positions(new_page, f"{file_address}index.html")["input"] < HEIGHT - 250
