"""Hostile texts in every field, with no content policy: none runs, asks, or breaks out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from levelground.content.markdown import to_html
from tests.attacks import ELSEWHERE, attacks
from tests.browser.conftest import OpenPage
from tests.browser.made_sites import BROKEN, HOSTILE_PAGES

ENOUGH = 200
ALIEN = "x-evil, img, iframe, script, form, object, style, link, base"


@pytest.fixture
def page(new_page: OpenPage) -> Iterator[Page]:
    """A page without its content policy; what an attack would call is there, and is counted."""
    page = new_page(bypass_csp=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script("window.hits = 0; window.hit = () => { window.hits += 1; };")
    yield page
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert [url for url in asked if ELSEWHERE in url] == []


def test_there_are_enough_attacks(hostile: Path):
    assert int(hostile.with_suffix(".put").read_text()) >= ENOUGH


@pytest.mark.parametrize("address", HOSTILE_PAGES)
def test_no_attack_runs_asks_elsewhere_or_breaks_out(page: Page, hostile: Path, address: str):
    page.goto(f"{hostile.as_uri()}/{address}")
    if address.startswith("find"):
        expect(page.locator("[data-part='results']")).to_be_visible()
        expect(page.locator("html")).to_have_attribute("data-answered", "1")
    if address.startswith(("compare", "list")):
        expect(page.locator("[data-part='sheet'] .sheet").first).to_be_attached()

    assert page.evaluate("window.hits") == 0
    assert page.evaluate(BROKEN) == []
    assert "hit()" in page.inner_text("body")


@pytest.mark.parametrize("address", ["index.html", "levels.html", "find.html#q=iop"])
def test_no_attack_runs_in_one_file(page: Page, hostile: Path, address: str):
    page.goto(f"{hostile.with_suffix('.html').as_uri()}#{address}")
    expect(page.locator("main h1").first).to_be_visible()
    if address.startswith("find"):
        expect(page.locator("html")).to_have_attribute("data-answered", "1")

    assert page.evaluate("window.hits") == 0
    assert page.locator("x-evil, img, iframe, object, base, form[action]").count() == 0
    assert "hit()" in page.inner_text("body")


def test_what_a_guide_lets_through_runs_nothing(page: Page, tmp_path: Path):
    some = attacks()
    made = [
        to_html(written)
        for attack in (next(some) for _number in range(ENOUGH))
        for written in (attack, f"[x]({attack})", f"`{attack}`", f"![x]({attack})")
    ]
    guide = tmp_path / "guide.html"
    guide.write_text(f"<!doctype html><body><main>{''.join(made)}</main></body>", "utf-8")
    page.goto(guide.as_uri())

    assert page.evaluate("window.hits") == 0
    assert page.locator(ALIEN).count() == 0
    assert page.evaluate("document.querySelectorAll('[onerror], [onclick], [style]').length") == 0
