"""What a copy in the hand says of itself: which part it holds, and where the rest is."""

from __future__ import annotations

from dataclasses import dataclass

from levelground.content.part import Part
from levelground.language.messages import _, filled, joined
from levelground.site.arrange.directory import Directory


@dataclass(frozen=True, slots=True)
class Copy:
    """What every page of a copy says; templates see it as `site.copy`.

    `part`: what it holds in words, "" for the whole directory.
    `online`: the address of the whole directory, "" where nobody has said.
    """

    part: str = ""
    online: str = ""


def copy_of(directory: Directory, part: Part, online: str) -> Copy:
    """Return what the pages of a copy of this *part* say, in the language that is spoken."""
    return Copy(part_in_words(directory, part), online)


def part_in_words(directory: Directory, part: Part) -> str:
    """Return "Essex County, Massachusetts: Intensive outpatient (IOP)", "" for the whole."""
    levels = directory.catalog.vocabularies.levels
    labels = [term.label.in_(directory.language) for term in levels if term.id in part.levels]
    return joined(": ", [name for name in (_place(directory, part), ", ".join(labels)) if name])


def _place(directory: Directory, part: Part) -> str:
    """Return "Essex County, Massachusetts", "Maine, Vermont", or "" for everywhere."""
    states = ", ".join(directory.state_name(code) for code in part.states)
    if not part.county:
        return states
    county = directory.county_name(part.states[0], part.county)
    if county == states:
        return states
    return filled(_("{town}, {state}"), town=county, state=states)
