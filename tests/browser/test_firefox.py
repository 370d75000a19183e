"""The same in the Firefox that LEVELGROUND_FIREFOX names: a folder, one file, a copy, attacks."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.attacks import ELSEWHERE
from tests.browser.firefox import Firefox, executable, firefox
from tests.browser.made_sites import BROKEN, HOSTILE_PAGES, LEFT, PROVIDER, Website

pytestmark = [
    pytest.mark.firefox,
    pytest.mark.skipif(executable() is None, reason="LEVELGROUND_FIREFOX names no Firefox"),
]
COUNTED = "() => { window.hits = 0; window.hit = () => { window.hits += 1; }; }"
_POLICY = re.compile(r"<meta http-equiv=\"?Content-Security-Policy[^>]*>")
CARDS = "document.querySelectorAll(\"[data-part='results'] .card\").length"
ANSWERED = "document.documentElement.getAttribute('data-answered') === '1'"
COLUMNS = "document.querySelectorAll('main table thead th').length"


@pytest.fixture(scope="module")
def fox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """One window for all tests; an attack that runs is counted."""
    with firefox(tmp_path_factory.mktemp("firefox") / "profile") as started:
        started.before_each_page(COUNTED)
        yield started


@pytest.fixture
def quiet(fox: Firefox) -> Iterator[Firefox]:
    """The window, which asks nothing of a network and has no error."""
    fox.requests.clear()
    fox.errors.clear()
    yield fox
    fox.goto("about:blank")
    assert [url for url in fox.requests if not url.startswith(("file:", "data:", "about:"))] == []
    assert fox.errors == []


def press(fox: Firefox, selector: str) -> None:
    fox.evaluate(f"document.querySelector({selector!r}).click()")


def unguarded(folder: Path, to: Path) -> Path:
    """Return a copy of a site, or of a single file, without its content policy."""
    if folder.is_file():
        to.write_text(_POLICY.sub("", folder.read_text("utf-8")), "utf-8")
        return to
    shutil.copytree(folder, to)
    for page in to.rglob("*.html"):
        html = page.read_text("utf-8")
        assert _POLICY.search(html)
        page.write_text(_POLICY.sub("", html), "utf-8")
    return to


def test_a_site_in_a_folder_searches_and_compares(quiet: Firefox, carried: Path):
    base = (carried / "pages").as_uri()
    quiet.goto(f"{base}/find.html#q=iop")
    quiet.wait_for(ANSWERED)
    assert quiet.evaluate(CARDS) > 0
    quiet.goto(f"{base}/compare.html#penny-ridge-clinic/iop,hollow-fence-residence/detox")
    quiet.wait_for(f"{COLUMNS} >= 2")
    quiet.goto(f"{base}/guides/overdose.html")
    assert quiet.evaluate("document.querySelector('h1').textContent.length") > 0


def test_one_file_searches_compares_and_opens_guides(quiet: Firefox, single: Path):
    quiet.goto(f"{single.as_uri()}#find.html#q=penny+ridge")
    quiet.wait_for(f"{ANSWERED} && {CARDS} > 1")
    press(quiet, ".card [data-choose]")
    quiet.wait_for("document.querySelectorAll('[data-choose][aria-pressed=\"true\"]').length > 0")
    quiet.evaluate("document.querySelectorAll('.card [data-choose]')[1].click()")
    quiet.wait_for("document.querySelector('.tray a.go')")
    press(quiet, ".tray a.go")
    quiet.wait_for(f"location.hash.startsWith('#compare.html#') && {COLUMNS} >= 2")
    quiet.goto(f"{single.as_uri()}#es/guides/overdose.html")
    quiet.wait_for("document.documentElement.lang === 'es'")


@pytest.mark.parametrize("address", HOSTILE_PAGES)
def test_no_attack_runs(fox: Firefox, hostile: Path, tmp_path: Path, address: str):
    fox.requests.clear()
    site = unguarded(hostile, tmp_path / "site")
    fox.goto(f"{site.as_uri()}/{address}")
    if address.startswith("find"):
        fox.wait_for(ANSWERED)
    if address.startswith(("compare", "list")):
        fox.wait_for("document.querySelector(\"[data-part='sheet'] .sheet\")")

    assert fox.evaluate("window.hits") == 0
    assert fox.evaluate(f"({BROKEN})()") == []
    assert "hit()" in fox.evaluate("document.body.innerText")
    assert [url for url in fox.requests if ELSEWHERE in url or url.startswith("http")] == []


@pytest.mark.parametrize("address", ["index.html", "levels.html", "find.html#q=iop"])
def test_no_attack_runs_in_one_file(fox: Firefox, hostile: Path, tmp_path: Path, address: str):
    fox.requests.clear()
    file = unguarded(hostile.with_suffix(".html"), tmp_path / "one.html")
    fox.goto(f"{file.as_uri()}#{address}")
    fox.wait_for("document.querySelector('main h1')")
    if address.startswith("find"):
        fox.wait_for(ANSWERED)

    assert fox.evaluate("window.hits") == 0
    assert fox.evaluate("document.querySelector('x-evil, img, iframe, object, base')") is None
    assert [url for url in fox.requests if ELSEWHERE in url or url.startswith("http")] == []


def test_a_copy_is_kept_serves_without_a_network_and_goes(fox: Firefox, website: Website):
    address = website.address
    fox.goto(f"{address}keep.html")
    fox.wait_for("!document.querySelector('[data-when=choose]').hidden")
    assert fox.evaluate(f"({LEFT})()") == []
    press(fox, "[data-do=keep]")
    fox.wait_for("!document.querySelector('[data-when=kept]').hidden")
    website.away = True

    fox.goto(f"{address}{PROVIDER}")
    assert "your copy of November 29, 2026" in fox.evaluate("document.body.innerText")
    fox.goto(f"{address}find.html#q=iop")
    fox.wait_for(f"{ANSWERED} && {CARDS} > 0")
    fox.goto(f"{address}keep.html")
    fox.wait_for("!document.querySelector('[data-when=kept]').hidden")
    press(fox, "[data-when=kept] [data-do=remove]")
    fox.wait_for("!document.querySelector('[data-when=gone]').hidden")
    assert fox.evaluate(f"({LEFT})()") == []
