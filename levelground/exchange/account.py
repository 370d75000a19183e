"""What an import did, row by row: the values from which its account is printed."""

from __future__ import annotations

from dataclasses import dataclass

from levelground.exchange.merging.likely import ByHand, LikelySame
from levelground.exchange.merging.row_accounts import LeftOut, RecordChange
from levelground.exchange.samhsa.editions import Edition


@dataclass(frozen=True, slots=True)
class UnusedCode:
    """A code that no term and no fact names, and how many rows carry it."""

    code: str
    name: str
    rows: int


@dataclass(frozen=True)
class ImportResult:
    """What an import did. `rows` is how many the chosen states have in the workbook.

    Every row is in a record or among `rows_left_out`; `facts_left_out` are parts
    of rows whose record was made without them. `likely_same` are records that left
    the edition and new ones that may be the same place: left apart, for a person to say.
    `by_hand` are records that people wrote of places that the import brings anew.
    `notes` are of the workbook, or of the locator's reply, as a whole.
    `new`, `updated`, `unchanged` and `no_longer_listed` are all records there are, each once.
    """

    edition: Edition
    states: tuple[str, ...]
    rows: int
    new: tuple[str, ...]
    updated: int
    unchanged: int
    changes: tuple[RecordChange, ...]
    no_longer_listed: tuple[str, ...]
    likely_same: tuple[LikelySame, ...]
    by_hand: tuple[ByHand, ...]
    rows_left_out: tuple[LeftOut, ...]
    facts_left_out: tuple[LeftOut, ...]
    unused_codes: tuple[UnusedCode, ...]
    written: int
    notes: tuple[str, ...] = ()

    @property
    def no_row_made_it(self) -> bool:
        """Whether none of the rows is in a record."""
        return self.rows == len({entry.row for entry in self.rows_left_out})
