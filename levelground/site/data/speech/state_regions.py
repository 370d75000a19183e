"""Regions of states, as people name them: "western mass", "north shore"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from levelground import search
from levelground.facts.vocabulary import REGIONS, Term
from levelground.geography import zip_codes
from levelground.site.arrange.directory import Directory


def regions(directory: Directory) -> dict[str, list[Any]]:
    """Return the regions here, and the phrases of those elsewhere, as the search calls them."""
    return {"areas": _here(directory), "outside": _elsewhere(directory)}


def _here(directory: Directory) -> list[list[object]]:
    """Return [name, state, names of its counties, phrases] of the regions of its own states."""
    return [
        [
            region.label.in_(directory.language),
            region.state,
            [_county(directory, region.state, county) for county in region.counties],
            list(_phrases(region)),
        ]
        for region in directory.catalog.vocabularies.by_name.get(REGIONS, ())
        if region.state in directory.by_state
    ]


def _elsewhere(directory: Directory) -> list[str]:
    """Return the phrases of all other regions, but for those that one of its own has too."""
    own: set[str] = set()
    away: dict[str, None] = {}
    for region in directory.catalog.vocabularies.by_name.get(REGIONS, ()):
        if region.state in directory.by_state:
            own |= set(_phrases(region))
        else:
            away |= dict.fromkeys(_phrases(region))
    return [words for words in away if words not in own]


def _phrases(region: Term) -> Iterator[str]:
    said = (label for _language, label in region.label.by_language)
    yield from dict.fromkeys(map(search.phrase, (*said, *region.synonyms)))


def _county(directory: Directory, state: str, written: str) -> str:
    known = zip_codes.known_county(written, state.upper()) or written
    return directory.county_name(state, known)
