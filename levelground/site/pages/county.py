"""The page of a county: its towns, and its programs where they are few."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from levelground.site import addresses
from levelground.site.arrange import prebuilt
from levelground.site.arrange.directory import county_key
from levelground.site.kind import Key, Kind, Site
from levelground.site.parts import regions
from levelground.site.pieces import Link
from levelground.site.place import place_page
from levelground.site.place.place_page import PlaceFrame, PlacePage


def page(site: Site, code: str, slug: str) -> PlacePage:
    """Return the page of a county: its towns, and its programs where they are few."""
    directory = site.directory
    listings = directory.by_county[code, slug]
    stated = listings[0][0].place.county or ""
    state_name = directory.state_name(code)
    title = place_page.title_in(f"{directory.county_name(code, stated)}, {state_name}")
    crumbs = (Link(state_name, addresses.state(code)),)
    frame = PlaceFrame(addresses.county(code, stated), "county", title, crumbs)
    keys = directory.cities_of_county[code, slug]
    # A town may reach into the next county, which counts its own part.
    towns = regions.city_table(directory, keys, lambda entry: county_key(entry[0]) == (code, slug))
    compared = prebuilt.prebuilt_links(directory, prebuilt.COUNTY, (code, slug))
    made = frame.page(directory, listings, (towns,), place_page.if_few(listings), compared)
    is_known = (code, slug) in site.changed.by_place
    changed = addresses.changes(code, slug) if is_known else ""
    asks = f"{directory.county_name(code, stated)}, {code.upper()} "
    return replace(made, changed=changed, kept=f"{code}/{slug}", asks=asks)


def _keys(site: Site) -> Iterable[Key]:
    return site.directory.by_county


KIND = Kind("county", page, _keys, addresses.county)
