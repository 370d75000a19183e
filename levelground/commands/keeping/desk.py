"""What every command of those who keep a directory starts from, and how it tells what it did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.progress import track

from levelground.base.build_date import build_date
from levelground.base.errors import LevelGroundError
from levelground.commands.alone import alone
from levelground.commands.console import say, warn
from levelground.content.folders import Folders
from levelground.content.parse.terms import vocabularies_of
from levelground.content.part import Part
from levelground.exchange import recover
from levelground.language import catalogues
from levelground.model import Record
from levelground.upkeep.entries import Checker
from levelground.upkeep.record_files import RecordFile, Shelf
from levelground.upkeep.states import Keeper

_MANY = 100


@contextmanager
def at_desk(content: Path) -> Iterator[Keeper]:
    """Give the records of *content*, to one command at a time; an earlier one that broke is undone.

    Raises LevelGroundError where there is no such folder.
    """
    folders = Folders.of(content)
    catalogues.use_own_words(folders.settings.labels if folders.settings else {})
    with alone(folders.programs, "change of"):
        for line in recover(folders.programs):
            warn(line)
        vocabularies, _found = vocabularies_of(folders)
        yield Keeper(Shelf.of(folders, vocabularies), build_date())


def one_by_one(slugs: Sequence[str]) -> Iterable[str]:
    """Return the names of records, with a bar on the terminal where there are many."""
    console = Console(stderr=True)
    quiet = not (console.is_terminal and len(slugs) > _MANY)
    return track(slugs, "Reading records", console=console, transient=True, disable=quiet)


def every_record(shelf: Shelf) -> Iterator[Record]:
    """Yield every record that can be read; what is wrong with others is for `inv check`."""
    for slug in one_by_one(sorted(shelf.paths)):
        try:
            record = shelf.find(slug).record
        except LevelGroundError as error:
            warn(f"{error.what}; it is left out of this list.")
            continue
        if record:
            yield record


def records_of_place(shelf: Shelf, state: str, county: str) -> Sequence[Record]:
    """Return the records of a state and a county as a person names them; "" stands for all.

    Raises LevelGroundError, with what was likely meant, where no record is in one of them.
    """
    asked = Part.of([state], county)
    return asked.in_place(every_record(shelf), shelf.vocabularies["states"])[1]


def dated(keeper: Keeper, checker: Checker) -> Checker:
    """Return who made sure, on the day that a person wrote, or today."""
    return replace(checker, on=checker.on or keeper.today.isoformat())


def keep(keeper: Keeper, changed: RecordFile, message: Sequence[str]) -> None:
    """Write a record and say in plain words what was done."""
    if changed == keeper.shelf.find(changed.slug):
        say(f"{changed.shown}: that stands there already. Nothing has changed.")
        return
    keeper.shelf.write([changed])
    for line in message:
        say(f"{changed.shown}: {line}")
    say('Look at it with "git diff"; "git checkout FILE" takes it back.')
