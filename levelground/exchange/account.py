"""What an import did, row by row: the values from which its account is printed."""

from __future__ import annotations

from dataclasses import dataclass

from levelground.exchange.merging.likely import LikelySame
from levelground.exchange.samhsa.editions import Edition


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row, or a part of it, that is in no record, and why."""

    row: int
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class RecordChange:
    """In words what a new edition changed in a record that was there, and what a person's stayed.

    `file` is below the folder: `ma/harbor-point-fairhaven-ma.yaml`. Records that are no longer
    listed are told apart from these.
    """

    file: str
    changed: tuple[str, ...]
    kept: tuple[str, ...]


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
    """

    edition: Edition
    states: tuple[str, ...]
    rows: int
    new: tuple[str, ...]
    unchanged: int
    changes: tuple[RecordChange, ...]
    no_longer_listed: tuple[str, ...]
    likely_same: tuple[LikelySame, ...]
    rows_left_out: tuple[LeftOut, ...]
    facts_left_out: tuple[LeftOut, ...]
    unused_codes: tuple[UnusedCode, ...]
    written: int
