"""How right the directory is: draw programs by chance, call them, count."""

from __future__ import annotations

import sys
from pathlib import Path

from invoke.tasks import task

from levelground.task_list.options import CONTENT, finish, whole_number


@task(
    help={
        "step": "draw (prints a script for calls) or take (counts what was answered)",
        "what": "how many programs to draw; or the script, filled in",
        "seed": "any whole number; the same one draws the same programs (default: 1)",
        "state": "draw only in this state: two letters",
        "county": "draw only in this county",
        "write": "add what was counted to audits.yaml (default: only say it)",
        **CONTENT,
    }
)
def audit(c, step, what, seed="1", state="", county="", write=False, content="content"):  # noqa: PLR0913, PLR0917
    """Call programs drawn by chance, and say on About how many facts were right.

    inv audit draw 60 --seed 7 > calls.txt
    inv audit take calls.txt --write
    """
    from levelground import commands

    if step == "draw" and what.isdecimal():
        found = commands.audit_draw(
            Path(content), int(what), seed=whole_number(seed, "--seed"), state=state, county=county
        )
    elif step == "take":
        found = commands.audit_take(Path(content), what, write=write)
    else:
        sys.stderr.write("write: inv audit draw 60, or: inv audit take calls.txt\n")
        found = 2
    finish(found)
