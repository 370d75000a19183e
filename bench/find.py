"""Search a built site as a person on a slow phone would, and print what it takes.

    python bench/find.py --site DIR [--pagefind DIR] [--runs 5]

DIR is a built site, of the whole country for the figures that count. Chromium
runs with its processor slowed four times and an empty cache. Bytes are those
that a server which compresses with gzip would send, page included. Nothing is
asserted: the targets stand beside the figures. --pagefind names a folder with
the index that Pagefind made of the same pages (`pagefind --site DIR`).
"""

from __future__ import annotations

import argparse
import gzip
import statistics
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.browser.chromium import chromium  # noqa: E402 - the checkout is no package
from tests.browser.serving import QuietHandler, serving  # noqa: E402

SLOWER = 4
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
  const painted = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  new MutationObserver(async () => {
    await painted();
    window.answered.push(performance.now());
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


class _Handler(QuietHandler):
    """Counts what it would send compressed."""

    sent = 0
    names: list[str]

    def do_GET(self) -> None:  # noqa: N802 - the name that http.server calls
        """Serve a file, and count it."""
        path = Path(self.translate_path(self.path))
        if path.is_file():
            type(self).sent += len(gzip.compress(path.read_bytes(), 6))
            type(self).names.append(path.name)
        super().do_GET()


@contextmanager
def _slow_page(browser: Browser, **options: bool) -> Iterator[Page]:
    """Open a page with an empty cache on a slow processor."""
    context = browser.new_context(viewport={"width": 390, "height": 800}, **options)
    page = context.new_page()
    page.add_init_script(WATCH)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    try:
        yield page
    finally:
        context.close()


def _first(browser: Browser, base: str, query: str) -> tuple[float, int]:
    """Return (milliseconds, bytes) from opening the search with a question to its answer.

    That is a first key and a cold page at once: nothing was loaded before.
    """
    _Handler.sent, _Handler.names = 0, []
    with _slow_page(browser) as page:
        address = f"{base}find.html#q={query.replace(' ', '+')}"
        page.goto(address, wait_until="commit")
        page.wait_for_selector("html[data-answered]")
        page.wait_for_timeout(SETTLE)
        return page.evaluate("window.answered[0]"), _Handler.sent


def _keys(browser: Browser, base: str) -> list[float]:
    """Return the milliseconds from each key to the painted results, once the page is there."""
    with _slow_page(browser) as page:
        page.goto(f"{base}find.html#q=los+angeles")
        page.wait_for_selector(".card")
        return [page.evaluate(KEY, TYPED[:end]) for end in range(1, len(TYPED) + 1)]


def _clicks(browser: Browser, base: str) -> list[float]:
    """Return the milliseconds from a press on a filter to the painted results, in California."""
    with _slow_page(browser) as page:
        page.goto(f"{base}find.html#q=california")
        page.wait_for_selector(".card")
        page.evaluate("document.querySelector('[data-part=choices]').open = true")
        page.evaluate(
            "document.querySelectorAll('.filter').forEach((one, at) => { one.open = at < 3; })"
        )
        page.wait_for_selector(".filter input[type=checkbox]")
        return [took for at in range(12) if (took := page.evaluate(CLICK, at)) is not None]


def _size(folder: Path, pattern: str = "**/*") -> tuple[int, int]:
    """Return (files, bytes) below a folder."""
    files = [path for path in folder.glob(pattern) if path.is_file()]
    return len(files), sum(path.stat().st_size for path in files)


def _pagefind(browser: Browser, site: Path, index: Path, base: str) -> Iterator[tuple[str, ...]]:
    """Yield what Pagefind's index of the same pages weighs, and its first answer."""
    files, size = _size(index)
    yield ("Pagefind: index", f"{size / 1e6:,.1f} MB in {files:,} files", "")
    for query in FIRST:
        _Handler.sent, _Handler.names = 0, []
        # It needs what the site's content policy forbids: to fetch, and to run WebAssembly.
        with _slow_page(browser, bypass_csp=True) as page:
            page.goto(f"{base}404.html")
            _Handler.sent = 0
            script = (
                "async query => { const start = performance.now();"
                f" const found = await (await import('/{index.relative_to(site)}/pagefind.js'))"
                ".search(query); const shown = await Promise.all("
                "found.results.slice(0, 10).map(one => one.data()));"
                " return [performance.now() - start, found.results.length, shown.length]; }"
            )
            took, found, _shown = page.evaluate(script, query)
        value = f"{took:,.0f} ms, {_Handler.sent / 1000:,.0f} KB, {found:,} found"
        yield (f"Pagefind: {query}", value, "")


def _rows(options: argparse.Namespace) -> Iterator[tuple[str, ...]]:
    yield HEADER
    data = options.site / "data"
    for name in ("find", "names", "towns", "zips"):
        files, size = _size(data / name)
        yield (f"data/{name}", f"{size / 1e6:,.1f} MB in {files:,} files", "")
    with serving(options.site, _Handler) as base, chromium() as browser:
        for query in FIRST:
            runs = [_first(browser, base, query) for _run in range(options.runs)]
            took = statistics.median(run[0] for run in runs)
            value = f"{took:,.0f} ms, {runs[0][1] / 1000:,.0f} KB"
            yield (f"first answer: {query}", value, "1,000 ms, 150 KB")
        keys = sorted(_keys(browser, base))
        at = keys[int(len(keys) * 0.95)]
        value = f"{statistics.median(keys):,.0f} ms, {at:,.0f} ms at the 95th percentile"
        yield ("each further key", value, "100 ms at the 95th")
        clicks = sorted(_clicks(browser, base))
        value = f"{statistics.median(clicks):,.0f} ms, at most {clicks[-1]:,.0f} ms"
        yield ("a filter in the largest state", value, "100 ms")
        if options.pagefind:
            yield from _pagefind(browser, options.site, options.pagefind, base)


def main(arguments: Sequence[str]) -> int:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--site", type=Path, required=True, help="a built site")
    parser.add_argument("--pagefind", type=Path, help="Pagefind's index of it, inside it")
    parser.add_argument("--runs", type=int, default=3, help="cold starts for each first search")
    options = parser.parse_args(arguments)
    options.site = options.site.resolve()
    options.pagefind = options.pagefind and options.pagefind.resolve()
    rows = list(_rows(options))
    widths = [max(len(row[at]) for row in rows) for at in range(len(HEADER))]
    for row in rows:
        print("  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
