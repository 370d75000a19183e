"""A browser on a slowed processor, a server with pages of the bench's own, and the unit of time.

A unit is the first paint of an empty page from the same server in the same browser on the same
slowed processor: it holds what every page has to wait for, so that units compare machines. On a
machine that has other work a unit changes from minute to minute: it is measured anew beside each
thing that is told in it.
"""

from __future__ import annotations

import gzip
import statistics
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import ClassVar

from playwright.sync_api import Browser, Page

from tests.browser.serving import QuietHandler

SLOWER = 4
EMPTY, PAGEFIND = "__empty.html", "__pagefind.html"
_OPENED = 5  # times that the empty page is
# What is waited for is a promise that stands in the page before anything else does. A locator or a
# function that is asked again and again would bring a script of its own into the page just then,
# which takes as long there as a whole unit.
_FIRST_PAINT = """window.painted = new Promise(resolve => {
  new PerformanceObserver(seen => {
    const paint = seen.getEntriesByName("first-paint")[0];
    if (paint) resolve(paint.startTime);
  }).observe({ type: "paint", buffered: true });
});"""
_PAGES = {
    f"/{EMPTY}": "<!doctype html><html lang=en><title>Empty</title><p>Empty</p></html>",
    # As its makers say to use it: https://pagefind.app/docs/ui-usage/
    f"/{PAGEFIND}": """<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Search</title>
<link href="/pagefind/pagefind-ui.css" rel="stylesheet">
<script src="/pagefind/pagefind-ui.js"></script></head><body><div id="search"></div><script>
new PagefindUI({element: "#search", showSubResults: false, showImages: false});
</script></body></html>""",
}


class CountingHandler(QuietHandler):
    """Serves a site and the bench's own pages, and counts what it would send compressed."""

    protocol_version = "HTTP/1.1"  # as all hosts, it keeps a connection open
    sent: ClassVar[int] = 0
    requests: ClassVar[int] = 0
    counting: ClassVar[threading.Lock] = threading.Lock()  # each request is a thread of its own

    def do_GET(self) -> None:  # noqa: N802 - the name that http.server calls
        """Serve a file, and count it."""
        own = _PAGES.get(self.path.partition("?")[0])
        path = Path(self.translate_path(self.path))
        if own is not None or path.is_file():
            size = _compressed(own.encode()) if own is not None else _compressed_file(path)
            with CountingHandler.counting:
                CountingHandler.sent += size
                CountingHandler.requests += 1
        if own is None:
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(own.encode())))
        self.end_headers()
        self.wfile.write(own.encode())

    @classmethod
    def forget(cls) -> None:
        """Count from here on."""
        with CountingHandler.counting:
            CountingHandler.sent = CountingHandler.requests = 0


def _compressed(raw: bytes) -> int:
    return len(gzip.compress(raw, 6))


@cache  # the site does not change, and the processor is the browser's
def _compressed_file(path: Path) -> int:
    return _compressed(path.read_bytes())


@contextmanager
def slow_page(browser: Browser, script: str = "", *, width: int = 390) -> Iterator[Page]:
    """Open a window that has seen nothing, on a slow processor; *script* runs in each page."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    if script:
        page.add_init_script(script)
    slow = {"rate": SLOWER}
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", slow)
    try:
        yield page
    finally:
        context.close()


def first_paint(browser: Browser, base: str, path: str = EMPTY) -> float:
    """Return the milliseconds to the first paint of a page, the empty one if no other is named."""
    with slow_page(browser, _FIRST_PAINT) as page:
        page.goto(f"{base}{path}", wait_until="commit")
        took: float = page.evaluate("window.painted")
        return took


def unit(browser: Browser, base: str) -> float:
    """Return the milliseconds of one unit: the median of some openings."""
    return statistics.median(first_paint(browser, base) for _opening in range(_OPENED))


def in_units(milliseconds: float, one: float) -> str:
    """Return "840 ms, 3.4 units"."""
    return f"{milliseconds:,.0f} ms, {milliseconds / one:.1f} units"
