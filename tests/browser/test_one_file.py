"""A directory in one file: everything works from a folder, and nothing is asked of a network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage

CARD = "[data-part='results'] .card"
WIDTHS = (360, 1280)


@pytest.fixture(params=WIDTHS)
def page(new_page: OpenPage, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page with no network. Nothing but the file may be asked for, and nothing may go wrong."""
    page = new_page(width=request.param, offline=True)
    asked: list[str] = []
    wrong: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    yield page
    assert wrong == []
    assert [url for url in asked if not url.startswith(("data:", "file:"))] == []
    assert len([url for url in asked if url.startswith("file:")]) == 1


def test_one_searches_filters_compares_and_goes_back(page: Page, single: Path):
    page.goto(single.as_uri())
    page.fill("#q", "penny ridge")
    page.keyboard.press("Enter")
    expect(page.locator(CARD).first).to_be_visible()
    assert page.url.endswith("#find.html#q=penny+ridge")
    found = page.locator(CARD).first.get_attribute("data-id") or ""

    buttons = page.locator(f"{CARD} [data-choose]")
    buttons.nth(0).click()
    buttons.nth(1).click()
    page.locator(".tray a.go").click()
    expect(page.locator("main table thead th")).to_have_count(2)
    expect(page.locator("[data-part=sheet] .sheet").first).to_be_attached()
    assert "#compare.html#" in page.url

    page.go_back()
    expect(page.locator(CARD).first).to_have_attribute("data-id", found)
    expect(page.locator("[data-choose][aria-pressed='true']")).to_have_count(2)


def test_links_lead_through_places_programs_and_guides_in_both_languages(page: Page, single: Path):
    page.goto(f"{single.as_uri()}#programs.html")
    page.locator("main a[href*='places/']").first.click()
    page.locator("main a[href^='#programs/']").first.click()
    expect(page.locator("body[data-page='provider']")).to_be_visible()
    heading = page.locator("h1").inner_text()

    page.locator(".masthead-language").click()
    expect(page.locator("html[lang='es'] body[data-page='provider']")).to_be_visible()
    expect(page.locator("h1")).to_have_text(heading)

    page.goto(f"{single.as_uri()}#guides.html")
    page.locator("main a[href^='#guides/']").first.click()
    expect(page.locator("body[data-page='guide'], body[data-page='page']").first).to_be_visible()


def test_an_address_with_a_question_answers_it_at_once(page: Page, single: Path):
    page.goto(f"{single.as_uri()}#es/find.html#q=ambulatorio")

    expect(page.locator(CARD).first).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "es")


def test_it_says_what_it_holds_and_how_old_it_is(page: Page, single: Path):
    page.clock.set_fixed_time("2027-03-01T12:00:00")
    page.goto(single.as_uri())

    expect(page.locator(".copy-note")).to_contain_text("3 months ago")
    expect(page.locator(".copy-note")).to_contain_text("Sample County, Example State")


def test_no_other_script_runs_in_it(new_page: OpenPage, single: Path):
    page = new_page(offline=True)
    page.goto(single.as_uri())
    page.evaluate(
        """() => { const script = document.createElement("script");
        script.text = "window.evil = true"; document.body.appendChild(script); }"""
    )

    assert page.evaluate("window.evil") is None


def test_without_scripts_it_lists_every_program_with_its_number(
    new_page: OpenPage, single: Path, carried: Path
):
    page = new_page(java_script_enabled=False)
    page.goto(single.as_uri())

    words = page.inner_text("body")
    assert "Call or text 988" in words
    for provider in (carried / "pages" / "programs").iterdir():
        name = provider.read_text("utf-8").partition("<title>")[2].partition("</title>")[0]
        assert name.partition(" (")[0].partition(" - ")[0] in words
