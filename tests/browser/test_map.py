"""The map beside the results: in a wide window only, with the numbers of the list."""

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
