"""A record's state, and what a person made sure of: confirmed, closed, paused, opened, left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from levelground.base.build_date import AHEAD
from levelground.base.errors import LevelGroundError, every
from levelground.content.yaml_tree import Tree
from levelground.exchange.samhsa.provenance import entries_of
from levelground.exchange.writing.edit_steps import Edit
from levelground.facts import field_table
from levelground.facts.answers import WrongValueError
from levelground.facts.read_value import read_date
from levelground.model import CLOSED, PAUSED, UNLISTED, Program
from levelground.model.freshness import EVERYTHING
from levelground.upkeep import entries
from levelground.upkeep.entries import Checker
from levelground.upkeep.fact_names import all_fact_names
from levelground.upkeep.record_files import RecordFile, Shelf

_TO_COME = frozenset({"until", "ask_again"})


@dataclass(frozen=True, slots=True)
class Keeper:
    """Who works on which records, on which day."""

    shelf: Shelf
    today: date

    def confirmed(
        self, slug: str, written: Sequence[str], checker: Checker, program: str = ""
    ) -> RecordFile:
        """Return the record with a check of these facts, or of everything; no fact changes."""
        every(
            lambda: self.shelf.find(slug),
            lambda: all_fact_names().covered(written, self.shelf.vocabularies),
            lambda: self._check(checker, [EVERYTHING]),
        )
        there = self.shelf.find(slug)
        _refuse_closed(there)
        covers = (
            all_fact_names().covered(written, self.shelf.vocabularies) if written else [EVERYTHING]
        )
        if there.record:
            _refuse_unstated(there, covers, program)
        return self._with(there, checker, covers, (), program)

    def closed(self, slug: str, checker: Checker, since: str) -> RecordFile:
        """Return the record as one that has closed for good."""
        return self._listed(slug, checker, CLOSED, {"since": since})

    def paused(self, slug: str, checker: Checker, days: Mapping[str, str]) -> RecordFile:
        """Return the record as one that is not open now; *days* are since, until, ask_again."""
        if not days.get("until") and not days.get("ask_again"):
            raise LevelGroundError(
                "--until or --ask-again is missing",
                "write the day on which it opens, or on which to ask again",
            )
        return self._listed(slug, checker, PAUSED, days)

    def opened(self, slug: str, checker: Checker) -> RecordFile:
        """Return the record as open again; raises LevelGroundError where it never closed."""
        there = self.shelf.find(slug)
        if not there.tree.get("listing"):
            what = f"{there.shown} is neither closed nor paused, so there is nothing to reopen"
            write = f"inv confirm {there.slug} says that it is as it was; nothing has been written"
            raise LevelGroundError(what, write)
        return self._listed(slug, checker, "", {})

    def is_left_out(self, slug: str) -> bool:
        """Whether a record is shown nowhere; raises LevelGroundError where there is none."""
        return self.shelf.find(slug).tree.get("listing") == UNLISTED

    def left_out(self, slug: str, reason: str) -> RecordFile:
        """Return the record as one that is shown nowhere, and that no import brings back."""
        there = self.shelf.find(slug)
        return self.shelf.edited(there, entries.listing(there.tree, UNLISTED, {}, reason))

    def _listed(
        self, slug: str, checker: Checker, term: str, days: Mapping[str, str]
    ) -> RecordFile:
        every(
            lambda: self.shelf.find(slug),
            lambda: _refuse_wrong_days(days, self.today),
            lambda: self._check(checker, [entries.LISTING]),
        )
        there = self.shelf.find(slug)
        if term:
            _refuse_left_out(there, term)
        if term == PAUSED:
            _refuse_not_open(there)
        edits = entries.listing(there.tree, term, days)
        return self._with(there, checker, [entries.LISTING], edits)

    def _check(self, checker: Checker, covers: Sequence[str], program: str = "") -> Tree:
        return entries.check_entry(checker, covers, program, self.shelf.vocabularies, self.today)

    def _with(
        self,
        there: RecordFile,
        checker: Checker,
        covers: Sequence[str],
        edits: Sequence[Edit],
        program: str = "",
    ) -> RecordFile:
        """Return the record with these edits, and with a check."""
        made = self._check(checker, covers, program)
        if made in entries_of(there.tree, "checked") and not edits:
            return there
        return self.shelf.edited(there, [*edits, entries.added(there.tree, "checked", made)])


def _refuse_wrong_days(days: Mapping[str, str], today: date) -> None:
    wrong = []
    for name, written in days.items():
        flag = f"--{name.replace('_', '-')}"
        try:
            day = read_date(written) if written else today
        except WrongValueError as error:
            wrong += [f"{flag}: {f.what}; {f.write}" for f in error.faults]
            continue
        if name == "since" and day > today + AHEAD:
            wrong.append(f"{flag}: {written} has not come yet; write the day it was so")
        elif name in _TO_COME and day < today - AHEAD:
            wrong.append(f"{flag}: {written} is past; write a day to come, or use inv reopen")
    if wrong:
        raise LevelGroundError("\n".join(wrong), "nothing has been written")


def _refuse_closed(there: RecordFile) -> None:
    """Raise LevelGroundError for a place that has closed: nothing there is as it was."""
    if there.tree.get("listing") == CLOSED:
        what = f"{there.shown} has closed, so nothing there is still so"
        write = f"inv close {there.slug} says again that it is closed, inv reopen that it is open"
        raise LevelGroundError(what, f"{write}; nothing has been written")


def _refuse_not_open(there: RecordFile) -> None:
    """Raise LevelGroundError for a place that closed: it cannot pause."""
    if there.tree.get("listing") == CLOSED:
        what = f"{there.shown} has closed, and only what is open can pause"
        write = f"inv reopen {there.slug} says that it is open again; nothing has been written"
        raise LevelGroundError(what, write)


def _refuse_left_out(there: RecordFile, term: str) -> None:
    """Raise LevelGroundError for a place that is shown nowhere: another state would show it."""
    if there.tree.get("listing") == UNLISTED:
        what = (
            f"{there.shown} is {UNLISTED}, so that it is shown nowhere, and as {term} it would "
            "have a page that says so"
        )
        write = f"leave it as it is; inv reopen {there.slug} shows it again, if it asks for that"
        raise LevelGroundError(what, f"{write}; nothing has been written")


def _refuse_unstated(there: RecordFile, covers: Sequence[str], program: str) -> None:
    """Raise LevelGroundError for each single fact that no program states: there is nothing to date.

    A program that the record does not have is refused as well.
    """
    programs = there.record.programs if there.record else ()
    chosen = [one for one in programs if program in {"", one.key}]
    if not chosen:
        keys = ", ".join(one.key for one in programs)
        raise LevelGroundError(f'--program: "{program}" is none of {there.slug}', f"write {keys}")
    by_name = field_table.fields_by_name(Program)
    wrong = [
        f'{there.shown}: "{name}" is not stated, so there is nothing to confirm; '
        "take its answer in with inv take"
        for name in covers
        if name in by_name and all(by_name[name].of(one) is None for one in chosen)
    ]
    if wrong:
        raise LevelGroundError("\n".join(wrong), "nothing has been written")
