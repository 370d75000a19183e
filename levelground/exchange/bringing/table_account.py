"""What an import of a table did, row by row, and the account of it in words and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from levelground.base import strings
from levelground.exchange.merging.row_accounts import LeftOut, RecordChange

_Kind = tuple[tuple[str, str], str, Sequence[str]]
SHOWN = 40  # lines of one kind that a terminal shows


@dataclass(frozen=True, slots=True)
class TableResult:
    """What an import of a table did. Every row is in a record, waits, or is left out with why.

    `joined` are the records of others that a row was put into, with the reason; `waiting` the
    rows that `matches.yaml` asks about; `unknown_words` those that the mapping does not know,
    by column; `look` the rows that say that a place closed or moved; `twice` those that are likely
    the place of another row, and records of their own all the same; `gone` the files whose ids
    the list does not have any more; `marks` what the sheet of a workbook shows besides values;
    `empty_words` those by which a cell says that nothing is known, by column.
    """

    title: str
    read_as: str
    rows: int
    new: tuple[str, ...]
    joined: tuple[tuple[str, str], ...]
    updated: tuple[str, ...]
    unchanged: int
    waiting: tuple[LeftOut, ...]
    rows_left_out: tuple[LeftOut, ...]
    facts_left_out: tuple[LeftOut, ...]
    unknown_words: tuple[tuple[str, str, int], ...]
    gone: tuple[str, ...]
    changes: tuple[RecordChange, ...]
    written: int
    dry: bool
    look: tuple[LeftOut, ...] = ()
    twice: tuple[LeftOut, ...] = ()
    marks: tuple[str, ...] = ()
    empty_words: tuple[tuple[str, str, int], ...] = ()

    @property
    def no_row_made_it(self) -> bool:
        """Whether none of the rows is in a record."""
        return not (self.new or self.joined or self.updated or self.unchanged)


def table_account_as_json(result: TableResult) -> str:
    """Return all of an account as one JSON object."""
    return json.dumps(asdict(result), indent=2, ensure_ascii=False)


def account_lines(result: TableResult, most: int | None = None) -> Iterator[str]:
    """Yield the account in words, at most *most* lines of a kind; all of them where it is None."""
    yield f"{result.title}: {strings.plural(result.rows, 'row', 'rows')}, {result.read_as}."
    yield (
        f"{_many(result.new, 'record', 'records', dry=result.dry)} new, "
        f"{_many(result.joined, 'row or group of rows', 'rows or groups of rows', dry=result.dry)} "
        f"joined to records of other lists, {len(result.updated):,} updated, "
        f"{result.unchanged:,} unchanged."
    )
    for forms, what, own in _kinds(result):
        yield from _of_kind(forms, what, own, most)


def _kinds(result: TableResult) -> tuple[_Kind, ...]:
    """Return each kind of line of an account: its forms, what is said of it, and its lines."""
    return (
        (
            ("row waits", "rows wait"),
            "for an answer in matches.yaml",
            list(map(_left_out, result.waiting)),
        ),
        (("row is", "rows are"), "in no record", list(map(_left_out, result.rows_left_out))),
        (
            ("part of a row is", "parts of rows are"),
            "left out",
            list(map(_left_out, result.facts_left_out)),
        ),
        (
            ("row says", "rows say"),
            "that a place may have closed or moved",
            list(map(_left_out, result.look)),
        ),
        (
            ("row is", "rows are"),
            "likely the place of another row",
            list(map(_left_out, result.twice)),
        ),
        (
            ("word is", "words are"),
            "not in the mapping",
            [_counted(*told) for told in result.unknown_words],
        ),
        (
            ("word says that nothing is known and is", "words say that nothing is known and are"),
            "left out",
            [_counted(*told) for told in result.empty_words],
        ),
        (("mark of the sheet is", "marks of the sheet are"), "to be looked at", result.marks),
        (("record is", "records are"), "not on the list any more", list(result.gone)),
        (("record is", "records are"), "joined", [f"{file}: {why}" for file, why in result.joined]),
        (("change", "changes"), "", list(_changes(result.changes))),
    )


def _many(of: Sequence[object], one: str, many: str, *, dry: bool) -> str:
    """Return "1 record is", "2 records are", or what they would be."""
    told = "would be" if dry else "is" if len(of) == 1 else "are"
    return f"{strings.plural(len(of), one, many)} {told}"


def _of_kind(
    forms: tuple[str, str], what: str, own: Sequence[str], most: int | None
) -> Iterator[str]:
    if not own:
        return
    yield f"{strings.plural(len(own), *forms)} {what}".rstrip() + ":"
    yield from (f"  {line}" for line in own[:most])
    if most is not None and len(own) > most:
        yield f"  ... and {len(own) - most:,} more"


def _counted(column: str, word: str, rows: int) -> str:
    return f'{column}: "{word}" in {strings.plural(rows, "row", "rows")}'


def _left_out(entry: LeftOut) -> str:
    return f"row {entry.row}, {entry.name}: {entry.why}"


def _changes(changes: Sequence[RecordChange]) -> Iterator[str]:
    for change in changes:
        yield from (f"{change.file}: {line}" for line in change.changed)
        yield from (f"{change.file}: stays: {line}" for line in (*change.kept, *change.standing))
