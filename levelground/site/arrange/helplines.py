"""The lines of help now: those for every page, and those for one state or county."""

from __future__ import annotations

from collections.abc import Iterable

from levelground.facts.answers import Answer
from levelground.model import Record
from levelground.model.guide import HelpLine
from levelground.site.arrange.directory import Directory, Listing
from levelground.site.pieces import HelpEntry


def national_helplines(directory: Directory) -> tuple[HelpEntry, ...]:
    """Return the lines for everyone, in the order of their file."""
    there = directory.catalog.help_lines
    return tuple(_line(line, directory.language) for line in there if line.state is None)


def near(directory: Directory, record: Record) -> tuple[HelpEntry, ...]:
    """Return the lines for the state and county of a provider."""
    return _for(directory, record.place.state.term, [record.place.county or ""])


def helplines_for(directory: Directory, listings: Iterable[Listing]) -> tuple[HelpEntry, ...]:
    """Return the lines for a place whose programs these are: its state, and its counties."""
    records = [record for record, _program in listings]
    counties = {record.place.county or "" for record in records}
    return _for(directory, records[0].place.state.term, counties) if records else ()


def state_helplines(directory: Directory, state: str) -> tuple[HelpEntry, ...]:
    """Return the lines for a whole state, and none of its counties'."""
    return _for(directory, state, ())


def _for(directory: Directory, state: str, counties: Iterable[str]) -> tuple[HelpEntry, ...]:
    named = [county for county in counties if county]
    there = directory.catalog.help_lines
    return tuple(_line(line, directory.language) for line in there if line.is_for(state, named))


def _line(line: HelpLine, language: str) -> HelpEntry:
    label, say = line.label.in_(language), line.say.in_(language)
    texted = line.text or ""
    return HelpEntry(
        line.id,
        line.who.in_(language),
        label,
        say,
        line.phone or "",
        "" if texted and texted in f"{label} {say}" else texted,
        line.url or "",
        band=line.band is not None and line.band.answer is Answer.YES,
        short=(line.short or line.who).in_(language),
    )
