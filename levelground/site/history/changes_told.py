"""What changed in records, in sentences: pages and feeds say the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from levelground.compare.speaker import labels_in_turn
from levelground.facts import field_table
from levelground.language.messages import _, filled, joined
from levelground.model import Program, Record
from levelground.site import addresses
from levelground.site.arrange.directory import Directory, county_key
from levelground.site.history.changed import Where
from levelground.upkeep.history.record_changes import DatedChange, FactChange

_FIELDS = field_table.fields_by_name(Program)
LISTS = 10  # lists that were brought in, of which one page tells


@dataclass(frozen=True, slots=True)
class ChangedPart:
    """Facts of a record that changed in the same way: how, and a line for each."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangedRecord:
    """A record in which facts changed on a day: its name, page and place, and in which ways."""

    slug: str
    day: date
    name: str
    href: str
    place: str
    parts: tuple[ChangedPart, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """All of it below one another, each way before its facts."""
        return tuple(line for part in self.parts for line in (part.title, *part.lines))


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
            tuple(_parts(directory, record, change.facts)),
        )


def _parts(
    directory: Directory, record: Record, facts: Iterable[FactChange]
) -> Iterator[ChangedPart]:
    """Yield what changed, what is stated now and was not, and what is stated no more."""
    changed: list[str] = []
    fresh: dict[str, list[str]] = {}
    gone: dict[str, list[str]] = {}
    noes: dict[str, list[str]] = {}
    for fact in facts:
        label, before, now = fact.words[directory.language]
        if now and (before or fact.again):
            changed.append(_changed(_of(directory, record, fact, label), fact, before, now))
            continue
        whole, term = _taken_apart(fact, label)
        if term and now == _("No"):  # so do those with a no
            noes.setdefault(_of(directory, record, fact, whole), []).append(term)
            continue
        if term and now in {"", _("Yes")}:  # terms of one list stand in one line
            lists, head, words = (fresh if now else gone), whole, term
        else:
            lists, head, words = (fresh if now else gone), label, now.removesuffix(".")
        of = lists.setdefault(_of(directory, record, fact, head), [])
        of.extend([words] if words else [])
    # What is no longer mentioned may be as before: its source only says nothing of it now.
    gone_title = _("No longer stated. It may still be so: ask.")
    titles = _("Changed"), _("Now stated"), gone_title
    told = tuple(changed), tuple(_lines(fresh, noes)), tuple(_lines(gone, {}))
    yield from (ChangedPart(*one) for one in zip(titles, told, strict=True) if one[1])


def _changed(label: str, fact: FactChange, before: str, now: str) -> str:
    """Return "Hours a week: 9 to 12. Before: 9 to 15."; what may not be told again is left out."""
    form = "{fact}: {now}." if fact.again else _("{fact}: {now}. Before: {before}.")
    return filled(form, fact=label, now=now.removesuffix("."), before=before.removesuffix("."))


def _lines(told: Mapping[str, Sequence[str]], noes: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield "Accepted payment: Medicaid, Medicare. Not: TRICARE."."""
    for label in dict.fromkeys((*told, *noes)):
        yes, no = (labels_in_turn(list(some.get(label, ()))) for some in (told, noes))
        said = joined(": ", [label, yes] if yes else [label])
        denied = [filled(_("Not: {list}"), list=no)] if no else []
        yield joined("", [joined(". ", [said, *denied]), "."])


def _taken_apart(fact: FactChange, label: str) -> tuple[str, str]:
    """Return the list and the term of "Accepted payment, Medicaid", "" where it is no list."""
    field = _FIELDS.get(fact.field)
    start = joined("", [_(field.fact.label), ", "]) if field and fact.term else ""
    if not start or not label.startswith(start):
        return label, ""
    return label[: len(start) - 2], label[len(start) :]


def _of(directory: Directory, record: Record, fact: FactChange, label: str) -> str:
    """Return what changed with the program that it is of, where it is not of all."""
    program = next((p for p in record.programs if p.key == fact.program), None)
    if program is None:
        return label
    return joined(", ", [label, directory.level_and_stay(program, short=True)])


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
