"""Open comparisons of a built site in a slowed browser, and print how long they take to show.

    python bench/compare.py --site DIR
    python bench/compare.py --workbook FILE [--state MA]

Chromium runs with its processor slowed four times. Each run opens `compare.html` with four
programs, drawn by a fixed seed, in a window that has seen nothing of the site before. Time counts
from the start of navigation to the first picture with the whole table in it. The server keeps its
connections open, as those of all hosts do. A unit is the first paint of an empty page there, see
`slow_browser`. Nothing is asserted: the targets stand beside the figures. It needs what `inv test`
installs.
"""

from __future__ import annotations

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Browser, Response  # noqa: E402

from bench.slow_browser import CountingHandler, first_paint, slow_page  # noqa: E402
from tests.browser.chromium import chromium  # noqa: E402
from tests.browser.comparing import facts  # noqa: E402
from tests.browser.serving import serving  # noqa: E402

KILOBYTE = 1000
SEED, PROGRAMS = 3, 4
# The time of the first frame after the one in which the table has all its rows.
WATCH = """window.shown = new Promise(resolve => {
  new MutationObserver((_changes, observer) => {
    const head = document.querySelectorAll("[data-part='region'] thead th");
    if (head.length < PROGRAMS) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
  }).observe(document, { childList: true, subtree: true });
});""".replace("PROGRAMS", str(PROGRAMS))


@dataclass(frozen=True, slots=True)
class Run:
    """What one opening took: milliseconds, and bytes before compression by kind of file."""

    time: float
    data: int
    page: int
    later: int


def main(arguments: Sequence[str]) -> int:
    """Measure and print the table; return the first exit code that is not 0."""
    options = _options(arguments)
    if options.site:
        print(_table(*_measure(options.site.resolve(), options.runs)))
        return 0
    with tempfile.TemporaryDirectory(prefix="levelground-bench-") as folder:
        records, site = Path(folder) / "records", Path(folder) / "site"
        for command in _commands(options.workbook.resolve(), options.state, records, site):
            code = subprocess.run(command, cwd=ROOT, check=False).returncode
            if code:
                return code
        print(_table(*_measure(site, options.runs)))
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--site", type=Path, help="a site that is built")
    source.add_argument("--workbook", type=Path, help="the national directory, to build one from")
    parser.add_argument("--state", default="all", help="two letters, or all (default: all)")
    parser.add_argument("--runs", type=int, default=15, help="how often (default: 15)")
    return parser.parse_args(arguments)


def _commands(workbook: Path, state: str, records: Path, site: Path) -> Iterator[list[str]]:
    """Yield what imports the workbook and builds the site."""
    inv = [sys.executable, "-m", "invoke"]
    which = ["--all"] if state == "all" else ["--state", state]
    yield [*inv, "import-samhsa", "--workbook", str(workbook), *which, "--into", str(records)]
    yield [*inv, "build", "--content", str(records), "--output", str(site)]


def _measure(site: Path, count: int) -> tuple[list[Run], float]:
    """Return what each run took, and a unit; the first run warms the machine up and is left out."""
    drawn = _draws(site, count + 1)
    with serving(site, CountingHandler) as address, chromium() as browser:
        runs, paints = [], []
        for ids in drawn:
            paints.append(first_paint(browser, address))
            runs.append(_run(browser, f"{address}compare.html#{','.join(ids)}"))
    return runs[1:], statistics.median(paints)


def _draws(site: Path, count: int) -> Iterator[list[str]]:
    """Yield the ids of four programs of four providers, the same in each bench."""
    slugs = sorted(file.stem for file in (site / "data" / "facts").glob("*.js"))
    dice = random.Random(SEED)  # noqa: S311 - a draw that has to be the same each time
    for _draw in range(count):
        chosen = dice.sample(slugs, PROGRAMS)
        programs = [facts(site, f"facts/{slug}")["programs"] for slug in chosen]
        keys = [dice.choice(of)["key"] for of in programs]
        yield [f"{slug}/{key}" for slug, key in zip(chosen, keys, strict=True)]


def _run(browser: Browser, address: str) -> Run:
    """Open a comparison in a new window, and return what it took."""
    answers: list[Response] = []
    with slow_page(browser, WATCH, width=360) as page:
        page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - no builtin will do
        page.goto(address, wait_until="commit")
        time = page.evaluate("window.shown")
        page.wait_for_load_state("networkidle")
        sizes = {answer.url: len(answer.body()) for answer in answers}
    later = ("packet.", "phone.")
    data = sum(size for url, size in sizes.items() if "/data/" in url)
    after = sum(size for url, size in sizes.items() if url.rpartition("/")[2].startswith(later))
    return Run(time, data, sum(sizes.values()) - data - after, after)


def _table(runs: Sequence[Run], one: float) -> str:
    """Return the figures as aligned columns."""
    times = sorted(run.time for run in runs)
    nineteen_of_twenty = times[min(len(times) - 1, round(0.95 * len(times)))]
    rows = [
        ("comparison of four", "least", "median", "95 of 100", "target"),
        (
            "milliseconds to the table",
            f"{times[0]:.0f}",
            f"{statistics.median(times):.0f}",
            f"{nineteen_of_twenty:.0f}",
            "",
        ),
        (
            f"units to the table (one is {one:.0f} milliseconds)",
            f"{times[0] / one:.1f}",
            f"{statistics.median(times) / one:.1f}",
            f"{nineteen_of_twenty / one:.1f}",
            "3.0",
        ),
        _sizes("KB of data", [run.data for run in runs], "80"),
        _sizes("KB of page, styles and scripts", [run.page for run in runs], "50"),
        _sizes("KB after the table is there", [run.later for run in runs], ""),
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if place else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )


def _sizes(name: str, sizes: Sequence[int], target: str) -> tuple[str, ...]:
    ordered = sorted(sizes)
    last = ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]
    shown = (ordered[0], statistics.median(ordered), last)
    return (name, *(f"{size / KILOBYTE:.1f}" for size in shown), target)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
