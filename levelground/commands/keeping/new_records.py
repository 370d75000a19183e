"""Write a new record from flags, and ask for the rest where somebody sits at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from levelground.commands.console import command, say, warn
from levelground.commands.keeping.desk import at_desk
from levelground.upkeep import new_record


@command
def new(content: Path, answers: Mapping[str, str], slug: str = "") -> int:
    """Write a new record below *content*; *answers* are by the flags of `new_record.QUESTIONS`."""
    with at_desk(content) as keeper:
        asked = answers
        if sys.stdin.isatty() and sys.stdout.isatty():
            from levelground.commands.keeping import asking

            asked = asking.ask_what_is_left(answers, keeper.shelf.vocabularies)
        made = new_record.new_record_file(keeper.shelf, asked, slug, keeper.today.isoformat())
        keeper.shelf.write([made])
        say(f"{made.shown} is written. What nobody told you is left out, and reads Not stated.")
        for problem in made.problems:
            warn(str(problem))
        say(f"Did you call? Then: inv confirm {made.slug} --how phone --by ...")
    return 0
