"""What changed in the records: for the whole, and for each state and county."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from levelground.facts.in_words import day_words
from levelground.language.messages import _, filled
from levelground.site import addresses
from levelground.site.arrange.directory import Directory
from levelground.site.history import changes_told
from levelground.site.history.changed import Changed, Where
from levelground.site.history.changes_told import ChangedRecord
from levelground.site.kind import Key, Kind, Site
from levelground.site.page import Page
from levelground.site.pieces import Link
from levelground.site.record_standing import RecordStanding, standing_of


@dataclass(frozen=True, slots=True)
class DayOfChanges:
    """What changed on one day, record by record."""

    day: date
    records: tuple[ChangedRecord, ...]


@dataclass(frozen=True, slots=True)
class ChangesPage(Page):
    """What changed in the records of the whole, of a state or of a county.

    `begins`: the day from which on it is known, None where there is no history at hand.
    `days`: what changed, the newest day first.
    `notes`: the lists that were brought in, each in a sentence.
    `places`: smaller places in which something changed.
    `feed`: the address of the same as a feed.
    `standing`: how the records stand, None once something has changed.
    """

    begins: date | None = None
    days: tuple[DayOfChanges, ...] = ()
    notes: tuple[str, ...] = ()
    places: tuple[Link, ...] = ()
    feed: str = ""
    standing: RecordStanding | None = None


def page(site: Site, *where: str) -> ChangesPage:
    """Return what changed in a place; () is the whole."""
    directory, changed = site.directory, site.changed
    title = changes_told.title_of(directory, where)
    told = changes_told.told_of(directory, changed.by_place.get(where, ()))
    above = [where[:at] for at in range(len(where))]
    return ChangesPage(
        path=addresses.changes(*where),
        template="changes",
        kind="changes",
        title=title,
        description=_("Facts that changed in this directory, the newest first."),
        crumbs=tuple(
            Link(changes_told.title_of(directory, way), addresses.changes(*way)) for way in above
        ),
        section=addresses.PROGRAMS if where else addresses.ABOUT,
        begins=changed.history.begins,
        days=tuple(
            DayOfChanges(day, tuple(records))
            for day, records in groupby(told, key=lambda record: record.day)
        ),
        notes=tuple(_lists(changed)) if not where else (),
        places=tuple(_places(directory, changed, where)),
        feed=addresses.changes_feed(*where),
        standing=None if where or changed.by_place else standing_of(directory),
    )


def _lists(changed: Changed) -> Iterator[str]:
    for one in changed.history.lists[: changes_told.LISTS]:
        yield filled(
            _("On {day} a list was brought in: {n} records changed. They are not told one by one."),
            day=day_words(one.day),
            n=f"{one.records:,}",
        )


def _places(directory: Directory, changed: Changed, where: Where) -> Iterator[Link]:
    for one in changed.below(where):
        yield Link(changes_told.place_name(directory, one), addresses.changes(*one))


def _keys(site: Site) -> Iterable[Key]:
    """Return the places in which something changed, and the whole in any case."""
    return dict.fromkeys([(), *site.changed.by_place])


KIND = Kind("changes", page, _keys, addresses.changes)
