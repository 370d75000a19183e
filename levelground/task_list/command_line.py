"""The command `levelground`: the tasks of a directory, by the same names and options as `inv`."""

from __future__ import annotations

from invoke.program import Program

from levelground import task_list
from levelground.base.engine import engine_version

_NAME = "levelground"


def command_line() -> Program:
    """Return the program that runs the tasks as the command line names them."""
    tasks = task_list.namespace
    return Program(name=_NAME, binary=_NAME, namespace=tasks, version=engine_version())


def run_command_line() -> None:
    """Run the tasks that the command line names."""
    command_line().run()
