"""What a command takes: wall and processor time, and the memory of all its processes at once.

Memory is the proportional peak of all processes together, sampled from /proc (on Linux only):
pages that they share count once.
"""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
SAMPLE_SECONDS = 0.1


class CommandError(Exception):
    """A command that was measured has failed; the message is what it printed."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Times in seconds: `cpu` is user and system time of all processes. `peak` in bytes or None."""

    wall: float
    cpu: float
    peak: int | None

    def __add__(self, other: Taken) -> Taken:
        """Return what two commands take, one after the other."""
        peaks = [peak for peak in (self.peak, other.peak) if peak is not None]
        return Taken(self.wall + other.wall, self.cpu + other.cpu, max(peaks, default=None))


def measure(command: Sequence[str], folder: Path, environ: Mapping[str, str]) -> Taken:
    """Run a command in *folder* to its end.

    Raises CommandError if its exit code is not 0, and OSError if there is no such command.
    """
    started = time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **environ},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        sampler = _Sampler(process.pid)
        sampler.start()
        printed = process.stdout.read() if process.stdout else b""
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        peak = sampler.stop()
    if process.returncode:
        raise CommandError(f"{' '.join(command)}\n{printed.decode(errors='replace')}")
    return Taken(wall, usage.ru_utime + usage.ru_stime, peak)


class _Sampler(threading.Thread):
    """Watches the memory of a process and all below it, until it is stopped."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self._ended = threading.Event()
        self._peak = 0

    def run(self) -> None:
        """Keep the highest sum of all samples."""
        while (PROC / "self" / "smaps_rollup").exists():
            self._peak = max(self._peak, sum(map(_proportional, processes_below(self._pid))))
            if self._ended.wait(SAMPLE_SECONDS):
                return

    def stop(self) -> int | None:
        """Return the peak in bytes, None where there is no /proc to read it from."""
        self._ended.set()
        self.join()
        return self._peak or None


def processes_below(pid: int) -> list[int]:
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
