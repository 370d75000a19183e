"""Nothing jumps: what scripts bring has its room before they come, on every kind of page."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.comparing import Program
from tests.browser.conftest import OpenPage
from tests.browser.faults import Faults
from tests.browser.pages import SamplePage

MOST = 0.02  # a fifth of what the web vitals call good
PHONE, DESK = 360, 1280

# What has shifted so far, of what a reader had not just asked for.
SHIFTS = """() => new Promise(done => {
  const moved = [];
  const name = node => node && (node.outerHTML || node.textContent || "").slice(0, 60);
  new PerformanceObserver(list => list.getEntries().forEach(one => {
    if (!one.hadRecentInput) moved.push([one.value, one.sources.map(each => name(each.node))]);
  })).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(moved), 60);
})"""
# Scripts, but for the one that runs before anything is painted.
LATE = re.compile(r"/(?!ask\.)[^/]+\.js$")
PAINTED = """() => new Promise(done => new PerformanceObserver(list => {
  if (list.getEntriesByName("first-contentful-paint").length) done();
}).observe({ type: "paint", buffered: true }))"""


def shifted(page: Page, address: str, settle: Callable[[Page], object]) -> list[str]:
    """Return what moves, if it is too much, on a page that is painted before any script comes.

    *settle* waits for all that its scripts bring.
    """
    held: list[Route] = []
    painted = False

    def meet(route: Route) -> None:
        if painted:
            route.continue_()
        else:
            held.append(route)

    page.route(LATE, meet)
    page.goto(address, wait_until="commit")
    page.evaluate(PAINTED)
    painted = True
    for route in held:
        route.continue_()
    page.wait_for_load_state("load")
    settle(page)
    page.unroute(LATE)
    moved = page.evaluate(SHIFTS)
    total = sum(value for value, _parts in moved)
    return [f"{total:.3f}: {moved}"] if total > MOST else []


def brings(selector: str) -> Callable[[Page], object]:
    """Return a wait for a part that scripts bring."""
    return lambda page: expect(page.locator(selector).first).to_be_attached()


SETTLED = {
    "find": brings("[data-answered]"),
    "compare": brings("[data-packed]"),
    "list": brings("[data-packed]"),
}


def test_every_kind_of_page_stays_where_it_is(
    new_page: OpenPage, http_address: str, samples: list[SamplePage]
) -> None:
    faults = Faults()
    largest = {(one.kind, one.path.startswith("es/")): one for one in samples}
    page = new_page(width=PHONE)
    for sample in largest.values():
        settle = SETTLED.get(sample.kind, brings("body"))
        faults.add(sample, shifted(page, http_address + sample.path, settle))
    assert not faults, repr(faults)


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("find.html#q=detox", ".card [data-choose]"),
        ("find.html#q=alcohol+xanax+medicaid+tonight+fairhaven", ".card [data-choose]"),
        ("es/find.html#q=zzzz", "[data-answered]"),
        ("es/places/ex/fairhaven.html", ".card [data-choose]"),
        ("compare.html#{ids}", "[data-packed] .sheet"),
        ("list.html#{ids}", "[data-packed] .sheet"),
    ],
)
def test_what_is_asked_for_stays_where_it_is(
    new_page: OpenPage, http_address: str, four: list[Program], width: int, path: str, part: str
) -> None:
    asked = path.replace("{ids}", ",".join(program.id for program in four))
    assert not shifted(new_page(width=width), http_address + asked, brings(part))


@pytest.mark.parametrize("path", ["index.html", "changes.html", "{page}", "list.html"])
def test_what_was_chosen_before_moves_nothing(
    new_page: OpenPage, http_address: str, four: list[Program], path: str
) -> None:
    page = new_page(width=PHONE)
    ids = json.dumps(json.dumps([program.id for program in four[:2]]))
    page.add_init_script(f"sessionStorage.setItem('levelground:' + location.origin + '/', {ids})")
    part = "[data-packed] .sheet" if path == "list.html" else ".tray:not([hidden]) li"
    address = http_address + path.replace("{page}", four[2].page)
    assert not shifted(page, address, brings(part))
