"""What is wrong in guides that only the whole catalog tells: dead links, unknown places."""

from __future__ import annotations

from collections.abc import Iterator

from levelground.base import strings
from levelground.base.problems import Problem
from levelground.content.catalog import Catalog
from levelground.geography import zip_codes
from levelground.model import Record
from levelground.model.directive import ProgramList
from levelground.site import destinations
from levelground.site.guide_blocks import chosen

_STATE_AFTER = ","


def guide_problems(catalog: Catalog) -> Iterator[Problem]:
    """Yield a Problem for each link that leads nowhere, and each place that there is not.

    Of content in which something is wrong already, nothing is known.
    """
    if not catalog.report.failed:
        yield from destinations.dead_links(catalog)
        yield from unknown_places(catalog)


def unknown_places(catalog: Catalog) -> Iterator[Problem]:
    """Yield a Problem for each list of programs in a place that no record and no map knows.

    Such a list would say that nobody fits. Of a place that there is, that may be true.
    """
    for guide, _folder in destinations.written_guides(catalog):
        for directive in guide.directives:
            asked = directive.options
            if isinstance(asked, ProgramList) and not _is_known(catalog, asked):
                name = "city" if asked.city else "county"
                written = asked.city or asked.county or ""
                what = f'no place "{written}" is known{_where(asked)}'
                write = _meant(catalog, asked, name, written)
                yield Problem(guide.path, directive.line, 1, name, what, write)


def _is_known(catalog: Catalog, asked: ProgramList) -> bool:
    """Whether a record is in the place that is asked for, or the map has it."""
    if not (asked.city or asked.county):
        return True
    if any(chosen.is_in(record, asked) for record in catalog.records):
        return True
    state = (asked.state or "").upper()
    return any(
        (not asked.city or chosen.is_same_name(asked.city, name))
        and (not asked.county or chosen.is_same_name(asked.county, place.county))
        for place in zip_codes.places_in(state)
        for name in place.names
    )


def _where(asked: ProgramList) -> str:
    inside = [part for part in (asked.city and asked.county, asked.state) if part]
    return f" in {', '.join(inside)}" if inside else ""


def _meant(catalog: Catalog, asked: ProgramList, name: str, written: str) -> str:
    """Return what to write for a place: its plain name where that is meant, else what is alike."""
    there = [r for r in catalog.records if asked.state in {None, r.place.state.term}]
    plain = _plain(name, written, there)
    if plain:
        return f'write "{plain}"'
    names = {getattr(record.place, name) for record in there} - {None}
    return strings.did_you_mean(written, sorted(names)) if names else "remove the line"


def _plain(name: str, written: str, there: list[Record]) -> str:
    """Return the name in records that was written with its state or the word for its kind."""
    alone = written.partition(_STATE_AFTER)[0].strip()
    states = {record.place.state.term.upper() for record in there}
    said = {alone}
    if name == "county":
        said |= {zip_codes.known_county(alone, state) or alone for state in states}
    found = {
        own
        for record in there
        for one in said
        if (own := getattr(record.place, name)) and chosen.is_same_name(one, own)
    }
    return found.pop() if len(found) == 1 else ""
