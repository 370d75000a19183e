"""The lines of help now, for every page or one place; and the guide to what to do tonight."""

from __future__ import annotations

from collections.abc import Iterable

from levelground.facts.answers import Answer
from levelground.language.messages import _
from levelground.model import Record
from levelground.model.guide import HelpLine
from levelground.site import addresses, languages
from levelground.site.arrange.directory import Directory, Listing
from levelground.site.pieces import HelpEntry, Link

_DETOX = "detox-safely"  # the guide to which every danger of stopping alone leads


def national_helplines(directory: Directory) -> tuple[HelpEntry, ...]:
    """Return the lines for everyone, in the order of their file, but for those of the search."""
    there = directory.catalog.help_lines
    return tuple(
        _line(line, directory.language)
        for line in there
        if line.state is None and not (line.searched and line.searched.answer is Answer.YES)
    )


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


def line_for_scripts(directory: Directory, name: str) -> list[list[str]]:
    """Return the line of the search of this id, for scripts; none where there is no such line."""
    there = directory.catalog.help_lines
    return [as_list(_line(line, directory.language)) for line in there if line.id == name]


def as_list(line: HelpEntry) -> list[str]:
    """Return [when to use it, its name, its address, what it is] of a line, for scripts."""
    return [line.who, line.label, f"tel:{line.phone}" if line.phone else line.url, line.say]


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


def guide_address(directory: Directory, slug: str) -> str:
    """Return where a guide is from the root of the pages in this language.

    That is the list of guides where it has no page at all.
    """
    guide = directory.guide(slug)
    if guide is None:
        return addresses.GUIDES
    way = languages.way(directory.spoken, directory.language, guide.language).removeprefix("/")
    return f"{way}/{addresses.guide(slug)}" if way else addresses.guide(slug)


def tonight(directory: Directory) -> Link | None:
    """Return the way to what to do until there is a place in detox, None without such a guide."""
    if directory.guide(_DETOX) is None:
        return None
    return Link(_("What to do tonight"), guide_address(directory, _DETOX))


def tonight_for_scripts(directory: Directory) -> list[str]:
    """Return the same as its words and its address below the language's root, [] without it."""
    link = tonight(directory)
    return [link.text, link.href] if link else []
