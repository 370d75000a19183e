"""One record's file brought up to a new edition: written anew, or edited where a person was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from levelground.content.yaml_tree import Tree
from levelground.exchange.merging import merge
from levelground.exchange.merging.existing import Existing
from levelground.exchange.samhsa import facility
from levelground.exchange.samhsa.codebook import CodeBook
from levelground.exchange.writing import editing, record_file
from levelground.exchange.writing.edit_steps import Edit
from levelground.model import LEFT

_LISTING_AFTER = ("name", "also_known_as")


@dataclass(frozen=True, slots=True)
class Update:
    """The text that a file should have, and in words what changed and what stayed."""

    text: str
    changed: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    standing: tuple[str, ...] = ()


def updated(existing: Existing, new: Mapping[str, Tree], book: CodeBook, schema: str) -> Update:
    """Return the file of *existing* with what the *new* tree changes in it."""
    text = record_file.fresh(new, schema)
    if existing.is_untouched and text == existing.text:
        return Update(text)
    old = facility.convert(existing.row, existing.edition, book).record or {}
    if not existing.is_untouched:
        merged = merge.merge_records(old, existing.record, new, str(new["imported"]["directory"]))
        return Update(_edited(existing, merged.edits), merged.changed, merged.kept, merged.standing)
    changed = merge.edition_changes(old, new)
    if not changed and old.get("imported") == new.get("imported"):
        changed = ("brought up to the vocabulary of today",)
    return Update(text, changed)


def no_longer_listed(existing: Existing, schema: str) -> Update:
    """Return the file of a record whose row is not in the new edition: marked, never removed.

    A facility that left the directory may well be open. What a person wrote of
    its listing stays.
    """
    if "listing" in existing.record:
        return Update(existing.text)
    changed = (f"listing: {LEFT}",)
    if not existing.is_untouched:
        edits = (Edit(("listing",), LEFT, _LISTING_AFTER),)
        return Update(_edited(existing, edits), changed)
    record: dict[str, Tree] = {}
    for name, value in existing.record.items():
        if name not in _LISTING_AFTER and "listing" not in record:
            record["listing"] = LEFT
        record[name] = value
    return Update(record_file.fresh(record, schema), changed)


def _edited(existing: Existing, edits: tuple[Edit, ...]) -> str:
    return editing.edited(existing.text, edits, existing.file)
