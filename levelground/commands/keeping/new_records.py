"""Write a new record from flags, and ask for the rest where somebody sits at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from levelground.base.errors import LevelGroundError
from levelground.commands.console import command, say, warn
from levelground.commands.keeping.desk import at_desk
from levelground.upkeep import new_record


@command
def new(content: Path, answers: Mapping[str, str], slug: str = "") -> int:
    """Write a new record below *content*; *answers* are by the flags of `new_record.QUESTIONS`."""
    asked = _asked(answers) if sys.stdin.isatty() and sys.stdout.isatty() else answers
    with at_desk(content) as keeper:
        made = new_record.new_record_file(keeper.shelf, asked, slug, keeper.today.isoformat())
        keeper.shelf.write([made])
        say(f"{made.shown} is written. What nobody told you is left out, and reads Not stated.")
        for problem in made.problems:
            warn(str(problem))
        say(f"Did you call? Then: inv confirm {made.slug} --how phone --by ...")
    return 0


def _asked(answers: Mapping[str, str]) -> dict[str, str]:
    """Return the answers with those that a person types where no flag gave one."""
    told = dict(answers)
    for one in new_record.QUESTIONS:
        try:
            told[one.flag] = told.get(one.flag) or input(f"{one.question} ")
        except EOFError as error:
            raise LevelGroundError("the questions were left", "nothing has been written") from error
    return told
