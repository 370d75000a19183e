"""Work spread over the processor's cores, or a cluster: one way for parsing and for rendering."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:  # few things need them, and they take a while to load
    from multiprocessing.context import BaseContext

    from levelground.base.cluster import Cluster

Item = TypeVar("Item")
Result = TypeVar("Result")

# Below this many items, starting processes costs more than it saves.
WORTH_IT = 400
BATCH = 100
_MANY = 50_000  # things that are made and stay, between two walks of the garbage collector
_SELDOM = 1_000  # walks of the young things, before one of those that have stayed
# Windows can wait for no more.
MOST = 61
# Held while processes are forked, and by threads that make pages meanwhile: a lock that another
# thread holds at that moment would be held in the fork for ever.
STILL = threading.Lock()
_cluster: ContextVar[Cluster | None] = ContextVar("_cluster", default=None)


def spread(
    work: Callable[[Sequence[Item]], Result],
    items: Sequence[Item],
    setup: Callable[..., None],
    shared: tuple[Any, ...],
) -> Iterator[Result]:
    """Yield `work(batch)` for batches of *items*, in order.

    `setup(*shared)` is called once in every process before any work. Few items
    are worked on right here; many, in as many processes as there are cores, or
    on the cluster that `scheduled` has joined.
    """
    with _uncollected():
        yield from _spread(work, items, setup, shared)


def _spread(
    work: Callable[[Sequence[Item]], Result],
    items: Sequence[Item],
    setup: Callable[..., None],
    shared: tuple[Any, ...],
) -> Iterator[Result]:
    batches = [items[at : at + BATCH] for at in range(0, len(items), BATCH)]
    cores = min(os.cpu_count() or 1, MOST)
    joined = _cluster.get()
    if joined and len(items) >= WORTH_IT:
        yield from joined.spread_over(work, batches, setup, shared)
        return
    if len(items) < WORTH_IT or cores == 1:
        setup(*shared)
        yield from map(work, batches)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(cores, _context(), _start, (setup, shared)) as executor:
        with STILL:
            results = executor.map(work, batches)
        yield from results


@contextmanager
def scheduled(address: str) -> Iterator[None]:
    """Spread work over the cluster whose scheduler is at *address*; "" is this machine alone.

    Raises LevelGroundError where it cannot be joined, see `cluster`.
    """
    if not address:
        yield
        return
    from levelground.base.cluster import joined_cluster

    with joined_cluster(address) as joined:
        token = _cluster.set(joined)
        try:
            yield
        finally:
            _cluster.reset(token)


def _start(setup: Callable[..., None], shared: tuple[Any, ...]) -> None:
    """Set a process up. What pages leave behind is young; all else stays to the end."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    setup(*shared)
    gc.freeze()
    gc.set_threshold(_MANY, _SELDOM, _SELDOM)
    gc.enable()


def _end_with_parent() -> None:
    """End this process once the one that started it is gone, however it ended."""
    import multiprocessing
    from multiprocessing.connection import wait

    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


@contextmanager
def collected_seldom() -> Iterator[None]:
    """Have the garbage collector walk what is there after many more things than usual."""
    usual = gc.get_threshold()
    gc.set_threshold(_MANY, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector from walking what stays to the end of the build.

    A catalog of the country is a million objects and no garbage: left to
    itself, the collector takes longer over it than reading it took.
    """
    enabled = gc.isenabled()
    gc.disable()
    gc.freeze()
    try:
        yield
    finally:
        gc.freeze()
        if enabled:
            gc.enable()


def _context() -> BaseContext:
    """Fork on Linux, where children then share what is loaded; the default elsewhere."""
    import multiprocessing

    return multiprocessing.get_context("fork" if sys.platform == "linux" else None)
