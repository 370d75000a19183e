"""Lists of programs: printed as rows, with a button that prints only where a script answers it."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.pages import pages_of_kind

BUTTON = "button:text('Print this list')"


@pytest.fixture
def largest(site: Path) -> str:
    """The address of the largest page of a place, below the site's root."""
    pages = pages_of_kind(site, "place")
    return max(pages, key=lambda page: page.stat().st_size).relative_to(site).as_posix()


@pytest.fixture
def folded(site: Path) -> str:
    """The address of the largest page of a level on which programs are folded by place."""
    pages = [
        page for page in pages_of_kind(site, "level") if "<summary data-part" in page.read_text()
    ]
    return max(pages, key=lambda page: page.stat().st_size).relative_to(site).as_posix()


def test_a_list_prints_at_the_press_of_a_button(
    new_page: OpenPage, file_address: str, largest: str
) -> None:
    page = new_page()
    page.add_init_script("window.print = () => { document.title = 'printed'; }")
    page.goto(file_address + largest)
    page.locator(BUTTON).click()
    assert page.title() == "printed"


def test_without_a_script_there_is_no_button_that_does_nothing(
    new_page: OpenPage, file_address: str, largest: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(file_address + largest)
    assert page.locator(BUTTON).count() == 0


def test_on_paper_every_program_is_a_row_with_whom_to_call(
    new_page: OpenPage, file_address: str, largest: str
) -> None:
    page = new_page(width=720)
    page.emulate_media(media="print")
    page.goto(file_address + largest)
    rows = page.locator(".card:visible")
    assert rows.count() > 0
    assert page.locator(".card dl:visible, .card button:visible").count() == 0
    heights = rows.evaluate_all("rows => rows.map(row => row.getBoundingClientRect().height)")
    assert max(heights) < 140  # about an inch and a half
    splits = rows.evaluate_all("rows => rows.map(row => getComputedStyle(row).breakInside)")
    assert set(splits) == {"avoid"}


def test_what_is_folded_on_the_screen_is_rows_on_paper(
    new_page: OpenPage, file_address: str, folded: str
) -> None:
    page = new_page(width=720)
    page.goto(file_address + folded)
    assert page.locator("details .card:visible").count() == 0
    page.emulate_media(media="print")
    rows = page.locator(".card")
    assert rows.count() > 1
    assert page.locator(".card:visible").count() == rows.count()
    assert page.locator("summary:visible").count() == page.locator("summary[data-part]").count()


def test_a_map_says_in_words_what_it_is(new_page: OpenPage, file_address: str) -> None:
    page = new_page()
    page.goto(file_address + "about.html")
    picture = page.get_by_role("img", name="Map of")
    assert picture.is_visible()
    assert page.locator(".map figcaption").inner_text().startswith("A larger dot")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_link_to_a_word_opens_its_letter(
    new_page: OpenPage, file_address: str, *, scripts: bool
) -> None:
    page = new_page(width=360, java_script_enabled=scripts)  # on a desk all letters stand open
    page.goto(file_address + "glossary.html")
    word = page.locator("dt[id='glossary--copay']")
    expect(word).to_be_hidden()

    page.goto(file_address + "glossary.html#glossary--copay")
    expect(word).to_be_in_viewport()


def test_on_paper_every_word_is_told(new_page: OpenPage, file_address: str) -> None:
    page = new_page(java_script_enabled=False)
    page.emulate_media(media="print")
    page.goto(file_address + "glossary.html")

    expect(page.locator("dt[id='glossary--copay']")).to_be_visible()
    expect(page.locator("summary .note").first).to_be_hidden()
