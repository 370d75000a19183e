"""Open a directory in one file on a slow phone, and print how soon it answers.

    python bench/one_file.py FILE.html [--runs 7]

Chromium runs with its processor slowed four times; the file is opened from the disk at a search.
A unit is the first paint of an empty page in the same browser, see `slow_browser`; each run opens
both, so that what else the machine does weighs on both. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from bench.slow_browser import EMPTY, in_units, slow_page  # noqa: E402 - no package
from tests.browser.chromium import chromium  # noqa: E402

MEGABYTE = 1e6
QUESTION = "#find.html#q=iop"
# The answer is painted; what the file writes over itself takes no observer away but the page's own.
WATCH = """
  window.painted = 0;
  setInterval(() => {
    const root = document.documentElement;
    if (root && root.getAttribute("data-answered") && !window.painted) {
      window.painted = -1;
      requestAnimationFrame(() => setTimeout(() => { window.painted = performance.now(); }));
    }
  }, 5);
"""
FIRST_PAINT = "(performance.getEntriesByName('first-paint')[0] || {startTime: 0}).startTime"
PATIENCE = 60  # seconds


def took(browser: Browser, address: str, script: str) -> float:
    """Return the milliseconds from opening an address until *script* gives a time."""
    with slow_page(browser, WATCH) as page:
        page.goto(address, wait_until="commit")
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if (found := float(page.evaluate(script))) > 0:  # its policy lets nothing wait in it
                return found
            time.sleep(0.02)
    raise TimeoutError(address)


def main() -> None:
    """Print the size of a file, and its first answer in units."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("file", type=Path)
    asked.add_argument("--runs", type=int, default=7)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        empty = Path(folder) / EMPTY
        empty.write_text("<!doctype html><html lang=en><title>Empty</title><p>Empty</p></html>")
        units, answers = [], []
        for _run in range(given.runs + 1):
            units.append(took(browser, empty.as_uri(), FIRST_PAINT))
            address = f"{given.file.resolve().as_uri()}{QUESTION}"
            answers.append(took(browser, address, "window.painted"))
    one, first = statistics.median(units[1:]), statistics.median(answers[1:])
    size = given.file.stat().st_size / MEGABYTE
    sys.stdout.write(f"{size:.1f} MB; a unit is {one:,.0f} ms\n")
    sys.stdout.write(f"first answer: {in_units(first, one)}; at best {min(answers):,.0f} ms\n")


if __name__ == "__main__":
    main()
