"""A copy of a published site is kept on a device when asked, works without a network, and goes."""

from __future__ import annotations

import re
import shutil

from playwright.sync_api import Page, expect

from levelground.bootstrap import ROOT
from levelground.plugin.kept import kept_files
from tests.browser.conftest import OpenPage
from tests.browser.made_sites import LEFT, PROVIDER, Website


def keep(page: Page, address: str) -> None:
    page.goto(f"{address}keep.html")
    press_keep(page)
    expect(page.locator("[data-when='kept']")).to_be_visible()


def press_keep(page: Page) -> None:
    page.get_by_role("button", name=re.compile(r"^Keep it on this phone: [\d.]+ [KM]B$")).click()


def remove(page: Page) -> None:
    page.locator("[data-do='remove']:visible").first.click()
    expect(page.locator("[data-when='gone']")).to_be_visible()


def test_a_copy_works_without_a_network_and_one_press_leaves_nothing(
    new_page: OpenPage, website: Website
):
    page, address = new_page(width=360), website.address
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}index.html")
    page.get_by_role("link", name="Keep this directory on this phone").click()
    expect(page.get_by_role("button", name="Keep it on this phone")).to_be_visible()
    assert page.evaluate(LEFT) == []
    keep(page, address)
    website.away = True

    page.goto(f"{address}{PROVIDER}")
    expect(page.locator(".copy-note")).to_contain_text("your copy of November 29, 2026")
    expect(page.locator(".copy-note time")).not_to_be_empty()
    expect(page.locator("a[href^='tel:']").first).to_be_visible()
    page.goto(f"{address}find.html#q=iop")
    expect(page.locator("html")).to_have_attribute("data-answered", "1")
    expect(page.locator(".card").first).to_be_visible()
    page.goto(f"{address}compare.html#penny-ridge-clinic/iop,hollow-fence-residence/detox")
    expect(page.locator("main table")).to_contain_text("Penny Ridge")
    page.goto(f"{address}guides/overdose.html")
    expect(page.locator("h1")).to_be_visible()
    page.goto(f"{address}es/index.html")
    expect(page.locator(".copy-note").last).to_contain_text("not in your copy")
    page.goto(f"{address}keep.html")
    expect(page.locator("[data-when='kept']")).to_contain_text("Example State is on this phone")
    remove(page)
    assert page.evaluate(LEFT) == []
    website.away = False
    page.goto(f"{address}index.html")
    assert page.evaluate(LEFT) == []
    assert page.locator(".copy-note").count() == 0
    assert all(url.startswith(address) for url in asked)


def test_a_newer_site_brings_only_what_changed(new_page: OpenPage, website: Website):
    page = new_page()
    keep(page, website.address)
    website.change(PROVIDER, "Penny Ridge Clinic", "Penny Ridge House")
    website.asked.clear()

    page.get_by_role("button", name="See if there is a newer one").click()

    expect(page.locator("[data-day]")).to_contain_text("November 30, 2026")
    page.wait_for_function("navigator.serviceWorker.getRegistration().then((one) => !one.waiting)")
    asked = {path.removeprefix("/dir/").partition("?")[0] for path in website.asked}
    assert asked == {"kept-worker.js", "keep/en.json", "keep/en/ex.json", PROVIDER}
    website.away = True
    page.goto(f"{website.address}{PROVIDER}")
    expect(page.locator("h1")).to_contain_text("Penny Ridge House")
    expect(page.locator(".copy-note")).to_contain_text("November 30, 2026")


def test_what_the_network_puts_in_place_of_the_site_is_never_kept(
    new_page: OpenPage, website: Website
):
    """Half a copy is none: what has come waits, and is not asked for again."""
    page = new_page()
    website.portal = re.compile(r"/programs/[p-z]")
    page.goto(f"{website.address}keep.html")
    press_keep(page)
    expect(page.locator("[data-when='failed']")).to_be_visible()
    assert page.evaluate("caches.match('/dir/kept/list')") is None
    website.portal = re.compile("$^")
    website.asked.clear()

    press_keep(page)

    expect(page.locator("[data-when='kept']")).to_be_visible()
    assert any(PROVIDER in path for path in website.asked)
    assert not any("/theme/css/site" in path for path in website.asked)


def test_a_newer_copy_that_does_not_come_whole_leaves_the_one_before(
    new_page: OpenPage, website: Website
):
    page = new_page()
    keep(page, website.address)
    website.change(PROVIDER, "Penny Ridge Clinic", "Penny Ridge House")
    website.portal = re.compile(r"/programs/")
    with page.expect_event("console", lambda one: "told" in one.text):
        page.evaluate("""() => {
          const say = (event) => event.data.failed && console.log("told " + event.data.failed);
          navigator.serviceWorker.addEventListener("message", say);
        }""")
        page.get_by_role("button", name="See if there is a newer one").click()
    website.away = True

    page.goto(f"{website.address}{PROVIDER}")
    expect(page.locator("h1")).to_contain_text("Penny Ridge Clinic")
    expect(page.locator(".copy-note")).to_contain_text("November 29, 2026")


def test_one_site_of_an_origin_leaves_another_alone(new_page: OpenPage, website: Website):
    page, other = new_page(), website.address.replace("/dir/", "/other/")
    shutil.copytree(website.site, website.folder / "other")
    keep(page, website.address)
    keep(page, other)

    remove(page)

    assert page.evaluate(LEFT) == [f"levelground:{website.address}", website.address]
    website.away = True
    page.goto(f"{website.address}{PROVIDER}")
    expect(page.locator(".copy-note")).to_be_visible()


def test_a_site_that_lets_nothing_be_kept_any_more_clears_up(new_page: OpenPage, website: Website):
    page = new_page()
    keep(page, website.address)
    (website.site / "kept-worker.js").write_text(kept_files.worker(ROOT / "theme", {}), "utf-8")

    page.get_by_role("button", name="See if there is a newer one").click()

    expect(page.locator("[data-when='choose']")).to_be_visible()
    assert page.evaluate(LEFT) == []


def test_it_is_offered_neither_from_a_folder_nor_without_scripts(
    new_page: OpenPage, website: Website
):
    quiet = new_page(java_script_enabled=False)
    for page, base in ((new_page(), f"{website.site.as_uri()}/"), (quiet, website.address)):
        page.goto(f"{base}index.html")
        expect(page.get_by_role("link", name="Keep this directory on this phone")).to_be_hidden()
        page.goto(f"{base}keep.html")
        expect(page.locator("[data-when='unable']")).to_be_visible()
        expect(page.locator("main button:visible")).to_have_count(0)


def test_a_county_is_kept_in_spanish_from_its_page(new_page: OpenPage, website: Website):
    page = new_page()
    page.goto(f"{website.address}es/places/ex/counties/sample.html")
    page.get_by_role("link", name="Guardar este lugar en este teléfono").click()
    whole = page.locator("[data-do='keep']")
    expect(whole).to_contain_text("MB")
    whole.click()
    expect(page.locator("[data-when='kept']")).to_contain_text("Sample")
    website.away = True

    page.goto(f"{website.address}es/{PROVIDER}")
    expect(page.locator(".copy-note")).to_contain_text("su copia del 29 de noviembre de 2026")
    page.goto(f"{website.address}index.html")
    expect(page.locator(".copy-note").last).to_contain_text("no está en su copia")
