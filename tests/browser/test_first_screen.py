"""What decides stands on the first screen of a phone, and no list is longer than anyone scrolls."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.pages import pages_of_kind

WIDTH, HEIGHT = 360, 740  # pixels of a phone
MOST_SCREENS = 8
MOST_IN_SPANISH = 8.2  # whose words take more room
SIX = 6  # facts that decide
# Providers with three and four levels, and with one.
PROVIDERS = ("harbor-point-recovery", "tern-island-center", "foundry-row-medication-clinic")

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
    facts: top(".first"), bar: document.querySelector(".call-bar")?.offsetHeight,
    age: top(".first-where .quiet"), input: top("main input"), table: top(".compare"),
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


@pytest.mark.parametrize("name", PROVIDERS[:2])
def test_six_facts_that_decide_and_their_age_stand_on_the_first_screen_of_several_levels(
    new_page: OpenPage, file_address: str, name: str
) -> None:
    at = positions(new_page, f"{file_address}programs/{name}.html")

    assert at["age"] < at["facts"]
    seen = [label for label, bottom in at["labels"].items() if bottom < HEIGHT - at["bar"]]
    assert len(seen) >= SIX, at["labels"]


@pytest.mark.parametrize("name", PROVIDERS)
def test_six_facts_that_decide_stand_on_the_first_screen_in_spanish(
    new_page: OpenPage, file_address: str, name: str
) -> None:
    at = positions(new_page, f"{file_address}es/programs/{name}.html")

    labels = at["labels"]
    assert isinstance(labels, dict)
    assert len([bottom for bottom in labels.values() if bottom <= HEIGHT]) >= min(SIX, len(labels))
    assert at["height"] <= MOST_IN_SPANISH * HEIGHT


@pytest.mark.parametrize("name", PROVIDERS)
def test_a_providers_page_folds_what_does_not_decide(
    new_page: OpenPage, file_address: str, site: Path, name: str
) -> None:
    at = positions(new_page, f"{file_address}programs/{name}.html")
    wide = new_page(width=1280)
    wide.goto(f"{file_address}programs/{name}.html")

    assert at["height"] <= MOST_SCREENS * HEIGHT
    expect(wide.locator("main details:not([open])")).to_have_count(0)
    text = (site / "programs" / f"{name}.html").read_text("utf-8")
    assert "<details" in text  # so what is folded opens without a script, too


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
