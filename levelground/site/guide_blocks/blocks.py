"""What directives show: frozen blocks between the paragraphs of a guide.

Each kind has its macro in `macros/blocks.html`, by its `kind`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from levelground.compare import Question
from levelground.site.pictures import Drawing
from levelground.site.pieces import Card, HelpEntry, Link, Reference, Rung, Table


@dataclass(frozen=True, slots=True)
class Levels:
    """Levels of care side by side.

    `form`: "columns" for a few levels, "pair" for two, "turned" for levels below one another
    with few facts each.
    `danger`: the one warning that goes above the table.
    """

    kind: ClassVar[str] = "levels"
    table: Table
    form: str = "columns"
    danger: str = ""


@dataclass(frozen=True, slots=True)
class Programs:
    """Some programs, how many there are, and where the rest is; `danger` goes with detox."""

    kind: ClassVar[str] = "programs"
    words: tuple[str, ...]
    more: Link
    cards: tuple[Card, ...] = ()
    table: Table | None = None
    danger: str = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A term and what it means; `source` bears it out. `name` is its anchor."""

    kind: ClassVar[str] = "definition"
    name: str
    term: str
    definition: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions to take along, with a line to write on."""

    kind: ClassVar[str] = "call-sheet"
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Help:
    """Whom to call now."""

    kind: ClassVar[str] = "help-now"
    lines: tuple[HelpEntry, ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """The levels of care, drawn from least to most support."""

    kind: ClassVar[str] = "ladder"
    rungs: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """The path of care, drawn and in words."""

    kind: ClassVar[str] = "path"
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class Situation:
    """Something that may be true of a person: what it speaks for, and what to ask."""

    id: str
    label: str
    speaks_for: str
    ask: str = ""


@dataclass(frozen=True, slots=True)
class SituationsBlock:
    """The situations of "Is this level enough?"."""

    kind: ClassVar[str] = "situations"
    items: tuple[Situation, ...]


@dataclass(frozen=True, slots=True)
class StateNote(Reference):
    """A note about one state. `told` is its text: every second part is a phone number."""

    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StateCareBlock:
    """What is known of paying for care, state by state: each text with its source and its day."""

    kind: ClassVar[str] = "state-care"
    items: tuple[StateNote, ...]


Block = (
    StateCareBlock
    | SituationsBlock
    | Path
    | Levels
    | Programs
    | Meaning
    | Questions
    | Help
    | Ladder
)
