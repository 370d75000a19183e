"""Import the national directory, with a progress bar and an account of every row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from levelground import exchange
from levelground.base import strings
from levelground.commands.console import command, say
from levelground.content.catalog import OWN_CONTENT
from levelground.content.parse.terms import load_vocabularies
from levelground.exchange import ImportResult, RecordChange

# A terminal shows so many changes; the rest is counted.
SHOWN = 60


@command
def import_samhsa(
    workbook: Path,
    states: Sequence[str],
    everything: bool,  # noqa: FBT001 - an option of the task
    into: Path,
    edition: str = "",
) -> int:
    """Turn the workbook's facilities in *states* into record files below *into*.

    *everything* takes all states. Prints what was made, what changed, and every
    row or fact that was left out, with its reason. Returns 1 where no row became a record.
    """
    vocabularies, _problems = load_vocabularies(OWN_CONTENT / "vocabulary")
    bar = _Bar()
    with bar.shown:
        chosen = () if everything else tuple(states)
        result = exchange.import_samhsa(
            workbook, chosen, into, vocabularies, bar.step, edition=edition
        )
    for line in _account(result, into):
        say(line)
    made = result.rows > len({entry.row for entry in result.rows_left_out})
    return 0 if made else 1


class _Bar:
    """A progress bar on standard error; silent where that is no terminal."""

    def __init__(self) -> None:
        console = Console(stderr=True)
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        self.shown = Progress(
            *columns, console=console, transient=True, disable=not console.is_terminal
        )
        self._task = self.shown.add_task("")

    def step(self, what: str, done: int, total: int) -> None:
        """Show how far *what* is."""
        self.shown.update(self._task, description=what, completed=done, total=total)


def _account(result: ImportResult, into: Path) -> Iterator[str]:
    """Yield the lines that account for every row of the workbook."""
    where = strings.plural(len(result.states), "state or territory", "states and territories")
    yield (
        f"{result.rows:,} facilities in {where}, "
        f"edition {result.edition.year}, answers from {result.edition.survey_year}."
    )
    yield (
        f"{len(result.new):,} new records, {len(result.changes):,} changed, "
        f"{result.unchanged:,} as they were, {len(result.no_longer_listed):,} no longer listed."
    )
    if result.rows == len({entry.row for entry in result.rows_left_out}):
        yield "None of its rows could become a record; the reasons are below."
    yield from _likely_same(result)
    yield from _changes(result)
    yield from _left_out(result)
    command_line = f"inv build --content {into} --output DIR"
    yield f"The records are in {into}. Nobody has called yet. Build them with: {command_line}"


def _likely_same(result: ImportResult) -> Iterator[str]:
    """Yield both sides of each pair that may be one place; nothing of them was merged."""
    if result.likely_same:
        count = strings.plural(len(result.likely_same), "pair", "pairs")
        yield f"{count} may be one place each, and were left apart. Please look:"
    for pair in result.likely_same:
        yield f"  {pair.gone} ({pair.gone_words}) left; {pair.new} ({pair.new_words}) is new"


def _changes(result: ImportResult) -> Iterator[str]:
    """Yield what changed in records that were there; what people wrote comes first, whole."""
    kept = [change for change in result.changes if change.kept]
    yield from (_changed(change) for change in kept)
    others = [_changed(change) for change in result.changes if not change.kept]
    gone = [f"  {file}: no longer listed" for file in result.no_longer_listed]
    yield from _cut(others, "changed records")
    yield from _cut(gone, "records that are no longer listed")


def _changed(change: RecordChange) -> str:
    return f"  {change.file}: {'; '.join((*change.changed, *change.kept))}"


def _cut(lines: Sequence[str], what: str) -> Iterator[str]:
    """Yield the first lines, and how many more there are."""
    yield from lines[:SHOWN]
    if len(lines) > SHOWN:
        yield f"  ... and {len(lines) - SHOWN:,} more {what}"


def _left_out(result: ImportResult) -> Iterator[str]:
    """Yield every row and fact that is in no record, and every code that has no field."""
    for entry in result.rows_left_out:
        yield f"  row {entry.row} ({entry.name}) is in no record: {entry.why}"
    for entry in result.facts_left_out:
        yield f"  row {entry.row} ({entry.name}): {entry.why}"
    for code in result.unused_codes:
        yield f"  code {code.code} ({code.name}) has no field here; {code.rows:,} rows have it"
