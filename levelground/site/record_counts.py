"""What is counted of all records of a directory: the same in any language, and so counted once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from levelground.facts.field_table import Field
from levelground.model import Check, freshness
from levelground.site.arrange.directory import Directory
from levelground.site.parts import cards


@dataclass(frozen=True, slots=True)
class RecordCounts:
    """What is counted of the records of a directory.

    `stated`: for each fact that decides, how many of the current programs state it.
    `checks`: the latest check of each current provider by a person, None where there is none.
    """

    stated: tuple[tuple[Field, int], ...]
    checks: tuple[Check | None, ...]

    @property
    def checked(self) -> tuple[Check, ...]:
        """The latest checks of those providers that a person has checked."""
        return tuple(check for check in self.checks if check)

    @property
    def span(self) -> tuple[date, date] | None:
        """The first and the last day of them, None where there is none."""
        days = [check.on for check in self.checked]
        return (min(days), max(days)) if days else None


def counts_of(directory: Directory) -> RecordCounts:
    """Return what is counted of a directory's records, which is kept for its other pages."""
    whole = directory.first or directory
    return cards.once(whole, ("counts",), lambda: _counted(whole))


def _counted(directory: Directory) -> RecordCounts:
    programs = [program for _record, program in directory.current]
    return RecordCounts(
        tuple(
            (field, sum(field.of(program) is not None for program in programs))
            for field in cards.CORE_FIELDS
        ),
        tuple(map(freshness.last_checked, directory.records)),
    )
