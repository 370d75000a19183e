"""Work spread over the cores gives the same, in the same order, as work done right here."""

from __future__ import annotations

import gc
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence

import pytest

from levelground.base import processes

_shared: list[int] = []


def share(factor: int) -> None:
    """Keep what every batch of this process needs."""
    _shared[:] = [factor]


def multiply(numbers: Sequence[int]) -> list[int]:
    """Work on one batch."""
    (factor,) = _shared
    return [number * factor for number in numbers]


def fail(_numbers: Sequence[int]) -> list[int]:
    """Fail on any batch."""
    raise ValueError("it cannot be done")


def results(count: int) -> list[int]:
    """Return the work done on so many numbers."""
    spread: Iterator[list[int]] = processes.spread(multiply, range(count), share, (3,))
    return [number for batch in spread for number in batch]


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spread even a little work over two processes."""
    monkeypatch.setattr(processes, "WORTH_IT", 1)
    monkeypatch.setattr(processes, "BATCH", 7)
    monkeypatch.setattr(processes.os, "cpu_count", lambda: 2)


@pytest.mark.parametrize("count", [0, 1, 100, 101, 350])
def test_little_work_is_done_here_and_in_order(count: int):
    assert results(count) == [3 * number for number in range(count)]


@pytest.mark.usefixtures("many")
def test_work_in_several_processes_comes_back_in_order():
    assert results(100) == [3 * number for number in range(100)]


@pytest.mark.usefixtures("many")
def test_what_fails_in_another_process_fails_here():
    with pytest.raises(ValueError, match="it cannot be done"):
        list(processes.spread(fail, range(20), share, (3,)))


def test_the_garbage_collector_is_as_it_was_afterwards():
    results(5)

    assert gc.isenabled()


def test_the_garbage_collector_is_as_it_was_even_if_the_work_fails():
    with pytest.raises(ValueError, match="it cannot be done"):
        list(processes.spread(fail, range(5), share, (3,)))
    assert gc.isenabled()


@pytest.mark.skipif(sys.platform != "linux", reason="kills a process as Linux does")
def test_a_process_ends_once_the_one_that_started_it_is_gone():
    """Its parent is killed with nothing put away, while it has work that never ends."""
    script = (
        "import os, signal, sys, time\n"
        "from levelground.base import processes\n"
        "processes.WORTH_IT, processes.BATCH = 1, 1\n"
        "processes.os.cpu_count = lambda: 2\n"
        "def work(items):\n"
        "    os.write(1, b'.')\n"
        "    if items[0]:\n"
        "        os.kill(os.getppid(), signal.SIGKILL)\n"
        "    time.sleep(1000)\n"
        "list(processes.spread(work, [0, 1], lambda: None, ()))\n"
    )
    # The pipe is open as long as any of the processes lives, so this waits for all of them.
    done = subprocess.run(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, check=False, timeout=120
    )

    assert done.returncode == -signal.SIGKILL
    assert 1 <= len(done.stdout) <= 2
