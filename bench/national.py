"""Import and build the whole country, and print how long it takes and how much memory.

    python bench/national.py --workbook FILE [--state MA]

Each step is the command that people type, in a process of its own, with the
Python that runs this script. Nothing is asserted: the targets stand beside the
figures. Memory is the resident peak of the largest process (as the kernel
counts it) and the proportional peak of all processes together (sampled from
/proc, so on Linux only; pages that they share count once).
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PROC = Path("/proc")
MEGABYTE = 1024 * 1024
SAMPLE_SECONDS = 0.2
HEADER = (
    "step",
    "seconds",
    "CPU s",
    "files",
    "files/s",
    "files MB",
    "largest MB",
    "all MB",
    "target",
)


@dataclass(frozen=True, slots=True)
class Step:
    """One command to measure, the folder it fills, and what it should reach."""

    name: str
    command: tuple[str, ...]
    folder: Path
    target: str


@dataclass(frozen=True, slots=True)
class Figures:
    """What a step took. Times in seconds, memory and size in bytes; None where unknown."""

    wall: float
    cpu: float
    largest: int
    together: int | None
    files: int
    size: int


def main(arguments: Sequence[str]) -> int:
    """Measure the steps and print the table; return the first exit code that is not 0."""
    options = _options(arguments)
    rows: list[tuple[str, ...]] = [HEADER]
    with tempfile.TemporaryDirectory(prefix="levelground-bench-") as folder:
        for step in _steps(Path(folder), options.workbook.resolve(), options.state):
            print(f"{step.name} ...", file=sys.stderr, flush=True)
            code, figures = _measure(step)
            if code:
                return code
            rows.append(_row(step, figures))
    print(_table(rows))
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--workbook", type=Path, required=True, help="the national directory")
    parser.add_argument("--state", default="all", help="two letters, or all (default: all)")
    return parser.parse_args(arguments)


def _steps(folder: Path, workbook: Path, state: str) -> tuple[Step, ...]:
    """Return the steps: import, import once more over it, and build."""
    records, site = folder / "records", folder / "site"
    inv = (sys.executable, "-m", "invoke")
    which = ("--all",) if state == "all" else ("--state", state)
    bring = (*inv, "import-samhsa", "--workbook", str(workbook), *which, "--into", str(records))
    build = (*inv, "build", "--content", str(records), "--output", str(site))
    return (
        Step("import", bring, records, "under 60 s"),
        Step("import again", bring, records, ""),
        Step("build", build, site, "under 90 s, 1,500 MB"),
        Step("build again", build, site, ""),
    )


def _measure(step: Step) -> tuple[int, Figures]:
    """Run a step to its end; what it prints is shown only if it fails."""
    started = time.perf_counter()
    with subprocess.Popen(
        step.command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        sampler = _Sampler(process.pid)
        sampler.start()
        printed = process.stdout.read() if process.stdout else b""
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        together = sampler.stop()
    if process.returncode:
        sys.stderr.write(printed.decode(errors="replace"))
    files = [path for path in step.folder.rglob("*") if path.is_file()]
    unit = 1 if sys.platform == "darwin" else 1024
    return process.returncode, Figures(
        wall=wall,
        cpu=usage.ru_utime + usage.ru_stime,
        largest=usage.ru_maxrss * unit,
        together=together,
        files=len(files),
        size=sum(path.stat().st_size for path in files),
    )


class _Sampler(threading.Thread):
    """Watches the memory of a process and all below it, until it is stopped."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self._ended = threading.Event()
        self._peak = 0

    def run(self) -> None:
        """Keep the highest sum of all samples."""
        while (PROC / "self" / "smaps_rollup").exists() and not self._ended.wait(SAMPLE_SECONDS):
            self._peak = max(self._peak, sum(map(_proportional, _below(self._pid))))

    def stop(self) -> int | None:
        """Return the peak in bytes, None where there is no /proc to read it from."""
        self._ended.set()
        self.join()
        return self._peak or None


def _below(pid: int) -> list[int]:
    """Return *pid* and every process below it."""
    parents: dict[int, list[int]] = {}
    for entry in PROC.iterdir():
        if not entry.name.isdigit():
            continue
        try:
            after_name = (entry / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has ended since the folder was read
        parents.setdefault(int(after_name[1]), []).append(int(entry.name))
    found = [pid]
    for parent in found:
        found.extend(parents.get(parent, []))
    return found


def _proportional(pid: int) -> int:
    """Return the bytes that a process holds, its part of shared pages included."""
    try:
        lines = (PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0  # it has ended since it was listed
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def _row(step: Step, figures: Figures) -> tuple[str, ...]:
    together = f"{figures.together / MEGABYTE:,.0f}" if figures.together else "unknown"
    return (
        step.name,
        f"{figures.wall:,.1f}",
        f"{figures.cpu:,.1f}",
        f"{figures.files:,}",
        f"{figures.files / figures.wall:,.0f}",
        f"{figures.size / MEGABYTE:,.0f}",
        f"{figures.largest / MEGABYTE:,.0f}",
        together,
        step.target,
    )


def _table(rows: Sequence[Sequence[str]]) -> str:
    """Return the rows as aligned columns, figures to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    last = len(widths) - 1
    return "\n".join(
        "  ".join(
            cell.ljust(width) if place in {0, last} else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
