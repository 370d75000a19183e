"""The link to another language keeps the page, the place on it, and what is chosen."""

import pytest

from tests.browser.comparing import Program, side_by_side
from tests.browser.conftest import OpenPage

both = pytest.mark.parametrize("address", ["http_address", "file_address"])
SWITCH = "a[data-language]"


@both
def test_the_place_on_a_page_is_kept_in_the_other_language(new_page: OpenPage, base: str) -> None:
    page = new_page()
    page.goto(f"{base}glossary.html#letter-M")
    page.click(SWITCH)
    page.wait_for_url("**/es/glossary.html#letter-M")

    assert page.locator("html").get_attribute("lang") == "es"
    page.click(SWITCH)
    page.wait_for_url("**/glossary.html#letter-M")
    assert page.locator("html").get_attribute("lang") == "en"


@both
def test_a_comparison_is_the_same_in_the_other_language(
    new_page: OpenPage, base: str, four: list[Program]
) -> None:
    page = new_page()
    page.goto(base + side_by_side(four[:2]))
    page.wait_for_selector("table.compare-many")
    page.click(SWITCH)
    page.wait_for_url("**/es/compare.html#**")
    page.wait_for_selector("table.compare-many")

    heads = page.locator("[data-part='region'] thead th a:not(.tel)").all_text_contents()
    assert heads == [one.head for one in four[:2]]


@both
def test_what_is_chosen_goes_along_to_the_other_language(new_page: OpenPage, base: str) -> None:
    page = new_page()
    page.goto(f"{base}programs.html")
    page.locator("[data-choose]").first.click()
    page.wait_for_selector(".tray:not([hidden])")
    page.click(SWITCH)
    page.wait_for_url("**/es/programs.html*")
    page.wait_for_selector(".tray:not([hidden])")

    assert page.locator(".tray summary").text_content() == "1 programa elegido"


def test_without_scripts_the_link_leads_to_the_page_alone(
    new_page: OpenPage, http_address: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{http_address}glossary.html#letter-M")
    page.click("a.masthead-language")

    assert page.url == f"{http_address}es/glossary.html"


@pytest.mark.parametrize("width", [360, 1280])
def test_the_link_can_be_seen_and_says_its_language(
    new_page: OpenPage, file_address: str, width: int
) -> None:
    page = new_page(width=width)
    page.goto(f"{file_address}es/index.html")
    link = page.locator(SWITCH)

    assert link.is_visible()
    assert (link.text_content(), link.get_attribute("lang")) == ("English", "en")
    page.emulate_media(media="print")
    assert not link.is_visible()
