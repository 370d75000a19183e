"""The national directory into a folder of records: what is new, what changes, what stays.

Reading, converting and merging come first and touch nothing; then everything
that differs is written, all of it or none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass, field, replace
from functools import cached_property
from pathlib import Path

from levelground.base.errors import WorkbookError
from levelground.content import part
from levelground.exchange.account import ImportResult, UnusedCode
from levelground.exchange.merging import likely, matching, second_directory, updating
from levelground.exchange.merging.blanks import Filled, filled_from
from levelground.exchange.merging.existing import Existing, Folder, survey_folder
from levelground.exchange.merging.row_accounts import LeftOut, RecordChange
from levelground.exchange.merging.updating import Update
from levelground.exchange.samhsa import editions, facility, locator, slugs, workbook
from levelground.exchange.samhsa.codebook import CodeBook
from levelground.exchange.samhsa.facility import Converted
from levelground.exchange.samhsa.service_names import ServiceNames
from levelground.exchange.samhsa.workbook import Row, Workbook
from levelground.exchange.writing import record_file, staging
from levelground.exchange.writing.schema_line import schema_seen_from
from levelground.facts.vocabulary import Vocabularies, Vocabulary

Progress = Callable[[str, int, int], None]

_EVERY = 100  # records between two words about the progress


def import_workbook(  # noqa: PLR0913 - which list, of which states, where to
    path: Path,
    states: Sequence[str],
    into: Path,
    vocabularies: Vocabularies,
    progress: Progress | None = None,
    *,
    edition: str = "",
    directory: str = editions.SUBSTANCE_USE,
    codes: Path | None = None,
) -> ImportResult:
    """Import the workbook at *path* into the folder *into*, one file for each facility.

    The locator's reply is one too, with the code sheet of the workbook *codes*. *directory* says
    which one, *states* are codes or names, none for all, *edition* is the year of a workbook
    that does not tell it. Records that are there keep their file and what people changed in them.

    Raises WorkbookError for a workbook that cannot be read or is older than
    what the folder holds, LevelGroundError for a state without a facility and where the
    folder cannot be read or written. The folder is then as it was.
    """
    tell = progress or _tell_nobody
    tell("Reading the workbook", 0, 1)
    book = _read(path, edition, directory, codes)
    tell("Reading the workbook", 1, 1)
    chosen = _chosen(book, states, vocabularies["states"])
    run = _Run(
        book=book,
        rows=tuple(row for row in book.rows if row.state in chosen),
        states=tuple(sorted(chosen)),
        codes=CodeBook(vocabularies),
        folder=survey_folder(into),
        into=into,
        tell=tell,
    )
    run.refuse_older()
    updates = dict(run.updates())
    texts = {file: update.text for file, update in updates.items() if run.differs(file, update)}
    staging.write_staged(into, texts, lambda done: tell("Writing records", done, len(texts)))
    return run.result(updates, len(texts))


def _chosen(book: Workbook, states: Sequence[str], known: Vocabulary) -> frozenset[str]:
    """Return the letters of the states to import: all of the workbook where none is named."""
    listed = (state.lower() for state in book.states)
    named = part.chosen_states(states, listed, known, "facility of the workbook")
    return frozenset(code.upper() for code in named) or frozenset(book.states)


def _tell_nobody(_what: str, _done: int, _total: int) -> None:
    """Take progress where nobody wants to hear of it."""


def _read(path: Path, edition: str, directory: str, codes: Path | None) -> workbook.Workbook:
    """Return the directory in a workbook, or in the locator's reply."""
    if not locator.is_reply(path):
        return workbook.read_workbook(path, edition, directory)
    if codes is None:
        what = "the locator's reply has names of services, and not what they stand for"
        write = "name a workbook of the directory too, for its code sheet: --codes FILE.xlsx"
        raise WorkbookError(what, write)
    names = ServiceNames.of(workbook.read_code_sheet(codes))
    return locator.read_reply(path, edition, directory, names)


@dataclass(frozen=True)
class _Run:
    """One import: the rows of the chosen states against what the folder holds."""

    book: Workbook
    rows: tuple[Row, ...]
    states: tuple[str, ...]
    codes: CodeBook
    folder: Folder
    into: Path
    tell: Progress = field(repr=False)

    @cached_property
    def there(self) -> dict[str, Existing]:
        """The records of the chosen states that an earlier import made, by their file."""
        return {
            file: existing
            for file, existing in self.folder.imported.items()
            if existing.row.state in self.states
            and existing.edition.directory == self.book.edition.directory
        }

    @cached_property
    def others(self) -> dict[str, Existing]:
        """The records of those states that the other directory made, where this is the second."""
        if self.book.edition.directory != editions.MENTAL_HEALTH:
            return {}
        imported = self.folder.imported.items()
        return {
            f: old for f, old in imported if old.row.state in self.states and f not in self.there
        }

    @cached_property
    def joined(self) -> dict[int, str]:
        """The file of each row that has a record of the other directory, by its number."""
        fresh = (row for row in self.rows if row.number not in self.matched)
        return second_directory.found({f: old.row for f, old in self.others.items()}, fresh)

    @cached_property
    def converted(self) -> tuple[Converted, ...]:
        """What became of each row, in the order of the sheet."""
        return tuple(self._convert())

    def _convert(self) -> Iterator[Converted]:
        seen: dict[tuple[object, ...], int] = {}
        for done, row in enumerate(self.rows, 1):
            if done % _EVERY == 0 or done == len(self.rows):
                self.tell("Making records", done, len(self.rows))
            first = seen.setdefault(astuple(row)[1:], row.number)
            if first != row.number:
                yield Converted(row, None, (f"it repeats row {first}",))
            elif row.number in self.joined:
                told = f"it is in {self.joined[row.number]}, which is there already"
                yield Converted(row, None, (told,))
            elif row.number in self.unlisted:
                why = f"{self.unlisted[row.number]} says that it is not to be listed"
                yield Converted(row, None, (why,))
            else:
                made = facility.convert(self.filled[row.number].row, self.book.edition, self.codes)
                more = self.book.remarks.get(row.number, ())
                yield replace(made, left_out=(*made.left_out, *more)) if more else made

    @cached_property
    def matched(self) -> dict[int, str]:
        """The file of each row's record that is there already, by the row's number."""
        return matching.match({file: old.row for file, old in self.there.items()}, self.rows)

    @cached_property
    def unlisted(self) -> dict[int, str]:
        """The file that keeps a row without a record out of the directory, by its number."""
        rows = (row for row in self.rows if row.number not in self.matched)
        return likely.unlisted(self.folder.unlisted, rows)

    @cached_property
    def filled(self) -> dict[int, Filled]:
        """Each row with what it leaves blank and its record knows, by its number."""
        known = {number: self.there[file].row for number, file in self.matched.items()}
        return filled_from(known, self.rows)

    @cached_property
    def files(self) -> dict[int, str]:
        """The file of each row that has a record, by the row's number."""
        rows = [entry.row for entry in self.converted if entry.record]
        kept = {number: self.there[file].slug for number, file in self.matched.items()}
        slug_of = slugs.mint(rows, kept, self.folder.taken)
        return {
            row.number: self.matched.get(row.number)
            or f"{row.state.lower()}/{slug_of[row.number]}.yaml"
            for row in rows
        }

    def refuse_older(self) -> None:
        """Raise WorkbookError if the folder holds a newer edition than the workbook."""
        newest = max((old.edition for old in self.there.values()), default=self.book.edition)
        if newest > self.book.edition:
            what = f"the folder holds the {newest.year} edition, and the workbook is older"
            raise WorkbookError(what, "import it into a folder of its own")

    def updates(self) -> Iterator[tuple[str, Update]]:
        """Yield (file, what it should hold) for every record, those no longer listed last."""
        for entry in self.converted:
            if entry.record is None:
                continue
            file = self.files[entry.row.number]
            if file in self.there:
                old = self.there[file]
                update = updating.updated(old, entry.record, self.codes, self._schema(file))
                told = self.filled[entry.row.number].told
                yield file, replace(update, kept=(*update.kept, *told))
            else:
                yield file, Update(record_file.fresh(entry.record, self._schema(file)))
        for row in (row for row in self.rows if row.number in self.joined):
            there = self.others[self.joined[row.number]]
            yield there.file, second_directory.joined_update(there, row, self.book.edition)
        for file in self.gone:
            yield file, updating.no_longer_listed(self.there[file], self._schema(file))

    @cached_property
    def gone(self) -> tuple[str, ...]:
        """The files whose facility a newer edition does not list any more."""
        if self.book.edition.is_reply:
            return ()  # it is of a search: who is not in it may be listed all the same
        listed = frozenset(self.matched.values())
        return tuple(
            file
            for file, old in sorted(self.there.items())
            if file not in listed and old.edition < self.book.edition
        )

    def differs(self, file: str, update: Update) -> bool:
        """Whether a file has to be written: it is new, or says something else."""
        there = self.there.get(file) or self.others.get(file)
        return there is None or there.text != update.text

    def _schema(self, file: str) -> str:
        return schema_seen_from((self.into / file).parent)

    def result(self, updates: dict[str, Update], written: int) -> ImportResult:
        """Return what the import did."""
        changes = tuple(
            RecordChange(file, update.changed, update.kept, update.standing)
            for file, update in sorted(updates.items())
            if (update.changed or update.kept or update.standing) and file not in self.gone
        )
        new = tuple(sorted(updates.keys() - self.there.keys() - self.others.keys()))
        listed = {file: update for file, update in updates.items() if file not in self.gone}
        same = sum(not self.differs(file, update) for file, update in listed.items())
        return ImportResult(
            edition=self.book.edition,
            states=self.states,
            rows=len(self.rows),
            new=new,
            updated=len(listed) - len(new) - same,
            unchanged=same,
            changes=changes,
            no_longer_listed=self.gone,
            likely_same=likely.likely_pairs(self._rows_of(self.gone), self._new_rows),
            by_hand=likely.by_hand(self.folder.by_hand, self._new_rows),
            rows_left_out=_left_out(entry for entry in self.converted if not entry.record),
            facts_left_out=_left_out(entry for entry in self.converted if entry.record),
            unused_codes=self._unused_codes(),
            written=written,
            notes=self.book.notes,
        )

    def _rows_of(self, there: Iterable[str]) -> dict[str, Row]:
        return {file: self.there[file].row for file in there}

    @cached_property
    def _new_rows(self) -> dict[str, Row]:
        """The row of each new record, by its file."""
        rows = {row.number: row for row in self.rows}
        return {file: rows[number] for number, file in self.files.items() if file not in self.there}

    def _unused_codes(self) -> tuple[UnusedCode, ...]:
        counts = Counter(code for row in self.rows for code in row.code_set)
        return tuple(
            UnusedCode(code, self.book.code_names[code], rows)
            for code, rows in sorted(counts.items())
            if code not in self.codes.used
        )


def _left_out(entries: Iterable[Converted]) -> tuple[LeftOut, ...]:
    """Return a line for everything that was left out of these rows."""
    return tuple(
        LeftOut(entry.row.number, entry.row.name1, why)
        for entry in entries
        for why in entry.left_out
    )
