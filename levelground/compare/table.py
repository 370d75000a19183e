"""What a comparison is made of: rows in groups, a cell for each program, and questions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from levelground.compare.scale import Bar
from levelground.model import Check
from levelground.model.freshness import is_ours


class State(StrEnum):
    """What a cell states; SAID is a value, like hours, that is neither yes nor no."""

    YES = "yes"
    NO = "no"
    ASK = "ask"
    NOT_APPLICABLE = "na"
    SAID = "said"


@dataclass(frozen=True, slots=True)
class Cell:
    """One fact of one program, in words; `usual` is the level's, never the program's.

    `moot` marks what nobody stated because it cannot be said of the level, `idle` what
    nobody stated and cannot matter there. `asked` is the day on which they would not say.
    `elsewhere` marks what is of another program of the same place, whose words these are.
    """

    state: State
    words: str
    note: str = ""
    usual: str = ""
    bar: Bar | None = None
    usual_bar: Bar | None = None
    check: Check | None = None
    conflict: str = ""
    moot: bool = False
    idle: bool = False
    asked: date | None = None
    elsewhere: bool = False


@dataclass(frozen=True)
class TableRow:
    """One fact across the programs. `key` names the field, and the term in a row for each.

    `fresh_days` is how long a check of it holds. `term` is the name of the term
    whose label the row bears, where the glossary has it.
    """

    key: str
    label: str
    cells: tuple[Cell, ...]
    core: bool = False
    fresh_days: int = 365
    term: str = ""

    @cached_property
    def differs(self) -> bool:
        """Whether the programs state different things here."""
        first, *others = self.cells
        told = first.state, first.words, first.note
        return any((cell.state, cell.words, cell.note) != told for cell in others)

    @cached_property
    def alike(self) -> bool:
        """Whether all that is shown of it is the same for each of two or more programs."""
        shown = {_shown(cell, checked=self.core) for cell in self.cells}
        return len(self.cells) > 1 and not self.differs and len(shown) == 1

    @cached_property
    def stated(self) -> bool:
        """Whether any of the programs states anything here."""
        return any(cell.state is not State.ASK and not cell.moot for cell in self.cells)

    @cached_property
    def moot(self) -> bool:
        """Whether the fact cannot be said of any of the programs, or cannot matter to any."""
        return all(cell.moot or cell.idle for cell in self.cells)


def _shown(cell: Cell, *, checked: bool) -> tuple[object, ...]:
    """Return what is shown of a cell besides its words; that a list was read is shown nowhere."""
    by_person = checked and cell.check is not None and is_ours(cell.check)
    check = (cell.check.on, cell.check.how.term) if cell.check and by_person else None
    return cell.usual, cell.conflict, cell.bar, cell.usual_bar, check


@dataclass(frozen=True, slots=True)
class RowGroup:
    """The rows of one group, under its title."""

    key: str
    title: str
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask about a fact that nobody stated."""

    key: str
    label: str
    ask: str
    why: str
    listen: str
    core: bool
