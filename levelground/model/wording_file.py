"""The file of words to avoid; see `content/words.yaml`."""

from __future__ import annotations

from typing import Annotated

from levelground.facts.field_types import Item, Url
from levelground.model.base import Frozen
from levelground.model.record import Source

Phrase = Annotated[str, Item(limit=400, verbatim=True)]


class WordSet(Frozen):
    """Words that one name in capitals stands for in the phrases of the file."""

    name: Annotated[str, Item(help="In capitals: DRUG.")]
    of: tuple[Phrase, ...]


class AvoidedEntry(Frozen):
    """Words that mean one thing, and what to write instead."""

    avoid: tuple[Phrase, ...]
    write: Annotated[str, Item(help="What to write instead.", limit=240)]
    unless: tuple[Phrase, ...] = ()
    not_after: tuple[Phrase, ...] = ()
    only_with: tuple[Phrase, ...] = ()
    source: Annotated[Url | None, Item(help="Who says so, if not the source of the file.")] = None


class SourcedEntry(Frozen):
    """What has the shape of a claim about health or the law, in either language."""

    kind: Annotated[str, Item(help="clinical or legal.")]
    said: tuple[Phrase, ...]
    unless: tuple[Phrase, ...] = ()
    only_with: tuple[Phrase, ...] = ()


class KeptName(Frozen):
    """A name that keeps its words, and why."""

    name: Annotated[str, Item()]
    because: Annotated[str, Item(help="The reason, in one plain sentence.", limit=300)]


class WordsFile(Frozen):
    """The whole file. `dangers` are advice that can kill.

    `spanish` are slips of translation, looked for in Spanish alone.
    `sourced` is what a sentence of a guide may not say without the mark of its source.
    """

    source: Source
    words: tuple[AvoidedEntry, ...]
    claims_source: Source | None = None
    claims: tuple[AvoidedEntry, ...] = ()
    dangers_source: Source | None = None
    dangers: tuple[AvoidedEntry, ...] = ()
    spanish: tuple[AvoidedEntry, ...] = ()
    sourced: tuple[SourcedEntry, ...] = ()
    sets: tuple[WordSet, ...] = ()
    names: tuple[KeptName, ...] = ()
    marks_of_a_name: tuple[Phrase, ...] = ()
