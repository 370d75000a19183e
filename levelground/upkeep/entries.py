"""What a person adds to a record: a check, a question that was not answered, a listing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from levelground.base.build_date import AHEAD
from levelground.base.errors import LevelGroundError
from levelground.content.parse.whole_files import validated
from levelground.content.yaml_tree import Document, Tree
from levelground.exchange.samhsa.provenance import entries_of
from levelground.exchange.writing.edit_steps import Edit
from levelground.facts.vocabulary import Vocabularies
from levelground.model import Asked, Check
from levelground.model.freshness import IMPORT

LISTING = "listing"  # what a check covers that made sure whether a place is open
# In this order, behind all facts, stand the lists that say where a record's facts are from.
_LAST = ("checked", "asked", "sources", "conflicts", "excused", "imported")
_LISTING_AFTER = ("name", "also_known_as", "formerly", "place", "about", "corrections")
_OF_LISTING = ("listing", "since", "until", "ask_again", "listing_reason")


@dataclass(frozen=True, slots=True)
class Checker:
    """Who made sure of something, how (a word of check-ways), and on which day."""

    on: str
    how: str
    by: str = ""


def check_entry(
    checker: Checker, covers: Sequence[str], program: str, vocabularies: Vocabularies, today: date
) -> Tree:
    """Return a check as a record holds it; raises LevelGroundError for all that is wrong in it."""
    entry = _entry(checker, program, covers=[*covers])
    return _sure(Check, entry, vocabularies, today)


def asked(
    checker: Checker, about: Sequence[str], outcome: str, program: str,
    vocabularies: Vocabularies, today: date,
) -> Tree:  # fmt: skip
    """Return a question without an answer, as a record holds it; raises as `check_entry` does."""
    entry = _entry(checker, program, about=[*about], outcome=outcome)
    return _sure(Asked, entry, vocabularies, today)


def _entry(checker: Checker, program: str, **told: Tree) -> dict[str, Tree]:
    entry = {"on": checker.on, "how": checker.how, **told, "by": checker.by, "program": program}
    return {name: value for name, value in entry.items() if value}


def _sure(model: Any, entry: Tree, vocabularies: Vocabularies, today: date) -> Tree:
    made, problems = validated(model, Document("", entry), vocabularies)
    wrong = [f"--{p.field.replace('_', '-')}: {p.what}; {p.write}" for p in problems]
    if entry.get("how") == IMPORT:
        wrong.append("--how: an import is no check of a person; write phone, email or visit")
    if made and made.on > today + AHEAD:
        wrong.append(f"--on: {made.on} has not come yet; write the day it was done")
    if wrong:
        raise LevelGroundError("\n".join(wrong), "nothing has been written")
    return entry


def added(tree: Mapping[str, Tree], name: str, entry: Tree) -> Edit:
    """Return the edit that puts an entry into a list, where the list has its newest."""
    there = entries_of(tree, name)
    days = [str(one.get("on", "")) for one in there if isinstance(one, dict)]
    newest_first = len(days) > 1 and days == sorted(days, reverse=True)
    whole = [entry, *there] if newest_first else [*there, entry]
    later = _LAST[_LAST.index(name) :]
    return Edit((name,), whole, tuple(key for key in tree if key not in later))


def listing(
    tree: Mapping[str, Tree], term: str, days: Mapping[str, str], reason: str = ""
) -> list[Edit]:
    """Return the edits that give a record this listing, "" for open, and no more than *days*.

    *days* are the dates that go with it: `since`, `until`, `ask_again`.
    """
    wanted = {"listing": term, **days, "listing_reason": reason}
    edits = []
    for at, name in enumerate(_OF_LISTING):
        value = wanted.get(name) or None
        if value == tree.get(name):
            continue
        before = (*_LISTING_AFTER, *_OF_LISTING[:at])
        edits.append(Edit((name,), value, before))
    return edits
