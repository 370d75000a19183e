"""Work spread over the machines of a Dask cluster. The only door to dask.distributed.

The machines share the folders of the content and of the site, under the same
paths, and have the same engine. Each worker is set up once for each kind of work.
"""

from __future__ import annotations

import pickle
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, cast

from levelground.base import engine
from levelground.base.errors import LevelGroundError
from levelground.base.memory import memory_key

_PATIENCE = 20  # seconds until the scheduler has to answer


class Cluster:
    """A cluster that work can be sent to."""

    def __init__(self, client: Any) -> None:
        self.client = client

    def spread_over(
        self,
        work: Callable[[Sequence[Any]], Any],
        batches: Sequence[Sequence[Any]],
        setup: Callable[..., None],
        shared: tuple[Any, ...],
    ) -> Iterator[Any]:
        """Yield `work(batch)` for each batch, in order; `setup(*shared)` comes first everywhere."""
        raw = pickle.dumps((setup, shared), pickle.HIGHEST_PROTOCOL)
        sent = self.client.scatter(raw, broadcast=True, hash=False)
        key = memory_key(raw)
        told = {"given": sent, "name": key, "work": work}
        tasks = [self.client.submit(_worked, batch, pure=False, **told) for batch in batches]
        for task in tasks:
            yield task.result()


_ready: list[str] = []
_one_at_a_time = threading.Lock()  # a worker may have threads, and what is set up is of a process


def _worked(
    batch: Sequence[Any], *, given: bytes, name: str, work: Callable[[Sequence[Any]], Any]
) -> Any:
    """Work on one batch in a worker, which is set up first if it was not."""
    with _one_at_a_time:
        if _ready != [name]:
            _ready.clear()
            setup, shared = pickle.loads(given)  # noqa: S301 - from the build that we work for
            setup(*shared)
            _ready.append(name)
        return work(batch)


@contextmanager
def joined_cluster(address: str) -> Iterator[Cluster]:
    """Join the cluster whose scheduler is at *address*: tcp://host:8786.

    Raises LevelGroundError where the library is missing, nobody answers, there is no
    worker, or one has another engine.
    """
    try:
        from distributed import Client
    except ImportError as error:
        what = "--scheduler needs dask.distributed, which is not here"
        raise LevelGroundError(what, 'install it: pip install "levelground[dask]"') from error
    try:
        client: Any = cast("Any", Client)(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:  # a timeout is an OSError
        what = f"no scheduler answers at {address}"
        raise LevelGroundError(what, "check its address, like tcp://host:8786") from error
    with client:
        _check(client, address)
        yield Cluster(client)


def _check(client: Any, address: str) -> None:
    """Raise LevelGroundError unless there are workers, all with this very engine."""
    engines = client.run(engine.engine_digest)
    if not engines:
        raise LevelGroundError(f"the scheduler at {address} has no worker", "start some workers")
    if set(engines.values()) != {engine.engine_digest()}:
        what = f"a worker of {address} has another version of Level Ground, or of a library"
        raise LevelGroundError(what, "install the same on every machine")
