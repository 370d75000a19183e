"""Where what is chosen is kept: in the tab, in the links, and on the device only when asked."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.comparing import Program, both, choose, chosen, side_by_side, tray
from tests.browser.conftest import OpenPage

NO_STORAGE = """for (const name of ["sessionStorage", "localStorage"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });
}"""
KEPT = "[sessionStorage, localStorage].map(kept => Object.values({ ...kept }).join())"


@both
def test_what_is_chosen_goes_along_from_page_to_page(
    new_page: OpenPage, base: str, cards: str
) -> None:
    page = new_page()
    page.goto(base + cards)
    ids = choose(page, 2)
    names = tray(page)

    page.locator(".masthead").get_by_role("link", name="Levels").click()
    page.wait_for_url(re.compile("levels"))
    page.locator(".masthead").get_by_role("link", name="Programs", exact=True).click()
    page.wait_for_url(re.compile("programs"))

    assert tray(page) == names
    assert chosen(page) == ids
    assert "chosen" not in page.url
    assert page.evaluate("location.search") == ""
    assert page.evaluate("document.cookie") == ""


@both
def test_a_link_to_a_part_of_a_page_still_leads_there(
    new_page: OpenPage, base: str, cards: str
) -> None:
    page = new_page()
    page.goto(base + cards)
    choose(page, 1)
    tray(page)

    page.get_by_role("link", name="All lines for help now").click()

    expect(page.locator("#help")).to_be_in_viewport()
    assert page.url == f"{base}index.html#help"
    assert len(chosen(page)) == 1


def test_what_is_chosen_is_gone_in_another_tab_and_another_browser(
    new_page: OpenPage, http_address: str, cards: str
) -> None:
    page = new_page()
    page.goto(http_address + cards)
    choose(page, 2)
    tray(page)

    for other in (page.context.new_page(), new_page()):
        other.goto(http_address + cards)
        assert chosen(other) == []
        assert other.evaluate(KEPT) == ["", ""]


def test_the_device_remembers_only_when_asked_and_forgets_when_asked(
    new_page: OpenPage, http_address: str, cards: str
) -> None:
    page = new_page()
    page.goto(http_address + cards)
    ids = choose(page, 2)
    tray(page)
    assert page.evaluate(KEPT)[1] == ""
    page.locator(".tray summary").click()

    page.get_by_role("button", name="Remember on this device").click()

    expect(page.get_by_role("status").last).to_contain_text("Remembered on this device")
    expect(page.get_by_role("button", name="Forget on this device")).to_be_focused()
    other = page.context.new_page()
    other.goto(http_address + cards)
    assert chosen(other) == ids

    page.get_by_role("button", name="Forget on this device").click()

    expect(page.get_by_role("status").last).to_have_text("Forgotten on this device.")
    assert page.evaluate(KEPT)[1] == ""
    another = page.context.new_page()
    another.goto(http_address + cards)
    assert chosen(another) == []


def test_opening_a_link_does_not_change_what_the_device_remembers(
    new_page: OpenPage, http_address: str, four: list[Program], cards: str
) -> None:
    page = new_page()
    page.goto(http_address + cards)
    choose(page, 1)
    tray(page)
    page.locator(".tray summary").click()
    page.get_by_role("button", name="Remember on this device").click()
    remembered = page.evaluate(KEPT)[1]
    assert remembered

    page.goto(http_address + side_by_side(four[:2]))
    expect(page.locator("table")).to_have_count(1)
    page.goto(http_address + cards)
    assert len(tray(page)) == 2

    assert page.evaluate(KEPT)[1] == remembered


def test_what_a_link_names_is_kept_before_the_rest_of_the_scripts_is_there(
    new_page: OpenPage, http_address: str, four: list[Program], cards: str
) -> None:
    page = new_page()
    page.route("**/packet.js", lambda route: route.abort())
    page.goto(http_address + side_by_side(four[:2]))
    expect(page.locator("table")).to_have_count(1)

    page.goto(http_address + cards)

    assert len(tray(page)) == 2


@both
def test_where_a_browser_lets_nothing_be_kept_the_links_carry_what_is_chosen(
    new_page: OpenPage, base: str, cards: str
) -> None:
    page = new_page()
    page.add_init_script(NO_STORAGE)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(error.message))
    page.goto(base + cards)
    ids = choose(page, 2)
    names = tray(page)

    page.locator(".masthead").get_by_role("link", name="Guides").click()
    page.wait_for_url(re.compile("guides"))
    assert tray(page) == names
    page.locator(".tray summary").click()
    page.get_by_role("button", name="Remember on this device").click()

    expect(page.get_by_role("status").last).to_have_text("This browser lets nothing be remembered.")
    page.get_by_role("link", name="Compare them").click()
    expect(page.locator("thead th")).to_have_count(2)
    assert chosen(page) == ids
    assert errors == []


@pytest.mark.parametrize("kept", ["[1, null]", '{"a": 1}', "junk", '[["a/b"]]', '"a/b"'])
def test_what_somebody_else_put_into_the_storage_does_no_harm(
    new_page: OpenPage, http_address: str, cards: str, kept: str
) -> None:
    page = new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(error.message))
    page.goto(http_address + cards)
    page.evaluate("kept => sessionStorage.setItem(levelground.key, kept)", kept)

    page.reload()

    assert chosen(page) == []
    choose(page, 1)
    assert len(tray(page)) == 1
    assert errors == []
