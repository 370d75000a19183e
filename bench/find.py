"""Search a built site as a person on a slow phone would, and print what it takes.

    python bench/find.py --site DIR [--pagefind] [--runs 5]

DIR is a built site, of the whole country for the figures that count. Chromium
runs with its processor slowed four times and an empty cache. A unit is the first
paint of an empty page there, see `slow_browser`. Bytes are those that a server
which compresses with gzip would send, page included. Nothing is asserted: the
targets stand beside the figures. --pagefind asks the same in Pagefind's own
interface, over the index that it made of the same pages (`pagefind --site DIR`):
the page opened, the words typed as soon as there is a box, the first results painted.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from bench.slow_browser import (  # noqa: E402 - the checkout is no package
    PAGEFIND,
    CountingHandler,
    first_paint,
    in_units,
    slow_page,
    unit,
)
from tests.browser.chromium import chromium  # noqa: E402
from tests.browser.serving import serving  # noqa: E402

SETTLE = 400  # milliseconds in which nothing more should come
# First searches, from nothing loaded; the largest state, a town, a ZIP, a name, plain words.
FIRST = (
    "california",
    "los angeles iop",
    "02139",
    "detox in brooklyn ny that takes medicaid",
    "harbor",
    "recovery center",
    "spanish evening iop near el paso",
    "san diego harbor",
)
TYPED = "evening iop in los angeles that takes medicaid"
HEADER = ("what", "value", "target")

# Runs in the page: notes when each answer is on the screen, and measures from an event to that.
WATCH = """
  window.answered = [];
  let tell = null;
  window.first = new Promise(resolve => { tell = resolve; });
  const painted = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  new MutationObserver(async () => {
    await painted();
    window.answered.push(performance.now());
    tell(window.answered[0]);
  }).observe(document, {attributes: true, subtree: true, attributeFilter: ["data-answered"]});
  window.measure = async act => {
    const before = window.answered.length;
    const start = performance.now();
    act();
    while (window.answered.length === before) { await new Promise(done => setTimeout(done, 1)); }
    return window.answered[before] - start;
  };
"""
KEY = """async text => {
  const input = document.getElementById("q");
  return measure(() => {
    input.value = text;
    input.dispatchEvent(new Event("input", {bubbles: true}));
  });
}"""
CLICK = """async at => {
  const boxes = document.querySelectorAll(".filter input[type=checkbox]:not([disabled])");
  return boxes[at] ? measure(() => boxes[at].click()) : null;
}"""


# Types the words as soon as Pagefind's interface has a box, and notes the first painted result.
PAGEFIND_WATCH = """
  window.shown = new Promise(resolve => {
    let typed = false;
    new MutationObserver((_changes, observer) => {
      const box = document.querySelector(".pagefind-ui__search-input");
      if (box && !typed) {
        typed = true;
        box.value = WORDS;
        box.dispatchEvent(new Event("input", {bubbles: true}));
      }
      const done = document.querySelector(".pagefind-ui__result-link, .pagefind-ui__message");
      if (!done || !typed || /^Searching/.test(done.textContent)) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    }).observe(document, {childList: true, subtree: true, characterData: true});
  });
"""


def _first(browser: Browser, base: str, query: str) -> tuple[float, int]:
    """Return (milliseconds, bytes) from opening the search with a question to its answer.

    That is a first key and a cold page at once: nothing was loaded before.
    """
    CountingHandler.forget()
    with slow_page(browser, WATCH) as page:
        address = f"{base}find.html#q={query.replace(' ', '+')}"
        page.goto(address, wait_until="commit")
        took = page.evaluate("window.first")
        page.wait_for_timeout(SETTLE)
        return took, CountingHandler.sent


def _painted(browser: Browser, base: str, path: str) -> tuple[float, int]:
    """Return (milliseconds, bytes) from opening a page to its first paint."""
    CountingHandler.forget()
    return first_paint(browser, base, path), CountingHandler.sent


def _keys(browser: Browser, base: str) -> list[float]:
    """Return the milliseconds from each key to the painted results, once the page is there."""
    with slow_page(browser, WATCH) as page:
        page.goto(f"{base}find.html#q=los+angeles")
        page.wait_for_selector("html[data-answered]")
        return [page.evaluate(KEY, TYPED[:end]) for end in range(1, len(TYPED) + 1)]


def _clicks(browser: Browser, base: str) -> list[float]:
    """Return the milliseconds from a press on a filter to the painted results, in California."""
    with slow_page(browser, WATCH) as page:
        page.goto(f"{base}find.html#q=california")
        page.wait_for_selector("html[data-answered]")
        if not page.locator(".card").count():
            return []  # the site has nothing there
        page.locator("[data-part=filters]").click()
        page.wait_for_selector(".filter")
        page.evaluate(
            "document.querySelectorAll('.filter').forEach((one, at) => { one.open = at < 3; })"
        )
        page.wait_for_selector(".filter input[type=checkbox]")
        return [took for at in range(12) if (took := page.evaluate(CLICK, at)) is not None]


def _size(folder: Path, pattern: str = "**/*") -> tuple[int, int]:
    """Return (files, bytes) below a folder."""
    files = [path for path in folder.glob(pattern) if path.is_file()]
    return len(files), sum(path.stat().st_size for path in files)


def _pagefind(browser: Browser, base: str, query: str) -> tuple[float, int]:
    """Return (milliseconds, bytes) from opening Pagefind's interface to a painted result."""
    CountingHandler.forget()
    with slow_page(browser, PAGEFIND_WATCH.replace("WORDS", json.dumps(query))) as page:
        page.goto(f"{base}{PAGEFIND}", wait_until="commit")
        took = page.evaluate("window.shown")
        page.wait_for_timeout(SETTLE)
        return took, CountingHandler.sent


def _rows(options: argparse.Namespace) -> Iterator[tuple[str, ...]]:
    yield HEADER
    for name in ("data/find", "data/names", "data/towns", "data/zips", "pagefind"):
        files, size = _size(options.site / name)
        if files:
            yield (name, f"{size / 1e6:,.1f} MB in {files:,} files", "")
    with serving(options.site, CountingHandler) as base, chromium() as browser:
        one = unit(browser, base)
        yield ("a unit: the first paint of an empty page", f"{one:,.0f} ms", "")
        for query in FIRST:
            yield _line(f"first answer: {query}", _first, browser, base, query, options.runs)
            if options.pagefind:
                yield _line(f"  in Pagefind: {query}", _pagefind, browser, base, query,
                            options.runs)  # fmt: skip
        provider = next(iter(sorted((options.site / "programs").glob("*.html"))), None)
        for name, path in (("home", "index.html"), ("a provider's page", provider)):
            if path:
                where = path if isinstance(path, str) else f"programs/{path.name}"
                yield _line(f"first paint: {name}", _painted, browser, base, where, options.runs)
        one = unit(browser, base)
        keys = sorted(_keys(browser, base))
        at = keys[int(len(keys) * 0.95)]
        value = f"{in_units(statistics.median(keys), one)}; at the 95th {in_units(at, one)}"
        yield ("each further key", value, "0.3 units at the 95th")
        one = unit(browser, base)
        clicks = sorted(_clicks(browser, base))
        if clicks:
            value = (
                f"{in_units(statistics.median(clicks), one)}; at most {in_units(clicks[-1], one)}"
            )
            yield ("a filter in the largest state", value, "0.4 units")


def _line(
    name: str,
    ask: Callable[[Browser, str, str], tuple[float, int]],
    browser: Browser,
    base: str,
    query: str,
    count: int,
) -> tuple[str, ...]:
    """Return the row of a first search: the median of *count* cold starts, units beside each."""
    runs: list[tuple[float, float, int]] = []
    for _run in range(count):
        before = first_paint(browser, base)
        took, size = ask(browser, base, query)
        one = (before + first_paint(browser, base)) / 2
        runs.append((took / one, took, size))
    units, time, sent = (statistics.median(run[at] for run in runs) for at in range(3))
    target = "4 units, 100 KB" if ask is _first else "2.5 units" if ask is _painted else ""
    return (name, f"{time:,.0f} ms, {units:.1f} units, {sent / 1000:,.0f} KB", target)


def main(arguments: Sequence[str]) -> int:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--site", type=Path, required=True, help="a built site")
    parser.add_argument(
        "--pagefind", action="store_true", help="also in Pagefind, whose index is in its site"
    )
    parser.add_argument("--runs", type=int, default=3, help="cold starts for each first search")
    options = parser.parse_args(arguments)
    options.site = options.site.resolve()
    rows = list(_rows(options))
    widths = [max(len(row[at]) for row in rows) for at in range(len(HEADER))]
    for row in rows:
        print("  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
