"""The page of a town: its programs by level, and the next towns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from levelground.language.messages import ngettext
from levelground.site import addresses
from levelground.site.arrange import prebuilt
from levelground.site.arrange.directory import PlaceKey, still_listed
from levelground.site.kind import Key, Kind, Site
from levelground.site.parts import cards
from levelground.site.pieces import Link
from levelground.site.place import place_page
from levelground.site.place.place_page import PlaceFrame, PlacePage


def page(site: Site, code: str, slug: str) -> PlacePage:
    """Return the page of a town: its programs by level, and the next towns."""
    directory = site.directory
    listings = directory.by_city[code, slug]
    town, record = directory.city_name((code, slug)), listings[0][0]
    title = place_page.title_in(f"{town}, {directory.state_name(code)}")
    crumbs = cards.place_crumbs(directory, record)[1:-1]
    frame = PlaceFrame(addresses.city(code, town), "city", title, crumbs)
    compared = prebuilt.prebuilt_links(directory, prebuilt.TOWN, (code, slug))
    made = frame.page(directory, listings, (), listings, compared)
    return replace(
        made,
        near=tuple(_next_towns(site, (code, slug))),
        asks=f"{town}, {code.upper()} ",
    )


def _next_towns(site: Site, town: PlaceKey) -> Iterator[Link]:
    """Yield the next towns, each with how far it is and how many programs it has."""
    directory = site.directory
    for miles, key in site.neighbours.next_towns(town):
        name, count = directory.city_name(key), len(still_listed(directory.by_city[key]))
        far = ngettext("about {n} mile", "about {n} miles", miles).format(n=miles)
        many = ngettext("{n} program", "{n} programs", count).format(n=f"{count:,}")
        yield Link(f"{name}, {key[0].upper()}", addresses.city(key[0], name), f"{far}, {many}")


def _keys(site: Site) -> Iterable[Key]:
    return site.directory.by_city


KIND = Kind("city", page, _keys, addresses.city)
