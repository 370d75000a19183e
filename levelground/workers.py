"""Work spread over the processor's cores: one executor for parsing and for rendering."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

# Below this many items, starting processes costs more than it saves.
WORTH_IT = 400
BATCH = 100


def spread(
    work: Callable[[Sequence[Item]], Result],
    items: Sequence[Item],
    setup: Callable[..., None],
    shared: tuple[Any, ...],
) -> Iterator[Result]:
    """Yield `work(batch)` for batches of *items*, in order.

    `setup(*shared)` is called once in every process before any work. Few items
    are worked on right here; many, in as many processes as there are cores.
    """
    batches = [items[at : at + BATCH] for at in range(0, len(items), BATCH)]
    cores = os.cpu_count() or 1
    if len(items) < WORTH_IT or cores == 1:
        setup(*shared)
        yield from map(work, batches)
        return
    with ProcessPoolExecutor(cores, _context(), setup, shared) as executor:
        yield from executor.map(work, batches)


def _context() -> multiprocessing.context.BaseContext:
    """Fork on Linux, where children then share what is loaded; the default elsewhere."""
    return multiprocessing.get_context("fork" if sys.platform == "linux" else None)
