"""Write a new record from flags, and ask for the rest where somebody sits at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from levelground.base.errors import LevelGroundError
from levelground.commands.console import command, say, warn
from levelground.commands.keeping.desk import at_desk
from levelground.upkeep import new_record


@command
def new(content: Path, answers: Mapping[str, str], slug: str = "", *, anyway: bool = False) -> int:
    """Write a new record below *content*; *answers* are by the flags of `new_record.QUESTIONS`.

    Where a record is of that place already, or its town may be misspelt, a person is asked first,
    or nothing is written, unless it is wanted *anyway*.
    """
    with at_desk(content) as keeper:
        asked, is_asked = answers, sys.stdin.isatty() and sys.stdout.isatty()
        if is_asked:
            from levelground.commands.keeping import asking

            asked = asking.ask_what_is_left(answers, keeper.shelf.vocabularies)
        made = new_record.new_record_file(keeper.shelf, asked, slug, keeper.today.isoformat())
        doubts = [] if anyway else new_record.doubts(keeper.shelf, made)
        if doubts and not (is_asked and _wants_it(doubts)):
            write = "nothing has been written; if all is as it should be, add --anyway"
            raise LevelGroundError("\n".join(doubts), write)
        keeper.shelf.write([made])
        say(f"{made.shown} is written. What nobody told you is left out, and reads Not stated.")
        for problem in made.problems:
            warn(str(problem))
        say(f"Did you call? Then: inv confirm {made.slug} --how phone --by ...")
    return 0


def _wants_it(doubts: Sequence[str]) -> bool:
    """Ask whether a record is to be written in spite of these."""
    from levelground.commands.keeping import asking

    for line in doubts:
        warn(line)
    return asking.ask_whether("Write it all the same?")
