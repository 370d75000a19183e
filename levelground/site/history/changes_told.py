"""What changed in records, in sentences: pages and feeds say the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from levelground.language.messages import _, filled, joined
from levelground.model import Record
from levelground.site import addresses
from levelground.site.arrange.directory import Directory, county_key
from levelground.site.history.changed import Where
from levelground.upkeep.history.record_changes import DatedChange, FactChange

LISTS = 10  # lists that were brought in, of which one page tells


@dataclass(frozen=True, slots=True)
class ChangedRecord:
    """A record in which facts changed on a day: its name, page and place, and a line for each."""

    slug: str
    day: date
    name: str
    href: str
    place: str
    lines: tuple[str, ...]


def told_of(directory: Directory, changes: Iterable[DatedChange]) -> Iterator[ChangedRecord]:
    """Yield changes in words, in the language of the directory."""
    for change in changes:
        record = directory.catalog.by_slug[change.slug]
        yield ChangedRecord(
            change.slug,
            change.day,
            directory.own(record.name),
            addresses.provider(change.slug),
            f"{record.place.city}, {directory.state_name(record.place.state.term)}",
            tuple(_line(directory, record, fact) for fact in change.facts),
        )


def _line(directory: Directory, record: Record, fact: FactChange) -> str:
    """Return "Hours a week: 9 to 12 hours a week. Before: not stated."."""
    label, before, now = fact.words[directory.language]
    form = (
        _("{fact}: {now}. It was something else before.")
        if fact.again
        else _("{fact}: {now}. Before: {before}.")
    )
    unstated = _("Not stated")
    told = filled(
        form,
        fact=label,
        now=now.removesuffix(".") or unstated,
        before=before.removesuffix(".") or unstated,
    )
    program = next((p for p in record.programs if p.key == fact.program), None)
    return joined(": ", [directory.level_and_stay(program, short=True), told]) if program else told


def title_of(directory: Directory, where: Where) -> str:
    """Return the title of the page about what changed in a place."""
    if not where:
        return _("What changed")
    return filled(_("What changed in {place}"), place=place_name(directory, where))


def place_name(directory: Directory, where: Where) -> str:
    """Return the name of a state or a county, as pages have it."""
    state, *county = where
    if not county:
        return directory.state_name(state)
    records = directory.catalog.records
    stated = next((r.place.county or "" for r in records if county_key(r) == where), county[0])
    return directory.county_name(state, stated)
