"""What the words mean: a word is found as it is typed, and without scripts all can be unfolded."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage

PHONE, DESK = 360, 1280


def opened(new_page: OpenPage, address: str, width: int = PHONE) -> Page:
    page = new_page(width=width)
    page.goto(f"{address}glossary.html")
    return page


def shown(page: Page) -> list[str]:
    """Return the words that can be read now, with what they mean."""
    found: list[str] = page.locator(".glossary dt").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => one.textContent)"
    )
    return found


@pytest.mark.parametrize(("typed", "found"), [("biofeed", "Biofeedback"), ("COPAY", "Copay")])
def test_a_word_that_is_typed_is_unfolded_alone(
    new_page: OpenPage, file_address: str, typed: str, found: str
) -> None:
    page = opened(new_page, file_address)
    assert shown(page) == []
    page.get_by_role("searchbox").fill(typed)

    assert shown(page) == [found]
    expect(page.get_by_role("status")).to_have_text("Words found: 1")


def test_a_word_of_the_meaning_leads_to_what_it_explains(
    new_page: OpenPage, file_address: str
) -> None:
    page = opened(new_page, file_address)
    page.get_by_role("searchbox").fill("xanax")

    assert "Benzodiazepines" in shown(page)


def test_accents_need_not_be_typed(new_page: OpenPage, file_address: str) -> None:
    page = opened(new_page, f"{file_address}es/")
    page.get_by_role("searchbox").fill("desintoxicacion")

    assert any(word.startswith("Desintoxicación") for word in shown(page))


def test_what_is_not_there_is_said_and_all_come_back(new_page: OpenPage, file_address: str) -> None:
    page = opened(new_page, file_address)
    page.get_by_role("searchbox").fill("zzzz")

    expect(page.get_by_role("status")).to_contain_text("No word here has these letters")
    page.get_by_role("searchbox").fill("")
    expect(page.get_by_role("status")).to_have_text("")
    assert shown(page) == []
    assert page.locator("main summary").filter(visible=True).count() > 15


def test_on_a_desk_all_words_stand_open(new_page: OpenPage, file_address: str) -> None:
    assert len(shown(opened(new_page, file_address, DESK))) > 100


def test_without_scripts_there_is_no_box_that_does_nothing(
    new_page: OpenPage, file_address: str
) -> None:
    page = new_page(width=PHONE, java_script_enabled=False)
    page.goto(f"{file_address}glossary.html")

    expect(page.locator("#word")).to_be_hidden()
    page.locator("summary").nth(1).click()
    expect(page.locator("dt").filter(visible=True).first).to_be_visible()
