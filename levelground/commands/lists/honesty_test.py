"""Feed a directory facts of four kinds, and count how many unknowns it shows as No."""

from __future__ import annotations

import json
from pathlib import Path

from levelground.base.errors import LevelGroundError, reason
from levelground.commands.console import CANNOT, JSON, TEXT, command, know_form, say, warn
from levelground.exchange.outward import honesty_facts, honesty_reading


@command
def honesty(write: Path | None = None, shown: Path | None = None, *, form: str = TEXT) -> int:
    """Write the facts to feed into the folder *write*, or count what the pages in *shown* show.

    Returns 1 where a fact that nobody stated shows as a No, or a No as a yes; 2 where none of the
    facts is found.
    """
    know_form(form)
    if write:
        _write(write)
        say(f"The facts are in {write}: facts.csv, facts.json, and records in programs/.")
        say("Feed one of them to a directory, and then: inv honesty --shown ITS-PAGES")
        return 0
    if shown is None:
        raise LevelGroundError("nothing is asked for", "write --write FOLDER, or --shown PAGES")
    found = honesty_reading.honesty_of(shown)
    if form == JSON:
        told = {"unknown_as_no": found.unknown_as_no, "found": found.found}
        kinds = [*honesty_reading.count_by_kind(found)]
        say(json.dumps({**told, "kinds": kinds, "wrong": found.wrong}, indent=2))
    else:
        for line in honesty_reading.honesty_lines(found):
            say(line)
    if not found.found:
        warn("None of the facts is found there; feed them first, with inv honesty --write FOLDER.")
        return CANNOT
    return 1 if found.wrong else 0


def _write(folder: Path) -> None:
    try:
        for name, content in honesty_facts.fed_files():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, "utf-8", newline="")
    except OSError as error:
        what = f'"{folder}" cannot be written ({reason(error)})'
        raise LevelGroundError(what, "name another folder") from error
