"""The order in which pages are made: those that show the same records come one after another.

What was worked out for one is still at hand when the next asks for it, in any language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from levelground.site.arrange.directory import county_key
from levelground.site.arrange.prebuilt import COUNTY
from levelground.site.kind import Key, Site

Where = tuple[str, str]
_AFTER = "~"  # comes after any letter: a wider place follows those that are in it
_NOWHERE: Where = ("", "")


def where(site: Site, key: Key) -> Where:
    """Return the state and the county that a page is about, for pages to be sorted by."""
    kind, *names = key
    known = OF_KIND.get(kind)
    return known(site, *names) if known else _NOWHERE


def _of_record(site: Site, slug: str) -> Where:
    return county_key(site.directory.catalog.named(slug))


def _of_town(site: Site, state: str, slug: str) -> Where:
    record, _program = site.directory.by_city[state, slug][0]
    return county_key(record)


def _of_county(_site: Site, state: str, slug: str) -> Where:
    return state, slug


def _of_state(_site: Site, state: str, *_part: str) -> Where:
    return state, _AFTER


def _of_comparison(site: Site, scale: str, state: str, slug: str, *_level: str) -> Where:
    return (_of_county if scale == COUNTY else _of_town)(site, state, slug)


def _of_list(_site: Site, _name: str, _term: str, state: str = "", *_part: str) -> Where:
    return (state, _AFTER) if state else _NOWHERE


OF_KIND: Mapping[str, Callable[..., Where]] = {
    "provider": _of_record,
    "facts": _of_record,
    "api_provider": _of_record,
    "city": _of_town,
    "county": _of_county,
    "together": _of_comparison,
    "state": _of_state,
    "api_place": _of_state,
    "level_in_state": lambda site, _level, state: _of_state(site, state),
    "listed": _of_list,
}
