"""Hostile texts in every field, with no content policy: none runs, asks, or breaks out."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Page, expect

from levelground.base.build_date import build_date
from levelground.bootstrap import ROOT
from levelground.content import catalog
from levelground.content.folders import Folders
from levelground.content.markdown import to_html
from levelground.content.part import Part
from levelground.facts.vocabulary import Vocabularies
from levelground.plugin import host
from levelground.plugin.host import Copying
from levelground.publish.built_copy import BuiltCopy
from levelground.publish.one_file import one_file
from tests.attacks import ELSEWHERE, Poison, attacks
from tests.browser.conftest import OpenPage
from tests.conftest import NOVEMBER_22

ENOUGH = 200
PAGES = (
    "index.html",
    "programs.html",
    "levels.html",
    "glossary.html",
    "places/ex/counties/sample.html",
    "programs/hollow-fence-residence.html",
    "programs/penny-ridge-clinic.html",
    "find.html#q=iop",
    "compare.html#penny-ridge-clinic/iop,hollow-fence-residence/detox",
    "list.html#penny-ridge-clinic/iop",
)
ALIEN = "x-evil, img, iframe, script, form, object, style, link, base"
BROKEN = """() => {
  const wrong = [];
  const alien = "x-evil, img, iframe, object, embed, base, style, textarea, [http-equiv=refresh]";
  const runs = (value) => /^\\s*(javascript|data|vbscript):/i.test(value) && value !== "data:,";
  document.querySelectorAll("*").forEach((node) => {
    [...node.attributes].forEach((one) => {
      if (/^on/i.test(one.name) || one.name === "style") { wrong.push(one.name); }
      if (runs(one.value)) { wrong.push(one.value); }
    });
  });
  document.querySelectorAll(alien).forEach((node) => wrong.push(node.outerHTML));
  document.querySelectorAll("script:not([src]):not([type])").forEach((node) => {
    wrong.push(node.text);
  });
  document.querySelectorAll("template").forEach((node) => {
    if (node.content.querySelector(alien)) { wrong.push("in a template"); }
  });
  const body = [...document.body.children].map((node) => node.nodeName);
  ["MAIN", "FOOTER"].forEach((wanted) => {
    if (body.filter((name) => name === wanted).length !== 1) { wrong.push(body.join(" ")); }
  });
  return wrong;
}"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A site of the county Sample with an attack in place of every text; how many, beside it."""
    own = tmp_path_factory.getbasetemp()
    folder = (own if worker_id == "master" else own.parent) / "hostile"
    with FileLock(folder.with_suffix(".lock")), pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", NOVEMBER_22)
        if not folder.exists():
            folders = Folders.of(ROOT / "content")
            whole = catalog.load_catalog(folders, build_date())
            _part, cut = Part.of(county="Sample").of_catalog(whole)
            poison = Poison()
            terms = {
                name: dataclasses.replace(one, terms=poison.into(one.terms))
                for name, one in cut.vocabularies.by_name.items()
            }
            bad = dataclasses.replace(
                cut,
                records=poison.into(cut.records),
                help_lines=poison.into(cut.help_lines),
                questions=poison.into(cut.questions),
                guides=poison.into(cut.guides),
                vocabularies=Vocabularies(terms),
            )
            folder.mkdir()
            asked = Copying(language="en", says=False, whole=bad)
            outcome = host.build_site(
                folders, folder, build_date(), before=folder, publish=True, copying=asked
            )
            assert not outcome.failed, outcome.warnings
            folder.with_suffix(".put").write_text(str(poison.put))
            single = one_file(BuiltCopy(folder, outcome), ROOT / "theme")
            folder.with_suffix(".html").write_text(single, "utf-8")
    return folder


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


@pytest.mark.parametrize("address", PAGES)
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
