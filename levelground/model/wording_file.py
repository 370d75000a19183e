"""The file of words to avoid; see `content/words.yaml`."""

from __future__ import annotations

from typing import Annotated

from levelground.facts.field_types import Item, Url
from levelground.model.base import Frozen
from levelground.model.record import Source


class Avoided(Frozen):
    """Words that mean one thing, and what to write instead."""

    avoid: tuple[Annotated[str, Item()], ...]
    write: Annotated[str, Item(help="What to write instead.")]
    source: Annotated[Url | None, Item(help="Who says so, if not the source of the file.")] = None


class KeptName(Frozen):
    """A name that keeps its words, and why."""

    name: Annotated[str, Item()]
    because: Annotated[str, Item(help="The reason, in one plain sentence.", limit=300)]


class WordsFile(Frozen):
    """The whole file."""

    source: Source
    words: tuple[Avoided, ...]
    names: tuple[KeptName, ...] = ()
