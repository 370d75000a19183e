"""Build the same facts with Level Ground, another version of it and other generators.

    inv bench --records 2000 --peers
    inv bench --workbook FILE --state MA --against CHECKOUT

Nothing is asserted: `bench/README.md` has the method and what came of it.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench import plots, results, synthetic
from bench.level_ground import LevelGround, own_python
from bench.meter import CommandError, measure
from bench.peers import PEERS, Peer, Tools
from bench.results import Result

ROOT = Path(__file__).resolve().parents[1]
# Each build follows the change that is named; the first begins with nothing.
CASES = {
    "cold": "cold",
    "nothing changed": "nothing",
    "one record edited": "edit",
    "one record added": "add",
    "one record removed": "remove",
    "one guide changed": "guide",
    "one term changed": "term",
    "one template changed": "template",
}
_TERMS = Path("content", "vocabulary")
_REST = 2.5  # seconds after a change: what is younger is not trusted to stay as it is
_FAR = 100_000  # records that a line through several sizes is followed to


def main(arguments: Sequence[str]) -> int:
    """Measure and print; return 1 where a command that is measured fails."""
    options = _options(arguments)
    found: list[Result] = []
    with tempfile.TemporaryDirectory(prefix="levelground-bench-") as folder:
        try:
            for result in _measured(options, Path(folder)):
                print(f"{result.site}, {result.case}: {result.taken.wall:.1f} s", file=sys.stderr)
                found.append(result)
        except (CommandError, subprocess.CalledProcessError, OSError) as error:
            print(error, file=sys.stderr)
            _tell(found, options)
            return 1
    _tell(found, options)
    return 0


def _tell(found: Sequence[Result], options: argparse.Namespace) -> None:
    """Print what was measured, to the end or not, and keep it where that is wanted."""
    print(results.as_table(found))
    for line in results.fits(found):
        print(results.as_sentence(line, _FAR))
    if options.json:
        options.json.write_text(results.as_json(found, _about(options)), "utf-8")
    if options.plot:
        options.plot.write_text(plots.as_plot(found), "utf-8")


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="inv bench", description=(__doc__ or "").split("\n")[0])
    add = parser.add_argument
    add("--records", type=int, action="append", help="made-up records; repeat for a line")
    add("--workbook", type=Path, help="the national directory, in place of made-up records")
    add("--state", default="all", help="of the workbook: two letters, or all")
    add("--against", type=Path, help="the checkout of another version of Level Ground")
    add("--peers", action="store_true", help="also Hugo, Pagefind, Eleventy and Pelican")
    add("--languages", type=int, choices=[1, 2], default=1)
    add("--case", action="append", choices=CASES, help="only cold and this; repeat for several")
    add("--json", type=Path, help="the file for all figures")
    add("--plot", type=Path, help="the file for a picture of them (SVG)")
    add("--tools", type=Path, help="the folder that other generators are kept in")
    options = parser.parse_args(arguments)
    options.records = options.records or [2000]
    return options


def _measured(options: argparse.Namespace, folder: Path) -> Iterator[Result]:
    """Yield each result as it is there."""
    today = datetime.now(UTC).date()
    tools = Tools(options.tools or folder / "tools")
    if options.peers:
        tools.install()
    for size in [0] if options.workbook else options.records:
        place = folder / str(size)
        records = place / "records"
        if not options.workbook:
            known = options.against.resolve() / _TERMS if options.against else None
            synthetic.write_records(records, ROOT / _TERMS, size, today, known)
        common = {"languages": options.languages, "today": today}
        yield from _version(options, "Level Ground", ROOT, records, place / "own", common)
        if options.against:
            other, name = options.against.resolve(), f"Level Ground, {_commit(options.against)}"
            # Each version has its own form of what it imports.
            own = place / "other-records" if options.workbook else records
            yield from _version(options, name, other, own, place / "against", common)
        for kind in PEERS if options.peers else ():
            guides, there = ROOT / "content" / "guides", place / kind.__name__
            peer = kind(records, guides, there, options.languages, tools)
            yield from _cases(peer, options)


def _version(
    options: argparse.Namespace,
    name: str,
    checkout: Path,
    records: Path,
    folder: Path,
    common: Mapping[str, Any],
) -> Iterator[Result]:
    """Yield the results of a version of Level Ground, its import of a workbook first."""
    if options.workbook:
        yield from _imported(options, name, checkout, records)
    yield from _cases(LevelGround(name, checkout, records, folder, **common), options)


def _cases(builder: LevelGround | Peer, options: argparse.Namespace) -> Iterator[Result]:
    """Yield the result of each case that there is for a builder."""
    count = len(list(builder.records.rglob("*.yaml")))
    for case, change in CASES.items():
        wanted = not options.case or case == "cold" or case in options.case
        if wanted and hasattr(builder, change):
            getattr(builder, change)()
            time.sleep(_REST)
            taken = builder.build()
            yield Result(count, builder.name, case, taken, *_counted(builder.output))


def _imported(
    options: argparse.Namespace, name: str, checkout: Path, records: Path
) -> Iterator[Result]:
    """Import the workbook twice with a version, and yield what each time took."""
    which = ["--all"] if options.state == "all" else ["--state", options.state]
    command = [
        own_python(checkout),
        "-m",
        "invoke",
        "import-samhsa",
        *which,
        "--into",
        str(records),
    ]
    command += ["--workbook", str(options.workbook.resolve())]
    for case in ("import", "import again"):
        taken = measure(command, checkout, {})
        pages, files, size = _counted(records)
        yield Result(files, name, case, taken, pages, files, size)


def _counted(folder: Path) -> tuple[int, int, int]:
    """Return (pages, files, bytes) below a folder."""
    pages = files = size = 0
    for place, _inner, names in os.walk(folder):
        for name in names:
            pages += name.endswith(".html")
            files += 1
            size += (Path(place) / name).lstat().st_size
    return pages, files, size


def _commit(checkout: Path) -> str:
    """Return the short name of a checkout's commit, or of its folder."""
    command = ["git", "-C", str(checkout), "rev-parse", "--short", "HEAD"]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    return found.stdout.strip() or checkout.name


def _about(options: argparse.Namespace) -> dict[str, Any]:
    """Return what the figures were measured on."""
    return {
        "commit": _commit(ROOT),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "system": platform.system(),
        "languages": options.languages,
        "seed": synthetic.SEED,
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
