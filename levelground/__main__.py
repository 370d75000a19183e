"""`python -m levelground`: the same as the command `levelground`."""

from __future__ import annotations

from levelground.task_list.command_line import run_command_line

run_command_line()
