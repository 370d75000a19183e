"""Everything that one does with a directory, as tasks: of `inv` and of `levelground` alike.

Each task calls one of `commands`. The one list: no option is written anywhere else.
"""

from __future__ import annotations

import sys
from typing import Any

from invoke.collection import Collection
from invoke.tasks import Task

# invoke lets no module be kept compiled; whoever runs Python may have it so, or not.
sys.dont_write_bytecode = bool(sys.flags.dont_write_bytecode)

from levelground.task_list import (  # noqa: E402 - these are kept, too
    audit_tasks,
    copy_tasks,
    directory_tasks,
    import_tasks,
    keeping_tasks,
    site_tasks,
    state_tasks,
)

_MODULES = (
    directory_tasks,
    site_tasks,
    copy_tasks,
    import_tasks,
    state_tasks,
    keeping_tasks,
    audit_tasks,
)


def every_task() -> tuple[Task[Any], ...]:
    """Return the tasks of a directory, in the order in which they are read about."""
    return tuple(
        found for module in _MODULES for found in vars(module).values() if isinstance(found, Task)
    )


# What invoke looks for: in a directory of one's own, `tasks.py` takes it from here.
namespace = Collection(*every_task())
