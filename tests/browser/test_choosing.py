"""Choosing programs: buttons, and the tray at the foot of the window."""

from pathlib import Path

from playwright.sync_api import Route, expect

from tests.browser.comparing import Program, both, choose, chosen, facts, tray
from tests.browser.conftest import OpenPage
from tests.browser.pages import pages_of_kind


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

    named = [one.split("/") for one in choose(page, 2)]

    assert tray(page) == [
        next(own["name"] for own in facts(site, f"facts/{slug}")["programs"] if own["key"] == key)
        for slug, key in named
    ]


def test_the_tray_looks_the_same_wherever_a_program_is_chosen(
    new_page: OpenPage, file_address: str, cards: str, four: list[Program]
) -> None:
    looks = set()
    for address in (cards, four[0].page, "find.html#q=detox"):
        page = new_page()
        page.goto(file_address + address)
        page.locator("[data-choose]").first.click()
        page.locator(".tray summary").click()
        button = page.locator(".tray button", has_text="Remember on this device")
        expect(button).to_have_css("border-radius", "5px")
        looks.add(button.evaluate("one => `${one.offsetHeight} ${getComputedStyle(one).font}`"))

    assert len(looks) == 1


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
    expect(page.locator("[data-choose]:visible").nth(4)).to_have_attribute("aria-pressed", "false")
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
