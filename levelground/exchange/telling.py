"""The account of an import in words, whole or as long as a terminal shows it, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from levelground.base import strings
from levelground.exchange.account import ImportResult
from levelground.exchange.merging.row_accounts import LeftOut, RecordChange

SHOWN = 60  # lines of one kind that a terminal shows; the rest is counted


def whole_account(result: ImportResult) -> tuple[str, ...]:
    """Return every line that accounts for the rows of the workbook, none of them cut."""
    return tuple(_lines(result, None))


def brief(result: ImportResult) -> tuple[str, ...]:
    """Return the same lines, up to SHOWN of a kind; what people's edits kept is never cut."""
    return tuple(_lines(result, SHOWN))


def import_account_as_json(result: ImportResult, account: str) -> str:
    """Return all of an account as one JSON object; *account* is the file that holds it in words."""
    plain = {**asdict(result), "edition": result.edition.year, "account": account}
    return json.dumps(plain, indent=2, ensure_ascii=False)


def file_name(folder: str, result: ImportResult, number: int = 1) -> str:
    """Return the name of the file beside *folder* that keeps an account: no two imports share one.

    "ma-import-2023-ma.txt"; where the whole country was imported, no states.
    """
    few = result.states if len(result.states) <= _FEW_STATES else (f"{len(result.states)} states",)
    parts = (folder, "import", result.edition.year, *few, *([str(number)] if number > 1 else []))
    return f"{'-'.join(part.lower().replace(' ', '-') for part in parts)}.txt"


_FEW_STATES = 6


def _lines(result: ImportResult, most: int | None) -> Iterator[str]:
    where = strings.plural(len(result.states), "state or territory", "states and territories")
    yield (
        f"{result.rows:,} facilities in {where}, "
        f"edition {result.edition.year}, answers from {result.edition.survey_year}."
    )
    new = strings.plural(len(result.new), "new record", "new records")
    yield (
        f"{new}, {result.updated:,} changed, "
        f"{result.unchanged:,} as they were, {len(result.no_longer_listed):,} no longer listed."
    )
    yield from result.notes
    if result.no_row_made_it:
        yield "None of its rows could become a record; the reasons are below."
    yield from _kept(result)
    yield from _likely_same(result)
    yield from _by_hand(result)
    changed = [_changed(change) for change in result.changes if change.changed]
    yield from _cut(changed, "changed records", most)
    gone = [f"  {file}: no longer listed" for file in result.no_longer_listed]
    yield from _cut(gone, "records that are no longer listed", most)
    yield from _left_out(result, most)


def _kept(result: ImportResult) -> Iterator[str]:
    """Yield what stands otherwise than the new edition has it: what a person may look at first."""
    kept = [change for change in result.changes if change.kept]
    if kept:
        count = strings.plural(len(kept), "record", "records")
        yield f"{count} kept what the new edition says otherwise or leaves blank:"
        yield from (f"  {change.file}: {'; '.join(change.kept)}" for change in kept)
    standing = [change for change in result.changes if change.standing]
    if standing:
        count = strings.plural(len(standing), "record still says", "records still say")
        yield f"{count} what a person wrote, and this edition something else, as before:"
        yield from (f"  {change.file}: {'; '.join(change.standing)}" for change in standing)


def _likely_same(result: ImportResult) -> Iterator[str]:
    """Yield both sides of each pair that may be one place; nothing of them was merged."""
    if result.likely_same:
        count = strings.plural(len(result.likely_same), "pair", "pairs")
        yield f"{count} may be one place each, and were left apart. Please look:"
    for pair in result.likely_same:
        yield f"  {pair.gone} ({pair.gone_words}) left; {pair.new} ({pair.new_words}) is new"


def _by_hand(result: ImportResult) -> Iterator[str]:
    if result.by_hand:
        count = strings.plural(len(result.by_hand), "new record", "new records")
        yield f"{count} may be of a place that somebody has written up. Keep one of the two:"
    for pair in result.by_hand:
        yield f"  {pair.own} was there; {pair.new} ({pair.new_words}) is new"


def _changed(change: RecordChange) -> str:
    return f"  {change.file}: {'; '.join(change.changed)}"


def _left_out(result: ImportResult, most: int | None) -> Iterator[str]:
    """Yield every row and fact that is in no record, and every code that has no field."""
    rows = [f"{_row(entry)} is in no record: {entry.why}" for entry in result.rows_left_out]
    yield from _cut(rows, "rows that are in no record", most)
    facts = [f"{_row(entry)}: {entry.why}" for entry in result.facts_left_out]
    yield from _cut(facts, "facts that were left out", most)
    for code in result.unused_codes:
        yield f"  code {code.code} ({code.name}) has no field here; {code.rows:,} rows have it"


def _row(entry: LeftOut) -> str:
    return f"  row {entry.row} ({entry.name})"


def _cut(lines: Sequence[str], what: str, most: int | None) -> Iterable[str]:
    """Return the first *most* lines, and how many more there are; all of them for None."""
    if most is None or len(lines) <= most:
        return lines
    return [*lines[:most], f"  ... and {len(lines) - most:,} more {what}; the account has them"]
