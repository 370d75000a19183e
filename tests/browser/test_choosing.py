"""Choosing programs: buttons, the tray, what is kept and where, and what is not."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.comparing import Program, programs, side_by_side
from tests.browser.conftest import OpenPage
from tests.browser.pages import pages_of_kind

NO_STORAGE = """for (const name of ["sessionStorage", "localStorage"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });
}"""
KEPT = "[sessionStorage, localStorage].map(kept => Object.values({ ...kept }).join())"

both = pytest.mark.parametrize("address", ["http_address", "file_address"])


@pytest.fixture
def base(address: str, request: pytest.FixtureRequest) -> str:
    """The address of the site, over http or as a folder."""
    found: str = request.getfixturevalue(address)
    return found


@pytest.fixture(scope="module")
def cards(site: Path) -> str:
    """The page of a place that has many cards."""
    counts = {page: page.read_text("utf-8").count('class="card"') for page in pages_of_kind(site, "place")}
    return max(counts, key=counts.__getitem__).relative_to(site).as_posix()


@pytest.fixture(scope="module")
def four(site: Path) -> list[Program]:
    return programs(site, 4)


def choose(page: Page, count: int, start: int = 0) -> list[str]:
    """Press Compare at some programs of a page, and return their ids."""
    buttons = page.locator("[data-choose]")
    ids = []
    for at in range(start, start + count):
        buttons.nth(at).click()
        ids.append(buttons.nth(at).get_attribute("data-choose") or "")
    return ids


def tray(page: Page) -> list[str]:
    """Return the names in the tray, once it shows."""
    expect(page.locator(".tray summary")).to_be_visible()
    return page.locator(".tray li > span").evaluate_all("all => all.map(one => one.firstChild.data)")


def chosen(page: Page) -> list[str]:
    """Return what the page has for chosen."""
    found: list[str] = page.evaluate("levelground.chosen")
    return found


@both
def test_a_program_is_chosen_from_a_card(new_page: OpenPage, base: str, cards: str) -> None:
    page = new_page()
    page.goto(base + cards)

    ids = choose(page, 2)

    assert len(tray(page)) == 2
    expect(page.get_by_role("status").last).to_have_text("2 programs chosen")
    expect(page.locator("[data-choose][aria-pressed='true']")).to_have_count(2)
    expect(page.get_by_role("link", name="Compare them")).to_have_attribute(
        "href", f"{base}compare.html#{','.join(ids)}"
    )


@both
def test_a_program_is_chosen_from_its_providers_page(
    new_page: OpenPage, base: str, four: list[Program]
) -> None:
    page = new_page()
    page.goto(base + four[0].page)

    choose(page, 1)

    assert tray(page) == [four[0].name]
    expect(page.get_by_text("Choose one more to compare")).to_be_visible()


@both
def test_a_program_is_chosen_from_a_table(new_page: OpenPage, base: str, site: Path) -> None:
    page = new_page()
    page.goto(base + pages_of_kind(site, "together")[0].relative_to(site).as_posix())
    names = page.locator("thead th > a").all_inner_texts()

    choose(page, 2)

    assert tray(page) == names[:2]


def test_pressing_again_drops_a_program_and_the_last_one_takes_the_tray_along(
    new_page: OpenPage, file_address: str, cards: str
) -> None:
    page = new_page()
    page.goto(file_address + cards)
    choose(page, 1)
    tray(page)

    page.locator("[data-choose]").first.click()

    expect(page.locator(".tray")).to_be_hidden()
    expect(page.locator("[data-choose]").first).to_be_focused()
    assert chosen(page) == []


def test_a_fifth_program_waits_and_the_tray_says_why(
    new_page: OpenPage, file_address: str, cards: str
) -> None:
    page = new_page()
    page.goto(file_address + cards)
    ids = choose(page, 4)
    assert len(tray(page)) == 4

    choose(page, 1, start=4)

    expect(page.locator(".tray details")).to_have_attribute("open", "")
    expect(page.locator(".tray").get_by_text("Four is the most")).to_be_visible()
    expect(page.get_by_role("status").last).to_contain_text("Four is the most")
    expect(page.locator("[data-choose]").nth(4)).to_have_attribute("aria-pressed", "false")
    assert chosen(page) == ids


def test_removing_in_the_tray_keeps_the_focus_in_it_and_is_said(
    new_page: OpenPage, file_address: str, cards: str
) -> None:
    page = new_page()
    page.goto(file_address + cards)
    ids = choose(page, 3)
    names = tray(page)
    page.locator(".tray summary").click()

    page.get_by_role("button", name=f"Remove {names[0]}", exact=True).first.click()

    assert tray(page) == names[1:]
    expect(page.get_by_role("status").last).to_have_text("2 programs chosen")
    assert page.evaluate("document.activeElement.closest('.tray') !== null")
    assert chosen(page) == ids[1:]

    page.get_by_role("button", name="Remove all").click()

    expect(page.locator(".tray")).to_be_hidden()
    expect(page.locator("#main")).to_be_focused()


@both
def test_what_is_chosen_goes_along_from_page_to_page(
    new_page: OpenPage, base: str, cards: str
) -> None:
    page = new_page()
    page.goto(base + cards)
    ids = choose(page, 2)
    names = tray(page)

    page.locator(".masthead").get_by_role("link", name="Levels of care").click()
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


def test_what_is_pressed_before_the_tray_is_there_is_not_lost(
    new_page: OpenPage, http_address: str, cards: str
) -> None:
    page = new_page()
    held: list[Route] = []
    page.route("**/theme/js/app.js", lambda route: held.append(route))  # noqa: PLW0108
    page.goto(http_address + cards)
    buttons = page.locator("[data-choose]")
    for at in range(3):
        buttons.nth(at).click()

    held[0].continue_()

    assert len(tray(page)) == 3


def test_the_tray_hides_nothing_that_has_the_focus(
    new_page: OpenPage, file_address: str, cards: str
) -> None:
    page = new_page(width=360)
    page.goto(file_address + cards)
    choose(page, 2)
    tray(page)
    button = page.locator("[data-choose]").nth(3)
    button.evaluate("one => window.scrollTo(0, one.getBoundingClientRect().top + scrollY - 880)")

    button.focus()

    low = button.evaluate("one => one.getBoundingClientRect().bottom")
    assert low <= page.locator(".tray").evaluate("one => one.getBoundingClientRect().top")
