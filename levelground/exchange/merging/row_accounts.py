"""What became of rows and records, in words: the values that accounts of imports are made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row, or a part of it, that is in no record, and why."""

    row: int
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class RecordChange:
    """In words what a new edition changed in a record that was there, and what a person's stayed.

    `file` is below the folder: `ma/harbor-point-fairhaven-ma.yaml`. `standing` is what a person
    wrote and the edition has said otherwise since before this import. Records that are no
    longer listed are told apart from these.
    """

    file: str
    changed: tuple[str, ...]
    kept: tuple[str, ...]
    standing: tuple[str, ...] = ()
