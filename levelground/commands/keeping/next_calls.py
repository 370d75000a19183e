"""List what is too old or soon will be, the most harmful first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from levelground.base.errors import LevelGroundError
from levelground.commands.console import command, say_file, warn
from levelground.commands.keeping.desk import at_desk, records_of_place
from levelground.upkeep import due_forms, due_page
from levelground.upkeep.answers import fact_places
from levelground.upkeep.due import Calendar, Due
from levelground.upkeep.record_files import Shelf

# What needs the terms to say what a record states.
_FILLED_IN = {"answers": due_forms.as_answers, "html": due_page.as_page}


@command
def due(
    content: Path, *, within: int = 30, state: str = "", county: str = "", most: int = 0, form: str
) -> int:
    """Print what to call, at most *most* records.

    *form* is text, csv, json, ics, answers to fill in, or html to print and write on.
    """
    known = [*due_forms.FORMS, *_FILLED_IN]
    if form not in known:
        raise LevelGroundError(f'there is no format "{form}"', f"write one of: {', '.join(known)}")
    with at_desk(content) as keeper:
        records = records_of_place(keeper.shelf, state, county)
        found = Calendar(keeper.today, within).due(records)
        shown = found[:most] if most else found
        if form in _FILLED_IN:
            asked = [_with_own(keeper.shelf, one) for one in shown]
            told = _FILLED_IN[form](asked, keeper.today, keeper.shelf.vocabularies)
        else:
            told = due_forms.FORMS[form](shown, keeper.today)
        say_file(told if told.endswith("\n") else f"{told}\n")
        if len(shown) < len(found):
            warn(f"These are {len(shown):,} of {len(found):,}; see more with --most.")
    return 0


def _with_own(shelf: Shelf, one: Due) -> Due:
    """Return what is due with the facts that a program's part of the file states."""
    programs = shelf.find(one.record.slug).tree.get("programs")
    own = (
        fact.name
        for fact in one.facts
        for program in (programs if isinstance(programs, list) else ())
        if fact_places.tree_at(program, fact.path) is not None
    )
    return replace(one, own=frozenset(own))
