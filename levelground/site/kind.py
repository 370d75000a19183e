"""What a kind of page is, and the site that its pages are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property

from levelground.site.arrange.directory import Directory
from levelground.site.arrange.filtered_lists import Lists
from levelground.site.arrange.nearby import Neighbours
from levelground.site.data.data_file import DataFile
from levelground.site.data.findable import Findable
from levelground.site.data.public_files import FORMS, PublicFile
from levelground.site.data.speech.examples import examples
from levelground.site.history.changed import Changed
from levelground.site.page import Page
from levelground.upkeep.history.record_changes import History

Key = tuple[str, ...]


@dataclass(frozen=True)
class Site:
    """One directory in one language, arranged in the ways that its pages ask for.

    `directory`: its records by place and level.
    `first`: the site in its first language, None for that itself. It knows already what
    is near what, and has the files that serve every language.
    `hosted`: whether the host writes the guides by itself.
    `forms`: the forms in which others may use its data.
    `history`: what is known of how its records changed.
    `keeps`: whether a reader may ask to keep a copy of it on a device.
    `sizes`: how many bytes its files have, known once they are written.
    `where`: what stands for where its records are, at which levels and in which lists, "" where
    that is not known.
    """

    directory: Directory
    first: Site | None = None
    hosted: bool = True
    forms: tuple[str, ...] = tuple(FORMS)
    sizes: Mapping[str, int] = field(default_factory=dict)
    history: History = field(default_factory=History)
    keeps: bool = False
    where: str = ""

    @cached_property
    def neighbours(self) -> Neighbours:
        """What is near what."""
        return self.first.neighbours if self.first else Neighbours(self.directory)

    @cached_property
    def lists(self) -> Lists:
        """Who states which way to pay, kind of care by video, time and language."""
        return Lists(self.directory, self.first.lists if self.first else None, self.where)

    @cached_property
    def examples(self) -> tuple[str, ...]:
        """What may be typed, that its records can answer."""
        return examples(self.directory, self.lists)

    @cached_property
    def changed(self) -> Changed:
        """What changed in its records, by place."""
        return self.first.changed if self.first else Changed(self.directory.catalog, self.history)

    @cached_property
    def findable(self) -> Findable:
        """Where names and places are looked for."""
        return self.first.findable if self.first else Findable(self.directory, self.where)


def only_one(_site: Site) -> Iterable[Key]:
    """Return the names of the pages of a kind that has one page, which needs none."""
    return ((),)


class Shows(Enum):
    """What pages of a kind show of the records."""

    FACTS = auto()  # what some of them state
    COUNTS = auto()  # how many there are, where and in which lists, and no other fact of one
    NOTHING = auto()  # only what the vocabulary, the guides and the field table say


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page, or of file for scripts.

    `name`: what its pages are called in keys; no two kinds share one.
    `make`: returns a page, or a file, of a Site and what names it.
    `keys`: yields what names each, in a fixed order, as texts that `make` takes.
    `address`: where a page is: one address, or a function of what names it. "" for
    files for scripts, which no guide leads to.
    `last`: whether it is made when all else is written, as it says how large files are.
    `shows`: what an edit of a record has to change before its pages are made again.
    """

    name: str
    make: Callable[..., Page | DataFile | PublicFile]
    keys: Callable[[Site], Iterable[Key]] = only_one
    address: str | Callable[..., str] = ""
    last: bool = False
    shows: Shows = Shows.FACTS
