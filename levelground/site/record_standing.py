"""How the records stand: who runs the directory, where they are from, what is known of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from levelground import compare
from levelground.facts.in_words import day_words
from levelground.language.messages import _, filled, joined
from levelground.model import Record
from levelground.site.arrange.directory import Directory, provider_count
from levelground.site.parts import cards
from levelground.site.record_counts import counts_of

_MOST = 4  # lists that are told one by one
_Origin = tuple[str, str, str]  # how it is said; the list, and the year that its answers are from


@dataclass(frozen=True, slots=True)
class RecordStanding:
    """How the records of a directory stand on a day, each in a few words.

    `run_by`: who publishes it, "" where nobody has said.
    `origins`: how many records come from where, the most first.
    `checked`: how many of them people of the directory have checked, and when.
    `seldom`: the facts that decide and that fewer than half of the programs state, "" for none.
    `providers`, `programs`: how many there are, without those that left the newest list.
    `day`: the day that it is of.
    """

    run_by: str
    origins: tuple[str, ...]
    checked: str
    seldom: str
    providers: int
    programs: int
    day: date


def standing_of(directory: Directory) -> RecordStanding:
    """Return how the records of a directory stand on the day of the build."""
    return RecordStanding(
        _run_by(directory),
        tuple(_origins(directory)),
        _checked(directory),
        _in_turn(_seldom(directory)),
        provider_count(directory.current),
        len(directory.current),
        directory.catalog.today,
    )


def _run_by(directory: Directory) -> str:
    """Return who runs a directory, in the original's words where the translation has none."""
    text = directory.catalog.about_in(directory.language)
    if text and text.run_by and text.language == directory.language:
        return text.run_by
    original = directory.catalog.about
    return directory.own(original.run_by) if original else ""


def _origins(directory: Directory) -> Iterator[str]:
    """Yield "398 from the National Directory 2025 (answers from 2024)", the most first."""
    told = Counter(_origin(directory, record) for record in directory.records)
    ranked = sorted(told.items(), key=lambda one: (-one[1], one[0]))
    for (words, name, year), count in ranked[:_MOST]:
        yield filled(words, n=f"{count:,}", list=name, year=year)
    if rest := sum(count for _told, count in ranked[_MOST:]):
        yield _("{n} from other lists").format(n=f"{rest:,}")


def _origin(directory: Directory, record: Record) -> _Origin:
    if record.is_fictional:
        return _("{n} made up, as an example"), "", ""
    note = cards.source_of(directory, record)
    if note is None:
        return _("{n} written by people of this directory"), "", ""
    if note.edition in note.title:
        return _("{n} from the {list}"), note.title, ""
    name = joined(" ", [note.title, note.edition])
    return _("{n} from the {list} (answers from {year})"), name, note.survey_year


def _checked(directory: Directory) -> str:
    """Return "40 of 47, from November 2, 2025 to November 20, 2026"."""
    counts = counts_of(directory)
    total = f"{len(counts.checks):,}"
    if (span := counts.span) is None:
        return _("None of {total} yet. Check each fact when you call.").format(total=total)
    first, last = map(day_words, span)
    return _("{n} of {total}, from {first} to {last}").format(
        n=f"{len(counts.checked):,}", total=total, first=first, last=last
    )


def _seldom(directory: Directory) -> Iterator[str]:
    """Yield the name of each fact that decides and that fewer than half of the programs state."""
    for field, count in counts_of(directory).stated:
        if 2 * count < len(directory.current):
            yield _(field.fact.label)


def _in_turn(labels: Iterable[str]) -> str:
    """Return "Hours a week, sober living, detox"."""
    first, *rest = [*labels] or [""]
    return joined(", ", [first, *map(compare.lowered, rest)])
